//! The client of Juju, written once over two ports: a controller to talk to, and a [`Person`] to ask and to tell.

mod person;

pub use person::{Person, Question, QuestionKind};
