//! A plate: the sign of a level.

use leptos::prelude::*;

use super::level::{Held, LevelClass, Standing};

/// How large a plate is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Size {
    /// 18 px, within a line of text.
    Small,
    /// 24 px, or as the place gives it.
    #[default]
    Normal,
    /// 32 px, on a ticket.
    Large,
}

impl Size {
    fn class(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Normal => "",
            Self::Large => "large",
        }
    }
}

/// Draws the plate of a level, or a bare crossing for none; the words beside it say the same to those who listen.
#[component]
pub(crate) fn Plate(
    /// What is held here.
    held: Option<Held>,
    /// How large.
    #[prop(optional)]
    size: Size,
) -> impl IntoView {
    let (weight, shape) = held.map_or(("level-0", "M12 3v18M3 12h18"), |held| shape(held.level.class()));
    let standing = match held.map(|held| held.standing) {
        None | Some(Standing::Own) => "",
        Some(Standing::Effective) => "effective",
        Some(Standing::OnHold) => "on-hold",
    };
    let class = format!("plate {weight} {standing} {}", size.class());

    view! {
        <span class=class aria-hidden="true">
            <svg viewBox="0 0 24 24">
                <path d=shape />
            </svg>
            {held.map(|held| view! { <b>{held.level.letter()}</b> })}
        </span>
    }
}

/// The class of the colour, and the outline of the shape.
fn shape(class: LevelClass) -> (&'static str, &'static str) {
    match class {
        LevelClass::Look => ("level-1", "M22.5 12a10.5 10.5 0 1 1-21 0 10.5 10.5 0 0 1 21 0z"),
        LevelClass::Work => (
            "level-2",
            "M3.5 2h17A1.5 1.5 0 0 1 22 3.5v17a1.5 1.5 0 0 1-1.5 1.5h-17A1.5 1.5 0 0 1 2 20.5v-17A1.5 1.5 0 0 1 3.5 2z",
        ),
        LevelClass::Manage => ("level-3", "M12 .8 22 6.6v10.8L12 23.2 2 17.4V6.6z"),
        LevelClass::Rule => ("level-4", "M2 1.5h20v12.5l-10 9.6L2 14z"),
    }
}
