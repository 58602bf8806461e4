//! Something to do, aside: what it needs, what it would do, the line that does the same, and its verb.

use domain::command::Command;
use domain::name::ApplicationName;
use leptos::prelude::*;

use super::aside::{ASIDE, Aside};
use super::form::{Form, Lines};
use super::impact::{Consequences, refused as refused_of, takes, use_impact};
use super::use_here;
use crate::backend::Outcome;
use crate::words::console::form;

/// The words of the address that belong to what stands aside: what it is, of what, and for whom.
pub(crate) const WORDS: &[&str] = &[ASIDE, OF, USER];
/// Of what.
pub(crate) const OF: &str = "of";
/// For whom.
pub(crate) const USER: &str = "user";

/// Something to do.
#[component]
pub(crate) fn Act(
    /// What it is.
    #[prop(into)]
    title: String,
    /// What it is about.
    #[prop(optional, into)]
    about: String,
    /// Its verb.
    #[prop(into)]
    verb: Signal<String>,
    /// What it runs.
    #[prop(into)]
    lines: Signal<Lines>,
    /// The same as commands, of which is asked what they would do.
    #[prop(optional, into)]
    commands: Signal<Vec<Command>>,
    /// Why one may not do it at all.
    #[prop(optional, into)]
    refused: Signal<Option<String>>,
    /// Whether it takes something away for good.
    #[prop(optional)]
    danger: bool,
    /// What the other button says: what stays.
    #[prop(default = form::CANCEL)]
    keep: &'static str,
    /// What the lines ask for, in order.
    #[prop(optional, into)]
    answers: Signal<Vec<String>>,
    /// Called when it was done, instead of closing it.
    #[prop(optional, into)]
    then: Option<Callback<Outcome>>,
    /// What it needs.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let here = use_here();
    let impact = use_impact(commands);
    let reason = Signal::derive(move || refused.get().or_else(|| impact.get().as_ref().and_then(refused_of)));
    let consequences = Signal::derive(move || impact.get().filter(|told| danger || takes(told)));
    let close = move || here.set(&[(ASIDE, ""), (OF, ""), (USER, "")]);
    let done = move |came: Outcome| match then {
        Some(then) => then.run(came),
        None => close(),
    };

    view! {
        <Aside title about words=WORDS>
            <Form
                lines
                verb
                refused=reason
                danger
                keep=Signal::stored(keep.to_owned())
                answers
                on_done=done
                on_cancel=move |()| close()
            >
                {children.map(|children| children())}
                <Consequences impact=consequences />
            </Form>
        </Aside>
    }
}

/// Why a name that somebody typed is none of an application or an offer; nothing was typed is nothing wrong.
pub(crate) fn wrong_application(typed: &str) -> Option<String> {
    match typed.trim() {
        "" => None,
        typed => typed.parse::<ApplicationName>().err().map(|invalid| invalid.to_string()),
    }
}
