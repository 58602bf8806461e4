//! The client of Juju, written once over two ports: [`Controllers`] to talk to, and a [`Person`] to ask and to tell.

mod controllers;
mod person;
mod store;

pub use controllers::{BootstrapRequest, Bootstrapped, Controllers, Done, Failure, RegisterFailure};
pub use person::{Person, Question, QuestionKind};
pub use store::{Account, KnownController, QualifiedModel, Store};
