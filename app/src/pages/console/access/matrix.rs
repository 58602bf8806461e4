//! The matrix itself: only the crossings in sight are in the page. One tab stop; arrows walk, with Shift they extend the
//! selection, digits preview a level, Enter looks at a crossing or applies the preview, Escape restores.

mod cells;
mod head;
mod row;

use std::ops::Range;
use std::sync::Arc;

use domain::ability::Thing;
use domain::access_table::AccessTable;
use domain::id::UserId;
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::changes;
use super::lattice::{Column, Lattice, Line};
use super::selection::{Crossing, Selection};
use super::walk::{self, At};
use crate::backend::use_desk;
use crate::pages::console::fresh::{Now, use_before};
use crate::pages::console::why::apply;
use crate::pages::console::{thing, use_rights};
use crate::ui::window::Sight;
use crate::words::console::access as words;
use head::Heads;
use row::ShowLine;

/// Sizes in CSS pixels; `style/console/lattice.css` has the same.
const LINE: f64 = 33.0;
const HEAD: f64 = 74.0;

/// What every crossing looks at.
#[derive(Clone, Copy)]
struct Lights {
    lattice: Memo<Lattice>,
    /// The columns in sight.
    columns: Memo<Range<usize>>,
    own_only: Memo<bool>,
    selection: Selection,
    /// Who held what before the last change, for as long as that is shown.
    before: Signal<Option<Arc<AccessTable>>>,
    /// The crossing that the Tab key reaches.
    stop: Memo<Option<Crossing>>,
    /// The crossing that has the focus, or is looked at.
    lit: Memo<Option<Crossing>>,
    width: f64,
}

impl Lights {
    /// The columns in sight, each with its place.
    fn in_sight(self) -> Vec<(usize, Column)> {
        // Followed before the part in sight, which follows them too: read the other way round, a change would be missed.
        self.lattice.track();
        let part = self.columns.get();
        self.lattice.with(|lattice| numbered(&lattice.columns, part))
    }
}

/// A part of something, each with its place in the whole.
fn numbered<T: Clone>(all: &[T], part: Range<usize>) -> Vec<(usize, T)> {
    part.clone().zip(all.get(part).unwrap_or_default().iter().cloned()).collect()
}

/// The matrix.
#[component]
pub(super) fn Matrix(
    /// What it shows.
    lattice: Memo<Lattice>,
    /// Whether only levels that were given are shown.
    own_only: Memo<bool>,
    /// What is looked at.
    selection: Selection,
    /// What is in sight.
    sight: Sight,
    /// What scrolls.
    scroller: NodeRef<Div>,
) -> impl IntoView {
    let desk = use_desk();
    let rights = use_rights();
    let narrow =
        window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width <= 700.0);
    let (name, width) = if narrow { (104.0, 52.0) } else { (184.0, 66.0) };
    let focused = RwSignal::new(None::<Crossing>);
    let lit = Memo::new(move |_| focused.get().or_else(|| selection.first()));
    let stop = Memo::new(move |_| {
        let first = || {
            lattice.with(|lattice| {
                crossing(lattice, At { line: walk::subject(lattice, 0..lattice.lines.len())?, column: 0 })
            })
        };
        lit.get().filter(|lit| lattice.with(|lattice| place(lattice, *lit).is_some())).or_else(first)
    });
    let lines = Memo::new(move |_| sight.rows(lattice.read().lines.len(), LINE, HEAD));
    let columns = Memo::new(move |_| sight.columns(lattice.read().columns.len(), width, name));
    let before = use_before(move || rights.table().map_or(Now::Gone, Now::Whole));
    let says = move || before.read().as_ref().and_then(|then| Some(changes::says(then, &*rights.table()?)));
    let lights = Lights { lattice, columns, own_only, selection, before, stop, lit, width };
    let height = move || format!("{}px", lattice.read().lines.len() as f64 * LINE + HEAD + 24.0);
    let whole = move || format!("{}px", lattice.with(|lattice| lattice.width(width)) + name + 8.0);
    let go = move |to: At| {
        let Some(crossing) = lattice.with_untracked(|lattice| crossing(lattice, to)) else { return };
        focused.set(Some(crossing));
        reveal(scroller, lattice, to, name, width);
        focus(crossing);
    };
    // Whoever comes by an address sees the crossing that it names, above what lies over the matrix on a small page.
    Effect::new(move |_| {
        let first = selection.first();
        let at = first.and_then(|first| lattice.with_untracked(|lattice| place(lattice, first)));
        if let Some(at) = at {
            request_animation_frame(move || reveal(scroller, lattice, at, name, width));
        }
    });
    let key = move |event: KeyboardEvent| {
        let Some(here) = stop.get_untracked() else { return };
        let from = lattice.with_untracked(|lattice| place(lattice, here)).unwrap_or_default();
        match event.key().as_str() {
            "Enter" | " " if selection.preview().is_some() => apply(desk, selection),
            "Enter" | " " => selection.open(here.0, here.1),
            "Escape" if selection.preview().is_some() => selection.set_preview(None),
            "Escape" if selection.is_open() => selection.close(),
            digit if digit.len() == 1 && digit.chars().all(|digit| digit.is_ascii_digit()) => {
                let place = digit.parse().unwrap_or_default();
                let levels = thing::kind(here.1).map(thing::levels).map_or(0, |levels| levels.len());
                if place > levels {
                    return;
                }
                if selection.first() != Some(here) && !selection.more().contains(&here) {
                    selection.open(here.0, here.1);
                }
                // The address is followed first, which ends the preview of the crossing before.
                request_animation_frame(move || selection.set_preview(Some(place)));
            }
            other => {
                let to = lattice.with_untracked(|lattice| walk::walk(lattice, from, other, event.ctrl_key()));
                let Some(to) = to else { return };
                if event.shift_key() {
                    extend(lattice, selection, here, to);
                }
                go(to);
            }
        }
        event.prevent_default();
    };
    let pointed = move |event: &leptos::web_sys::Event| {
        lattice.with_untracked(|lattice| crossing(lattice, place_of(event)?))
    };
    let press = move |event: MouseEvent| {
        if let Some(crossing) = pointed(&event) {
            focused.set(Some(crossing));
            selection.open(crossing.0, crossing.1);
        }
    };
    let focus_in = move |event: FocusEvent| {
        if let Some(crossing) = pointed(&event) {
            focused.set(Some(crossing));
        }
    };
    let column_bars = move || {
        let middle =
            |(at, column): (usize, Column)| (column.thing, column.left(at, width) + name + width / 2.0);
        lights.in_sight().into_iter().map(middle).collect::<Vec<_>>()
    };
    let lit_down = move || {
        let at = lit.get().and_then(|lit| lattice.with(|lattice| place(lattice, lit)))?;
        let left = lattice.with(|lattice| Some(lattice.columns.get(at.column)?.left(at.column, width)))?;
        Some((left + name + width / 2.0, at.line as f64 * LINE + LINE / 2.0))
    };

    view! {
        <div
            class="lattice"
            role="grid"
            aria-label=words::LABEL
            aria-rowcount=move || lattice.read().lines.len() + 1
            aria-colcount=move || lattice.read().columns.len() + 1
            node_ref=scroller
            on:keydown=key
            on:click=press
            on:focusin=focus_in
            on:focusout=move |_| focused.set(None)
        >
            <div class="lattice-inside" style:height=height style:width=whole>
                <Heads lights name line=if narrow { 7 } else { 10 } />
                <div class="lattice-bars" aria-hidden="true">
                    <For each=column_bars key=|(thing, left)| (*thing, *left as i64) let((_, left))>
                        <span class="lattice-bar" style:left=format!("{left}px")></span>
                    </For>
                    {move || {
                        lit_down()
                            .map(|(left, height)| {
                                view! {
                                    <span
                                        class="lattice-bar lit"
                                        style:left=format!("{left}px")
                                        style:height=format!("{height}px")
                                    ></span>
                                }
                            })
                    }}
                </div>
                <For each=move || lines.get() key=|at| *at let:at>
                    <ShowLine at lights name />
                </For>
            </div>
        </div>
        <p class="unseen" role="status">
            {says}
        </p>
    }
}

/// Where the crossing is that an event is about.
fn place_of(event: &leptos::web_sys::Event) -> Option<At> {
    let element = event.target()?.dyn_into::<leptos::web_sys::Element>().ok()?;
    let counted = |element: &leptos::web_sys::Element, name| {
        // The heads and the names are the first.
        element.get_attribute(name)?.parse::<usize>().ok()?.checked_sub(2)
    };
    let cell = element.closest(".lattice-cell").ok()??;
    let line = cell.closest(".lattice-line").ok()??;
    Some(At { line: counted(&line, "aria-rowindex")?, column: counted(&cell, "aria-colindex")? })
}

/// The crossing at a place.
fn crossing(lattice: &Lattice, at: At) -> Option<Crossing> {
    match lattice.lines.get(at.line)? {
        Line::Subject(row) => Some((row.id, lattice.columns.get(at.column)?.thing)),
        Line::Group(..) => None,
    }
}

/// The place of a crossing.
fn place(lattice: &Lattice, (subject, on): Crossing) -> Option<At> {
    Some(At { line: lattice.line_of(subject)?, column: lattice.column_of(on)? })
}

/// Extends the selection to a crossing: all of the same kind between the first and it.
fn extend(lattice: Memo<Lattice>, selection: Selection, here: Crossing, to: At) {
    let first = selection.first().unwrap_or(here);
    if selection.first().is_none() {
        selection.open(here.0, here.1);
    }
    let between = lattice.with_untracked(|lattice| {
        let start = place(lattice, first).unwrap_or(to);
        let span = |one: usize, other: usize| one.min(other)..=one.max(other);
        let mut all = Vec::new();
        for line in span(start.line, to.line) {
            for column in span(start.column, to.column) {
                all.extend(crossing(lattice, At { line, column }));
            }
        }
        all.retain(|crossing| *crossing != first && thing::kind(crossing.1) == thing::kind(first.1));
        all
    });
    selection.extend(between);
}

/// Scrolls so that a crossing is in sight, beside the names and below the heads.
#[expect(clippy::cast_possible_truncation, reason = "a place on a page is a small number")]
fn reveal(scroller: NodeRef<Div>, lattice: Memo<Lattice>, at: At, name: f64, width: f64) {
    let Some(element) = scroller.try_get_untracked().flatten() else { return };
    let left = lattice
        .with_untracked(|lattice| lattice.columns.get(at.column).map(|column| column.left(at.column, width)));
    let (top, left) = (at.line as f64 * LINE, left.unwrap_or_default());
    let (seen_top, seen_left) = (f64::from(element.scroll_top()), f64::from(element.scroll_left()));
    let (height, across) = (seen_height(&element), f64::from(element.client_width()));
    if top < seen_top {
        element.set_scroll_top(top as i32);
    } else if top + LINE + HEAD > seen_top + height {
        element.set_scroll_top((top + LINE + HEAD - height + 8.0) as i32);
    }
    if left < seen_left {
        element.set_scroll_left(left as i32);
    } else if left + width + name > seen_left + across {
        element.set_scroll_left((left + width + name - across + 8.0) as i32);
    }
}

/// How much of the matrix is not covered by what lies at the foot of a small page.
fn seen_height(element: &leptos::web_sys::HtmlDivElement) -> f64 {
    let height = f64::from(element.client_height());
    let sheet = document().query_selector(".aside.sheet").ok().flatten();
    let covered = sheet.map(|sheet| sheet.get_bounding_client_rect());
    let own = element.get_bounding_client_rect();
    match covered {
        Some(sheet)
            if sheet.top() > own.top() && sheet.top() < own.bottom() && sheet.left() <= own.left() =>
        {
            sheet.top() - own.top()
        }
        _ => height,
    }
}

/// The id of a crossing in the page.
fn id((subject, on): Crossing) -> String {
    let on = match on {
        Thing::Controller => "c".to_owned(),
        Thing::Cloud(id) => format!("k{}", id.0),
        Thing::Model(id) => format!("m{}", id.0),
        Thing::Offer(id) => format!("o{}", id.0),
        Thing::User(UserId(id)) => format!("u{id}"),
    };
    format!("x{}-{on}", subject.0)
}

/// Moves the focus to a crossing, once the page has it.
fn focus(crossing: Crossing) {
    request_animation_frame(move || {
        request_animation_frame(move || {
            let cell = document().get_element_by_id(&id(crossing));
            if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<leptos::web_sys::HtmlElement>().ok()) {
                // Where it cannot take the focus, the focus stays.
                cell.focus().ok();
            }
        });
    });
}
