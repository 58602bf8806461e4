//! What stands on a terminal after a command, and who answers its questions.

use std::collections::VecDeque;

use juju::client::{Person, Question, QuestionKind};

/// What a command showed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Standard output and error together, as on a terminal: prompts included, and answers that are no passwords.
    pub text: String,
    /// The exit status.
    pub status: u8,
    /// What only someone at a terminal is told, such as the modern form of an old spelling; it is no part of the output
    /// that is compared.
    pub hints: Vec<String>,
}

/// The terminal of one command.
pub(super) struct Terminal {
    text: String,
    hints: Vec<String>,
    answers: Answers,
}

/// Who answers.
enum Answers {
    /// The file: its answers, in order.
    Written(VecDeque<String>),
    /// Nobody who knows more than the suggestions and the password of the seat.
    Obliging { password: String, patience: usize },
}

/// A command that asks for more passwords than this in a row does not take the one that it gets.
const PATIENCE: usize = 16;

impl Terminal {
    /// A terminal at which these answers are typed.
    pub(super) fn written(answers: &[String]) -> Self {
        Self::answered_by(Answers::Written(answers.iter().cloned().collect()))
    }

    /// A terminal at which every suggestion is taken, and this password typed.
    pub(super) fn obliging(password: String) -> Self {
        Self::answered_by(Answers::Obliging { password, patience: PATIENCE })
    }

    fn answered_by(answers: Answers) -> Self {
        Self { text: String::new(), hints: Vec::new(), answers }
    }

    /// What was shown, and how many answers nobody asked for.
    pub(super) fn finish(self, status: u8) -> (Shown, usize) {
        let left = match self.answers {
            Answers::Written(left) => left.len(),
            Answers::Obliging { .. } => 0,
        };
        (Shown { text: self.text, status, hints: self.hints }, left)
    }

    fn tell(&mut self, text: &str) {
        self.text.push_str(text);
        if !text.is_empty() && !text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

impl Person for Terminal {
    async fn ask(&mut self, question: Question) -> Option<String> {
        self.text.push_str(&question.prompt);
        let typed = self.answers.to(&question);
        if let (Some(typed), QuestionKind::Text { .. }) = (&typed, &question.kind) {
            self.text.push_str(typed);
        }
        self.text.push('\n');
        typed.map(|typed| question.accept(typed))
    }

    fn say(&mut self, text: &str) {
        self.tell(text);
    }

    fn note(&mut self, text: &str) {
        self.tell(text);
    }

    fn hint(&mut self, text: &str) {
        self.hints.push(text.trim_end().to_owned());
    }
}

impl Answers {
    fn to(&mut self, question: &Question) -> Option<String> {
        match (self, &question.kind) {
            (Self::Written(answers), _) => answers.pop_front(),
            (Self::Obliging { .. }, QuestionKind::Text { suggested }) => {
                suggested.as_ref().map(|_| String::new())
            }
            (Self::Obliging { patience: 0, .. }, QuestionKind::Secret) => None,
            (Self::Obliging { password, patience }, QuestionKind::Secret) => {
                *patience -= 1;
                Some(password.clone())
            }
        }
    }
}
