//! Relations: made, removed, suspended, resumed (`semantics §4.6`, `§4.10`).

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use uuid::Uuid;

use super::{Decision, find};
use crate::action::Action;
use crate::authorize::authorize;
use crate::block::Touch;
use crate::catalogue;
use crate::command::{EndpointRef, RelationRef};
use crate::event::Event;
use crate::id::{ModelId, OfferId, RelationId, UserId};
use crate::name::ApplicationName;
use crate::refusal::Refusal;
use crate::state::{Application, Endpoint, Model, Relation, RelationEnd, Role, State};

/// One side of a relation to be: what it could end at.
struct Side {
    name: ApplicationName,
    model: ModelId,
    application: ApplicationName,
    endpoints: Vec<Endpoint>,
    offer: Option<OfferId>,
}

pub(super) fn integrate(
    state: &State,
    actor: UserId,
    uuid: Uuid,
    first: &EndpointRef,
    second: &EndpointRef,
) -> Decision {
    let (id, model) = find::unblocked_model(state, actor, uuid, Action::Integrate, Touch::Changes)?;
    let (first, second) = (side(state, id, model, first)?, side(state, id, model, second)?);
    if first.name == second.name || (first.offer.is_some() && second.offer.is_some()) {
        return Err(Refusal::OneApplication);
    }
    let offer = first.offer.or(second.offer);
    if let Some(offer) = offer {
        authorize(state, actor, Action::SeeOffer(offer)).map_err(|_| Refusal::OfferNotFound)?;
        authorize(state, actor, Action::Consume(offer))?;
    }
    let pairs = first.endpoints.iter().flat_map(|one| second.endpoints.iter().map(move |other| (one, other)));
    let fitting: Vec<_> = pairs.filter(|(one, other)| fit(one, other)).collect();
    let (one, other) = match fitting.as_slice() {
        [] => return Err(Refusal::NoRelation { first: first.name, second: second.name }),
        [only] => *only,
        several => {
            let written = |name: &ApplicationName, endpoint: &Endpoint| format!("{name}:{}", endpoint.name);
            let choice = |(one, other): &(&Endpoint, &Endpoint)| {
                (written(&first.name, one), written(&second.name, other))
            };
            return Err(Refusal::AmbiguousRelation { choices: several.iter().map(choice).collect() });
        }
    };
    let written = |side: &Side, endpoint: &Endpoint| format!("{}:{}", side.name, endpoint.name);
    let exists = Refusal::RelationExists { first: written(&first, one), second: written(&second, other) };
    let ends = match second.offer {
        Some(_) => [end(&second, other), end(&first, one)],
        None => [end(&first, one), end(&second, other)],
    };
    let same = |relation: &Relation| {
        let [a, b] = &relation.ends;
        relation.offer == offer && (ends == [a.clone(), b.clone()] || ends == [b.clone(), a.clone()])
    };
    if state.relations().any(|(_, relation)| same(relation)) {
        return Err(exists);
    }
    Ok(vec![Event::RelationAdded { relation: RelationId::next(state.relations.len()), ends, offer }])
}

pub(super) fn remove(state: &State, actor: UserId, uuid: Uuid, relation: &RelationRef) -> Decision {
    let (id, model) = find::unblocked_model(state, actor, uuid, Action::Operate, Touch::Removes)?;
    let here = state.relations().filter(|(_, relation)| relation.touches(id));
    let mut wanted = here.filter(|(number, found)| match relation {
        RelationRef::Number(wanted) => number.0 == *wanted,
        RelationRef::Between(first, second) => {
            let [a, b] = &found.ends;
            let at_first = |reference: &EndpointRef| ends_at(model, id, found.offer, reference, a);
            let at_second = |reference: &EndpointRef| ends_at(model, id, None, reference, b);
            (at_first(first) && at_second(second)) || (at_first(second) && at_second(first))
        }
    });
    match wanted.next() {
        Some((relation, _)) => Ok(vec![Event::RelationRemoved { relation }]),
        None => Err(Refusal::RelationNotFound),
    }
}

pub(super) fn suspend(state: &State, actor: UserId, uuid: Uuid, number: u32) -> Decision {
    let (relation, found, _) = of_offer(state, actor, uuid, number)?;
    Ok(if found.suspended_at.is_some() { Vec::new() } else { vec![Event::RelationSuspended { relation }] })
}

/// Whether the consumer may still consume is checked again.
pub(super) fn resume(state: &State, actor: UserId, uuid: Uuid, number: u32) -> Decision {
    let (relation, found, offer) = of_offer(state, actor, uuid, number)?;
    if found.suspended_at.is_none() {
        return Ok(Vec::new());
    }
    if authorize(state, found.by, Action::Consume(offer)).is_err() {
        let user = state.user(found.by).map(|user| user.name.clone()).ok_or(Refusal::RelationNotFound)?;
        return Err(Refusal::ConsumerLacksConsent { user });
    }
    Ok(vec![Event::RelationResumed { relation }])
}

/// A relation through an offer of a model.
fn of_offer(
    state: &State,
    actor: UserId,
    uuid: Uuid,
    number: u32,
) -> Result<(RelationId, &Relation, OfferId), Refusal> {
    let (model, _) = find::model(state, actor, uuid, Action::ListOffers)?;
    let found = state.relations().find(|(id, _)| id.0 == number).ok_or(Refusal::RelationNotFound)?;
    let offer = found.1.offer.filter(|offer| state.offer(*offer).is_some_and(|offer| offer.model == model));
    let offer = offer.ok_or(Refusal::RelationNotFound)?;
    authorize(state, actor, Action::SuspendRelation(offer))?;
    Ok((found.0, found.1, offer))
}

fn side(state: &State, id: ModelId, model: &Model, reference: &EndpointRef) -> Result<Side, Refusal> {
    let name = &reference.application;
    let side =
        match model.remotes.get(name).and_then(|remote| Some((remote.offer, state.offer(remote.offer)?))) {
            Some((offer, found)) if found.removed_at.is_none() => Side {
                name: name.clone(),
                model: found.model,
                application: found.application.clone(),
                endpoints: found.endpoints.clone(),
                offer: Some(offer),
            },
            _ => Side {
                name: name.clone(),
                model: id,
                application: name.clone(),
                endpoints: all_endpoints(find::application(model, name)?),
                offer: None,
            },
        };
    let Some(wanted) = &reference.endpoint else { return Ok(side) };
    let known: Vec<String> = side.endpoints.iter().map(|endpoint| endpoint.name.clone()).collect();
    let endpoints: Vec<Endpoint> =
        side.endpoints.into_iter().filter(|endpoint| endpoint.name == *wanted).collect();
    if endpoints.is_empty() {
        return Err(Refusal::EndpointNotFound { application: name.clone(), endpoint: wanted.clone(), known });
    }
    Ok(Side { endpoints, ..side })
}

fn fit(one: &Endpoint, other: &Endpoint) -> bool {
    let roles =
        matches!((one.role, other.role), (Role::Provider, Role::Requirer) | (Role::Requirer, Role::Provider));
    roles && one.interface == other.interface
}

fn end(side: &Side, endpoint: &Endpoint) -> RelationEnd {
    RelationEnd {
        model: side.model,
        application: side.application.clone(),
        endpoint: endpoint.name.clone(),
        interface: endpoint.interface.clone(),
        role: endpoint.role,
    }
}

/// Whether a reference, read in a model, names an end of a relation; the offering end also goes by the offer's name there.
fn ends_at(
    model: &Model,
    id: ModelId,
    offer: Option<OfferId>,
    reference: &EndpointRef,
    end: &RelationEnd,
) -> bool {
    let endpoint = reference.endpoint.as_ref().is_none_or(|endpoint| *endpoint == end.endpoint);
    let remote = model.remotes.get(&reference.application);
    let application = match remote {
        Some(remote) => Some(remote.offer) == offer,
        None => end.model == id && end.application == reference.application,
    };
    endpoint && application
}

/// What an application offers to others.
pub(super) fn provided(application: &Application) -> Vec<Endpoint> {
    all_endpoints(application).into_iter().filter(|endpoint| endpoint.role != Role::Peer).collect()
}

fn all_endpoints(application: &Application) -> Vec<Endpoint> {
    let Some(charm) = catalogue::charm(&application.charm.name) else { return Vec::new() };
    let of = |list: &'static [(&'static str, &'static str)], role| {
        list.iter().map(move |(name, interface)| Endpoint {
            name: (*name).to_string(),
            interface: (*interface).to_string(),
            role,
        })
    };
    of(charm.provides, Role::Provider)
        .chain(of(charm.requires, Role::Requirer))
        .chain(of(charm.peers, Role::Peer))
        .collect()
}
