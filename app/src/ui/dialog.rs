//! A question that must be answered before going on: only for what cannot be previewed or taken back.

use leptos::html;
use leptos::prelude::*;

use super::button::{Button, Weight};

/// Asks once whether to do something that takes away; the native dialog keeps the focus and closes on Esc.
#[component]
pub(crate) fn Confirm(
    /// True while the question stands.
    open: RwSignal<bool>,
    /// The question.
    #[prop(into)]
    title: String,
    /// The verb that does it.
    #[prop(into)]
    verb: String,
    /// The words for leaving things as they are.
    #[prop(into)]
    keep: String,
    /// What doing it does.
    #[prop(into)]
    on_confirm: Callback<()>,
    /// What is lost.
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    follow(dialog, move || open.get());
    let confirm = move |()| {
        open.set(false);
        on_confirm.run(());
    };

    view! {
        <dialog class="dialog" node_ref=dialog aria-labelledby="confirm-title" on:close=move |_| open.set(false)>
            <h2 id="confirm-title">{title}</h2>
            {children()}
            <div class="dialog-actions">
                <Button weight=Weight::Danger on_press=confirm>
                    {verb}
                </Button>
                <Button on_press=move |()| open.set(false)>{keep}</Button>
            </div>
        </dialog>
    }
}

/// Shows a dialog over the page while something holds, and closes it when it does not any more.
pub(crate) fn follow(dialog: NodeRef<html::Dialog>, is_open: impl Fn() -> bool + 'static) {
    Effect::new(move |_| {
        let is_open = is_open();
        let Some(dialog) = dialog.get() else { return };
        match (is_open, dialog.open()) {
            // A dialog that is in the page can be shown; there is nobody to tell if it could not.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
}
