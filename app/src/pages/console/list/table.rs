//! The rows of a list below heads that sort; only those in sight are in the page.

use std::ops::Range;

use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;

use super::changes::Changes;
use crate::ui::sort::SortHead;
use crate::ui::window::use_sight;

/// The height of a row, in CSS pixels: on a desk, and on a phone where all cannot be in the page.
const ROW: f64 = 40.0;
const PHONE_ROW: f64 = 96.0;
/// How wide a phone is at most.
const PHONE: f64 = 700.0;
/// Up to this many rows all are in the page.
const FEW: usize = 100;

/// A column.
pub(crate) struct Column {
    /// Its word in the address; what has none is not sorted by.
    pub(crate) key: &'static str,
    /// What stands on it.
    pub(crate) name: &'static str,
    /// How its head looks; the cells below say the same.
    pub(crate) class: &'static str,
}

impl Column {
    /// A column that the list can be sorted by.
    pub(crate) const fn new(key: &'static str, name: &'static str) -> Self {
        Column { key, name, class: "" }
    }

    /// A column of figures.
    pub(crate) const fn number(key: &'static str, name: &'static str) -> Self {
        Column { key, name, class: "number" }
    }

    /// A column that is left out where there is little room.
    pub(crate) const fn roomy(key: &'static str, name: &'static str) -> Self {
        Column { key, name, class: "only-roomy" }
    }

    /// A column without an order.
    pub(crate) const fn plain(name: &'static str) -> Self {
        Column { key: "", name, class: "" }
    }

    /// Whether a word of the address sorts by it.
    pub(super) fn is_sorted_by(&self, word: &str) -> bool {
        !self.key.is_empty() && self.key == word.trim_start_matches('-')
    }
}

/// What tells a row from what stood there before.
#[derive(Clone)]
pub(super) struct Print {
    /// Its place.
    pub(super) at: usize,
    /// What stays when it changes.
    pub(super) key: String,
    /// Everything about it: a row that has changed is another row.
    pub(super) text: String,
}

/// The table.
#[component]
pub(super) fn Table(
    /// What it lists.
    label: &'static str,
    /// Its columns.
    columns: &'static [Column],
    /// What scrolls.
    scroller: NodeRef<Div>,
    /// The word by which it is sorted.
    sort: Memo<String>,
    /// Called with the word to sort by.
    on_sort: Callback<String>,
    /// How many rows there are.
    count: Memo<usize>,
    /// Tells the rows of a part.
    prints: Callback<Range<usize>, Vec<Print>>,
    /// Draws what stands in the row at a place.
    draw: Callback<usize, AnyView>,
    /// Called with what stays of a row, and a key that is pressed in it.
    press: Callback<(String, KeyboardEvent)>,
    /// What has just changed.
    changed: Memo<Changes>,
    /// How far below the top of what scrolls its first row is, in CSS pixels.
    above: f64,
) -> impl IntoView {
    let sight = use_sight(scroller);
    let height = Memo::new(move |_| {
        let width = window().inner_width().ok().and_then(|width| width.as_f64());
        // Read again when the window has changed.
        let _ = sight.rows(1, ROW, 0.0);
        if width.is_some_and(|width| width <= PHONE) { PHONE_ROW } else { ROW }
    });
    let is_long = Memo::new(move |_| count.get() > FEW);
    let range = Memo::new(move |_| {
        let count = count.get();
        if is_long.get() { sight.rows(count, height.get(), above) } else { 0..count }
    });
    let visible = move || {
        // Followed before the part in sight, which follows them too: read the other way round, a change would be missed.
        prints.run(0..0);
        prints.run(range.get())
    };
    let before = move || format!("{}px", range.get().start as f64 * height.get());
    let behind = move || format!("{}px", count.get().saturating_sub(range.get().end) as f64 * height.get());
    let last = columns.len().saturating_sub(1);
    let head = move |(at, column): (usize, &'static Column)| {
        if at == last {
            view! {
                <th scope="col" class="end">
                    <span class="unseen">{column.name}</span>
                </th>
            }
            .into_any()
        } else if column.key.is_empty() {
            view! {
                <th scope="col" class=column.class>
                    {column.name}
                </th>
            }
            .into_any()
        } else {
            view! { <SortHead key=column.key name=column.name sort on_sort class=column.class /> }.into_any()
        }
    };
    let row = move |Print { at, key, .. }: Print| {
        let pressed = key.clone();
        view! {
            <tr
                class:fresh=move || changed.with(|changed| changed.keys.contains(&key))
                on:keydown=move |event| press.run((pressed.clone(), event))
            >
                {draw.run(at)}
            </tr>
        }
    };
    let span = columns.len().to_string();
    let span_behind = span.clone();

    view! {
        <table class="list" class:long=is_long aria-label=label aria-rowcount=move || count.get() + 1>
            <thead>
                <tr>{columns.iter().enumerate().map(head).collect_view()}</tr>
            </thead>
            <tbody>
                <tr class="list-gap" aria-hidden="true">
                    <td colspan=span style:height=before></td>
                </tr>
                <For each=visible key=|print| print.text.clone() children=row />
                <tr class="list-gap" aria-hidden="true">
                    <td colspan=span_behind style:height=behind></td>
                </tr>
            </tbody>
        </table>
    }
}
