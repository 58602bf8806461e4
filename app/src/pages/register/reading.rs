//! What a registration string says, and what the demo knows of it.

use domain::preview::preview;
use domain::refusal::Refusal;
use estate::Estate;
use jiff::Timestamp;
use juju::registration::RegistrationString;
use juju::wording;
use uuid::Uuid;

use super::ticket::{Gives, Ticket};

/// What came of reading a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// There is none.
    Missing,
    /// It is no whole string; says what is wrong with it.
    Damaged(String),
    /// No controller of the demo has issued it.
    Unknown { controller: String, user: String },
    /// It was used or withdrawn, or has expired; says which.
    Spent(String),
    /// It opens something, until then if it expires.
    Good(Box<(Ticket, Gives, Option<Timestamp>)>),
}

/// Reads a string by what the demo knows.
pub(super) fn read(estate: &Estate, text: &str) -> Reading {
    if text.is_empty() {
        return Reading::Missing;
    }
    let string = match RegistrationString::decode(text) {
        Ok(string) => string,
        Err(error) => return Reading::Damaged(error.to_string()),
    };
    let Some((controller, registration)) = issued(estate, &string) else {
        let controller = string.suggested_name().map_or_else(|| string.addresses.join(", "), str::to_owned);
        return Reading::Unknown { controller, user: string.user };
    };
    let Some(state) = estate.state(controller) else {
        return Reading::Spent(wording::item(&Refusal::RegistrationUnknown));
    };
    let by = state.registration(registration).and_then(|registration| state.user(registration.issued_by));
    let by = by.map(|by| by.name.to_string()).unwrap_or_default();
    match preview(state, registration, estate.now()) {
        Err(refused) => Reading::Spent(wording::item(&refused)),
        Ok(told) => {
            let ticket = Ticket::new(text, &string, told.controller.as_str(), &by);
            let until = told.expires_at;
            Reading::Good(Box::new((ticket, told.into(), until)))
        }
    }
}

fn issued(estate: &Estate, string: &RegistrationString) -> Option<(Uuid, Uuid)> {
    let mut all = estate.world().issued.iter().rev();
    let issued =
        all.find(|issued| issued.key.0 == string.key && issued.user.eq_ignore_ascii_case(&string.user))?;
    Some((issued.controller, issued.registration))
}
