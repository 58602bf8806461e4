//! What a person may do now, and what the rest needs.

use leptos::prelude::*;

use super::icon::{Draw, Icon};
use crate::words::may_do;

/// Whether something may be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Yes, as before.
    Yes,
    /// Yes, since the last step.
    New,
    /// Not any more, since the last step; holds what it needs.
    Lost(String),
    /// No; holds what it needs.
    No(String),
}

/// One thing that somebody may or may not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ability {
    /// The thing, beginning with its verb.
    pub(crate) what: String,
    /// Whether it may be done.
    pub(crate) verdict: Verdict,
}

/// The list, each line with a sign, its words, and a remark at its end.
#[component]
pub(crate) fn MayDo(
    /// Its lines.
    #[prop(into)]
    abilities: Signal<Vec<Ability>>,
) -> impl IntoView {
    let line = |ability: Ability| {
        let (class, icon, sign, remark) = match ability.verdict {
            Verdict::Yes => ("yes", Icon::Check, may_do::YES, String::new()),
            Verdict::New => ("new", Icon::Plus, may_do::YES, may_do::NEW.to_owned()),
            Verdict::Lost(needs) => ("lost", Icon::Minus, may_do::NO, may_do::needs(&needs)),
            Verdict::No(needs) => ("no", Icon::Cross, may_do::NO, may_do::needs(&needs)),
        };
        view! {
            <li class=class>
                <Draw icon />
                <span>
                    <span class="unseen">{sign}</span>
                    {ability.what}
                </span>
                <small>{remark}</small>
            </li>
        }
    };

    view! { <ul class="may-do">{move || abilities.get().into_iter().map(line).collect_view()}</ul> }
}
