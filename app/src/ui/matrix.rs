//! Who may do what: subjects down, resources across, a plate on every crossing that is filled.

mod crossing;
mod data;
mod header;
mod walk;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

pub(crate) use crossing::{Crossing, Look};
pub(crate) use data::{Cell, Column, Grid, Place, Row};
pub(crate) use header::lines_of;

use crate::words;
use header::{KindHeads, NameHeads};

/// A small access matrix: one tab stop, arrows walk, Enter opens a crossing.
#[component]
pub(crate) fn Matrix(
    /// What it is about, for whoever listens.
    #[prop(into)]
    label: String,
    /// What it shows.
    #[prop(into)]
    grid: Signal<Grid>,
    /// What opening a crossing does.
    #[prop(optional, into)]
    on_open: Option<Callback<Place>>,
) -> impl IntoView {
    let table = NodeRef::<html::Table>::new();
    let focused = RwSignal::new(None::<Place>);
    let lit = Memo::new(move |_| focused.get().or(grid.read().changed_at()));
    // The one crossing that the Tab key reaches.
    let stop = Memo::new(move |_| grid.read().nearest(lit.get().unwrap_or_default()));

    let walk = move |event: KeyboardEvent| {
        let here = stop.get_untracked();
        if event.key() == "Enter" {
            if let Some(on_open) = on_open {
                event.prevent_default();
                on_open.run(here);
            }
        } else if let Some(there) =
            grid.with_untracked(|grid| walk::walk(grid, here, &event.key(), event.ctrl_key()))
        {
            event.prevent_default();
            focused.set(Some(there));
            focus_stop(table);
        }
    };
    let rows = move || grid.with(|grid| grid.rows.iter().cloned().enumerate().collect::<Vec<_>>());

    view! {
        <div class="matrix-scroll">
            <table
                class="matrix"
                role="grid"
                aria-label=label
                node_ref=table
                on:keydown=walk
                on:focusout=move |_| focused.set(None)
            >
                <thead>
                    <KindHeads grid />
                    <NameHeads grid lit />
                </thead>
                <tbody>
                    {move || {
                        rows()
                            .into_iter()
                            .map(|(row, subject)| {
                                view! { <SubjectRow row subject grid lit stop focused opens=on_open /> }
                            })
                            .collect_view()
                    }} <Points grid />
                </tbody>
            </table>
        </div>
    }
}

/// One subject's bar with its crossings.
#[component]
fn SubjectRow(
    row: usize,
    subject: Row,
    grid: Signal<Grid>,
    lit: Memo<Option<Place>>,
    stop: Memo<Place>,
    focused: RwSignal<Option<Place>>,
    opens: Option<Callback<Place>>,
) -> impl IntoView {
    let columns = grid.with_untracked(|grid| grid.columns.clone());
    let crossings =
        subject.cells.iter().cloned().zip(columns).enumerate().map(|(column, (cell, resource))| {
            let place = Place { row, column };
            let look = Look {
                group_start: grid.with_untracked(|grid| grid.starts_group(column)),
                across: Signal::derive(move || {
                    lit.get().is_some_and(|lit| lit.row == row && column <= lit.column)
                }),
                down: Signal::derive(move || {
                    lit.get().is_some_and(|lit| lit.column == column && row <= lit.row)
                }),
                at: Signal::derive(move || lit.get() == Some(place)),
                stop: Signal::derive(move || stop.get() == place),
            };
            let name = words::matrix::crossing(&subject.name, &resource.name, &cell);
            let enter = Callback::new(move |()| focused.set(Some(place)));
            let press = Callback::new(move |()| {
                if let Some(opens) = opens {
                    opens.run(place);
                }
            });
            view! { <Crossing cell look name on_focus=enter on_press=press pressable=opens.is_some() /> }
        });

    view! {
        <tr>
            <th
                scope="row"
                title=subject.name.clone()
                class:lit=move || lit.get().is_some_and(|lit| lit.row == row)
            >
                {subject.name.clone()}
                {subject.remark.clone().map(|remark| view! { <small>{remark}</small> })}
            </th>
            {crossings.collect_view()}
        </tr>
    }
}

/// The points that the bars end in.
#[component]
fn Points(grid: Signal<Grid>) -> impl IntoView {
    let point = |starts: bool| {
        view! {
            <td class:group-start=starts>
                <span class="cross"></span>
            </td>
        }
    };
    let points = move || {
        grid.with(|grid| (0..grid.columns.len()).map(|at| point(grid.starts_group(at))).collect_view())
    };

    view! {
        <tr class="points" aria-hidden="true">
            <td></td>
            {points}
        </tr>
    }
}

/// Moves the focus to the crossing that the Tab key reaches, once the browser has drawn it so.
fn focus_stop(table: NodeRef<html::Table>) {
    use leptos::web_sys::HtmlElement;
    use wasm_bindgen::JsCast;

    request_animation_frame(move || {
        let stop = table
            .try_get_untracked()
            .flatten()
            .and_then(|table| table.query_selector("[tabindex='0']").ok().flatten());
        if let Some(stop) = stop.and_then(|stop| stop.dyn_into::<HtmlElement>().ok()) {
            stop.focus().ok();
        }
    });
}
