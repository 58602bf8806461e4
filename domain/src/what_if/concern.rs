//! Whose abilities about what an event can change. Everything else is the same before and after it, as abilities rest on the
//! facts of the subject, of the thing, and on who else is superuser, and on nothing more.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use crate::ability::Thing;
use crate::event::{Change, Event};
use crate::facts::{Facts, Standing};
use crate::id::{ModelId, UserId};
use crate::state::State;

/// The subjects and things whose abilities an event can change.
pub(super) fn concerned(before: &State, after: &State, event: &Event) -> Vec<(UserId, Thing)> {
    let both = Both { before, after };
    match event {
        Event::AccessSet { subject, change } => both.access(*subject, *change),
        Event::UserAdded { user, .. }
        | Event::ExternalUserNamed { user, .. }
        | Event::RegistrationIssued { user, .. }
        | Event::PasswordSet { user }
        | Event::PasswordDropped { user }
        | Event::UserDisabled { user }
        | Event::UserEnabled { user }
        | Event::UserRemoved { user } => both.user(*user),
        Event::RegistrationWithdrawn { registration } | Event::RegistrationUsed { registration } => {
            let user = after.registration(*registration).map(|registration| registration.user);
            user.map_or_else(Vec::new, |user| both.user(user))
        }
        Event::CloudAdded { cloud, .. } | Event::CloudRemoved { cloud } => {
            both.holders([Thing::Cloud(*cloud)])
        }
        Event::ModelAdded { model, .. } | Event::ModelDestroyed { model } => {
            both.holders(both.inside(*model))
        }
        Event::ApplicationRemoved { model, .. } => both.holders(both.inside(*model)),
        Event::OfferAdded { offer, .. } | Event::OfferRemoved { offer } => {
            both.holders([Thing::Offer(*offer)])
        }
        Event::ControllerDestroyed => both.pairs(both.users(), &both.things()),
        Event::ControllerBootstrapped { .. }
        | Event::ControllerUpgraded { .. }
        | Event::ControllerConfigured { .. }
        | Event::BackupCreated { .. }
        | Event::CloudUpdated { .. }
        | Event::CredentialKept { .. }
        | Event::CredentialRemoved { .. }
        | Event::LoggedIn { .. }
        | Event::ModelUpgraded { .. }
        | Event::ModelOpened { .. }
        | Event::ModelConfigured { .. }
        | Event::MachineAdded { .. }
        | Event::MachineRemoved { .. }
        | Event::ApplicationDeployed { .. }
        | Event::ApplicationExposed { .. }
        | Event::ApplicationConfigured { .. }
        | Event::UnitAdded { .. }
        | Event::UnitRemoved { .. }
        | Event::OfferUpdated { .. }
        | Event::OfferConsumed { .. }
        | Event::RelationAdded { .. }
        | Event::RelationRemoved { .. }
        | Event::RelationSuspended { .. }
        | Event::RelationResumed { .. }
        | Event::CommandsDisabled { .. }
        | Event::CommandsEnabled { .. } => Vec::new(),
    }
}

/// The states before and after all events.
struct Both<'a> {
    before: &'a State,
    after: &'a State,
}

impl Both<'_> {
    /// A level concerns its subject, and that of everyone all external users; one on the controller is about everything.
    fn access(&self, subject: UserId, change: Change) -> Vec<(UserId, Thing)> {
        let things: Vec<Thing> = match change {
            Change::Controller { .. } => self.things().into_iter().collect(),
            Change::Cloud { cloud, .. } => [Thing::Cloud(cloud)].into(),
            Change::Model { model, .. } => self.inside(model),
            Change::Offer { offer, .. } => [Thing::Offer(offer)].into(),
        };
        let mut pairs = match subject {
            UserId::EVERYONE => self.pairs(self.externals(), &things),
            _ => self.pairs([subject], &things),
        };
        if let Change::Controller { .. } = change {
            pairs.extend(self.bars());
        }
        pairs
    }

    /// How an account stands concerns all that it may do, and what administrators may do to it.
    fn user(&self, user: UserId) -> Vec<(UserId, Thing)> {
        let mut pairs = self.pairs([user], &self.things());
        pairs.extend(self.pairs(self.superusers(), &[Thing::User(user)]));
        pairs.extend(self.bars());
        pairs
    }

    /// Whether another superuser stays decides what superusers may do to superusers.
    fn bars(&self) -> Vec<(UserId, Thing)> {
        let superusers = self.superusers();
        let things: Vec<Thing> = superusers.iter().copied().map(Thing::User).collect();
        self.pairs(superusers, &things)
    }

    /// Things that come or go concern those who hold something on them, and superusers.
    fn holders(&self, things: impl IntoIterator<Item = Thing>) -> Vec<(UserId, Thing)> {
        let mut pairs = Vec::new();
        for thing in things {
            let mut subjects = self.superusers();
            for state in [self.before, self.after] {
                on(state, thing, &mut subjects);
            }
            if subjects.contains(&UserId::EVERYONE) {
                subjects.extend(self.externals());
            }
            pairs.extend(self.pairs(subjects, &[thing]));
        }
        pairs
    }

    fn pairs<'a>(
        &self,
        subjects: impl IntoIterator<Item = UserId>,
        things: impl IntoIterator<Item = &'a Thing> + Copy,
    ) -> Vec<(UserId, Thing)> {
        subjects
            .into_iter()
            .flat_map(|subject| things.into_iter().map(move |thing| (subject, *thing)))
            .collect()
    }

    /// A model and its offers.
    fn inside(&self, model: ModelId) -> Vec<Thing> {
        let offers = [self.before, self.after].into_iter().flat_map(State::offers);
        let here = offers.filter(|(_, offer)| offer.model == model).map(|(id, _)| Thing::Offer(id));
        [Thing::Model(model)].into_iter().chain(here).collect()
    }

    fn things(&self) -> BTreeSet<Thing> {
        Thing::all(self.before).chain(Thing::all(self.after)).collect()
    }

    /// Users are kept after removal too.
    fn users(&self) -> BTreeSet<UserId> {
        self.after.users().map(|(id, _)| id).collect()
    }

    fn externals(&self) -> impl Iterator<Item = UserId> {
        self.after.users().map(|(id, _)| id).filter(|id| self.after.standing(*id) == Standing::External)
    }

    /// Those who are superuser before or after, also through everyone.
    fn superusers(&self) -> BTreeSet<UserId> {
        let own = [self.before, self.after].into_iter().flat_map(|state| &state.superusers).copied();
        let mut all: BTreeSet<UserId> = own.collect();
        if all.contains(&UserId::EVERYONE) {
            all.extend(self.externals());
        }
        all
    }
}

fn on(state: &State, thing: Thing, subjects: &mut BTreeSet<UserId>) {
    match thing {
        Thing::Controller | Thing::User(_) => {}
        Thing::Cloud(cloud) => subjects.extend(state.on_clouds().subjects(cloud).map(|(id, _)| id)),
        Thing::Model(model) => subjects.extend(state.on_models().subjects(model).map(|(id, _)| id)),
        Thing::Offer(offer) => {
            subjects.extend(state.on_offers().subjects(offer).map(|(id, _)| id));
            let model = state.offering_model(offer);
            subjects.extend(
                model.into_iter().flat_map(|model| state.on_models().subjects(model)).map(|(id, _)| id),
            );
        }
    }
}
