//! casbin: a level on a thing is a role in the domain of that thing, and everyone is a role of external users.

mod policies;

use std::collections::BTreeSet;
use std::error::Error;

use casbin::prelude::{CoreApi, DefaultModel, Enforcer, MemoryAdapter, MgmtApi};
use domain::ability::Thing;
use domain::action::Action;
use domain::facts::{Facts, Standing};
use domain::id::UserId;
use domain::level::ControllerLevel;
use domain::rulebook::RulebookName;
use domain::state::State;

use super::{Question, active_superusers, known_as, rows};

const MODEL: &str = r#"
[request_definition]
r = sub, act, obj, parent, other
[policy_definition]
p = act, place, role, eft
[role_definition]
g = _, _, _
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = r.act == p.act && g(r.sub, "able", "controller") && g(r.sub, "login", "controller") && (p.place == "it" && g(r.sub, p.role, r.obj) || p.place == "controller" && g(r.sub, p.role, "controller") || p.place == "own-it" && r.sub == r.other && g(r.sub, p.role, r.obj) || p.place == "model" && g(r.sub, p.role, r.parent) || p.place == "self" && r.sub == r.other || p.place == "target" && g(r.other, p.role, "controller"))
"#;

/// A state in casbin, with the rules of its rulebook.
pub struct Casbin(Enforcer);

/// A question, ready to be asked.
pub type Request = [String; 5];

impl Casbin {
    /// Loads everything; with the rules of one action, or of all where none is named.
    pub fn load(state: &State, only: Option<&str>) -> Result<Self, Box<dyn Error>> {
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        let enforcer = runtime.block_on(async {
            let model = DefaultModel::from_str(MODEL).await?;
            let mut enforcer = Enforcer::new(model, MemoryAdapter::default()).await?;
            enforcer.add_policies(policies::lines(state.rulebook(), only)).await?;
            enforcer.add_grouping_policies(roles(state)).await?;
            Ok::<_, casbin::Error>(enforcer)
        })?;
        Ok(Casbin(enforcer))
    }

    /// A question, ready to be asked.
    pub fn request(&self, state: &State, user: UserId, action: Action) -> Request {
        let Question { name, about, other } = Question::of(action);
        let parent = match about {
            Thing::Offer(offer) => state.offering_model(offer).map(|model| known_as(Thing::Model(model))),
            _ => None,
        };
        let parent = parent.unwrap_or_else(|| "nothing".to_owned());
        let other = other.map_or_else(|| "nobody".to_owned(), |other| known_as(Thing::User(other)));
        [known_as(Thing::User(user)), name.to_owned(), known_as(about), parent, other]
    }

    /// Whether it is allowed.
    pub fn allows(&self, [user, action, about, parent, other]: &Request) -> Result<bool, casbin::Error> {
        self.0.enforce((user.as_str(), action.as_str(), about.as_str(), parent.as_str(), other.as_str()))
    }
}

/// Who has which role where.
fn roles(state: &State) -> Vec<Vec<String>> {
    let mut roles = BTreeSet::new();
    let mut role = |user: UserId, role: &str, place: Thing| {
        roles.insert([known_as(Thing::User(user)), role.to_owned(), known_as(place)]);
    };
    let everyone = known_as(Thing::User(UserId::EVERYONE));
    let externals: Vec<UserId> =
        state.users().filter(|(_, user)| user.standing() == Standing::External).map(|(id, _)| id).collect();
    let all: Vec<_> = rows(state).collect();
    let own: BTreeSet<(Thing, UserId)> = all.iter().map(|(thing, user, _)| (*thing, *user)).collect();
    for (thing, user, levels) in &all {
        levels.iter().for_each(|level| role(*user, level, *thing));
        if *user == UserId::EVERYONE {
            for external in externals.iter().filter(|external| **external != UserId::EVERYONE) {
                if counts(state.rulebook(), *thing, own.contains(&(*thing, *external))) {
                    role(*external, &everyone, *thing);
                }
            }
        }
    }
    for (id, user) in state.users() {
        match user.standing() {
            Standing::Active => role(id, "able", Thing::Controller),
            Standing::External if id != UserId::EVERYONE => role(id, "able", Thing::Controller),
            _ => {}
        }
        let kept = if user.standing() == Standing::External { "external" } else { "local" };
        role(id, kept, Thing::Controller);
    }
    role(UserId::OWNER, "owner", Thing::Controller);
    let active = active_superusers(state);
    for (user, _) in state.on_controller().filter(|(_, grant)| grant.level == ControllerLevel::Superuser) {
        if user == UserId::OWNER {
            role(user, "owner-and-superuser", Thing::Controller);
        }
        if active.iter().all(|other| *other == user) {
            role(user, "last-superuser", Thing::Controller);
        }
    }
    roles.into_iter().map(|role| role.to_vec()).collect()
}

/// Whether what everyone has on a thing counts for an external user beside its own (D10).
fn counts(rulebook: RulebookName, thing: Thing, has_own: bool) -> bool {
    match (rulebook, thing) {
        (RulebookName::Documented, _) | (_, Thing::Controller) => true,
        (RulebookName::Juju36, Thing::Offer(_)) => false,
        (RulebookName::Juju36, _) => !has_own,
    }
}
