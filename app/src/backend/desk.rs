//! What one person asks a controller and does on it: the console's only way there, the same for the demo and for a server.
//! Answers are kept as long as somebody looks at them, and are asked for again when they may have become others.

use std::sync::Arc;

use domain::answer::Answer;
use domain::command::Command;
use domain::query::Query;
use jiff::Timestamp;
use juju::client::Failure;
use leptos::prelude::*;
use leptos::task::spawn_local;
use uuid::Uuid;

use super::{Place, use_live};
use crate::api::{ApiError, News};

mod filled;
mod questions;

pub(crate) use filled::{Filled, Outcome};
pub(crate) use questions::Questions;

/// One person's way to the controller that is current at the seat.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    place: Place,
    controller: Memo<Option<Uuid>>,
    kept: StoredValue<Vec<Kept>>,
    questions: Questions,
    ends_at: RwSignal<Option<Timestamp>>,
    /// Why the controller does not answer as it should, and since when.
    trouble: RwSignal<Option<(ApiError, Timestamp)>>,
    /// How many answers came that were not as before.
    moved: RwSignal<u32>,
}

/// An answer with those who look at it.
struct Kept {
    query: Query,
    reply: ArcRwSignal<Reply>,
    watchers: usize,
}

/// What came of asking.
#[derive(Clone, Debug, Default, PartialEq)]
struct Reply {
    answer: Option<Arc<Answer>>,
    trouble: Option<ApiError>,
}

/// What a query tells, as it is now.
pub(crate) struct Asked<T: Send + Sync + 'static> {
    value: Memo<Option<T>>,
    trouble: Signal<Option<ApiError>>,
}

/// Makes [`use_desk`] available to the console.
pub(crate) fn provide_desk(place: Place) -> Desk {
    let live = use_live();
    let desk = Desk {
        place,
        controller: Memo::new(move |_| place.read(|store| store.current().map(|(_, known)| known.uuid))),
        kept: StoredValue::new(Vec::new()),
        questions: Questions::default(),
        ends_at: RwSignal::new(None),
        trouble: RwSignal::new(None),
        moved: RwSignal::new(0),
    };
    Effect::new(move |before: Option<Option<Uuid>>| {
        let controller = desk.controller.get();
        if before.is_some_and(|before| before != controller) {
            desk.forget();
        }
        controller
    });
    match place {
        Place::Demo(local, _) => {
            Effect::new(move |_| {
                local.read(|_| ());
                desk.refresh(|_| true);
            });
        }
        Place::Server(_) => {
            live.listen();
            Effect::new(move |_| {
                live.again();
                live.open();
                desk.refresh(|_| true);
            });
            Effect::new(move |_| match live.heard() {
                Some(News::Changed { controller, queries, .. })
                    if Some(controller) == desk.controller.get_untracked() =>
                {
                    let kind = std::mem::discriminant::<Query>;
                    desk.refresh(|query| queries.iter().any(|changed| kind(changed) == kind(query)));
                }
                Some(News::Ended { .. }) => desk.refresh(|_| true),
                _ => {}
            });
        }
    }
    provide_context(desk);
    desk
}

/// The console's way to the controller.
pub(crate) fn use_desk() -> Desk {
    expect_context()
}

impl Desk {
    /// The seat that it is at.
    pub(crate) fn place(self) -> Place {
        self.place
    }

    /// What the commands ask that run.
    pub(crate) fn questions(self) -> Questions {
        self.questions
    }

    /// When the login ends; none while nobody is logged in.
    pub(crate) fn ends_at(self) -> Option<Timestamp> {
        self.ends_at.get()
    }

    /// Why the controller does not answer as it should, and since when.
    pub(crate) fn trouble(self) -> Option<(ApiError, Timestamp)> {
        self.trouble.get()
    }

    /// Rises with every answer that is not as it was before.
    pub(crate) fn moved(self) -> u32 {
        self.moved.get()
    }

    /// Asks everything again.
    pub(crate) fn ask_again(self) {
        self.refresh(|_| true);
    }

    /// What a query tells, for as long as whoever calls is there.
    pub(crate) fn ask<T>(
        self,
        query: Query,
        read: impl Fn(&Answer) -> Option<T> + Send + Sync + 'static,
    ) -> Asked<T>
    where
        T: Clone + PartialEq + Send + Sync + 'static,
    {
        let reply = self.watch(&query);
        on_cleanup(move || self.unwatch(&query));
        let (answer, trouble) = (reply.clone(), reply);
        Asked {
            value: Memo::new(move |_| answer.with(|reply| reply.answer.as_deref().and_then(&read))),
            trouble: Signal::derive(move || trouble.with(|reply| reply.trouble.clone())),
        }
    }

    /// Asks once.
    pub(crate) async fn ask_once(self, query: Query) -> Result<Answer, ApiError> {
        let Some(controller) = self.controller.get_untracked() else { return Err(ApiError::NoSession) };
        self.place.ask(controller, query).await
    }

    /// Runs lines one after the other, up to the first that fails. Passwords that the lines ask for are answered with
    /// those that are given, in order; everything else is asked in the page.
    pub(crate) async fn run(self, lines: &[String], passwords: Vec<String>) -> Outcome {
        self.run_answered(lines, passwords, Vec::new()).await
    }

    /// The same, where what else the lines ask is answered in order too, as far as there are answers.
    pub(crate) async fn run_answered(
        self,
        lines: &[String],
        passwords: Vec<String>,
        answers: Vec<String>,
    ) -> Outcome {
        let person = Filled { questions: Some(self.questions), passwords, answers, told: String::new() };
        person.run(self.place, lines).await
    }

    /// Has a line run, and waits for nothing.
    pub(crate) fn start(self, line: &str) {
        let lines = [line.to_owned()];
        spawn_local(async move { drop(self.run(&lines, Vec::new()).await) });
    }

    /// Gives a command that Juju has no line for; `told` is what it is called.
    pub(crate) async fn give(self, command: &Command, told: &str) -> Outcome {
        let Some(controller) = self.controller.get_untracked() else { return Outcome::default() };
        let why = match self.place.give(controller, command, told).await {
            Ok(()) => return Outcome { done: true, told: String::new() },
            Err(Failure::Refused(refusal)) => juju::wording::refusal(&refusal),
            Err(Failure::Unreachable(why)) => why,
            Err(Failure::Ended(ended)) => juju::wording::ended(ended).to_owned(),
            Err(Failure::NoSession) => ApiError::NoSession.to_string(),
        };
        Outcome { done: false, told: why }
    }

    fn watch(self, query: &Query) -> ArcRwSignal<Reply> {
        let found = self.kept.try_update_value(|kept| {
            let found = kept.iter_mut().find(|kept| kept.query == *query)?;
            found.watchers += 1;
            Some(found.reply.clone())
        });
        if let Some(Some(reply)) = found {
            return reply;
        }
        let reply = ArcRwSignal::new(Reply::default());
        let kept = Kept { query: query.clone(), reply: reply.clone(), watchers: 1 };
        self.kept.try_update_value(|all| all.push(kept));
        self.fetch(query.clone(), reply.clone());
        reply
    }

    fn unwatch(self, query: &Query) {
        self.kept.try_update_value(|all| {
            if let Some(kept) = all.iter_mut().find(|kept| kept.query == *query) {
                kept.watchers -= 1;
            }
            all.retain(|kept| kept.watchers > 0);
        });
    }

    /// Asks again what somebody looks at.
    fn refresh(self, which: impl Fn(&Query) -> bool) {
        let again: Vec<_> = self.kept.with_value(|all| {
            let wanted = all.iter().filter(|kept| which(&kept.query));
            wanted.map(|kept| (kept.query.clone(), kept.reply.clone())).collect()
        });
        for (query, reply) in again {
            self.fetch(query, reply);
        }
        let place = self.place;
        spawn_local(async move {
            let ends_at = match self.controller.try_get_untracked().flatten() {
                Some(controller) => place.ends_at(controller).await,
                None => None,
            };
            if self.ends_at.try_get_untracked() != Some(ends_at) {
                self.ends_at.try_set(ends_at);
            }
        });
    }

    /// Another controller: nothing that was told of the last one may be shown as of this one.
    fn forget(self) {
        self.kept.with_value(|all| all.iter().for_each(|kept| kept.reply.set(Reply::default())));
        self.refresh(|_| true);
    }

    fn fetch(self, query: Query, reply: ArcRwSignal<Reply>) {
        spawn_local(async move {
            let asked = self.controller.try_get_untracked().flatten();
            let Some(controller) = asked else {
                reply.set(Reply { answer: None, trouble: Some(ApiError::NoSession) });
                return;
            };
            let told = self.place.ask(controller, query).await;
            // The person may have gone to another controller meanwhile.
            if self.controller.try_get_untracked().flatten() != asked {
                return;
            }
            self.note(told.as_ref().err());
            let next = match told {
                Ok(answer) => Reply { answer: Some(Arc::new(answer)), trouble: None },
                // What was seen before stays in sight while the controller cannot be asked.
                Err(trouble) if is_passing(&trouble) => Reply {
                    answer: reply.with_untracked(|reply| reply.answer.clone()),
                    trouble: Some(trouble),
                },
                Err(trouble) => Reply { answer: None, trouble: Some(trouble) },
            };
            let (is_new, was_told) = reply.with_untracked(|reply| (*reply != next, reply.answer.is_some()));
            if is_new {
                reply.set(next);
            }
            if is_new && was_told {
                self.moved.try_update(|moved| *moved = moved.wrapping_add(1));
            }
        });
    }

    fn note(self, trouble: Option<&ApiError>) {
        let known = self.trouble.try_get_untracked().flatten();
        match trouble.filter(|trouble| is_passing(trouble)) {
            None if known.is_some() => {
                self.trouble.try_set(None);
            }
            Some(trouble) if known.as_ref().is_none_or(|(known, _)| known != trouble) => {
                let since = known.map_or_else(|| self.place.now(), |(_, since)| since);
                self.trouble.try_set(Some((trouble.clone(), since)));
            }
            _ => {}
        }
    }
}

/// Whether something else than the question is the trouble.
fn is_passing(trouble: &ApiError) -> bool {
    !matches!(trouble, ApiError::Refused { .. } | ApiError::Malformed { .. })
}

impl<T: Send + Sync + 'static> Clone for Asked<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Asked<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Asked<T> {
    /// What was told, if it was.
    pub(crate) fn get(self) -> Option<T> {
        self.value.get()
    }

    /// Reads what was told, if it was.
    pub(crate) fn read<U>(self, read: impl FnOnce(&T) -> U) -> Option<U> {
        self.value.with(|value| value.as_ref().map(read))
    }

    /// Reads what was told, once.
    pub(crate) fn peek<U>(self, read: impl FnOnce(&T) -> U) -> Option<U> {
        self.value.with_untracked(|value| value.as_ref().map(read))
    }

    /// Whether anything was told.
    pub(crate) fn is_here(self) -> bool {
        self.value.with(Option::is_some)
    }

    /// Why nothing is told, or nothing new.
    pub(crate) fn trouble(self) -> Option<ApiError> {
        self.trouble.get()
    }
}
