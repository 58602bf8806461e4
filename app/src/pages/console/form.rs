//! Forms: each stands for a `juju` line, and runs it at the seat.

use juju::client::{Person, Question, QuestionKind};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::backend::Seat;
use crate::ui::command_strip::CommandStrip;
use crate::words::console;

/// What came of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// Whether the line was done.
    pub(crate) done: bool,
    /// What it told.
    pub(crate) told: String,
}

/// Whoever fills in a form: answers the questions for passwords with what was typed, and takes every suggestion.
struct Filled {
    password: String,
    told: String,
}

impl Person for Filled {
    async fn ask(&mut self, question: Question) -> Option<String> {
        match &question.kind {
            QuestionKind::Secret => Some(self.password.clone()),
            QuestionKind::Text { suggested } => suggested.clone(),
        }
    }

    fn say(&mut self, text: &str) {
        self.told.push_str(text);
        self.told.push('\n');
    }

    fn note(&mut self, text: &str) {
        self.say(text);
    }

    fn hint(&mut self, _: &str) {}
}

/// Runs a line with the passwords of a form.
pub(crate) async fn run(seat: Seat, line: &str, password: &str) -> Outcome {
    let mut person = Filled { password: password.to_owned(), told: String::new() };
    let status = seat.run(line, &mut person).await;
    Outcome { done: status == 0, told: person.told.trim_end().replace("ERROR ", "") }
}

/// A form with the line that it stands for, a verb, and what came of it.
#[component]
pub(crate) fn Form(
    /// The line; none while something is missing, and then the reason.
    #[prop(into)]
    line: Signal<Result<String, String>>,
    /// The verb.
    verb: &'static str,
    /// Passwords that the line asks for.
    #[prop(optional, into)]
    password: Signal<String>,
    /// Shows the line that is run; left out where it would say nothing.
    #[prop(default = true)]
    with_line: bool,
    /// Called when the line was done.
    #[prop(optional, into)]
    on_done: Option<Callback<Outcome>>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let seat = crate::backend::use_seat();
    let busy = RwSignal::new(false);
    let outcome = RwSignal::new(None::<Outcome>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let line = match line.get_untracked() {
            Ok(line) if !busy.get_untracked() => line,
            Ok(_) => return,
            Err(told) => return outcome.set(Some(Outcome { done: false, told })),
        };
        busy.set(true);
        let password = password.get_untracked();
        spawn_local(async move {
            let came = run(seat, &line, &password).await;
            busy.try_set(false);
            outcome.try_set(Some(came.clone()));
            if let Some(on_done) = on_done.filter(|_| came.done) {
                on_done.run(came);
            }
        });
    };
    let told = move || outcome.get().filter(|outcome| !outcome.told.is_empty() || outcome.done);
    let shown = Signal::derive(move || line.get().unwrap_or_else(|missing| missing));

    view! {
        <form class="console-form" on:submit=submit novalidate>
            {children()}
            {with_line.then(|| view! { <CommandStrip command=shown /> })}
            <div class="console-form-end">
                <button type="submit" class="button primary" disabled=busy>
                    {verb}
                </button>
            </div>
            <div role="status" class="console-told">
                {move || {
                    told()
                        .map(|outcome| {
                            let text = if outcome.told.is_empty() { console::DONE.to_owned() } else { outcome.told };
                            view! { <p class:bad=!outcome.done>{text}</p> }
                        })
                }}
            </div>
        </form>
    }
}
