//! The client of Juju, written once over two ports: [`Controllers`] to talk to, and a [`Person`] to ask and to tell.

mod any;
mod calls;
mod controllers;
mod hushed;
mod person;
mod run;
mod store;
mod transcript;
mod trouble;

use domain::refusal::Refusal;

pub use any::{AnyControllers, AnyPerson};
pub use controllers::{BootstrapRequest, Bootstrapped, Controllers, Done, Failure, RegisterFailure};
pub use person::{Person, Question, QuestionKind};
pub use store::{Account, KnownController, QualifiedModel, Store};
pub use transcript::{Shown, Transcript};
pub use trouble::Trouble;

/// A client at work on one line: the controllers that it talks to, the person at the seat, and what it remembers.
pub struct Client<'a> {
    controllers: &'a mut dyn AnyControllers,
    person: &'a mut dyn AnyPerson,
    store: &'a mut Store,
    no_prompt: bool,
}

/// How a line ended.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exit {
    /// The exit status: 2 for what is refused while the line is read, 1 for everything later.
    pub status: u8,
    /// What the controller refused, for an interface that explains it.
    pub refusal: Option<Refusal>,
}

impl<'a> Client<'a> {
    /// A client for one line.
    pub fn new(
        controllers: &'a mut dyn AnyControllers,
        person: &'a mut dyn AnyPerson,
        store: &'a mut Store,
    ) -> Self {
        Client { controllers, person, store, no_prompt: false }
    }
}
