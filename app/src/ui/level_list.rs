//! Levels, each with the name of what it is on.

use leptos::prelude::*;

use super::level::Level;
use super::level_chip::LevelChip;

/// One line for each.
#[component]
pub(crate) fn LevelList(
    /// The levels and the names.
    rows: Vec<(Level, String)>,
) -> impl IntoView {
    let chips = rows.into_iter().map(|(level, name)| {
        let meaning = ["on ", &name].concat();
        view! {
            <p>
                <LevelChip level=level meaning />
            </p>
        }
    });
    chips.collect_view()
}
