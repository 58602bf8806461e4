//! A person who wants to hear nothing but answers and errors (`--quiet`).

use super::{AnyPerson, Person, Question};

/// Tells another person less.
pub(super) struct Hushed<'a> {
    person: &'a mut dyn AnyPerson,
}

impl<'a> Hushed<'a> {
    /// Tells a person answers, and asks what must be asked.
    pub(super) fn of(person: &'a mut dyn AnyPerson) -> Self {
        Hushed { person }
    }
}

impl Person for Hushed<'_> {
    async fn ask(&mut self, question: Question) -> Option<String> {
        self.person.ask(question).await
    }

    fn say(&mut self, text: &str) {
        self.person.say(text);
    }

    fn note(&mut self, _: &str) {}

    fn hint(&mut self, _: &str) {}

    fn save(&mut self, file: &str, text: &str) -> Result<(), String> {
        self.person.save(file, text)
    }
}
