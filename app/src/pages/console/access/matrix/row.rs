//! One line of the matrix: the name of a group, or a subject's bar with its crossings.

use domain::id::UserId;
use leptos::either::Either;
use leptos::prelude::*;

use super::super::lattice::{Column, Line, Row};
use super::super::selection::Crossing;
use super::{HEAD, LINE, Lights, id};
use crate::pages::console::{thing, use_rights};
use crate::ui::level::{Held, Standing};
use crate::ui::level_chip::Change;
use crate::ui::matrix::Cell;
use crate::ui::plate::Plate;
use crate::words;

/// The line.
#[component]
pub(super) fn ShowLine(
    /// Its place.
    at: usize,
    /// What it is.
    line: Line,
    /// What lights it.
    lights: Lights,
    /// The width of the names.
    name: f64,
) -> impl IntoView {
    let top = format!("{}px", at as f64 * LINE + HEAD);
    match line {
        Line::Group(group, count) => Either::Left(view! {
            <div class="lattice-line group" role="row" aria-rowindex=at + 2 style:top=top>
                <div class="lattice-group" role="rowheader" aria-colindex="1">
                    {group}
                    <small>{count}</small>
                </div>
            </div>
        }),
        Line::Subject(row) => Either::Right(view! { <Subject at top row lights name /> }),
    }
}

#[component]
fn Subject(at: usize, top: String, row: Row, lights: Lights, name: f64) -> impl IntoView {
    let subject = row.id;
    let said = StoredValue::new(row.name.clone());
    let is_lit = Memo::new(move |_| lights.lit.get().is_some_and(|lit| lit.0 == subject));
    let lit_across = move || {
        let (_, on) = lights.lit.get().filter(|lit| lit.0 == subject)?;
        let left = lights.lattice.with(|lattice| {
            let at = lattice.column_of(on)?;
            Some(lattice.columns.get(at)?.left(at, lights.width))
        })?;
        Some(format!("{}px", left + lights.width / 2.0))
    };
    let end = move || format!("{}px", lights.lattice.with(|lattice| lattice.width(lights.width)));

    view! {
        <div class="lattice-line" role="row" aria-rowindex=at + 2 style:top=top>
            <span class="lattice-across" aria-hidden="true" style:left=format!("{name}px") style:width=end></span>
            {move || {
                lit_across()
                    .map(|width| {
                        view! {
                            <span
                                class="lattice-across lit"
                                aria-hidden="true"
                                style:left=format!("{name}px")
                                style:width=width
                            ></span>
                        }
                    })
            }}
            <div
                class="lattice-name"
                role="rowheader"
                aria-colindex="1"
                title=row.name.clone()
                class:lit=is_lit
                style:width=format!("{name}px")
            >
                <span class="mono">{row.name.clone()}</span>
                <small>{row.remark}</small>
            </div>
            <For
                each=move || lights.in_sight()
                key=|(at, column)| (*at, column.thing)
                children=move |(at, column)| view! { <Crossed at column subject said lights name /> }
            />
        </div>
    }
}

/// One crossing.
#[component]
fn Crossed(
    at: usize,
    column: Column,
    subject: UserId,
    said: StoredValue<String>,
    lights: Lights,
    name: f64,
) -> impl IntoView {
    let rights = use_rights();
    let crossing: Crossing = (subject, column.thing);
    let selection = lights.selection;
    let on = column.thing;
    let own_only = lights.own_only;
    let held = move |table: &domain::access_table::AccessTable| {
        let held = thing::held(table, subject, on);
        match own_only.get() {
            false => held,
            true => thing::own(table, subject, on).map(|level| Held {
                level,
                standing: match held {
                    Some(Held { standing: Standing::OnHold, .. }) => Standing::OnHold,
                    _ => Standing::Own,
                },
            }),
        }
    };
    let cell = Memo::new(move |_| {
        let now = rights.read(held).flatten();
        let then = selection.after().map_or(now, |after| held(&after));
        match now {
            _ if now != then => Cell::Changed(Change { from: now, to: then }),
            Some(held) => Cell::Held(held),
            None => Cell::Empty,
        }
    });
    // What was there before the last change, and how it would be drawn now.
    let is_fresh = Memo::new(move |_| {
        let then = lights.before.read();
        then.as_ref().is_some_and(|then| held(then) != rights.read(held).flatten())
    });
    let is_stop = Memo::new(move |_| lights.stop.get() == Some(crossing));
    let is_at = Memo::new(move |_| selection.first() == Some(crossing));
    let is_chosen = Memo::new(move |_| selection.more().contains(&crossing));
    let resource = column.name.clone();
    let label = move || said.with_value(|said| words::matrix::crossing(said, &resource, &cell.read()));
    let press = move |_| {
        lights.focused.set(Some(crossing));
        selection.open(subject, on);
    };

    view! {
        <div
            class="lattice-cell"
            role="gridcell"
            id=id(crossing)
            aria-colindex=at + 2
            aria-label=label
            aria-selected=move || (is_at.get() || is_chosen.get()).then_some("true")
            tabindex=move || if is_stop.get() { "0" } else { "-1" }
            style:left=format!("{}px", column.left(at, lights.width) + name)
            class:at=is_at
            class:chosen=is_chosen
            class:fresh=is_fresh
            class:changed=move || matches!(*cell.read(), Cell::Changed(_))
            on:focus=move |_| lights.focused.set(Some(crossing))
            on:click=press
        >
            {move || match cell.get() {
                Cell::Empty => ().into_any(),
                Cell::Held(held) => view! { <Plate held=Some(held) /> }.into_any(),
                Cell::Changed(change) => {
                    view! {
                        <span class="lattice-change">
                            <Plate held=change.from />
                            <span aria-hidden="true">"›"</span>
                            <Plate held=change.to />
                        </span>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}
