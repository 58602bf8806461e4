//! What a command asks that was not typed at a terminal: asked in the page, one question after the other.

use futures_channel::oneshot;
use juju::client::Question;
use leptos::prelude::*;

/// The question that stands.
#[derive(Clone, Copy)]
pub(crate) struct Questions {
    asking: RwSignal<Option<Question>>,
    answer: StoredValue<Option<oneshot::Sender<String>>, LocalStorage>,
}

impl Default for Questions {
    fn default() -> Self {
        Questions { asking: RwSignal::new(None), answer: StoredValue::new_local(None) }
    }
}

impl Questions {
    /// The question that stands, if one does.
    pub(crate) fn asking(self) -> Option<Question> {
        self.asking.get()
    }

    /// Answers the question that stands; none leaves it without an answer.
    pub(crate) fn answer(self, answer: Option<String>) {
        let sender = self.answer.try_update_value(Option::take).flatten();
        if let (Some(sender), Some(answer)) = (sender, answer) {
            // A command that does not listen any more has ended.
            sender.send(answer).ok();
        }
    }

    /// Asks, and waits for the answer; none when nobody gives one.
    pub(super) async fn ask(self, question: Question) -> Option<String> {
        let (sender, receiver) = oneshot::channel();
        self.answer.try_update_value(|answer| answer.replace(sender))?;
        self.asking.try_set(Some(question));
        let answer = receiver.await.ok();
        self.asking.try_set(None);
        answer
    }
}
