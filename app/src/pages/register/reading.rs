//! What a registration string says, and what the demo knows of it.

use domain::refusal::Refusal;
use domain::state::{Registration, RegistrationState, State};
use estate::Estate;
use juju::registration::RegistrationString;
use juju::wording;
use uuid::Uuid;

use crate::pages::demo::levels::{on_cloud, on_controller, on_model};
use crate::ui::level::Level;

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
    /// It opens something.
    Good(Box<Ticket>),
}

/// What a string opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ticket {
    /// The string.
    pub(super) string: String,
    /// For whom.
    pub(super) user: String,
    /// Who issued it.
    pub(super) by: String,
    /// The name of the controller.
    pub(super) controller: String,
    /// How it is reached.
    pub(super) addresses: String,
    /// Until when the string works.
    pub(super) until: Option<String>,
    /// What the user holds on the controller.
    pub(super) on_controller: Option<Level>,
    /// What else the user holds, by name.
    pub(super) others: Vec<(Level, String)>,
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
    let found = estate.state(controller).and_then(|state| Some((state, state.registration(registration)?)));
    let Some((state, registration)) = found else {
        return Reading::Spent(wording::item(&Refusal::RegistrationUnknown));
    };
    match spent(estate, registration) {
        Some(refused) => Reading::Spent(wording::item(&refused)),
        None => Reading::Good(Box::new(ticket(state, registration, &string, text))),
    }
}

fn issued(estate: &Estate, string: &RegistrationString) -> Option<(Uuid, Uuid)> {
    let mut all = estate.world().issued.iter().rev();
    let issued =
        all.find(|issued| issued.key.0 == string.key && issued.user.eq_ignore_ascii_case(&string.user))?;
    Some((issued.controller, issued.registration))
}

fn spent(estate: &Estate, registration: &Registration) -> Option<Refusal> {
    match registration.state {
        RegistrationState::Used(at) => Some(Refusal::RegistrationUsed { at }),
        RegistrationState::Withdrawn(at) => Some(Refusal::RegistrationWithdrawn { at }),
        RegistrationState::Pending if registration.is_expired(estate.now()) => {
            registration.expires_at.map(|at| Refusal::RegistrationExpired { at })
        }
        RegistrationState::Pending => None,
    }
}

fn ticket(state: &State, registration: &Registration, string: &RegistrationString, text: &str) -> Ticket {
    let user = registration.user;
    let clouds =
        state.clouds().filter_map(|(id, cloud)| Some((on_cloud(state, id, user)?, cloud.name.to_string())));
    let models = state.models().filter_map(|(id, model)| {
        let owner = state.user(model.owner)?;
        Some((on_model(state, id, user)?, [owner.name.as_str(), "/", model.name.as_str()].concat()))
    });
    Ticket {
        string: text.to_owned(),
        user: string.user.clone(),
        by: state.user(registration.issued_by).map(|by| by.name.to_string()).unwrap_or_default(),
        controller: state.controller.name.to_string(),
        addresses: string.addresses.join(", "),
        until: registration.expires_at.map(|at| at.strftime("%-d %b %Y").to_string()),
        on_controller: on_controller(state, user),
        others: models.chain(clouds).collect(),
    }
}
