//! The person at a terminal, as the client of Juju sees them.

use juju::client::{Person, Question};

use super::session::Session;

/// Somebody who types at a terminal of this page.
pub(super) struct AtTerminal(pub(super) Session);

impl Person for AtTerminal {
    async fn ask(&mut self, question: Question) -> Option<String> {
        let typed = self.0.ask(&question).await?;
        Some(question.accept(typed))
    }

    fn say(&mut self, text: &str) {
        self.0.tell(text);
    }

    fn note(&mut self, text: &str) {
        self.0.tell(text);
    }

    /// The estate keeps it, and it shows once the command has ended.
    fn hint(&mut self, _text: &str) {}
}
