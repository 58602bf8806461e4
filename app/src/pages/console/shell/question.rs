//! A question of a command that a form has run.

use juju::client::QuestionKind;
use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use crate::backend::use_desk;
use crate::ui::button::Button;
use crate::ui::dialog::follow;
use crate::words::console::{form, question};

/// The question, while one stands; Escape leaves it without an answer.
#[component]
pub(super) fn AskQuestion() -> impl IntoView {
    let questions = use_desk().questions();
    let dialog = NodeRef::<html::Dialog>::new();
    let typed = RwSignal::new(String::new());
    follow(dialog, move || questions.asking().is_some());
    let answer = move |event: SubmitEvent| {
        event.prevent_default();
        questions.answer(Some(std::mem::take(&mut *typed.write())));
    };
    let prompt =
        move || questions.asking().map(|asking| asking.prompt.trim_end().to_owned()).unwrap_or_default();
    let kind = move || match questions.asking().map(|asking| asking.kind) {
        Some(QuestionKind::Secret) => "password",
        _ => "text",
    };

    view! {
        <dialog class="dialog" node_ref=dialog aria-labelledby="question-title" on:close=move |_| questions.answer(None)>
            <form on:submit=answer>
                <h2 id="question-title">{question::TITLE}</h2>
                <div class="field">
                    <label for="question-answer">{prompt}</label>
                    <input id="question-answer" class="input" type=kind autocomplete="off" bind:value=typed />
                </div>
                <div class="dialog-actions">
                    <button type="submit" class="button primary">
                        {question::ANSWER}
                    </button>
                    <Button on_press=move |()| questions.answer(None)>{form::CANCEL}</Button>
                </div>
            </form>
        </dialog>
    }
}
