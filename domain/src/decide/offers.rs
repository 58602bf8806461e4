//! Offers: made, removed, consumed (`semantics §4.7`).

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use uuid::Uuid;

use super::relations::provided;
use super::{Decision, Given, find};
use crate::action::Action;
use crate::block::Touch;
use crate::event::{Change, Event};
use crate::id::{OfferId, UserId};
use crate::level::OfferLevel;
use crate::name::ApplicationName;
use crate::refusal::Refusal;
use crate::state::{Endpoint, State};

pub(super) fn offer(
    state: &State,
    actor: UserId,
    uuid: Uuid,
    application: &ApplicationName,
    names: &[String],
    name: Option<&ApplicationName>,
    given: &Given,
) -> Decision {
    let (model, found) = find::unblocked_model(state, actor, uuid, Action::Offer, Touch::Changes)?;
    let known = provided(find::application(found, application)?);
    let endpoint = |wanted: &String| {
        known.iter().find(|endpoint| endpoint.name == *wanted).cloned().ok_or_else(|| {
            Refusal::EndpointNotFound {
                application: application.clone(),
                endpoint: wanted.clone(),
                known: known.iter().map(|endpoint| endpoint.name.clone()).collect(),
            }
        })
    };
    let endpoints = names.iter().map(endpoint).collect::<Result<Vec<Endpoint>, _>>()?;
    let name = name.unwrap_or(application).clone();
    let before = state.offers().find(|(_, offer)| offer.model == model && offer.name == name);
    match before {
        Some((offer, old)) if old.application == *application => reoffered(state, offer, &name, endpoints),
        Some(_) => Err(Refusal::NameTaken { name }),
        None => {
            let offer = OfferId::next(state.offers.len());
            let [uuid, ..] = given.fresh;
            let access = |subject, level| Event::AccessSet {
                subject,
                change: Change::Offer { offer, from: None, to: Some(level) },
            };
            let description = String::new();
            let application = application.clone();
            Ok(vec![
                Event::OfferAdded { offer, uuid, model, name, application, endpoints, description },
                access(actor, OfferLevel::Admin),
                access(UserId::EVERYONE, OfferLevel::Read),
            ])
        }
    }
}

/// Offering the same name again changes its endpoints; one that somebody uses stays.
fn reoffered(state: &State, offer: OfferId, name: &ApplicationName, endpoints: Vec<Endpoint>) -> Decision {
    let used = state.relations().filter(|(_, relation)| relation.offer == Some(offer));
    let used = used.map(|(_, relation)| &relation.ends[0].endpoint);
    let lost = used.into_iter().find(|used| !endpoints.iter().any(|endpoint| endpoint.name == **used));
    match lost {
        Some(endpoint) => {
            Err(Refusal::EndpointHasConsumers { offer: name.clone(), endpoint: endpoint.to_string() })
        }
        None => Ok(vec![Event::OfferUpdated { offer, endpoints }]),
    }
}

pub(super) fn remove(state: &State, actor: UserId, uuid: Uuid, force: bool) -> Decision {
    let (id, offer) = find::offer(state, actor, uuid, Action::RemoveOffer)?;
    let count = state.relations().filter(|(_, relation)| relation.offer == Some(id)).count();
    if count > 0 && !force {
        return Err(Refusal::OfferHasRelations { offer: offer.name.clone(), count });
    }
    Ok(vec![Event::OfferRemoved { offer: id }])
}

pub(super) fn consume(
    state: &State,
    actor: UserId,
    uuid: Uuid,
    offer: Uuid,
    alias: Option<&ApplicationName>,
) -> Decision {
    let (id, offer) = find::offer(state, actor, offer, Action::Consume)?;
    let (model, found) = find::unblocked_model(state, actor, uuid, Action::ConsumeInto, Touch::Changes)?;
    let name = alias.unwrap_or(&offer.name).clone();
    match found.remotes.get(&name) {
        Some(remote) if remote.offer == id => Ok(Vec::new()),
        None if !found.applications.contains_key(&name) => {
            Ok(vec![Event::OfferConsumed { model, name, offer: id }])
        }
        _ => Err(Refusal::NameTaken { name }),
    }
}
