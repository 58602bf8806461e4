//! What goes on at one seat's terminal: the command that runs, its question, and the lines that wait.

use std::collections::VecDeque;

use estate::EstateMachine;
use estate::scenario::{SeatName, with_tokens};
use futures_channel::oneshot;
use juju::client::{Question, QuestionKind};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::person::AtTerminal;
use crate::backend::Local;

/// One seat's terminal at work; it ends with the component that made it.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    local: Local,
    seat: StoredValue<SeatName>,
    /// The line of the command that runs.
    pub(super) running: RwSignal<Option<String>>,
    /// What the command that runs has shown so far.
    pub(super) live: RwSignal<String>,
    /// What the command that runs asks.
    pub(super) question: RwSignal<Option<Question>>,
    /// Lines that were pasted and wait.
    pub(super) queue: RwSignal<VecDeque<String>>,
    answer: StoredValue<Option<oneshot::Sender<String>>, LocalStorage>,
}

impl Session {
    pub(super) fn new(local: Local, seat: SeatName) -> Self {
        Session {
            local,
            seat: StoredValue::new(seat),
            running: RwSignal::new(None),
            live: RwSignal::new(String::new()),
            question: RwSignal::new(None),
            queue: RwSignal::new(VecDeque::new()),
            answer: StoredValue::new_local(None),
        }
    }

    /// Takes a line that was typed: an answer if something is asked, else a command.
    pub(super) fn enter(self, line: String) {
        if self.question.with_untracked(Option::is_some) {
            self.reply(line);
        } else if self.running.with_untracked(Option::is_none) && !line.trim().is_empty() {
            spawn_local(async move {
                self.run(line).await;
            });
        }
    }

    /// Takes lines that were pasted, in order.
    pub(super) fn paste(self, lines: impl IntoIterator<Item = String>) {
        self.queue.update(|queue| queue.extend(lines));
        if self.running.with_untracked(Option::is_none) {
            self.go_on();
        }
    }

    /// Runs the lines that wait, up to the first that fails.
    pub(super) fn go_on(self) {
        spawn_local(async move {
            while let Some(Some(line)) = self.queue.try_update(VecDeque::pop_front) {
                if self.run(line).await != Some(0) {
                    break;
                }
            }
        });
    }

    /// Leaves the question without an answer, as the end of input does.
    pub(super) fn leave(self) {
        self.answer.try_update_value(|answer| answer.take());
    }

    /// Asks, and waits for the answer; none when nobody will give one.
    pub(super) async fn ask(self, question: &Question) -> Option<String> {
        let (sender, receiver) = oneshot::channel();
        self.answer.try_update_value(|answer| answer.replace(sender))?;
        self.question.try_set(Some(question.clone()));
        let answer = receiver.await.ok();
        self.question.try_set(None);
        let is_secret = question.kind == QuestionKind::Secret;
        let echo = answer.as_deref().filter(|_| !is_secret).unwrap_or_default();
        self.tell(&format!("{}{echo}", question.prompt));
        answer
    }

    /// Shows something while the command runs.
    pub(super) fn tell(self, text: &str) {
        self.live.try_update(|live| {
            live.push_str(text);
            if !text.ends_with('\n') {
                live.push('\n');
            }
        });
    }

    fn reply(self, line: String) {
        if let Some(Some(sender)) = self.answer.try_update_value(|answer| answer.take()) {
            // A command that does not listen any more has ended.
            sender.send(line).ok();
        }
    }

    /// Runs one line; none when the terminal is gone.
    async fn run(self, line: String) -> Option<u8> {
        let seat = self.seat.try_get_value()?;
        let line = bare(&line).to_owned();
        let line = with_tokens(&line, &EstateMachine(self.local.shared())).unwrap_or(line);
        self.running.try_set(Some(line.clone()));
        let status = self.local.run(&seat, &line, &mut AtTerminal(self)).await;
        self.running.try_set(None);
        self.live.try_set(String::new());
        Some(status)
    }
}

/// A line without the prompt that it was copied with.
fn bare(line: &str) -> &str {
    let line = line.trim();
    match line.split_once("$ ") {
        Some((seat, command)) if seat.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') => {
            command.trim()
        }
        _ => line,
    }
}

/// The commands in a text that was pasted: neither blank lines nor comments.
pub(super) fn commands(text: &str) -> Vec<String> {
    let lines = text.lines().map(bare).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_text_gives_its_commands() {
        let text = "# set up\nadmin$ juju add-user tom\n\n$ juju users\n  juju config a='x$ y'\n";
        assert_eq!(commands(text), ["juju add-user tom", "juju users", "juju config a='x$ y'"]);
    }
}
