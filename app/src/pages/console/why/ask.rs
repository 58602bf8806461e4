//! Whether somebody may do one thing there, why, and the nearest change that would turn the answer.

use domain::ability::Thing;
use domain::access_table::AccessTable;
use domain::action::Targets;
use domain::answer::Answer;
use domain::authorize::authorize;
use domain::explain::{Explanation, NamedAction};
use domain::id::{CloudId, ModelId, OfferId, UserId};
use domain::name::{CloudName, UserName};
use domain::query::Query;
use leptos::prelude::*;
use leptos::task::spawn_local;
use uuid::Uuid;

use crate::backend::use_desk;
use crate::pages::console::access::use_selection;
use crate::pages::console::use_rights;
use crate::ui::command_strip::CommandStrip;
use crate::ui::icon::{Draw, Icon};
use crate::words::console::why as words;

/// One thing that may be done or not.
#[derive(Clone, PartialEq)]
struct Question {
    action: NamedAction,
    doing: &'static str,
    allowed: bool,
}

/// The list of what may be done there; opening one explains it.
#[component]
pub(super) fn Ask() -> impl IntoView {
    let selection = use_selection();
    let rights = use_rights();
    let questions = Memo::new(move |_| {
        let first = selection.first();
        rights
            .read(|table| first.map(|(subject, on)| questions(table, subject, on)))
            .flatten()
            .unwrap_or_default()
    });
    let opened = RwSignal::new(None::<NamedAction>);
    Effect::new(move |_| {
        selection.first();
        opened.set(None);
    });
    let one = move |question: Question| {
        let action = StoredValue::new(question.action);
        let is_open = Memo::new(move |_| {
            opened.with(|opened| action.with_value(|action| opened.as_ref() == Some(action)))
        });
        let press = move |_| opened.set((!is_open.get_untracked()).then(|| action.get_value()));
        let (class, icon, sign) = match question.allowed {
            true => ("yes", Icon::Check, crate::words::may_do::YES),
            false => ("no", Icon::Cross, crate::words::may_do::NO),
        };
        view! {
            <li class=class>
                <button type="button" aria-expanded=move || if is_open.get() { "true" } else { "false" } on:click=press>
                    <Draw icon />
                    <span class="unseen">{sign}</span>
                    {question.doing}
                </button>
                <Show when=move || is_open.get()>
                    <Explained action=action.get_value() />
                </Show>
            </li>
        }
    };
    let some = Memo::new(move |_| !questions.read().is_empty());

    view! {
        <Show when=move || some.get()>
            <section aria-labelledby="why-may">
                <h3 id="why-may">{words::MAY_DO}</h3>
                <ul class="why-may">
                    {move || questions.get().into_iter().map(one).collect_view()}
                </ul>
            </section>
        </Show>
    }
}

/// The explanation, by the controller.
#[component]
fn Explained(action: NamedAction) -> impl IntoView {
    let desk = use_desk();
    let selection = use_selection();
    let rights = use_rights();
    let told = RwSignal::new(None::<Result<Explanation, String>>);
    Effect::new(move |_| {
        let action = action.clone();
        let first = selection.first();
        let user = rights.read(|table| Some(table.subject(first?.0)?.name.clone())).flatten();
        let Some(user) = user else { return };
        spawn_local(async move {
            let answer = desk.ask_once(Query::Why { user, action }).await;
            told.try_set(match answer {
                Ok(Answer::Why(told)) => Some(Ok(told)),
                Ok(_) => None,
                Err(error) => Some(Err(error.to_string())),
            });
        });
    });

    move || {
        told.get().map(|told| match told {
            Ok(told) => view! { <Reasons told /> }.into_any(),
            Err(error) => view! { <p class="hint bad">{error}</p> }.into_any(),
        })
    }
}

#[component]
fn Reasons(told: Explanation) -> impl IntoView {
    let reasons = told.reasons.iter().map(|reason| juju::wording::reason(&told, reason)).collect::<Vec<_>>();
    let denied = told.denied.as_ref().map(|denied| juju::wording::why_not(&told, denied));
    let fixes = told
        .fixes
        .iter()
        .map(|fix| (juju::wording::maker_names(&fix.by), juju::wording::steps(&told, fix).join("\n")))
        .collect::<Vec<_>>();
    let fix = |(by, command): (Option<String>, String)| {
        view! {
            <p>{words::fix(by.as_deref())}</p>
            <CommandStrip command />
        }
    };

    view! {
        <div class="why-explained">
            {denied.map(|denied| view! { <p>{denied}</p> })}
            {reasons.into_iter().map(|reason| view! { <p>{reason}</p> }).collect_view()}
            {fixes.into_iter().map(fix).collect_view()}
        </div>
    }
}

/// What may be done there by somebody of whom everything is known: oneself, and everybody for a superuser.
fn questions(table: &AccessTable, subject: UserId, on: Thing) -> Vec<Question> {
    if subject != table.me && !table.everybody {
        return Vec::new();
    }
    let mut found: Vec<Question> = Vec::new();
    for action in on.abilities(subject) {
        let Ok(named) = action.translate(&Named(table)) else { continue };
        let doing = juju::wording::doing(&named);
        if found.iter().all(|one| one.doing != doing) {
            let allowed = authorize(table, subject, action).is_ok();
            found.push(Question { action: named, doing, allowed });
        }
    }
    found.sort_by_key(|question| !question.allowed);
    found
}

/// Names for the numbers of the table.
struct Named<'a>(&'a AccessTable);

impl Targets<UserId, CloudId, ModelId, OfferId> for Named<'_> {
    type User = UserName;
    type Cloud = CloudName;
    type Model = Uuid;
    type Offer = Uuid;
    type Error = Missing;

    fn user(&self, user: UserId) -> Result<UserName, Missing> {
        self.0.subject(user).map(|subject| subject.name.clone()).ok_or(Missing)
    }

    fn cloud(&self, cloud: CloudId) -> Result<CloudName, Missing> {
        self.0.cloud(cloud).map(|cloud| cloud.name.clone()).ok_or(Missing)
    }

    fn model(&self, model: ModelId) -> Result<Uuid, Missing> {
        self.0.model(model).map(|model| model.uuid).ok_or(Missing)
    }

    fn offer(&self, offer: OfferId) -> Result<Uuid, Missing> {
        self.0.offer(offer).map(|offer| offer.uuid).ok_or(Missing)
    }
}

/// The table does not name it.
struct Missing;
