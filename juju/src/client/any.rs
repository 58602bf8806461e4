//! The two ports behind pointers, so that the client is compiled once for all who implement them: in a page, code is size.

use std::pin::Pin;

use domain::answer::Answer;
use domain::command::Command;
use domain::name::{ControllerName, UserName};
use domain::query::Query;
use jiff::Timestamp;
use uuid::Uuid;

use super::{BootstrapRequest, Bootstrapped, Controllers, Done, Failure, Person, Question, RegisterFailure};
use crate::password::Password;
use crate::sealed::{Nonce, SealedReply, SealedRequest};

/// What a port is about to answer.
type Soon<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Any [`Person`].
pub trait AnyPerson {
    /// See [`Person::ask`].
    fn ask(&mut self, question: Question) -> Soon<'_, Option<String>>;
    /// See [`Person::say`].
    fn say(&mut self, text: &str);
    /// See [`Person::note`].
    fn note(&mut self, text: &str);
    /// See [`Person::hint`].
    fn hint(&mut self, text: &str);
    /// See [`Person::save`].
    fn save(&mut self, file: &str, text: &str) -> Result<(), String>;
}

impl<P: Person> AnyPerson for P {
    fn ask(&mut self, question: Question) -> Soon<'_, Option<String>> {
        Box::pin(Person::ask(self, question))
    }

    fn say(&mut self, text: &str) {
        Person::say(self, text);
    }

    fn note(&mut self, text: &str) {
        Person::note(self, text);
    }

    fn hint(&mut self, text: &str) {
        Person::hint(self, text);
    }

    fn save(&mut self, file: &str, text: &str) -> Result<(), String> {
        Person::save(self, file, text)
    }
}

/// Any [`Controllers`].
pub trait AnyControllers {
    /// See [`Controllers::bootstrap`].
    fn bootstrap<'a>(&'a mut self, request: &'a BootstrapRequest) -> Soon<'a, Result<Bootstrapped, Failure>>;
    /// See [`Controllers::register`].
    fn register<'a>(
        &'a mut self,
        addresses: &'a [String],
        request: &'a SealedRequest,
    ) -> Soon<'a, Result<SealedReply, RegisterFailure>>;
    /// See [`Controllers::log_in`].
    fn log_in<'a>(
        &'a mut self,
        controller: Uuid,
        user: &'a UserName,
        password: &'a Password,
    ) -> Soon<'a, Result<(), Failure>>;
    /// See [`Controllers::log_in_external`].
    fn log_in_external<'a>(
        &'a mut self,
        controller: Uuid,
        user: &'a UserName,
    ) -> Soon<'a, Result<(), Failure>>;
    /// See [`Controllers::find`].
    fn find<'a>(&'a mut self, address: &'a str) -> Soon<'a, Result<(Uuid, Vec<String>), Failure>>;
    /// See [`Controllers::is_reticent`].
    fn is_reticent(&self, address: &str) -> bool;
    /// See [`Controllers::log_in_by_name`].
    fn log_in_by_name<'a>(
        &'a mut self,
        controller: &'a ControllerName,
        user: &'a UserName,
        password: &'a Password,
    ) -> Soon<'a, Result<(Uuid, Vec<String>), Failure>>;
    /// See [`Controllers::log_out`].
    fn log_out(&mut self, controller: Uuid) -> Soon<'_, Result<(), Failure>>;
    /// See [`Controllers::command`].
    fn command<'a>(
        &'a mut self,
        controller: Uuid,
        command: &'a Command,
        password: Option<&'a Password>,
    ) -> Soon<'a, Result<Done, Failure>>;
    /// See [`Controllers::query`].
    fn query<'a>(&'a mut self, controller: Uuid, query: &'a Query) -> Soon<'a, Result<Answer, Failure>>;
    /// See [`Controllers::now`].
    fn now(&self) -> Timestamp;
    /// See [`Controllers::nonce`].
    fn nonce(&mut self) -> Nonce;
}

impl<C: Controllers> AnyControllers for C {
    fn bootstrap<'a>(&'a mut self, request: &'a BootstrapRequest) -> Soon<'a, Result<Bootstrapped, Failure>> {
        Box::pin(Controllers::bootstrap(self, request))
    }

    fn register<'a>(
        &'a mut self,
        addresses: &'a [String],
        request: &'a SealedRequest,
    ) -> Soon<'a, Result<SealedReply, RegisterFailure>> {
        Box::pin(Controllers::register(self, addresses, request))
    }

    fn log_in<'a>(
        &'a mut self,
        controller: Uuid,
        user: &'a UserName,
        password: &'a Password,
    ) -> Soon<'a, Result<(), Failure>> {
        Box::pin(Controllers::log_in(self, controller, user, password))
    }

    fn log_in_external<'a>(
        &'a mut self,
        controller: Uuid,
        user: &'a UserName,
    ) -> Soon<'a, Result<(), Failure>> {
        Box::pin(Controllers::log_in_external(self, controller, user))
    }

    fn find<'a>(&'a mut self, address: &'a str) -> Soon<'a, Result<(Uuid, Vec<String>), Failure>> {
        Box::pin(Controllers::find(self, address))
    }

    fn is_reticent(&self, address: &str) -> bool {
        Controllers::is_reticent(self, address)
    }

    fn log_in_by_name<'a>(
        &'a mut self,
        controller: &'a ControllerName,
        user: &'a UserName,
        password: &'a Password,
    ) -> Soon<'a, Result<(Uuid, Vec<String>), Failure>> {
        Box::pin(Controllers::log_in_by_name(self, controller, user, password))
    }

    fn log_out(&mut self, controller: Uuid) -> Soon<'_, Result<(), Failure>> {
        Box::pin(Controllers::log_out(self, controller))
    }

    fn command<'a>(
        &'a mut self,
        controller: Uuid,
        command: &'a Command,
        password: Option<&'a Password>,
    ) -> Soon<'a, Result<Done, Failure>> {
        Box::pin(Controllers::command(self, controller, command, password))
    }

    fn query<'a>(&'a mut self, controller: Uuid, query: &'a Query) -> Soon<'a, Result<Answer, Failure>> {
        Box::pin(Controllers::query(self, controller, query))
    }

    fn now(&self) -> Timestamp {
        Controllers::now(self)
    }

    fn nonce(&mut self) -> Nonce {
        Controllers::nonce(self)
    }
}
