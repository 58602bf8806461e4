//! What a command shows, kept for whoever comes back to it.

use super::{Person, Question, QuestionKind};

/// A person whose terminal is kept as text: prompts and answers included, typed passwords not.
#[derive(Debug)]
pub struct Transcript<'a, P> {
    person: &'a mut P,
    shown: String,
}

impl<'a, P: Person> Transcript<'a, P> {
    /// Keeps what is shown to a person from now on.
    pub fn of(person: &'a mut P) -> Self {
        Transcript { person, shown: String::new() }
    }

    /// What was shown.
    pub fn into_text(self) -> String {
        self.shown
    }

    fn keep(&mut self, text: &str) {
        self.shown.push_str(text);
        if !text.is_empty() && !text.ends_with('\n') {
            self.shown.push('\n');
        }
    }
}

impl<P: Person> Person for Transcript<'_, P> {
    async fn ask(&mut self, question: Question) -> Option<String> {
        let secret = matches!(question.kind, QuestionKind::Secret);
        self.shown.push_str(&question.prompt);
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
        self.person.hint(text);
    }

    fn save(&mut self, file: &str, text: &str) -> Result<(), String> {
        self.person.save(file, text)
    }
}
