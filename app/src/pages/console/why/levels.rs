//! Setting a level: none and those of the kind, each a key.

use domain::ability::Thing;
use leptos::prelude::*;

use crate::pages::console::access::use_selection;
use crate::pages::console::{thing, use_rights};
use crate::ui::level::{Held, Level, Standing};
use crate::ui::plate::{Plate, Size};
use crate::words::console::why as words;
use crate::words::levels::NONE;

/// The choice; why one may not set a level stands below it.
#[component]
pub(super) fn SetLevels() -> impl IntoView {
    let selection = use_selection();
    let rights = use_rights();
    let kind = Memo::new(move |_| selection.first().and_then(|(_, on)| thing::kind(on)));
    let own = Memo::new(move |_| {
        let first = selection.first();
        rights
            .read(|table| {
                let (subject, on) = first?;
                let level = thing::own(table, subject, on)?;
                let levels = thing::kind(on).map(thing::levels)?;
                levels.iter().position(|one| *one == level).map(|place| place + 1)
            })
            .flatten()
            .unwrap_or(0)
    });
    let refused = move |place: usize| {
        let (subject, on) = selection.first()?;
        rights.refused(thing::needs(subject, on, place < own.get())?)
    };
    let refusal = Memo::new(move |_| {
        let everybody = matches!(selection.first(), Some((_, Thing::Controller)));
        let raise = refused(usize::MAX);
        if everybody { raise.or_else(|| refused(0)) } else { raise }
    });
    let option = move |(place, level): (usize, Option<Level>)| {
        let checked = move || selection.preview().unwrap_or(own.get()) == place;
        let held = level.map(|level| Held { level, standing: Standing::Own });
        let press = move |_| {
            if refused(place).is_none() || place == own.get_untracked() {
                selection.set_preview((place != own.get_untracked()).then_some(place));
            }
        };
        view! {
            <button
                type="button"
                role="radio"
                aria-checked=move || if checked() { "true" } else { "false" }
                aria-disabled=move || (place != own.get() && refused(place).is_some()).then_some("true")
                on:click=press
            >
                <Plate held size=Size::Small />
                {level.map_or(NONE, Level::word)}
            </button>
        }
    };
    let options = move || {
        let levels = kind.get().map(thing::levels).unwrap_or_default();
        let all = std::iter::once(None).chain(levels.into_iter().map(Some)).enumerate();
        all.map(option).collect_view()
    };
    let keys = move || words::keys(kind.get().map(thing::levels).map_or(0, |levels| levels.len()));

    view! {
        <section aria-labelledby="set-level">
            <div class="why-set">
                <h3 id="set-level">{words::SET_LEVEL}</h3>
                <small>{keys}</small>
            </div>
            <div class="segments even" role="radiogroup" aria-labelledby="set-level">
                {options}
            </div>
            {move || refusal.get().map(|why| view! { <p class="hint">{words::you_may_not(&why)}</p> })}
        </section>
    }
}
