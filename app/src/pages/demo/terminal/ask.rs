//! The last line of a terminal: where a command is typed, or the answer to a question.

mod keys;

use juju::client::QuestionKind;
use leptos::ev::{ClipboardEvent, SubmitEvent};
use leptos::html::{Div, Input};
use leptos::prelude::*;

use super::completion::ShowChoice;
use super::scroll_to_end;
use super::session::{Session, commands};
use crate::backend::Place;
use crate::words::demo;
use keys::{Keys, key};

/// The line with its prompt.
#[component]
pub(crate) fn Ask(
    /// The seat's name.
    seat: String,
    /// What goes on here.
    session: Session,
    /// What the script would type here next.
    #[prop(into)]
    due: Signal<Option<String>>,
    /// The lines typed before, oldest first.
    #[prop(into)]
    earlier: Signal<Vec<String>>,
    /// Where the line is, for whoever moves the focus to it.
    field: NodeRef<Input>,
    /// What scrolls around it.
    body: NodeRef<Div>,
    /// Where lines are run.
    place: Place,
) -> impl IntoView {
    let id = format!("ask-{seat}");
    let list = format!("{id}-words");
    let text = RwSignal::new(String::new());
    let choice = RwSignal::new(None);
    let keys = Keys { session, text, choice, due, earlier, field, place };
    let state = StoredValue::new(keys::State::default());

    // The list stands below the line, where nothing may be in view.
    Effect::new(move |_| {
        if choice.read().is_some() {
            scroll_to_end(body);
        }
    });

    let is_secret = move || {
        let secret = |question: &juju::client::Question| question.kind == QuestionKind::Secret;
        session.question.read().as_ref().is_some_and(secret)
    };
    let prompt = move || match session.question.read().as_ref() {
        Some(question) => question.prompt.trim_end().to_owned(),
        None => format!("{seat}$"),
    };
    let is_idle = move || session.question.read().is_none();
    let hidden = move || session.running.read().is_some() && is_idle();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        state.update_value(keys::State::begin_again);
        choice.set(None);
        session.enter(std::mem::take(&mut *text.write()));
    };
    let paste = move |event: ClipboardEvent| {
        let pasted = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
        let lines =
            pasted.filter(|pasted| pasted.trim().contains('\n') && is_idle()).map(|pasted| commands(&pasted));
        if let Some(lines) = lines {
            event.prevent_default();
            session.paste(lines);
        }
    };
    let marked = {
        let list = list.clone();
        move || choice.read().as_ref().map(|choice| format!("{list}-{}", choice.marked))
    };
    let controls = list.clone();

    view! {
        <form class="terminal-ask" class:question=move || !is_idle() class:unseen=hidden on:submit=submit>
            <label for=id.clone()>{prompt}</label>
            <span class="terminal-input">
                <input
                    id=id
                    node_ref=field
                    type=move || if is_secret() { "password" } else { "text" }
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="send"
                    placeholder=move || due.get().filter(|_| is_idle()).unwrap_or_else(|| " ".to_owned())
                    disabled=move || !place.is_writable()
                    role=move || is_idle().then_some("combobox")
                    aria-autocomplete=move || is_idle().then_some("list")
                    aria-expanded=move || {
                        is_idle().then_some(if choice.read().is_some() { "true" } else { "false" })
                    }
                    aria-controls=move || choice.read().is_some().then(|| controls.clone())
                    aria-activedescendant=marked
                    bind:value=text
                    on:keydown=move |event| key(event, keys, state)
                    on:input=move |_| {
                        choice.set(None);
                        state.update_value(keys::State::begin_again);
                    }
                    on:paste=paste
                />
            </span>
        </form>
        <ShowChoice id=list choice on_take=move |()| keys.take() />
        <p class="unseen" role="status">
            {move || choice.read().as_ref().map(|choice| demo::choices(choice.candidates.len()))}
        </p>
    }
}
