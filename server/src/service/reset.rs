//! A new registration string from whoever operates the server: the way back in for an administrator who forgot a password.

use domain::decide::{OPERATOR, reset_by_operator};
use domain::event::Event;
use domain::name::UserName;
use juju::registration::RegistrationString;
use uuid::Uuid;

use super::writer::Job;
use super::{Hosted, Service, Trouble, Visitor};

/// A registration string that was issued.
#[derive(Debug)]
pub struct Reset {
    /// The string.
    pub string: String,
    /// The link that opens it in a browser. What matters is in the fragment, which no server log ever holds.
    pub link: String,
}

impl Service {
    /// Takes a user's password and issues a registration string.
    pub async fn reset_password(&self, hosted: &Hosted, user: &UserName) -> Result<Reset, Trouble> {
        let name = user.clone();
        let job = Job {
            login: None,
            source: Visitor::default().source(None),
            command: Uuid::new_v4(),
            password: None,
            decide: Box::new(move |steps| {
                let events = reset_by_operator(steps.state(), &name, steps.given())?;
                steps.record(OPERATOR, events);
                Ok(OPERATOR)
            }),
        };
        let settled = hosted.submit(job).await?;
        let issued = settled.events.iter().find_map(|event| match event {
            Event::RegistrationIssued { registration, .. } => Some(*registration),
            _ => None,
        });
        let issued = issued.ok_or(Trouble::Malformed("no registration string was issued"))?;
        let string = RegistrationString {
            user: user.to_string(),
            addresses: self.addresses(),
            key: self.key.registration(hosted.controller, issued.as_bytes()),
            controller: Some(hosted.read(|state| state.controller.name.to_string())),
            proxy: Some(String::new()),
        };
        let string = string.encode();
        Ok(Reset { link: format!("{}/register#{string}", self.origin), string })
    }
}
