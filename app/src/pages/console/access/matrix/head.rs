//! The heads of the columns, on the beam; pressing one sorts by the levels there.

use leptos::prelude::*;

use super::Lights;
use crate::pages::console::{thing, use_here, use_rights};
use crate::ui::matrix::lines_of;
use crate::words;

/// The heads.
#[component]
pub(super) fn Heads(
    /// What lights them.
    lights: Lights,
    /// The width of the names.
    name: f64,
    /// How many characters stand side by side in a head.
    line: usize,
) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let sort = here.word("sort");
    let lattice = lights.lattice;
    let head = move |(at, column): (usize, super::super::lattice::Column)| {
        let left = format!("{}px", column.left(at, lights.width) + name);
        let on = column.thing;
        let word = rights.read(|table| thing::word(table, on)).unwrap_or_default();
        let sorted = {
            let word = word.clone();
            move || *sort.read() == word
        };
        let press = move |_| {
            let next = if *sort.read_untracked() == word { "" } else { word.as_str() };
            here.set(&[("sort", next)]);
        };
        let same_kind = move || {
            lattice.with_untracked(|lattice| {
                lattice.columns.iter().filter(|one| one.kind == column.kind).count()
            })
        };
        view! {
            <div
                class="lattice-head"
                role="columnheader"
                aria-colindex=at + 2
                style:left=left
                class:lit=move || lights.lit.get().is_some_and(|lit| lit.1 == on)
                class:sorted=sorted
            >
                {column
                    .is_first
                    .then(|| view! { <span class="lattice-kind">{words::matrix::kind(column.kind, same_kind())}</span> })}
                <button
                    type="button"
                    title=words::console::access::sort_by(&column.name)
                    on:click=press
                >
                    // What is shortened to be seen is read whole.
                    <span class="unseen">{column.name.clone()}</span>
                    {lines_of(&column.name, line)
                        .into_iter()
                        .map(|text| view! { <span aria-hidden="true">{text}</span> })
                        .collect_view()}
                </button>
            </div>
        }
    };
    let by_name = move |_| {
        let next = if sort.read_untracked().is_empty() { "-name" } else { "" };
        here.set(&[("sort", next)]);
    };

    view! {
        <div class="lattice-heads" role="row" aria-rowindex="1">
            <div class="lattice-corner" role="columnheader" aria-colindex="1" style:width=format!("{name}px")>
                <button type="button" title=words::console::access::SORT_NAME on:click=by_name>
                    {words::console::access::SUBJECTS}
                </button>
            </div>
            <For each=move || lights.in_sight() key=|(at, column)| (*at, column.name.clone(), column.gaps) children=head />
        </div>
    }
}
