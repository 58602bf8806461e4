//! Adding several users at once: a list, checked as one types, and then a sheet of links.

use std::collections::BTreeSet;

use domain::action::Action;
use juju::registration::RegistrationString;
use leptos::either::Either;
use leptos::prelude::*;

use super::names::{Names, read};
use super::sheet::{Sheet, ShowSheet};
use crate::backend::Outcome;
use crate::pages::console::aside::{ASIDE, Aside};
use crate::pages::console::form::Form;
use crate::pages::console::issued::strings_in;
use crate::pages::console::{use_here, use_rights};
use crate::ui::field::Hint;
use crate::ui::text_area::TextArea;
use crate::words::console::registrations::{SEVERAL, several as words};

/// The panel.
#[component]
pub(super) fn AddSeveral() -> impl IntoView {
    let sheet = RwSignal::new(None::<Sheet>);
    view! {
        <Aside title=SEVERAL>
            {move || match sheet.get() {
                Some(sheet) => Either::Left(view! { <ShowSheet sheet /> }),
                None => Either::Right(view! { <List sheet /> }),
            }}
        </Aside>
    }
}

#[component]
fn List(sheet: RwSignal<Option<Sheet>>) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let refused = Signal::derive(move || rights.refused(Action::AddUser));
    let text = RwSignal::new(String::new());
    let taken = Memo::new(move |_| {
        let names = |table: &domain::access_table::AccessTable| {
            table.subjects.iter().map(|subject| subject.name.to_string()).collect::<BTreeSet<_>>()
        };
        rights.read(names).unwrap_or_default()
    });
    let names = Memo::new(move |_| taken.with(|taken| read(&text.read(), |name| taken.contains(name))));
    let lines = Signal::derive(move || {
        let Names { good, wrong } = names.get();
        match (good.is_empty(), wrong.len()) {
            (_, 1..) => Err(words::fix(wrong.len())),
            (true, 0) => Err(words::NOTHING.to_owned()),
            (false, 0) => Ok(good.into_iter().map(|(_, line)| line).collect()),
        }
    });
    let hint = Signal::derive(move || {
        let Names { good, wrong } = names.get();
        match (good.len(), wrong.is_empty()) {
            (0, true) => Hint::None,
            (good, true) => Hint::Note(words::good(good)),
            (_, false) => Hint::Bad(wrong.join("\n")),
        }
    });
    let verb = Signal::derive(move || match names.read().good.len() {
        0 => SEVERAL.to_owned(),
        count => words::verb(count),
    });
    let take = move |outcome: Outcome| {
        // A string says whose it is; the list may have changed meanwhile, as the names in it are taken now.
        let whose = |string: &str| Some((RegistrationString::decode(string).ok()?.user, string.to_owned()));
        let issued: Vec<_> = strings_in(&outcome.told).filter_map(whose).collect();
        let stopped = (!outcome.done).then_some(outcome.told.clone());
        if outcome.done || !issued.is_empty() {
            sheet.set(Some(Sheet { issued, stopped }));
        }
    };

    view! {
        <Form
            lines
            verb
            refused
            on_done=take
            on_failed=Callback::new(take)
            on_cancel=move |()| here.set(&[(ASIDE, "")])
        >
            <TextArea id="several-users" label=words::FIELD value=text hint rows=10 placeholder=words::EXAMPLE />
            <p class="note">{words::SHEET}</p>
        </Form>
    }
}
