//! A level in a sentence, and a change from one to another.

use leptos::either::Either;
use leptos::prelude::*;

use super::level::{Held, Level, Standing};
use super::plate::{Plate, Size};
use crate::words;

/// The plate and the word; where it matters, the meaning follows.
#[component]
pub(crate) fn LevelChip(
    /// The level, or none.
    #[prop(into)]
    level: Option<Level>,
    /// What it means here.
    #[prop(optional, into)]
    meaning: Option<String>,
) -> impl IntoView {
    let held = level.map(|level| Held { level, standing: Standing::Own });
    let word = level.map_or(words::levels::NONE, Level::word);

    view! {
        <span class="level">
            <Plate held size=Size::Small />
            {word}
            {meaning.map(|meaning| view! { <small>{meaning}</small> })}
        </span>
    }
}

/// A level that is held, drawn as it is held, with what it rests on.
#[component]
pub(crate) fn HeldChip(
    /// What is held, or nothing.
    held: Option<Held>,
    /// What it rests on.
    #[prop(optional, into)]
    basis: Option<String>,
) -> impl IntoView {
    view! {
        <span class="level">
            <Plate held size=Size::Small />
            {held.map_or(words::levels::NONE, |held| held.level.word())}
            {basis.filter(|basis| !basis.is_empty()).map(|basis| view! { <small>{basis}</small> })}
        </span>
    }
}

/// A change of access: from, to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    /// Before.
    pub(crate) from: Option<Held>,
    /// After.
    pub(crate) to: Option<Held>,
}

/// Chip, arrow, chip; a change that changes nothing is one chip.
#[component]
pub(crate) fn LevelChange(
    /// What changes into what.
    change: Change,
) -> impl IntoView {
    let from = change.from.map(|held| held.level);
    let to = change.to.map(|held| held.level);

    if from == to {
        return Either::Left(view! { <LevelChip level=to /> });
    }
    Either::Right(view! {
        <LevelChip level=from />
        <span class="arrow" aria-hidden="true">
            "→"
        </span>
        <span class="unseen">{words::levels::BECOMES}</span>
        <LevelChip level=to />
    })
}
