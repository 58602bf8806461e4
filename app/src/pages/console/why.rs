//! Why: the level that counts on a crossing and what it rests on, setting another, what that would do, and what its holder may
//! do there.

mod ask;
mod chain;
mod levels;

use domain::facts::Standing;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::access::use_selection;
use super::aside::Aside;
use super::form::Failed;
use super::impact::{Consequences, refused};
use super::moved::{Moved, use_moved};
use super::{thing, use_rights};
use crate::backend::{Desk, use_desk};
use crate::ui::button::{Button, Weight};
use crate::ui::command_strip::CommandStrip;
use crate::ui::level::Level;
use crate::words::console::why as words;
use ask::Ask;
use chain::Chain;
use levels::SetLevels;

use super::access::Selection;

/// The panel.
#[component]
pub(super) fn Why() -> impl IntoView {
    let selection = use_selection();
    let desk = use_desk();
    let rights = use_rights();
    let names = Memo::new(move |_| {
        let (subject, on) = selection.first()?;
        rights
            .read(|table| Some((table.subject(subject)?.name.to_string(), thing::name(table, on))))
            .flatten()
    });
    let about = Signal::derive(move || match (names.get(), selection.more().len()) {
        (Some((subject, on)), 0) => words::about(&subject, &on),
        (Some(_), more) => words::crossings(more + 1),
        (None, _) => String::new(),
    });
    let sentence = move || {
        let (subject, on) = selection.first()?;
        rights
            .read(|table| {
                let held = thing::held(table, subject, on);
                let name = table.subject(subject)?.name.to_string();
                let kind = thing::kind(on)?;
                let waits =
                    matches!(table.subject(subject)?.standing, Some(Standing::Pending | Standing::Disabled));
                Some(words::sentence(
                    &name,
                    held.map(|held| held.level),
                    waits,
                    kind,
                    &thing::name(table, on),
                ))
            })
            .flatten()
    };
    let changes = Memo::new(move |_| selection.changes());
    let command = Signal::derive(move || {
        changes.with(|changes| changes.iter().map(|set| set.line.clone()).collect::<Vec<_>>().join("\n"))
    });
    let previews = Memo::new(move |_| !changes.read().is_empty());
    let verb = move || {
        let (_, on) = selection.first()?;
        let level = selection.preview()?.checked_sub(1).and_then(|place| {
            thing::kind(on).map(thing::levels).and_then(|levels| levels.get(place).copied())
        });
        let own = rights.read(|table| thing::own(table, selection.first()?.0, on)).flatten();
        Some(words::verb(own, level))
    };
    let keep = move || {
        let own = rights
            .read(|table| selection.first().and_then(|(subject, on)| thing::own(table, subject, on)))
            .flatten();
        words::keep(own.map(Level::word))
    };
    let reason = Memo::new(move |_| selection.impact().get().as_ref().and_then(refused));
    let line = move || Some(command.get()).filter(|line| !line.is_empty());
    let moved = use_moved(move || selection.hand(), line, reason.into());
    let only = Memo::new(move |_| selection.more().is_empty());
    let close = Callback::new(move |()| selection.close());

    view! {
        <Aside title=words::TITLE.to_owned() about on_close=close is_sheet=true>
            <div class="aside-form">
                <div class="aside-body">
                    <Show when=move || only.get()>
                        <div class="why-answer">
                            <p class="why-sentence">{sentence}</p>
                            <Chain />
                        </div>
                    </Show>
                    <SetLevels />
                    <Moved says=moved />
                    <Consequences impact=selection.impact() />
                    <Failed told=Signal::derive(move || selection.failed()) />
                    <Show when=move || only.get() && !previews.get()>
                        <Ask />
                    </Show>
                </div>
                <Show when=move || previews.get()>
                    <footer class="aside-foot">
                        <CommandStrip command />
                        <div class="form-end">
                            <Button
                                weight=Weight::Primary
                                disabled=Signal::derive(move || reason.read().is_some())
                                on_press=move |()| apply(desk, selection)
                            >
                                {verb}
                            </Button>
                            <Button on_press=move |()| selection.set_preview(None)>{keep}</Button>
                            <span class="form-reason" role="status">
                                {reason}
                            </span>
                        </div>
                    </footer>
                </Show>
            </div>
        </Aside>
    }
}

/// Sets what is previewed.
pub(super) fn apply(desk: Desk, selection: Selection) {
    let lines: Vec<String> = selection.changes_untracked().into_iter().map(|set| set.line).collect();
    if lines.is_empty() || selection.impact().get_untracked().as_ref().and_then(refused).is_some() {
        return;
    }
    selection.begin();
    spawn_local(async move {
        let came = desk.run(&lines, Vec::new()).await;
        selection.end(if came.done { None } else { Some(came.told) });
    });
}
