//! Whoever has filled in a form, as the client of Juju sees them: what a line asks for is answered already.

use juju::client::{Person, Question, QuestionKind};

use super::Questions;
use crate::backend::Place;

/// Somebody at a form.
#[derive(Default)]
pub(crate) struct Filled {
    /// Where everything else is asked; where nowhere, every suggestion is taken.
    pub(crate) questions: Option<Questions>,
    /// The passwords, in the order in which they are asked for.
    pub(crate) passwords: Vec<String>,
    /// What else is asked for, in order.
    pub(crate) answers: Vec<String>,
    /// What the lines told.
    pub(crate) told: String,
}

/// What came of lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// Whether they were done.
    pub(crate) done: bool,
    /// What they told.
    pub(crate) told: String,
}

impl Filled {
    /// Somebody who types a password, and the same again.
    pub(crate) fn with_password(password: &str) -> Self {
        Filled { passwords: vec![password.to_owned(), password.to_owned()], ..Filled::default() }
    }

    /// Runs lines one after the other, up to the first that fails.
    pub(crate) async fn run(mut self, place: Place, lines: &[String]) -> Outcome {
        let mut done = true;
        for line in lines {
            if done {
                done = place.run(line, &mut self).await == 0;
            }
        }
        Outcome { done, told: self.told.trim_end().replace("ERROR ", "") }
    }
}

impl Person for Filled {
    async fn ask(&mut self, question: Question) -> Option<String> {
        let ready = match question.kind {
            QuestionKind::Secret => &mut self.passwords,
            QuestionKind::Text { .. } => &mut self.answers,
        };
        if !ready.is_empty() {
            return Some(ready.remove(0));
        }
        match self.questions {
            Some(questions) => questions.ask(question.clone()).await.map(|answer| question.accept(answer)),
            None => match question.kind {
                QuestionKind::Secret => None,
                QuestionKind::Text { suggested } => suggested,
            },
        }
    }

    fn say(&mut self, text: &str) {
        self.told.push_str(text);
        if !text.ends_with('\n') {
            self.told.push('\n');
        }
    }

    fn note(&mut self, text: &str) {
        self.say(text);
    }

    fn hint(&mut self, _: &str) {}
}
