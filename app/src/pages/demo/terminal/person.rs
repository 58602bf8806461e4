//! The person at a terminal, as the client of Juju sees them.

use juju::client::{Person, Question};

use super::session::Session;
use crate::browser;

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

    /// A page has no folder to write into, so `-o out/users.yaml` is a download of `users.yaml`.
    fn save(&mut self, file: &str, text: &str) -> Result<(), String> {
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
        browser::save(name, "text/plain;charset=utf-8", text);
        Ok(())
    }
}
