//! The access matrix: who holds what, and what setting it would do.

mod changes;
mod export;
mod lattice;
mod legend;
mod matrix;
mod selection;
mod walk;

use leptos::html::Div;
use leptos::prelude::*;

use super::body::Told;
use super::head::Head;
use super::list::FilterField;
use super::why::Why;
use super::{use_here, use_rights};
use crate::browser::save;
use crate::ui::button::IconButton;
use crate::ui::empty::Empty;
use crate::ui::icon::Icon;
use crate::ui::window::use_sight;
use crate::words::console::access as words;
use crate::words::console::states;
use lattice::{Lattice, Wanted};
use legend::Legend;
use matrix::Matrix;

pub(super) use selection::{Selection, provide_selection, use_selection};

/// The screen.
#[component]
pub(super) fn Access() -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let (filter, sort, group, show) =
        (here.word("filter"), here.word("sort"), here.word("group"), here.word("show"));
    let wanted = Memo::new(move |_| Wanted {
        filter: filter.get(),
        sort: sort.get(),
        grouped: *group.read() != "none",
    });
    let own_only = Memo::new(move |_| *show.read() == "own");
    let lattice =
        Memo::new(move |_| rights.read(|table| Lattice::of(table, &wanted.read())).unwrap_or_default());
    let scope =
        Signal::derive(move || lattice.with(|lattice| words::scope(lattice.subjects, lattice.columns.len())));
    let selection = use_selection();
    let export = move |()| {
        let text = rights.read(|table| {
            lattice.with_untracked(|lattice| export::csv(table, lattice, own_only.get_untracked()))
        });
        if let Some(text) = text {
            save(words::FILE, "text/csv", &text);
        }
    };
    let scroller = NodeRef::<Div>::new();
    let sight = use_sight(scroller);
    let is_empty =
        Memo::new(move |_| lattice.with(|lattice| lattice.subjects == 0 || lattice.columns.is_empty()));

    view! {
        <Head title=words::TITLE scope>
            <Which own_only />
            <IconButton icon=Icon::Download name=words::EXPORT.to_owned() on_press=export />
        </Head>
        <div class="screen-body fixed">
            <Told asked=rights.asked()>
                <div class="lattice-tools">
                    <FilterField hint=words::FILTER wide=true />
                    <span class="spacer"></span>
                    <label class="check">
                        <input
                            type="checkbox"
                            prop:checked=move || wanted.read().grouped
                            on:change=move |event| {
                                here.set(&[("group", if event_target_checked(&event) { "" } else { "none" })]);
                            }
                        />
                        {words::GROUP}
                    </label>
                </div>
                <Show
                    when=move || !is_empty.get()
                    fallback=move || {
                        view! {
                            <Empty headline=states::NO_MATCH text=states::no_match(&filter.get())>
                                <button type="button" class="button" on:click=move |_| here.set(&[("filter", "")])>
                                    {states::CLEAR}
                                </button>
                            </Empty>
                        }
                    }
                >
                    <Matrix lattice own_only selection sight scroller />
                </Show>
                <Legend />
            </Told>
        </div>
        <Show when=move || selection.is_open()>
            <Why />
        </Show>
    }
}

/// Levels that count, or only those that were given.
#[component]
fn Which(own_only: Memo<bool>) -> impl IntoView {
    let here = use_here();
    let choice = move |own: bool, name: &'static str| {
        view! {
            <button
                type="button"
                role="radio"
                aria-checked=move || if own_only.get() == own { "true" } else { "false" }
                on:click=move |_| here.set(&[("show", if own { "own" } else { "" })])
            >
                {name}
            </button>
        }
    };

    view! {
        <div class="segments" role="radiogroup" aria-label=words::WHICH>
            {choice(false, words::EFFECTIVE)}
            {choice(true, words::OWN)}
        </div>
    }
}
