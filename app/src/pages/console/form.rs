//! A form beside the content: fields, the `juju` lines that it stands for, and the verb that runs them.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::moved::{Moved, use_moved};
use crate::backend::{Outcome, use_desk};
use crate::ui::banner::{Banner, Mood};
use crate::ui::button::{Button, Weight};
use crate::ui::command_strip::CommandStrip;
use crate::words::console::form;

/// The lines that a form stands for, or what is missing.
pub(crate) type Lines = Result<Vec<String>, String>;

/// A form.
#[component]
pub(crate) fn Form(
    /// What it runs.
    #[prop(into)]
    lines: Signal<Lines>,
    /// The verb.
    #[prop(into)]
    verb: Signal<String>,
    /// Why the rules would refuse it, and what would change that.
    #[prop(optional, into)]
    refused: Signal<Option<String>>,
    /// Passwords that the lines ask for, in order.
    #[prop(optional, into)]
    passwords: Signal<Vec<String>>,
    /// What else the lines ask for, in order.
    #[prop(optional, into)]
    answers: Signal<Vec<String>>,
    /// What of the lines is shown where they hold something secret or endless.
    #[prop(optional, into)]
    shown: Option<Signal<String>>,
    /// Whether it takes something away for good.
    #[prop(optional)]
    danger: bool,
    /// What the other button says.
    #[prop(optional, into)]
    keep: Option<Signal<String>>,
    /// Called when the lines were done.
    #[prop(into)]
    on_done: Callback<Outcome>,
    /// Called, beside the banner that tells it, when a line failed; those before it were done.
    #[prop(optional)]
    on_failed: Option<Callback<Outcome>>,
    /// Called by the other button.
    #[prop(into)]
    on_cancel: Callback<()>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let desk = use_desk();
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<String>);
    let missing = RwSignal::new(false);
    // What failed said so of other lines than those that stand here now.
    Effect::new(move |_| {
        lines.track();
        failed.set(None);
    });
    let touched = RwSignal::new(0_u32);
    let touch = move |_| touched.update(|touched| *touched += 1);
    let line = move || lines.get().map(|lines| lines.join("\n")).ok();
    // While the lines run, what moves is what they do.
    let moved = use_moved(move || (touched.get(), busy.get()), line, refused);
    let reason = Signal::derive(move || match (refused.get(), lines.get()) {
        (Some(refused), _) => Some(refused),
        (None, Err(wanted)) => Some(wanted),
        (None, Ok(_)) => None,
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Ok(run) = lines.get_untracked() else { return missing.set(true) };
        if busy.get_untracked() || refused.get_untracked().is_some() {
            return missing.set(true);
        }
        busy.set(true);
        let (passwords, answers) = (passwords.get_untracked(), answers.get_untracked());
        spawn_local(async move {
            let came = desk.run_answered(&run, passwords, answers).await;
            busy.try_set(false);
            if came.done {
                on_done.run(came);
            } else {
                failed.try_set(Some(came.told.clone()));
                if let Some(on_failed) = on_failed {
                    on_failed.run(came);
                }
            }
        });
    };
    let command = shown.unwrap_or_else(|| {
        Signal::derive(move || lines.get().map(|lines| lines.join("\n")).unwrap_or_default())
    });
    let has_command = Memo::new(move |_| !command.read().is_empty());
    let verb_class = if danger { "button danger filled" } else { "button primary" };

    view! {
        <form class="aside-form" on:submit=submit on:input=touch on:change=touch novalidate>
            <div class="aside-body">
                {children()}
                <Moved says=moved />
                <Failed told=failed />
            </div>
            <footer class="aside-foot">
                <Show when=move || has_command.get()>
                    <CommandStrip command />
                </Show>
                <div class="form-end">
                    <button
                        type="submit"
                        class=verb_class
                        disabled=busy
                        aria-disabled=move || reason.read().is_some().then_some("true")
                        aria-describedby="form-reason"
                    >
                        {verb}
                    </button>
                    <Button weight=Weight::Bare on_press=on_cancel>
                        {move || keep.map_or_else(|| form::CANCEL.to_owned(), |keep| keep.get())}
                    </Button>
                    <span class="form-reason" id="form-reason" class:bad=missing role="status">
                        {reason}
                    </span>
                </div>
            </footer>
        </form>
    }
}

/// What a line said that failed.
#[component]
pub(crate) fn Failed(
    /// What it said; none while none has failed.
    #[prop(into)]
    told: Signal<Option<String>>,
) -> impl IntoView {
    move || {
        told.get().map(|told| {
            view! {
                <Banner mood=Mood::Bad headline=form::FAILED>
                    {told}
                </Banner>
            }
        })
    }
}
