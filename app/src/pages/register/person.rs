//! The person at the form, as the client of Juju sees them: everything is answered already.

use juju::client::{Person, Question, QuestionKind};

use super::form::Filled;

/// Somebody who has filled in the form.
pub(super) struct AtForm {
    password: String,
    name: Option<String>,
    /// What went wrong, as the client says it.
    pub(super) trouble: String,
}

impl From<Filled> for AtForm {
    fn from(Filled { password, name }: Filled) -> Self {
        AtForm { password, name: Some(name), trouble: String::new() }
    }
}

impl Person for AtForm {
    async fn ask(&mut self, question: Question) -> Option<String> {
        match question.kind {
            QuestionKind::Secret => Some(self.password.clone()),
            // Asked once more, the name was not accepted.
            QuestionKind::Text { .. } => self.name.take(),
        }
    }

    fn say(&mut self, _text: &str) {}

    fn note(&mut self, text: &str) {
        if let Some(trouble) = text.strip_prefix("ERROR ") {
            trouble.clone_into(&mut self.trouble);
        }
    }

    fn hint(&mut self, _text: &str) {}
}
