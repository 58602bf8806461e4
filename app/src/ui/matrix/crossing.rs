//! One crossing of a subject's bar and a resource's bar.

use leptos::either::EitherOf3;
use leptos::prelude::*;

use super::data::Cell;
use crate::ui::plate::Plate;

/// What the light and the keyboard make of a crossing.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    /// A gap stands before it: another kind of resource begins.
    pub(crate) group_start: bool,
    /// The subject's bar is lit here.
    pub(crate) across: Signal<bool>,
    /// The resource's bar is lit here.
    pub(crate) down: Signal<bool>,
    /// The two lit bars meet here.
    pub(crate) at: Signal<bool>,
    /// The Tab key reaches it.
    pub(crate) stop: Signal<bool>,
}

/// A cell of the matrix.
#[component]
pub(crate) fn Crossing(
    /// What stands on it.
    cell: Cell,
    /// How it is lit.
    look: Look,
    /// Subject, resource, level, standing: what a screen reader says.
    name: String,
    /// What getting the focus does.
    on_focus: Callback<()>,
    /// What pressing it does.
    on_press: Callback<()>,
    /// True when pressing it does something.
    pressable: bool,
) -> impl IntoView {
    let changed = matches!(cell, Cell::Changed(_));
    let content = match cell {
        Cell::Empty => EitherOf3::A(()),
        Cell::Held(held) => EitherOf3::B(view! { <Plate held=Some(held) /> }),
        Cell::Changed(change) => EitherOf3::C(view! {
            <span class="change">
                <Plate held=change.from />
                <svg
                    class="change-arrow"
                    viewBox="0 0 8 16"
                    height="16"
                    fill="none"
                    stroke="currentColor"
                    stroke-width="1.5"
                    aria-hidden="true"
                >
                    <path d="m2 4.5 3.5 3.5L2 11.5" />
                </svg>
                <Plate held=change.to />
            </span>
        }),
    };

    view! {
        <td
            class="crossing"
            class:group-start=look.group_start
            class:lit-across=look.across
            class:lit-down=look.down
            class:at=look.at
            class:changed=changed
            class:fresh=changed
            class:walked=pressable
            aria-label=name
            tabindex=move || if look.stop.get() { "0" } else { "-1" }
            on:focus=move |_| on_focus.run(())
            on:click=move |_| on_press.run(())
        >
            <span class="cross">{content}</span>
        </td>
    }
}
