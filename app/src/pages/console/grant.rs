//! Granting and revoking access to a cloud, a model or an offer: whom, which level, and who gains and loses what by it.

use domain::ability::Thing;
use domain::access_table::Subject;
use domain::id::UserId;
use domain::name::UserName;
use leptos::prelude::*;

use super::act::{Act, USER};
use super::thing::{self, SetLevel};
use super::{use_here, use_rights};
use crate::ui::field::Hint;
use crate::ui::level::{Held, Level, Standing};
use crate::ui::plate::{Plate, Size};
use crate::ui::suggest::Suggest;
use crate::words::console::grant as words;
use crate::words::console::why::verb as verb_of;
use crate::words::levels;

/// The form. Whom it is for at first is in the address.
#[component]
pub(crate) fn SetAccess(
    /// On what.
    on: Thing,
    /// Whether it begins with taking everything away.
    #[prop(optional)]
    revoke: bool,
) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let typed = RwSignal::new(untrack(|| here.get(USER)).unwrap_or_default());
    let chosen = RwSignal::new(revoke.then_some(0_usize));
    let kind = thing::kind(on);
    let all = kind.map(thing::levels).unwrap_or_default();
    let name = untrack(|| rights.read(|table| thing::name(table, on))).unwrap_or_default();
    let subject = Memo::new(move |_| {
        let name: UserName = typed.read().trim().parse().ok()?;
        rights.read(|table| {
            let known = table.subjects.iter().find(|subject| subject.name == name).cloned();
            known.unwrap_or(Subject { id: UserId::NOBODY, name, display_name: String::new(), standing: None })
        })
    });
    let own = Memo::new(move |_| {
        let subject = subject.get()?;
        let level = rights.read(|table| thing::own(table, subject.id, on)).flatten()?;
        thing::kind(on).map(thing::levels)?.iter().position(|one| *one == level).map(|place| place + 1)
    });
    let place = move || chosen.get().unwrap_or_else(|| own.get().unwrap_or(0));
    let set = Memo::new(move |_| -> Option<SetLevel> {
        let (subject, place) = (subject.get()?, place());
        rights.read(|table| thing::set(table, &subject, on, place)).flatten()
    });
    let wrong = move || match typed.read().trim() {
        "" => None,
        typed => typed.parse::<UserName>().err().map(|invalid| invalid.to_string()),
    };
    let hint = Signal::derive(move || match (wrong(), own.get()) {
        (Some(wrong), _) => Hint::Bad(wrong),
        (None, Some(place)) => {
            let level = kind.map(thing::levels).and_then(|levels| levels.get(place - 1).copied());
            Hint::Note(words::has(level.map_or(levels::NONE, Level::word)))
        }
        (None, None) => Hint::None,
    });
    let lines = Signal::derive(move || {
        if typed.read().trim().is_empty() {
            return Err(words::NO_USER.to_owned());
        }
        if wrong().is_some() {
            return Err(words::FIX_USER.to_owned());
        }
        match set.get() {
            Some(set) => Ok(vec![set.line]),
            None => Err(words::NO_LEVEL.to_owned()),
        }
    });
    let commands = Signal::derive(move || set.get().into_iter().map(|set| set.command).collect());
    let refused = Signal::derive(move || {
        let subject = subject.get().map_or(UserId::NOBODY, |subject| subject.id);
        rights.refused(thing::needs(subject, on, place() < own.get().unwrap_or(0))?)
    });
    let options = Signal::derive(move || {
        let known = rights.read(|table| {
            let able = table.subjects.iter().filter(|subject| subject.id != table.me);
            able.map(|subject| (subject.name.to_string(), subject.display_name.clone())).collect::<Vec<_>>()
        });
        known.unwrap_or_default()
    });
    let level_at = move |place: usize| {
        let levels = kind.map(thing::levels)?;
        levels.get(place.checked_sub(1)?).copied()
    };
    let verb = Signal::derive(move || verb_of(own.get().and_then(level_at), level_at(place())));
    let title = if revoke { words::REVOKE } else { words::GRANT };
    let choice = move |(at, level): (usize, Option<Level>)| {
        let held = level.map(|level| Held { level, standing: Standing::Own });
        let meaning = match (level, kind) {
            (Some(level), Some(kind)) => {
                levels::section(kind).levels.iter().find(|one| one.level == level).map(|one| one.opens)
            }
            _ => Some(words::NONE),
        };
        view! {
            <label class="level-choice">
                <input
                    type="radio"
                    name="level"
                    value=level.map_or(levels::NONE, Level::word)
                    prop:checked=move || place() == at
                    on:change=move |_| chosen.set(Some(at))
                />
                <Plate held size=Size::Small />
                <b>{level.map_or(levels::NONE, Level::word)}</b>
                <small>{meaning}</small>
            </label>
        }
    };

    view! {
        <Act title about=words::on(&name) verb lines commands refused keep=words::KEEP>
            <Suggest id="grant-user" label=words::USER value=typed options hint />
            <fieldset class="choices">
                <legend>{words::LEVEL}</legend>
                {std::iter::once(None)
                    .chain(all.into_iter().map(Some))
                    .enumerate()
                    .map(choice)
                    .collect_view()}
            </fieldset>
        </Act>
    }
}
