//! What stands where nothing is: the grid, one sentence, one action, its command.

use leptos::prelude::*;

use super::command_strip::CommandStrip;
use super::grid::{Grid, Sign};

/// A place without content: nothing yet, nothing that matches, or nothing that one may see.
#[component]
pub(crate) fn Empty(
    /// What hangs on the grid.
    #[prop(optional)]
    sign: Sign,
    /// What is so, in one sentence.
    #[prop(into)]
    headline: String,
    /// Why, or what to do about it.
    #[prop(into)]
    text: String,
    /// The command that does the same as the action.
    #[prop(optional_no_strip, into)]
    command: Option<String>,
    /// What can be pressed.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Grid sign />
            <div class="empty-text">
                <strong>{headline}</strong>
                <p>{text}</p>
            </div>
            {children.map(|children| view! { <div class="empty-actions">{children()}</div> })}
            {command.map(|command| view! { <CommandStrip command /> })}
        </div>
    }
}
