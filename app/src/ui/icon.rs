//! The icons, drawn for a field of 16 by 16 in one line of 1.5.

use leptos::prelude::*;

/// An icon of the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    /// Back by one.
    Back,
    /// Yes, allowed, done.
    Check,
    /// A moment; what happened.
    Clock,
    /// A cloud.
    Cloud,
    /// Copies a text.
    Copy,
    /// No, not allowed, close.
    Cross,
    /// Kept out.
    Disabled,
    /// More to do with it.
    Dots,
    /// Lowers.
    Down,
    /// Saves as a file.
    Download,
    /// Shows what is hidden.
    Eye,
    /// Hides it again.
    EyeOff,
    /// The access matrix.
    Gate,
    /// The reader's own hand.
    Hand,
    /// Help.
    Help,
    /// The first screen.
    Home,
    /// Something to know.
    Info,
    /// A password or credential.
    Key,
    /// A model.
    Layers,
    /// The way out.
    Leave,
    /// Taken away.
    Minus,
    /// Dark colours.
    Moon,
    /// All the rest.
    More,
    /// Forward by one.
    Next,
    /// Stops playing.
    Pause,
    /// Another name.
    Pencil,
    /// Users.
    People,
    /// A user.
    Person,
    /// Plays.
    Play,
    /// An application offer.
    Plug,
    /// Added.
    Plus,
    /// From the start.
    Reset,
    /// Finds.
    Search,
    /// Settings.
    Sliders,
    /// Light colours.
    Sun,
    /// The system's colours.
    System,
    /// A terminal.
    Terminal,
    /// A registration string.
    Ticket,
    /// Takes away for good.
    Trash,
    /// Upwards.
    Up,
    /// One of several.
    UpDown,
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
            Self::Clock => "M14 8a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM8 4.5V8l2.5 1.8",
            Self::Cloud => "M4.5 12.5a3 3 0 0 1-.4-6A4 4 0 0 1 11.8 6a3.3 3.3 0 0 1-.3 6.5z",
            Self::Disabled => "M14 8a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM3.8 3.8l8.4 8.4",
            Self::Dots => "M3.5 8h.01M8 8h.01M12.5 8h.01",
            Self::Down => "m3 5.5 5 5 5-5",
            Self::Download => "M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11",
            Self::Gate => "M4 2v10l1 2 1-2V2M10 2v10l1 2 1-2V2M2 5h12M2 9.5h12",
            Self::Home => "M2.5 14V6.5L8 2l5.5 4.5V14M6 14V9.5h4V14",
            Self::Key => "M8 11a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM7.2 8.8l6-6M11 5l2 2",
            Self::Layers => "M8 1.8 14 5 8 8.2 2 5zM2 8l6 3.2L14 8M2 11l6 3.2L14 11",
            Self::Leave => "M9.5 2.5h-7v11h7M6.5 8H14M11 5l3 3-3 3",
            Self::More => "M3 8h.01M8 8h.01M13 8h.01",
            Self::People => {
                "M8.5 5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 2.8a2.4 2.4 0 0 1 0 4.4M12 9.8c1.6.5 2.5 1.8 2.5 3.7"
            }
            Self::Person => "M11 5a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM2.5 14c0-3 2.4-4.5 5.5-4.5s5.5 1.5 5.5 4.5",
            Self::Plug => "M6 2v3.5M10 2v3.5M4 5.5h8V8a4 4 0 0 1-8 0zM8 12v2.5",
            Self::Search => "M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM10.5 10.5 14 14",
            Self::Sliders => {
                "M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7M13 4.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM7 11.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0z"
            }
            Self::Terminal => "m3 4 4 4-4 4M8.5 12.5h5",
            Self::Ticket => "M2 4h12v2.6a1.5 1.5 0 0 0 0 2.8V12H2V9.4a1.5 1.5 0 0 0 0-2.8zM9.5 4v8",
            Self::Trash => "M2.5 4h11M6 4V2.5h4V4M4 4l.7 9.5h6.6L12 4",
            Self::Up => "m3 10.5 5-5 5 5",
            Self::UpDown => "m5 6 3-3 3 3M5 10l3 3 3-3",
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
