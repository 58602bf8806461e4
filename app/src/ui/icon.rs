//! The icons, drawn for a field of 16 by 16 in one line of 1.5.

use leptos::prelude::*;

/// An icon of the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    /// Back by one.
    Back,
    /// Yes, allowed, done.
    Check,
    /// Copies a text.
    Copy,
    /// No, not allowed, close.
    Cross,
    /// Shows what is hidden.
    Eye,
    /// Hides it again.
    EyeOff,
    /// The reader's own hand.
    Hand,
    /// Help.
    Help,
    /// Something to know.
    Info,
    /// Taken away.
    Minus,
    /// Dark colours.
    Moon,
    /// Forward by one.
    Next,
    /// Stops playing.
    Pause,
    /// Another name.
    Pencil,
    /// Plays.
    Play,
    /// Added.
    Plus,
    /// From the start.
    Reset,
    /// Light colours.
    Sun,
    /// The system's colours.
    System,
    /// Care is needed.
    Warning,
}

impl Icon {
    fn outline(self) -> &'static str {
        match self {
            Self::Back => "M11 3 6 8l5 5",
            Self::Check => "m2.8 8.6 3.4 3.4 7-8",
            Self::Copy => "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
            Self::Cross => "m3.5 3.5 9 9M12.5 3.5l-9 9",
            Self::Eye => {
                "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0z"
            }
            Self::EyeOff => {
                "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM3 13 13 3"
            }
            Self::Hand => {
                "M4.5 8.5v-4a1 1 0 0 1 2 0V7M6.5 7V3a1 1 0 0 1 2 0v4M8.5 7V3.8a1 1 0 0 1 2 0V8M10.5 6a1 1 0 0 1 2 \
                 0v3.5c0 3-1.6 4.5-4 4.5-2 0-3-.8-4-2.6L3 9.2c-.5-1 .8-1.8 1.5-.7"
            }
            Self::Help => {
                "M14 8a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM6.2 6.3c.2-2.3 3.7-2.1 3.6.1 0 1.4-1.8 1.5-1.8 3M8 11.4v.01"
            }
            Self::Info => "M14 8a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM8 7.2v4M8 4.8v.01",
            Self::Minus => "M2.5 8h11",
            Self::Moon => "M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z",
            Self::Next => "m5 3 5 5-5 5",
            Self::Pause => "M5.5 3v10M10.5 3v10",
            Self::Pencil => "m3 13 .8-3.2L10.6 3l2.4 2.4-6.8 6.8zM9.2 4.4l2.4 2.4",
            Self::Play => "M4.5 2.8v10.4L13 8z",
            Self::Plus => "M8 2.5v11M2.5 8h11",
            Self::Reset => "M3 8a5 5 0 1 0 1.6-3.7M3 2.5v3h3",
            Self::Sun => {
                "M11 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 \
                 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9"
            }
            Self::System => "M14 8a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM8 2v12M8 5h5.2M8 8h6M8 11h5.2",
            Self::Warning => "M8 2 1.8 13.5h12.4zM8 6.5v3.2M8 11.6v.01",
        }
    }
}

/// Draws an icon; it never speaks, the words beside it do.
#[component]
pub(crate) fn Draw(
    /// Which one.
    icon: Icon,
    /// Its width and height in CSS pixels.
    #[prop(default = 14)]
    size: u8,
) -> impl IntoView {
    view! {
        <svg
            width=size
            height=size
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
            stroke-linejoin="round"
            stroke-linecap="round"
            aria-hidden="true"
        >
            <path d=icon.outline() />
        </svg>
    }
}
