//! What a registration string will give, told to whoever has proved to hold it, before it is used (`semantics §6.3`).

use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::decide::registering;
use crate::facts::Facts;
use crate::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
use crate::name::{CloudName, ControllerName, UserName};
use crate::named::{NamedModel, NamedOffer};
use crate::refusal::Refusal;
use crate::state::State;

/// What the user of a registration string holds, waiting for the string to be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Preview {
    /// The controller.
    pub controller: ControllerName,
    /// Whom the string is for.
    pub user: UserName,
    /// The level on the controller; without one nobody can log in, and the lists below are empty.
    pub on_controller: Option<ControllerLevel>,
    /// The levels on clouds, by name.
    pub clouds: Vec<(CloudName, CloudLevel)>,
    /// The levels on models, by owner and name.
    pub models: Vec<(NamedModel, ModelLevel)>,
    /// The levels on offers, by owner, model and name.
    pub offers: Vec<(NamedOffer, OfferLevel)>,
    /// Until when the string works, if it expires.
    pub expires_at: Option<Timestamp>,
}

/// Tells what a registration will give, or refuses exactly as using it would. It changes nothing.
///
/// The user's own grants are told, and only once it may log in: nothing that it would not see after registering.
pub fn preview(state: &State, registration: Uuid, now: Timestamp) -> Result<Preview, Refusal> {
    let user = registering(state, registration, now)?;
    let on_controller = state.controller_grant(user).map(|grant| grant.level);
    let mut told = Preview {
        controller: state.controller.name.clone(),
        user: state.user_name(user).ok_or(Refusal::RegistrationUnknown)?,
        on_controller,
        clouds: Vec::new(),
        models: Vec::new(),
        offers: Vec::new(),
        expires_at: state.registration(registration).and_then(|registration| registration.expires_at),
    };
    if on_controller.is_none() {
        return Ok(told);
    }
    let clouds = state.clouds();
    told.clouds.extend(
        clouds.filter_map(|(id, cloud)| Some((cloud.name.clone(), state.cloud_grant(id, user)?.level))),
    );
    told.clouds.sort_by(|(a, _), (b, _)| a.cmp(b));
    let models = state.models();
    told.models.extend(
        models.filter_map(|(id, _)| Some((state.named_model(id)?, state.model_grant(id, user)?.level))),
    );
    told.models.sort_by(|(a, _), (b, _)| (&a.owner, &a.name).cmp(&(&b.owner, &b.name)));
    let offers = state.offers();
    told.offers.extend(
        offers.filter_map(|(id, _)| Some((state.named_offer(id)?, state.offer_grant(id, user)?.level))),
    );
    told.offers.sort_by(|(a, _), (b, _)| (&a.owner, &a.model, &a.name).cmp(&(&b.owner, &b.model, &b.name)));
    Ok(told)
}
