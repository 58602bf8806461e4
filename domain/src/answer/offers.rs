//! Offers, as finders and as administrators see them (`semantics §4.7`): one predicate for list and access.

use alloc::vec::Vec;

use uuid::Uuid;

use super::{ConnectionRow, OfferRow};
use crate::action::Action;
use crate::authorize::{authorize, held};
use crate::decide::find;
use crate::facts::Facts;
use crate::id::{OfferId, UserId};
use crate::level::OfferLevel;
use crate::refusal::Refusal;
use crate::state::{Offer, State};

pub(super) fn visible(state: &State, actor: UserId) -> Result<Vec<OfferRow>, Refusal> {
    authorize(state, actor, Action::LogIn)?;
    let seen = state.offers().filter(|(id, _)| authorize(state, actor, Action::SeeOffer(*id)).is_ok());
    Ok(sorted(seen.filter_map(|(id, offer)| row(state, actor, id, offer)).collect()))
}

pub(super) fn of_model(state: &State, actor: UserId, uuid: Uuid) -> Result<Vec<OfferRow>, Refusal> {
    let (model, _) = find::model(state, actor, uuid, Action::ListOffers)?;
    let here = state.offers().filter(|(_, offer)| offer.model == model);
    Ok(sorted(here.filter_map(|(id, offer)| row(state, actor, id, offer)).collect()))
}

fn sorted(mut rows: Vec<OfferRow>) -> Vec<OfferRow> {
    rows.sort_by(|a, b| (&a.owner, &a.model, &a.name).cmp(&(&b.owner, &b.model, &b.name)));
    rows
}

fn row(state: &State, actor: UserId, id: OfferId, offer: &Offer) -> Option<OfferRow> {
    let model = state.model(offer.model)?;
    let administers_model = authorize(state, actor, Action::ListOffers(offer.model)).is_ok();
    let administers = administers_model || authorize(state, actor, Action::GrantOffer(id)).is_ok();
    let own = held(state, actor, |user| state.offer_grant(id, user)).map(|held| held.grant.level);
    let subjects = state.on_offers().subjects(id).filter(|(user, _)| administers || *user == actor);
    let named = subjects.filter_map(|(user, grant)| Some((state.user(user)?, grant.level)));
    let connections = state.relations().filter(|(_, relation)| administers && relation.offer == Some(id));
    let application = model.applications.get(&offer.application);
    Some(OfferRow {
        uuid: offer.uuid,
        name: offer.name.clone(),
        owner: state.user(model.owner)?.name.clone(),
        model: model.name.clone(),
        application: offer.application.clone(),
        charm: application.map(|application| application.charm.name.clone()).unwrap_or_default(),
        description: offer.description.clone(),
        endpoints: offer.endpoints.clone(),
        access: if administers_model { Some(OfferLevel::Admin) } else { own },
        users: named.map(|(user, level)| (user.name.clone(), user.display_name.clone(), level)).collect(),
        connections: connections
            .filter_map(|(number, relation)| {
                let [offering, consuming] = &relation.ends;
                Some(ConnectionRow {
                    source: state.model(consuming.model)?.uuid,
                    user: state.user(relation.by)?.name.clone(),
                    relation: number.0,
                    endpoint: offering.endpoint.clone(),
                    suspended: relation.suspended_at.is_some(),
                    since: relation.since,
                })
            })
            .collect(),
    })
}
