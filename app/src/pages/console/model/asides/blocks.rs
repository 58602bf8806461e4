//! Keeping a model from taking some commands.

use domain::action::Action;
use domain::block::Block;
use domain::command::Command;
use leptos::prelude::*;

use crate::pages::console::act::Act;
use crate::pages::console::model::target::use_target;
use crate::pages::console::use_rights;
use crate::pages::quoted;
use crate::ui::field::{Field, Hint};
use crate::words::console::model::{act as words, blocks};

/// The form.
#[component]
pub(super) fn Disable(block: String) -> impl IntoView {
    let rights = use_rights();
    let target = use_target();
    let message = RwSignal::new(String::new());
    let which = block.parse::<Block>().ok();
    let hint = Signal::stored(Hint::Note(words::MESSAGE_HINT.to_owned()));
    let named = block.clone();
    let lines = Signal::derive(move || {
        let mut line = ["juju disable-command ", &quoted(&named)].concat();
        if !message.read().trim().is_empty() {
            line.push(' ');
            line.push_str(&quoted(message.read().trim()));
        }
        Ok(vec![target.line(&line)])
    });
    let commands = Signal::derive(move || {
        let message = message.read().trim().to_owned();
        let command = which.map(|block| Command::DisableCommands { model: target.uuid, block, message });
        command.into_iter().collect::<Vec<_>>()
    });

    view! {
        <Act
            title=words::DISABLE
            about=block
            verb=words::DISABLE.to_owned()
            lines
            commands
            refused=Signal::derive(move || rights.refused(Action::Operate(target.id)))
        >
            <p>{which.map(blocks::stops)}</p>
            <Field id="block-message" label=words::MESSAGE value=message hint />
        </Act>
    }
}
