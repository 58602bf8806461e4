//! What the estate has come to: who holds what, what one of them may do, and how that came about.

mod abilities;
mod focus;
mod table;

use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast;

use super::access::{AccessChange, LastStep, access_changes};
use crate::backend::use_local;
use crate::ui::access_log::{AccessLog, Entry};
use crate::ui::empty::Empty;
use crate::ui::grid::Sign;
use crate::ui::level_chip::LevelChange;
use crate::ui::matrix::Matrix;
use crate::ui::may_do::MayDo;
use crate::words::demo;
use focus::focus;

/// Beside what changed, in CSS pixels.
const ROOM: i32 = 12;

/// The panel.
#[component]
pub(super) fn State(
    /// What the last step did.
    last: Memo<LastStep>,
) -> impl IntoView {
    let local = use_local();
    let grid = Memo::new(move |_| local.read(|estate| table::grid(estate, &last.read())));
    let focus = Memo::new(move |_| local.read(|estate| focus(estate, &last.read())));
    let abilities = Memo::new(move |_| {
        local
            .read(|estate| focus.read().as_ref().map(|focus| abilities::abilities(estate, focus)))
            .unwrap_or_default()
    });
    let log = Memo::new(move |_| {
        let played = local.played();
        let last = last.read().step;
        local.read(|estate| {
            let entry = |change: AccessChange| {
                let state = estate.state(change.controller)?;
                let (from, to) = change.levels();
                Some(Entry {
                    step: played.iter().position(|step| *step == change.step).map(|at| at + 1),
                    subject: change.subject_name(state),
                    object: change.object_name(state),
                    from,
                    to,
                    new: Some(change.step) == last,
                })
            };
            access_changes(estate).into_iter().rev().filter_map(entry).collect::<Vec<_>>()
        })
    });
    // On a narrow page the matrix scrolls: what changed is in view.
    Effect::new(move |_| {
        if grid.read().changed_at().is_some() {
            show_change();
        }
    });
    let title = move || focus.read().as_ref().map(|focus| demo::subject_on(&focus.subject, &focus.object));
    let is_empty = move || grid.read().rows.is_empty();

    view! {
        <div class="state" class:empty-state=is_empty>
            <Show when=move || !is_empty() fallback=Nothing>
                <section aria-labelledby="state-table">
                    <h2 id="state-table">{demo::WHO_MAY_DO_WHAT}</h2>
                    <Matrix label=demo::WHO_MAY_DO_WHAT grid />
                </section>
                <section aria-labelledby="state-may">
                    <h2 id="state-may">{title}</h2>
                    {move || focus.get().and_then(|focus| focus.change).map(|change| view! { <Changed change /> })}
                    <MayDo abilities />
                </section>
                <section aria-labelledby="state-log">
                    <h2 id="state-log">{demo::ACCESS_SO_FAR}</h2>
                    <AccessLog entries=log />
                </section>
            </Show>
        </div>
    }
}

fn show_change() {
    request_animation_frame(|| {
        let changed = document().query_selector(".state .matrix .changed").ok().flatten();
        let Some(changed) = changed.and_then(|changed| changed.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        if let Some(around) = changed.closest(".matrix-scroll").ok().flatten() {
            let end = changed.offset_left() + changed.offset_width() + ROOM;
            around.set_scroll_left((end - around.client_width()).max(0));
        }
    });
}

/// Before the first controller.
#[component]
fn Nothing() -> impl IntoView {
    view! {
        <Empty
            sign=Sign::First
            headline=demo::NOTHING_YET
            text=demo::NOTHING_YET_WHAT
            command=crate::words::welcome::bootstrap::COMMAND.to_owned()
        />
    }
}

/// The change that the last step made, and who made it.
#[component]
fn Changed(change: focus::Changed) -> impl IntoView {
    view! {
        <p class="level-change">
            <LevelChange change=change.levels />
            <small>{demo::by_just_now(&change.by)}</small>
        </p>
    }
}
