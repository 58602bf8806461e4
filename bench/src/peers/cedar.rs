//! cedar-policy: each level on each thing is a group of users, in the group of the level below.

mod policies;

use std::error::Error;
use std::str::FromStr;

use cedar_policy::{
    Authorizer, Context, Decision, Entities, EntityUid, PolicySet, Request, RestrictedExpression,
};
use domain::ability::Thing;
use domain::action::Action;
use domain::facts::{Facts, Standing};
use domain::id::UserId;
use domain::level::{CloudLevel, ControllerLevel, Level, ModelLevel, OfferLevel};
use domain::state::State;
use serde_json::{Map, Value, json};

use super::{Question, active_superusers, known_as, rows};

/// A state in Cedar, with the rules of its rulebook.
pub struct Cedar {
    authorizer: Authorizer,
    policies: PolicySet,
    entities: Entities,
}

impl Cedar {
    /// Loads everything; with the rules of one action, or of all where none is named.
    pub fn load(state: &State, only: Option<&str>) -> Result<Self, Box<dyn Error>> {
        let policies = PolicySet::from_str(&policies::policies(state.rulebook(), only))?;
        let entities = Entities::from_json_value(Value::from(entities(state)), None)?;
        Ok(Cedar { authorizer: Authorizer::new(), policies, entities })
    }

    /// A question, ready to be asked.
    pub fn request(&self, user: UserId, action: Action) -> Result<Request, Box<dyn Error>> {
        let Question { name, about, other } = Question::of(action);
        let action = EntityUid::from_str(&format!("Action::\"{name}\""))?;
        let resource = uid(about)?;
        let user_named = other.map(|other| uid(Thing::User(other))).transpose()?;
        let context = user_named.map(|uid| ("user".to_owned(), RestrictedExpression::new_entity_uid(uid)));
        let context = Context::from_pairs(context)?;
        Ok(Request::new(uid(Thing::User(user))?, action, resource, context, None)?)
    }

    /// Whether it is allowed.
    pub fn allows(&self, request: &Request) -> bool {
        self.authorizer.is_authorized(request, &self.policies, &self.entities).decision() == Decision::Allow
    }
}

fn uid(thing: Thing) -> Result<EntityUid, Box<dyn Error>> {
    Ok(EntityUid::from_str(&format!("{}::\"{}\"", kind(thing), known_as(thing)))?)
}

fn kind(thing: Thing) -> &'static str {
    match thing {
        Thing::User(_) => "User",
        _ => "Thing",
    }
}

fn entity(thing: Thing) -> Value {
    json!({"type": kind(thing), "id": known_as(thing)})
}

fn group(thing: Thing, level: &str) -> Value {
    json!({"type": "Group", "id": format!("{}-{level}", known_as(thing))})
}

fn entities(state: &State) -> Vec<Value> {
    let mut parents: Vec<Vec<Value>> = state.users().map(|_| Vec::new()).collect();
    for (thing, user, levels) in rows(state) {
        if let (Some(parents), Some(level)) = (parents.get_mut(user.index()), levels.first()) {
            parents.push(group(thing, level));
        }
    }
    let mut list = Vec::new();
    for ((id, user), parents) in state.users().zip(parents) {
        let standing = user.standing();
        let able = matches!(standing, Standing::Active | Standing::External);
        let attrs = json!({"able": able, "external": standing == Standing::External});
        list.push(json!({"uid": entity(Thing::User(id)), "attrs": attrs, "parents": parents}));
    }
    let superusers: Vec<Value> =
        active_superusers(state).into_iter().map(|id| json!({"__entity": entity(Thing::User(id))})).collect();
    let attrs = json!({"active_superusers": superusers});
    thing::<ControllerLevel>(&mut list, Thing::Controller, attrs);
    state.clouds().for_each(|(id, _)| thing::<CloudLevel>(&mut list, Thing::Cloud(id), json!({})));
    state.models().for_each(|(id, _)| thing::<ModelLevel>(&mut list, Thing::Model(id), json!({})));
    for (id, offer) in state.offers() {
        let attrs = json!({"model": {"__entity": entity(Thing::Model(offer.model))}});
        thing::<OfferLevel>(&mut list, Thing::Offer(id), attrs);
    }
    list
}

/// A thing with the groups of its levels.
fn thing<L: Level>(list: &mut Vec<Value>, thing: Thing, attrs: Value) {
    let mut attrs: Map<String, Value> = attrs.as_object().cloned().unwrap_or_default();
    let mut below: Option<Value> = None;
    for level in L::ALL {
        let uid = group(thing, &level.to_string());
        attrs.insert(level.to_string(), json!({"__entity": uid}));
        let parents: Vec<Value> = below.replace(uid.clone()).into_iter().collect();
        list.push(json!({"uid": uid, "attrs": {}, "parents": parents}));
    }
    list.push(json!({"uid": entity(thing), "attrs": attrs, "parents": []}));
}
