//! A list of the console: sorted by its heads, and only what is in sight of it is in the page.

use std::fmt::Debug;

use leptos::html::Div;
use leptos::prelude::*;

use super::use_here;
use crate::ui::button::Button;
use crate::ui::empty::Empty;
use crate::ui::sort::SortHead;
use crate::ui::window::use_sight;
use crate::words::console::states;

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
    /// Whether it holds figures.
    pub(crate) number: bool,
    /// Whether a phone has no room for it.
    pub(crate) is_wide: bool,
}

impl Column {
    /// A column that the list can be sorted by.
    pub(crate) const fn new(key: &'static str, name: &'static str) -> Self {
        Column { key, name, number: false, is_wide: false }
    }

    /// A column of figures.
    pub(crate) const fn number(key: &'static str, name: &'static str) -> Self {
        Column { key, name, number: true, is_wide: false }
    }

    /// A column without an order.
    pub(crate) const fn plain(name: &'static str) -> Self {
        Column { key: "", name, number: false, is_wide: false }
    }

    /// A column without an order that is left out on a phone.
    pub(crate) const fn wide(name: &'static str) -> Self {
        Column { is_wide: true, ..Column::plain(name) }
    }
}

/// The list. A row that has changed is another row.
#[component]
pub(crate) fn List<T, V>(
    /// What it lists.
    label: &'static str,
    /// Its columns; the last holds what one can do, and its name is read aloud only.
    columns: &'static [Column],
    /// What is in it, sorted.
    rows: Memo<Vec<T>>,
    /// A row as it is drawn.
    row: impl Fn(T) -> V + Clone + Send + Sync + 'static,
    /// What scrolls.
    scroller: NodeRef<Div>,
    /// The word of the order that it has by itself; by its first column where none is named.
    #[prop(optional)]
    order: Option<&'static str>,
    /// How far below the top of what scrolls its first row is, in CSS pixels.
    #[prop(default = 100.0)]
    before: f64,
) -> impl IntoView
where
    T: Clone + Debug + PartialEq + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let here = use_here();
    let sight = use_sight(scroller);
    let sort = here.word("sort");
    let first = order.unwrap_or_else(|| columns.first().map_or("", |column| column.key));
    let sort = Memo::new(move |_| if sort.read().is_empty() { first.to_owned() } else { sort.get() });
    let on_sort = Callback::new(move |by: String| here.set(&[("sort", if by == first { "" } else { &by })]));
    let height = Memo::new(move |_| {
        let width = window().inner_width().ok().and_then(|width| width.as_f64());
        // Read again when the window has changed.
        let _ = sight.rows(1, ROW, 0.0);
        if width.is_some_and(|width| width <= PHONE) { PHONE_ROW } else { ROW }
    });
    let is_long = Memo::new(move |_| rows.read().len() > FEW);
    let range = Memo::new(move |_| {
        let count = rows.read().len();
        if is_long.get() { sight.rows(count, height.get(), before) } else { 0..count }
    });
    let visible = move || {
        // Followed before the part in sight, which follows them too: read the other way round, a change would be missed.
        rows.track();
        let range = range.get();
        rows.with(|rows| rows.get(range).map(<[T]>::to_vec).unwrap_or_default())
    };
    let above = move || format!("{}px", range.get().start as f64 * height.get());
    let below =
        move || format!("{}px", rows.read().len().saturating_sub(range.get().end) as f64 * height.get());
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
            view! { <th scope="col" class:only-wide=column.is_wide>{column.name}</th> }.into_any()
        } else {
            view! { <SortHead key=column.key name=column.name sort on_sort number=column.number /> }
                .into_any()
        }
    };
    let span = columns.len().to_string();
    let span_below = span.clone();

    view! {
        <table class="list" class:long=is_long aria-label=label aria-rowcount=move || rows.read().len() + 1>
            <thead>
                <tr>{columns.iter().enumerate().map(head).collect_view()}</tr>
            </thead>
            <tbody>
                <tr class="list-gap" aria-hidden="true">
                    <td colspan=span style:height=above></td>
                </tr>
                <For each=visible key=|row| format!("{row:?}") children=row />
                <tr class="list-gap" aria-hidden="true">
                    <td colspan=span_below style:height=below></td>
                </tr>
            </tbody>
        </table>
    }
}

/// What stands below the heads of a list whose filter or tab nothing matches.
#[component]
pub(crate) fn NoMatch(
    /// The words of the address that cut the list down.
    #[prop(default = &["filter"])]
    words: &'static [&'static str],
) -> impl IntoView {
    let here = use_here();
    let filter = here.word("filter");
    let clear = move |()| here.set(&words.iter().map(|word| (*word, "")).collect::<Vec<_>>());

    move || {
        let text = match filter.read().as_str() {
            "" => states::NO_FILTER.to_owned(),
            filter => states::no_match(filter),
        };
        view! {
            <Empty headline=states::NO_MATCH text>
                <Button on_press=clear>{states::CLEAR}</Button>
            </Empty>
        }
    }
}

/// Ways to cut a list down: each with its word in the address, its name, and its number.
#[component]
pub(crate) fn Cuts(
    /// What they choose among.
    label: &'static str,
    /// The word of the address that holds the choice.
    key: &'static str,
    /// The ways: word, name, number.
    #[prop(into)]
    cuts: Signal<Vec<(&'static str, &'static str, Option<usize>)>>,
) -> impl IntoView {
    let here = use_here();
    let chosen = here.word(key);
    let link = move |(word, name, number): (&'static str, &'static str, Option<usize>)| {
        view! {
            <a
                href=move || here.with(&[(key, word), ("filter", ""), ("sort", "")])
                aria-current=move || (*chosen.read() == word).then_some("true")
            >
                {name}
                {number.map(|number| view! { <small>{number}</small> })}
            </a>
        }
    };

    view! {
        <nav class="tabs" aria-label=label>
            {move || cuts.get().into_iter().map(link).collect_view()}
        </nav>
    }
}
