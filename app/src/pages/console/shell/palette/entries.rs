//! What the palette goes to and does.

use domain::answer::Answer;
use domain::query::Query;
use leptos::prelude::*;

use crate::backend::use_desk;
use crate::pages::console::aside::ASIDE;
use crate::pages::console::screen::Screen;
use crate::pages::console::shell::nav::{FIRST, SECOND};
use crate::pages::console::use_here;
use crate::ui::icon::Icon;
use crate::words::console::{dock, form, models, nav, palette as words, users};

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its name.
    pub(super) name: String,
    /// Whether that is one that is typed.
    pub(super) mono: bool,
    /// What it is.
    pub(super) kind: &'static str,
    /// Its icon.
    pub(super) icon: Icon,
    /// What taking it does.
    pub(super) does: Does,
}

/// What taking an entry does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Does {
    /// Goes to an address.
    Go(String),
    /// Runs a line.
    Run(String),
    /// Raises the terminal.
    Raise,
}

/// Everything: screens, actions, users and models.
pub(super) fn entries() -> Signal<Vec<Entry>> {
    let desk = use_desk();
    let here = use_here();
    let named = desk.ask(Query::Users { all: true }, |answer| match answer {
        Answer::Users(rows) => Some(rows.iter().map(|row| row.name.clone()).collect::<Vec<_>>()),
        _ => None,
    });
    let all_models = desk.ask(Query::Models { user: None, all: true }, |answer| match answer {
        Answer::Models(rows) => {
            Some(rows.iter().map(|row| (row.owner.clone(), row.name.clone())).collect::<Vec<_>>())
        }
        _ => None,
    });
    Signal::derive(move || {
        let account = (Screen::Account, Icon::Person, nav::ACCOUNT);
        let screens = FIRST.into_iter().chain(SECOND).chain([account]);
        let mut all: Vec<Entry> = screens
            .map(|(screen, icon, name)| {
                entry(name.to_owned(), words::SCREEN, icon, Does::Go(here.at(&screen)))
            })
            .collect();
        let aside = |screen, form| Does::Go(here.at_with(&screen, &[(ASIDE, form)]));
        all.push(entry(users::ADD.to_owned(), words::ACTION, Icon::Plus, aside(Screen::Users, "add-user")));
        all.push(entry(
            models::ADD.to_owned(),
            words::ACTION,
            Icon::Plus,
            aside(Screen::Models, "add-model"),
        ));
        all.push(entry(dock::RAISE.to_owned(), words::ACTION, Icon::Terminal, Does::Raise));
        all.push(entry(
            form::LOG_OUT.to_owned(),
            words::ACTION,
            Icon::Leave,
            Does::Run("juju logout".to_owned()),
        ));
        for name in named.get().unwrap_or_default() {
            let address = here.at(&Screen::User(name.clone()));
            all.push(Entry {
                mono: true,
                ..entry(name.to_string(), words::USER, Icon::Person, Does::Go(address))
            });
        }
        for (owner, name) in all_models.get().unwrap_or_default() {
            let address = here.at(&Screen::Model(owner.clone(), name.clone()));
            let name = [owner.as_str(), "/", name.as_str()].concat();
            all.push(Entry { mono: true, ..entry(name, words::MODEL, Icon::Layers, Does::Go(address)) });
        }
        all
    })
}

fn entry(name: String, kind: &'static str, icon: Icon, does: Does) -> Entry {
    Entry { name, mono: false, kind, icon, does }
}

/// The entries for what was typed: those that begin with it before those that hold it; a `juju` line is one to run.
pub(super) fn matching(all: &[Entry], typed: &str) -> Vec<Entry> {
    let wanted = typed.to_lowercase();
    let place = |entry: &Entry| match entry.name.to_lowercase() {
        name if name.starts_with(&wanted) => Some(0),
        name if name.split(['/', '-', ' ']).any(|word| word.starts_with(&wanted)) => Some(1),
        name if name.contains(&wanted) => Some(2),
        _ => None,
    };
    let mut found: Vec<(u8, &Entry)> = all.iter().filter_map(|entry| Some((place(entry)?, entry))).collect();
    found.sort_by_key(|(place, _)| *place);
    let mut found: Vec<Entry> = found.into_iter().map(|(_, entry)| entry.clone()).collect();
    if typed.starts_with("juju ") {
        let run = entry(typed.to_owned(), words::RUN, Icon::Terminal, Does::Run(typed.to_owned()));
        found.insert(0, Entry { mono: true, ..run });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(typed: &str) -> Vec<String> {
        let all = ["Users", "admin/lxd-model-1", "tom", "Add user", "custom"]
            .map(|name| entry(name.to_owned(), "", Icon::Plus, Does::Raise));
        matching(&all, typed).into_iter().map(|entry| entry.name).collect()
    }

    #[test]
    fn what_begins_with_it_comes_first() {
        assert_eq!(names("tom"), ["tom", "custom"]);
        assert_eq!(names("us"), ["Users", "Add user", "custom"]);
        assert_eq!(names("model"), ["admin/lxd-model-1"]);
        assert_eq!(names("zz"), [""; 0]);
    }

    #[test]
    fn a_line_can_be_run() {
        assert_eq!(names("juju users"), ["juju users"]);
    }
}
