//! The port to the person at a seat: what a command asks, and what it tells.

/// A question that a command asks the person at the seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The prompt exactly as it is shown, its suggested default and its last blank included: `Enter a name for this
    /// controller [prod]: `.
    pub prompt: String,
    /// How it is answered.
    pub kind: QuestionKind,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    /// With a text that may be seen.
    Text {
        /// What an empty answer stands for.
        suggested: Option<String>,
    },
    /// With a password, which is not shown while it is typed.
    Secret,
}

impl Question {
    /// A question without a suggested default.
    pub fn text(prompt: impl Into<String>) -> Self {
        Self { prompt: prompt.into(), kind: QuestionKind::Text { suggested: None } }
    }

    /// A question whose empty answer stands for `suggested`; the prompt names the suggestion itself.
    pub fn suggesting(prompt: impl Into<String>, suggested: impl Into<String>) -> Self {
        Self { prompt: prompt.into(), kind: QuestionKind::Text { suggested: Some(suggested.into()) } }
    }

    /// A question for a password.
    pub fn secret(prompt: impl Into<String>) -> Self {
        Self { prompt: prompt.into(), kind: QuestionKind::Secret }
    }

    /// What a typed line answers: itself, or the suggested default if it is empty.
    pub fn accept(self, typed: String) -> String {
        match self.kind {
            QuestionKind::Text { suggested: Some(suggested) } if typed.is_empty() => suggested,
            QuestionKind::Text { .. } | QuestionKind::Secret => typed,
        }
    }
}

/// The person at a seat, as a command sees them.
///
/// A text that is told is one or more whole lines; a missing newline at its end is supplied, an empty text tells
/// nothing.
#[expect(async_fn_in_trait, reason = "a browser tab has one thread, and its futures are not Send")]
pub trait Person {
    /// Shows the prompt and waits for the answer; `None` is the end of input.
    ///
    /// The one who asks gets the answer that counts: implementations end with [`Question::accept`].
    async fn ask(&mut self, question: Question) -> Option<String>;

    /// Tells something on standard output.
    fn say(&mut self, text: &str);

    /// Tells something on standard error.
    fn note(&mut self, text: &str);

    /// Tells something on standard error, but only to someone who sits at a terminal: the modern form of an old
    /// spelling.
    fn hint(&mut self, text: &str);

    /// Writes a file where the person keeps files; the error says why that is not possible.
    fn save(&mut self, file: &str, text: &str) -> Result<(), String> {
        let _ = text;
        Err(format!("cannot write {file}: there are no files at this seat"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_answer_takes_the_suggestion() {
        for (question, typed, answer) in [
            (Question::suggesting("Name [prod]: ", "prod"), "", "prod"),
            (Question::suggesting("Name [prod]: ", "prod"), "lab", "lab"),
            (Question::text("Name: "), "", ""),
            (Question::secret("Password: "), "", ""),
        ] {
            assert_eq!(question.accept(typed.to_owned()), answer);
        }
    }
}
