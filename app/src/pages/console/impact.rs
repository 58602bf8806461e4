//! What commands would do, shown before they are done: asked of the controller, which carries them out on a copy.

use std::collections::BTreeMap;

use domain::answer::Answer;
use domain::command::Command;
use domain::event::Change;
use domain::name::UserName;
use domain::query::Query;
use domain::what_if::{Gone, Impact, LevelChange, NamedAbility};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::backend::use_desk;
use crate::ui::icon::{Draw, Icon};
use crate::ui::level::{Held, Level, Standing};
use crate::ui::level_chip::{self, LevelChange as ShowLevelChange};
use crate::words::console::impact as words;

/// How many abilities are listed of somebody.
const LISTED: usize = 5;

/// What commands would do; none without commands, and until it is told. Asked again when something has moved.
pub(crate) fn use_impact(commands: Signal<Vec<Command>>) -> Signal<Option<Impact>> {
    let desk = use_desk();
    let impact = RwSignal::new(None::<Impact>);
    let asked = StoredValue::new(0_u32);
    Effect::new(move |_| {
        desk.moved();
        let commands = commands.get();
        let number = asked.try_update_value(|asked| {
            *asked += 1;
            *asked
        });
        if commands.is_empty() {
            impact.set(None);
            return;
        }
        spawn_local(async move {
            let told = desk.ask_once(Query::WhatIf { commands }).await;
            // Somebody may have asked for something else meanwhile.
            if asked.try_get_value() == number {
                impact.try_set(match told {
                    Ok(Answer::WhatIf(told)) => Some(told),
                    _ => None,
                });
            }
        });
    });
    impact.into()
}

/// Why the first command that would be refused would be.
pub(crate) fn refused(impact: &Impact) -> Option<String> {
    let (_, refusal) = impact.refused.first()?;
    Some(juju::wording::brief(refusal).unwrap_or_else(|| juju::wording::item(refusal)))
}

/// Whether it would change a level, or take something from somebody.
pub(crate) fn takes(impact: &Impact) -> bool {
    let Impact { levels, lost, withdrawn, sessions, suspended, gone, .. } = impact;
    let nothing = [
        levels.is_empty(),
        lost.is_empty(),
        withdrawn.is_empty(),
        sessions.is_empty(),
        suspended.is_empty(),
        gone.is_empty(),
    ];
    nothing.contains(&false)
}

/// The box that says it.
#[component]
pub(crate) fn Consequences(
    /// What the commands would do.
    #[prop(into)]
    impact: Signal<Option<Impact>>,
) -> impl IntoView {
    move || impact.get().filter(|impact| impact.refused.is_empty()).map(|impact| view! { <Told impact /> })
}

#[component]
fn Told(impact: Impact) -> impl IntoView {
    let Impact { levels, gained, lost, withdrawn, sessions, suspended, gone, unlisted, .. } = impact;
    let nothing =
        levels.is_empty() && gone.is_empty() && gained.is_empty() && lost.is_empty() && sessions.is_empty();
    let takes = !lost.is_empty() || !gone.is_empty();
    let heads = words::crossings(levels.len());
    let level = |change: LevelChange| {
        let (on, shown) = levels_of(&change);
        view! {
            <div class="impact-level">
                <b class="mono">{change.user.to_string()}</b>
                <ShowLevelChange change=shown />
                <small>{words::on(&on)}</small>
            </div>
        }
    };
    let line = |icon: Icon, class: &'static str, text: String| {
        view! {
            <li class=class>
                <Draw icon size=16 />
                <span>{text}</span>
            </li>
        }
    };
    let mut lines = Vec::new();
    lines.extend(gone.iter().map(|gone| line(Icon::Minus, "minus", words::gone(&name_of(gone)))));
    lines.extend(by_user(gained).into_iter().map(|text| line(Icon::Plus, "plus", text)));
    lines.extend(by_user(lost).into_iter().map(|text| line(Icon::Minus, "minus", text)));
    lines.extend(withdrawn.iter().map(|row| line(Icon::Minus, "minus", words::withdrawn(row.user.as_str()))));
    lines.extend(sessions.iter().map(|user| line(Icon::Minus, "minus", words::session(user.as_str()))));
    lines.extend(
        suspended.iter().map(|one| line(Icon::Minus, "minus", words::suspended(one.offer.name.as_str()))),
    );
    let more = unlisted.iter().sum::<usize>();

    view! {
        <section class="impact" class:takes=takes aria-live="polite" aria-label=words::TITLE>
            <div class="impact-head">
                <b>{words::TITLE}</b>
                <small>{heads}</small>
            </div>
            {levels.into_iter().take(12).map(level).collect_view()}
            <ul>{lines}</ul>
            {(more > 0).then(|| view! { <p>{words::more(more)}</p> })}
            {nothing.then(|| view! { <p>{words::NOTHING}</p> })}
            {(!nothing && !takes).then(|| view! { <p class="dim">{words::NOBODY_LOSES}</p> })}
        </section>
    }
}

/// What a level is on, and the change itself.
pub(crate) fn levels_of(change: &LevelChange) -> (String, level_chip::Change) {
    let on = match &change.change {
        Change::Controller { .. } => words::CONTROLLER.to_owned(),
        Change::Cloud { cloud, .. } => cloud.to_string(),
        Change::Model { model, .. } => model.name.to_string(),
        Change::Offer { offer, .. } => offer.name.to_string(),
    };
    (on, pair_of(&change.change))
}

/// From which level to which, as it is drawn.
pub(crate) fn pair_of<C, M, O>(change: &Change<C, M, O>) -> level_chip::Change {
    let held = |level: Option<Level>| level.map(|level| Held { level, standing: Standing::Own });
    let pair = |from: Option<Level>, to: Option<Level>| level_chip::Change { from: held(from), to: held(to) };
    match change {
        Change::Controller { from, to } => pair(from.map(Level::from), to.map(Level::from)),
        Change::Cloud { from, to, .. } => pair(from.map(Level::from), to.map(Level::from)),
        Change::Model { from, to, .. } => pair(from.map(Level::from), to.map(Level::from)),
        Change::Offer { from, to, .. } => pair(from.map(Level::from), to.map(Level::from)),
    }
}

fn name_of(gone: &Gone) -> String {
    match gone {
        Gone::Controller(name) => words::the("controller", name.as_str()),
        Gone::Cloud(name) => words::the("cloud", name.as_str()),
        Gone::Model(model) => words::the("model", &[model.owner.as_str(), "/", model.name.as_str()].concat()),
        Gone::Application(model, name) => words::in_model(name.as_str(), model.name.as_str()),
        Gone::Offer(offer) => words::the("offer", offer.name.as_str()),
    }
}

/// One sentence for each user: what it may do then, or cannot do any more.
fn by_user(abilities: Vec<NamedAbility>) -> Vec<String> {
    let mut users: BTreeMap<UserName, Vec<&'static str>> = BTreeMap::new();
    for NamedAbility { user, action } in &abilities {
        let doing = juju::wording::doing(action);
        let list = users.entry(user.clone()).or_default();
        if !list.contains(&doing) {
            list.push(doing);
        }
    }
    users
        .into_iter()
        .map(|(user, list)| {
            let shown = list.iter().take(LISTED).copied().collect::<Vec<_>>().join(", ");
            words::may(user.as_str(), &shown, list.len().saturating_sub(LISTED))
        })
        .collect()
}
