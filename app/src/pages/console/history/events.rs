//! The events, under the days that they happened on; of many only those in sight are in the page.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::html::{Div, Ol};
use leptos::prelude::*;

use super::event::{Day, Event};
use super::shown::{Entry, Line, Place, by_day};
use crate::ui::when::use_now;
use crate::ui::window::{tops, use_sight};
use crate::words::console::history as words;

/// Up to this many lines all are in the page.
const FEW: usize = 200;

/// The list.
#[component]
pub(super) fn Events(
    /// What it shows.
    shown: Memo<Vec<Arc<Entry>>>,
    /// What scrolls.
    scroller: NodeRef<Div>,
) -> impl IntoView {
    let now = use_now();
    let sight = use_sight(scroller);
    let list = NodeRef::<Ol>::new();
    let lines = Memo::new(move |_| by_day(&shown.read()));
    // A sentence may take two lines: how high something is shows when it is drawn.
    let measured = RwSignal::new(HashMap::<Place, f64>::new());
    let before = RwSignal::new(0.0);
    let height = move |line: &Line| {
        measured.with(|known| known.get(&line.place()).copied()).unwrap_or_else(|| line.guess())
    };
    let tops = Memo::new(move |_| lines.with(|lines| tops(lines.iter().map(height))));
    let range = Memo::new(move |_| match lines.read().len() {
        few if few <= FEW => 0..few,
        _ => tops.with(|tops| sight.lines(tops, before.get())),
    });
    // The day of the first event in sight stays at the top, wherever it begins.
    let day = Memo::new(move |_| {
        let start = range.get().start;
        lines.with(|lines| {
            let above = lines.get(..start).unwrap_or_default().iter();
            above.rev().find(|line| matches!(line, Line::Day(_))).cloned()
        })
    });
    let visible = move || {
        // Followed before the part in sight, which follows them too: read the other way round, a change would be missed.
        lines.track();
        let (day, range) = (day.get(), range.get());
        lines
            .with(|lines| day.iter().chain(lines.get(range).unwrap_or_default()).cloned().collect::<Vec<_>>())
    };
    let top = move |at: usize| tops.with(|tops| tops.get(at).or(tops.last()).copied().unwrap_or_default());
    let above = move || top(range.get().start) - day.with(|day| day.as_ref().map_or(0.0, height));
    let behind = move || top(usize::MAX) - top(range.get().end);
    let measure = move || {
        let Some(list) = list.try_get_untracked().flatten() else { return };
        let seen: Vec<Place> = untrack(visible).iter().map(Line::place).collect();
        let (children, mut heights) = (list.children(), Vec::with_capacity(seen.len()));
        for (at, place) in (1..).zip(seen) {
            let Some(drawn) = children.item(at) else { return };
            heights.push((place, drawn.get_bounding_client_rect().height()));
        }
        let is_new = |known: &HashMap<Place, f64>| {
            heights.iter().any(|(place, height)| known.get(place) != Some(height))
        };
        if measured.with_untracked(is_new) {
            measured.update(|known| known.extend(heights));
        }
        let above = f64::from(list.offset_top());
        if before.get_untracked() != above {
            before.set(above);
        }
    };
    Effect::new(move |_| {
        lines.track();
        range.track();
        request_animation_frame(measure);
    });

    view! {
        <ol class="events" aria-label=words::TITLE node_ref=list>
            <li class="events-gap" aria-hidden="true" style:height=move || format!("{}px", above())></li>
            <For each=visible key=Line::key let:line>
                {match line {
                    Line::Day(day) => view! { <Day day now /> }.into_any(),
                    Line::Entry(entry) => view! { <Event entry now /> }.into_any(),
                }}
            </For>
            <li class="events-gap" aria-hidden="true" style:height=move || format!("{}px", behind())></li>
        </ol>
    }
}
