//! A slice: the facts that an answer carries for the things that it names to one subject. On them the subject's page decides
//! with the same rules, instantly, and learns nothing that the subject may not see.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::ability::Thing;
use crate::action::Action;
use crate::authorize::{Through, authorize, held};
use crate::explain::sees;
use crate::facts::{Facts, Standing};
use crate::id::{CloudId, ModelId, OfferId, UserId};
use crate::level::{CloudLevel, ControllerLevel, Level, ModelLevel, OfferLevel};
use crate::rulebook::RulebookName;
use crate::state::{Grant, State};

/// The facts by which one subject's actions are decided, about the things that an answer names.
///
/// INVARIANT: for its subject it decides as the whole state does. A grantor whom the subject may not see is
/// [`UserId::NOBODY`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slice {
    subject: UserId,
    rulebook: RulebookName,
    standings: BTreeMap<UserId, Standing>,
    /// Superusers who can log in: two are enough to know whether there is another than any one.
    superusers: Vec<UserId>,
    offering: BTreeMap<OfferId, ModelId>,
    on_controller: Rows<(), ControllerLevel>,
    on_clouds: Rows<CloudId, CloudLevel>,
    on_models: Rows<ModelId, ModelLevel>,
    on_offers: Rows<OfferId, OfferLevel>,
}

/// A few grants, in order of resource and subject. The tables of a state are indexed by user, and so as long as it has users.
type Rows<K, L> = Vec<(K, UserId, Grant<L>)>;

impl Slice {
    /// The slice for a subject about some things; what it may not see of them is left out.
    pub fn of(state: &State, subject: UserId, things: impl IntoIterator<Item = Thing>) -> Self {
        let mut slice = Slice {
            subject,
            rulebook: state.rulebook(),
            standings: BTreeMap::from([(subject, state.standing(subject))]),
            superusers: Vec::new(),
            offering: BTreeMap::new(),
            on_controller: Vec::new(),
            on_clouds: Vec::new(),
            on_models: Vec::new(),
            on_offers: Vec::new(),
        };
        let view = View { state, subject };
        if !view.may(Action::LogIn) {
            return slice;
        }
        view.keep(&mut slice.on_controller, (), |user| state.controller_grant(user));
        if view.sees_all_users() {
            let active = |user: &UserId| state.standing(*user) == Standing::Active;
            slice.superusers = state.superusers.iter().copied().filter(active).collect();
            slice.superusers.sort_unstable();
            slice.superusers.truncate(2);
        }
        for thing in things {
            slice.add(&view, thing);
        }
        slice
    }

    /// For whom it is.
    pub fn subject(&self) -> UserId {
        self.subject
    }

    fn add(&mut self, view: &View<'_>, thing: Thing) {
        let state = view.state;
        if !thing.exists(state) {
            return;
        }
        match thing {
            Thing::Controller => {}
            Thing::User(user) => self.add_user(view, user),
            Thing::Cloud(cloud) if view.may(Action::SeeCloud(cloud)) => {
                view.keep(&mut self.on_clouds, cloud, |user| state.cloud_grant(cloud, user));
            }
            Thing::Model(model) if view.may(Action::OpenModel(model)) => {
                view.keep(&mut self.on_models, model, |user| state.model_grant(model, user));
            }
            Thing::Offer(offer) if view.may(Action::SeeOffer(offer)) => {
                view.keep(&mut self.on_offers, offer, |user| state.offer_grant(offer, user));
                if let Some(model) = state.offering_model(offer) {
                    self.offering.insert(offer, model);
                    view.keep(&mut self.on_models, model, |user| state.model_grant(model, user));
                }
            }
            Thing::Cloud(_) | Thing::Model(_) | Thing::Offer(_) => {}
        }
    }

    /// Superusers see how every account stands; others only that a name which they see is an external one.
    fn add_user(&mut self, view: &View<'_>, user: UserId) {
        let state = view.state;
        let standing = state.standing(user);
        if view.sees_all_users() {
            self.standings.insert(user, standing);
            if let Some(grant) = state.controller_grant(user) {
                view.keep_grant(&mut self.on_controller, (), user, grant);
            }
        } else if standing == Standing::External && sees(state, view.subject, user) {
            self.standings.insert(user, standing);
        }
    }
}

/// What a subject sees of a state.
struct View<'a> {
    state: &'a State,
    subject: UserId,
}

impl View<'_> {
    fn may(&self, action: Action) -> bool {
        authorize(self.state, self.subject, action).is_ok()
    }

    fn sees_all_users(&self) -> bool {
        self.may(Action::ListUsers)
    }

    /// Keeps what the subject itself holds on a resource, and what everyone holds where that counts for it.
    fn keep<K: Copy + Ord, L: Level>(
        &self,
        table: &mut Rows<K, L>,
        resource: K,
        grant_of: impl Fn(UserId) -> Option<Grant<L>>,
    ) {
        if let Some(own) = grant_of(self.subject) {
            self.keep_grant(table, resource, self.subject, own);
        }
        let counts =
            held(self.state, self.subject, grant_of).filter(|held| held.through == Through::Everyone);
        if let Some(counts) = counts {
            self.keep_grant(table, resource, UserId::EVERYONE, counts.grant);
        }
    }

    fn keep_grant<K: Copy + Ord, L: Level>(
        &self,
        table: &mut Rows<K, L>,
        resource: K,
        user: UserId,
        grant: Grant<L>,
    ) {
        let by = if sees(self.state, self.subject, grant.by) { grant.by } else { UserId::NOBODY };
        if let Err(place) =
            table.binary_search_by_key(&(resource, user), |(resource, user, _)| (*resource, *user))
        {
            table.insert(place, (resource, user, Grant { by, ..grant }));
        }
    }
}

fn find<K: Copy + Ord, L: Level>(rows: &Rows<K, L>, resource: K, user: UserId) -> Option<Grant<L>> {
    let place =
        rows.binary_search_by_key(&(resource, user), |(resource, user, _)| (*resource, *user)).ok()?;
    rows.get(place).map(|(_, _, grant)| *grant)
}

impl Facts for Slice {
    fn rulebook(&self) -> RulebookName {
        self.rulebook
    }

    fn standing(&self, user: UserId) -> Standing {
        self.standings.get(&user).copied().unwrap_or(Standing::Unknown)
    }

    fn controller_grant(&self, user: UserId) -> Option<Grant<ControllerLevel>> {
        find(&self.on_controller, (), user)
    }

    fn cloud_grant(&self, cloud: CloudId, user: UserId) -> Option<Grant<CloudLevel>> {
        find(&self.on_clouds, cloud, user)
    }

    fn model_grant(&self, model: ModelId, user: UserId) -> Option<Grant<ModelLevel>> {
        find(&self.on_models, model, user)
    }

    fn offer_grant(&self, offer: OfferId, user: UserId) -> Option<Grant<OfferLevel>> {
        find(&self.on_offers, offer, user)
    }

    fn offering_model(&self, offer: OfferId) -> Option<ModelId> {
        self.offering.get(&offer).copied()
    }

    fn knows_account(&self, user: UserId) -> bool {
        self.standings.get(&user).is_some_and(|standing| *standing != Standing::External)
            || user == self.subject
    }

    fn has_other_superuser(&self, than: UserId) -> bool {
        self.superusers.iter().any(|user| *user != than)
    }
}
