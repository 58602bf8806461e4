//! What goes into somebody's access table: the same that the lists of users, models, clouds and offers show one by one.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::{AccessTable, CloudColumn, Grants, Held, ModelColumn, OfferColumn, Origin, Subject};
use crate::action::Action;
use crate::authorize::{Through, authorize, held};
use crate::explain::seen_by;
use crate::facts::{Facts, Standing};
use crate::id::UserId;
use crate::level::Level;
use crate::refusal::Refusal;
use crate::state::{Grant, State, User};

/// Everything that whoever asks may see of who holds what.
pub fn access_table(state: &State, asker: UserId) -> Result<AccessTable, Refusal> {
    authorize(state, asker, Action::LogIn)?;
    let view = View::new(state, asker);
    let mut table = AccessTable {
        me: asker,
        everybody: view.everybody,
        controller: state.controller.name.clone(),
        rulebook: state.rulebook(),
        subjects: Vec::new(),
        clouds: Vec::new(),
        models: Vec::new(),
        offers: Vec::new(),
        on_controller: Grants::new(),
        on_clouds: Grants::new(),
        on_models: Grants::new(),
        on_offers: Grants::new(),
    };
    let grants = &state.on_controller;
    let sight = Sight::all_or_own(view.everybody);
    view.keep(&mut table.on_controller, (), sight, |user| grants.get(user), grants.rows());
    view.clouds(&mut table);
    view.models(&mut table);
    view.offers(&mut table);
    table.subjects = view.subjects(&table);
    Ok(table)
}

/// What may be seen of the grants on one thing.
#[derive(Clone, Copy)]
struct Sight {
    /// All of them; else only what counts for oneself.
    all: bool,
    /// Also where those of others come from.
    origins: bool,
}

impl Sight {
    fn all_or_own(all: bool) -> Self {
        Sight { all, origins: all }
    }
}

/// What somebody sees of a state.
struct View<'a> {
    state: &'a State,
    asker: UserId,
    /// Superusers see everybody.
    everybody: bool,
    /// Whom others see.
    seen: BTreeSet<UserId>,
}

impl<'a> View<'a> {
    fn new(state: &'a State, asker: UserId) -> Self {
        let everybody = authorize(state, asker, Action::ListUsers).is_ok();
        let mut view = View { state, asker, everybody, seen: BTreeSet::new() };
        if !everybody {
            view.seen = seen_by(state, asker);
        }
        view
    }

    fn may(&self, action: Action) -> bool {
        authorize(self.state, self.asker, action).is_ok()
    }

    fn sees(&self, user: UserId) -> bool {
        self.everybody || self.seen.contains(&user)
    }

    fn clouds(&self, table: &mut AccessTable) {
        for (id, cloud) in self.state.clouds().filter(|(id, _)| self.may(Action::SeeCloud(*id))) {
            table.clouds.push(CloudColumn { id, name: cloud.name.clone() });
            let sight = Sight::all_or_own(self.may(Action::RemoveCloud(id)));
            let grants = self.state.on_clouds();
            self.keep(&mut table.on_clouds, id, sight, |user| grants.get(id, user), grants.subjects(id));
        }
    }

    fn models(&self, table: &mut AccessTable) {
        for (id, model) in self.state.models().filter(|(id, _)| self.may(Action::OpenModel(*id))) {
            let Some(owner) = self.state.user(model.owner) else { continue };
            table.models.push(ModelColumn {
                id,
                uuid: model.uuid,
                owner: owner.name.clone(),
                name: model.name.clone(),
                is_controller: model.is_controller,
            });
            let origins = self.may(Action::GrantModel(id));
            let sight = Sight { all: origins || self.may(Action::ListModelUsers(id)), origins };
            let grants = self.state.on_models();
            self.keep(&mut table.on_models, id, sight, |user| grants.get(id, user), grants.subjects(id));
        }
    }

    fn offers(&self, table: &mut AccessTable) {
        for (id, offer) in self.state.offers().filter(|(id, _)| self.may(Action::SeeOffer(*id))) {
            let Some(model) = self.state.model(offer.model) else { continue };
            let Some(owner) = self.state.user(model.owner) else { continue };
            table.offers.push(OfferColumn {
                id,
                uuid: offer.uuid,
                owner: owner.name.clone(),
                model_name: model.name.clone(),
                name: offer.name.clone(),
                model: offer.model,
            });
            let origins = self.may(Action::GrantOffer(id));
            let sight = Sight { all: origins || self.may(Action::ListOffers(offer.model)), origins };
            let grants = self.state.on_offers();
            self.keep(&mut table.on_offers, id, sight, |user| grants.get(id, user), grants.subjects(id));
        }
    }

    fn keep<K: Copy + Ord, L: Level>(
        &self,
        kept: &mut Grants<K, L>,
        resource: K,
        sight: Sight,
        grant_of: impl Fn(UserId) -> Option<Grant<L>>,
        all: impl Iterator<Item = (UserId, Grant<L>)>,
    ) {
        let counts = held(self.state, self.asker, &grant_of);
        let everyone = counts.filter(|held| held.through == Through::Everyone).map(|held| held.grant);
        let mine = |user| user == self.asker || (user == UserId::EVERYONE && everyone.is_some());
        if sight.all {
            for (user, grant) in all {
                let told = mine(user) || (sight.origins && self.sees(user));
                kept.push(resource, user, self.held(grant, told));
            }
            return;
        }
        for (user, grant) in [(UserId::EVERYONE, everyone), (self.asker, grant_of(self.asker))] {
            if let Some(grant) = grant {
                kept.push(resource, user, self.held(grant, true));
            }
        }
    }

    fn held<L>(&self, grant: Grant<L>, told: bool) -> Held<L> {
        let by = if self.sees(grant.by) { grant.by } else { UserId::NOBODY };
        Held { level: grant.level, origin: told.then_some(Origin { by, at: grant.at }) }
    }

    /// Everybody for superusers; for others those whom the table names.
    fn subjects(&self, table: &AccessTable) -> Vec<Subject> {
        let mut named = BTreeSet::from([self.asker]);
        note(&table.on_controller, &mut named);
        note(&table.on_clouds, &mut named);
        note(&table.on_models, &mut named);
        note(&table.on_offers, &mut named);
        let shown = self.state.users().filter(|(id, user)| {
            named.contains(id) || (self.everybody && user.standing() != Standing::Removed)
        });
        shown.map(|(id, user)| self.subject(id, user)).collect()
    }

    fn subject(&self, id: UserId, user: &User) -> Subject {
        let standing = user.standing();
        let told = self.everybody || id == self.asker || standing == Standing::External;
        Subject {
            id,
            name: user.name.clone(),
            display_name: user.display_name.clone(),
            standing: told.then_some(standing),
        }
    }
}

/// Those who hold something, and those who gave it.
fn note<K: Copy + Ord, L: Copy>(grants: &Grants<K, L>, named: &mut BTreeSet<UserId>) {
    for (_, subject, held) in grants.rows() {
        named.insert(subject);
        named.extend(held.origin.map(|origin| origin.by).filter(|by| *by != UserId::NOBODY));
    }
}
