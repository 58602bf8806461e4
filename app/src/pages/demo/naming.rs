//! Asks for the name of a seat.

use estate::scenario::SeatName;
use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use crate::backend::use_local;
use crate::ui::button::Button;
use crate::ui::field::{Field, Hint};
use crate::words::demo::seat as words;

/// For what a name is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    /// A new seat.
    Add,
    /// A seat that has another name now.
    Rename(SeatName),
}

/// The question, in a dialog.
#[component]
pub(super) fn NameSeat(
    /// For what a name is wanted; nothing while nothing is asked.
    naming: RwSignal<Option<Naming>>,
) -> impl IntoView {
    let local = use_local();
    let dialog = NodeRef::<html::Dialog>::new();
    let name = RwSignal::new(String::new());
    let is_taken = RwSignal::new(false);
    let asked = RwSignal::new(false);
    let hint = Signal::derive(move || match (is_taken.get(), asked.get()) {
        (true, _) => Hint::Bad(words::TAKEN.into()),
        (false, true) if name.read().parse::<SeatName>().is_err() => Hint::Bad(words::RULE.into()),
        _ => Hint::Note(words::RULE.into()),
    });
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (naming.read().is_some(), dialog.open()) {
            // A dialog that is in the page can be shown; there is nobody to tell if it could not.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let close = move || {
        naming.set(None);
        name.set(String::new());
        is_taken.set(false);
        asked.set(false);
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        asked.set(true);
        let Ok(seat) = name.read_untracked().parse::<SeatName>() else { return };
        let done = match naming.get_untracked() {
            Some(Naming::Add) => local.add_seat(&seat),
            Some(Naming::Rename(from)) => local.rename_seat(&from, &seat),
            None => true,
        };
        if done { close() } else { is_taken.set(true) }
    };
    let title = move || match naming.read().as_ref() {
        Some(Naming::Rename(from)) => words::rename_title(from.as_str()),
        Some(Naming::Add) | None => words::ADD_TITLE.to_owned(),
    };
    let verb = move || match naming.read().as_ref() {
        Some(Naming::Rename(_)) => words::RENAME_VERB,
        Some(Naming::Add) | None => words::ADD_VERB,
    };

    view! {
        <dialog class="dialog" node_ref=dialog aria-labelledby="name-seat" on:close=move |_| close()>
            <h2 id="name-seat">{title}</h2>
            <p>{words::WHAT}</p>
            <form class="name-seat" on:submit=submit on:input=move |_| is_taken.set(false)>
                <Field id="seat-name" label=words::NAME value=name hint mono=true />
                <div class="dialog-actions">
                    <button type="submit" class="button primary">
                        {verb}
                    </button>
                    <Button on_press=move |()| close()>{words::CANCEL}</Button>
                </div>
            </form>
        </dialog>
    }
}
