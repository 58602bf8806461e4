//! A list of the console with all that stands around it: ways to cut it down, its filter, its rows, and what stands there
//! instead where nothing is or nothing matches.

mod changes;
mod cuts;
mod filter;
mod row_menu;
mod table;

use std::fmt::Debug;
use std::ops::Range;

use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;

use super::body::Told;
use super::fresh::{Now, use_before};
use super::here::Here;
use super::rights::Rights;
use super::{use_here, use_rights};
use crate::backend::Asked;
use crate::ui::empty::Empty;
use crate::ui::grid::Sign;
use changes::{Changes, changes};
use table::{Print, Table};

use cuts::Holds;
pub(crate) use cuts::{CutBy, Cuts};
pub(crate) use filter::FilterField;
use filter::NoMatch;
pub(crate) use row_menu::RowMenu;
pub(crate) use table::Column;

/// What a list lists.
pub(crate) trait Listed: Clone + Debug + PartialEq + Send + Sync + 'static {
    /// What it is called.
    fn name(&self) -> String;

    /// What tells it from all others of the list, also when it has changed.
    fn key(&self) -> String {
        self.name()
    }

    /// Whether a filter in small letters matches it.
    fn matches(&self, filter: &str) -> bool;

    /// Sorts by the column of a word.
    fn sort(rows: &mut [Self], by: &str, down: bool);

    /// Whether all that it shows is told; what comes of two questions may lack one answer yet.
    fn is_whole(&self) -> bool {
        true
    }

    /// Does what a key does in its row; false for keys without a meaning there.
    fn press(&self, _key: &str, _here: Here, _rights: Rights) -> bool {
        false
    }
}

/// What stands where nothing is.
pub(crate) struct Nothing {
    /// What is so.
    pub(crate) headline: &'static str,
    /// Why, or what to do about it.
    pub(crate) text: &'static str,
    /// The line that changes it.
    pub(crate) command: Option<&'static str>,
}

/// What of all a cut and a filter leave, sorted by a word such as `name` or `-name`.
pub(crate) fn shown<T: Listed>(all: &[T], holds: Holds<T>, filter: &str, sort: &str) -> Vec<T> {
    let filter = filter.trim().to_lowercase();
    let mut shown: Vec<T> = all.iter().filter(|one| holds(one) && one.matches(&filter)).cloned().collect();
    T::sort(&mut shown, sort.trim_start_matches('-'), sort.starts_with('-'));
    shown
}

/// The list.
#[component]
pub(crate) fn List<A, T, V>(
    /// What it lists.
    label: &'static str,
    /// What is asked for it.
    asked: Asked<A>,
    /// All that there is, once it is told.
    all: impl Fn() -> Option<Vec<T>> + Send + Sync + 'static,
    /// Its columns; the last holds what one can do, and its name is read aloud only.
    columns: &'static [Column],
    /// What stands in a row.
    row: impl Fn(T) -> V + Send + Sync + 'static,
    /// What scrolls.
    scroller: NodeRef<Div>,
    /// What stands there where nothing is.
    #[prop(optional)]
    nothing: Option<&'static Nothing>,
    /// The ways to cut it down.
    #[prop(optional)]
    cuts: Option<&'static CutBy<T>>,
    /// The word of the order that it has by itself; by its first column where none is named.
    #[prop(optional)]
    order: Option<&'static str>,
    /// How many CSS pixels are above its first row, where it shares its screen: then the filter stands elsewhere.
    #[prop(optional_no_strip)]
    below: Option<f64>,
    /// Its heading, where it stands below another list: then it goes with its last row.
    #[prop(optional)]
    heading: Option<&'static str>,
) -> impl IntoView
where
    A: Clone + PartialEq + Send + Sync + 'static,
    T: Listed,
    V: IntoView + 'static,
{
    let (here, rights) = (use_here(), use_rights());
    let (filter, sort) = (here.word("filter"), here.word("sort"));
    let cut = here.word(cuts.map_or("", |cuts| cuts.key));
    let first = order.unwrap_or_else(|| columns.first().map_or("", |column| column.key));
    let sort = Memo::new(move |_| {
        // The word may be one of another list's.
        let is_known = sort.with(|sort| columns.iter().any(|one| one.is_sorted_by(sort)));
        if is_known { sort.get() } else { first.to_owned() }
    });
    let on_sort = Callback::new(move |by: String| here.set(&[("sort", if by == first { "" } else { &by })]));
    let all = Memo::new(move |_| all());
    let rows = Memo::new(move |_| {
        let holds = cuts.map_or(everything as Holds<T>, |cuts| cuts.holds(&cut.read()));
        all.with(|all| shown(all.as_deref().unwrap_or_default(), holds, &filter.read(), &sort.read()))
    });
    let ways = Signal::derive(move || {
        let number = |cuts: &CutBy<T>| all.with(|all| cuts.numbered(all.as_deref()));
        cuts.map(number).unwrap_or_default()
    });
    let before = use_before(move || {
        all.with(|all| match all {
            None => Now::Gone,
            Some(all) if all.iter().all(T::is_whole) => Now::Whole(all.clone()),
            Some(_) => Now::Partly,
        })
    });
    let changed = Memo::new(move |_| {
        let changes = |then: &Vec<T>| all.with(|all| changes(then, all.as_deref().unwrap_or_default()));
        before.with(|before| before.as_ref().map(changes)).unwrap_or_default()
    });
    let is_none =
        Memo::new(move |_| nothing.is_some() && all.with(|all| all.as_ref().is_some_and(Vec::is_empty)));
    let count = Memo::new(move |_| rows.read().len());
    let prints = Callback::new(move |part: Range<usize>| {
        let print = |(at, row): (usize, &T)| Print { at, key: row.key(), text: format!("{row:?}") };
        rows.with(|rows| part.clone().zip(rows.get(part).unwrap_or_default()).map(print).collect::<Vec<_>>())
    });
    let draw = Callback::new(move |at: usize| {
        rows.with_untracked(|rows| rows.get(at).cloned()).map(&row).into_any()
    });
    let press = Callback::new(move |(key, event): (String, KeyboardEvent)| {
        let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
        let is_done = |row: &T| row.key() == key && row.press(&event.key(), here, rights);
        if is_plain && rows.with_untracked(|rows| rows.iter().any(is_done)) {
            event.prevent_default();
        }
    });

    view! {
        <Told asked>
            <Show when=move || !is_none.get() fallback=move || nothing.map(show_nothing)>
                <Show when=move || below.is_none()>
                    <div class="list-tools">
                        {cuts.map(|cuts| view! { <Cuts label=cuts.label key=cuts.key ways /> })}
                        <span class="spacer"></span>
                        <FilterField />
                    </div>
                </Show>
                <Show when=move || heading.is_none() || count.get() != 0>
                    {heading.map(|heading| view! { <h2 class="section">{heading}</h2> })}
                    <Table
                        label
                        columns
                        scroller
                        sort
                        on_sort
                        count
                        prints
                        draw
                        press
                        changed
                        above=below.unwrap_or(100.0)
                    />
                </Show>
                <Show when=move || heading.is_none() && count.get() == 0>
                    <NoMatch cut=cuts.map(|cuts| cuts.key) />
                </Show>
            </Show>
        </Told>
        <p class="unseen" role="status">
            {move || changed.with(Changes::says)}
        </p>
    }
}

fn everything<T>(_: &T) -> bool {
    true
}

fn show_nothing(nothing: &'static Nothing) -> impl IntoView {
    let Nothing { headline, text, command } = nothing;
    view! { <Empty sign=Sign::First headline=*headline text=*text command=command.map(str::to_owned) /> }
}
