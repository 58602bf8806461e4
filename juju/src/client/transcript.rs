//! What a command shows, kept for whoever comes back to it.

use super::{AnyPerson, Person, Question, QuestionKind};

/// A person whose terminal is kept as text: prompts and answers included, typed passwords not.
pub struct Transcript<'a> {
    person: &'a mut dyn AnyPerson,
    shown: Shown,
}

/// What was shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// Standard output and error together, prompts and answers included.
    pub text: String,
    /// What was told only to somebody at a terminal.
    pub hints: Vec<String>,
}

impl<'a> Transcript<'a> {
    /// Keeps what is shown to a person from now on.
    pub fn of(person: &'a mut dyn AnyPerson) -> Self {
        Transcript { person, shown: Shown::default() }
    }

    /// What was shown.
    pub fn finish(self) -> Shown {
        self.shown
    }

    fn keep(&mut self, text: &str) {
        self.shown.text.push_str(text);
        if !text.is_empty() && !text.ends_with('\n') {
            self.shown.text.push('\n');
        }
    }
}

impl Person for Transcript<'_> {
    async fn ask(&mut self, question: Question) -> Option<String> {
        let secret = matches!(question.kind, QuestionKind::Secret);
        self.shown.text.push_str(&question.prompt);
        let answer = self.person.ask(question).await;
        let echoed = answer.as_deref().filter(|_| !secret).unwrap_or_default();
        self.keep(&format!("{echoed}\n"));
        answer
    }

    fn say(&mut self, text: &str) {
        self.keep(text);
        self.person.say(text);
    }

    fn note(&mut self, text: &str) {
        self.keep(text);
        self.person.note(text);
    }

    fn hint(&mut self, text: &str) {
        self.shown.hints.push(text.trim_end().to_owned());
        self.person.hint(text);
    }

    fn save(&mut self, file: &str, text: &str) -> Result<(), String> {
        self.person.save(file, text)
    }
}
