//! The same question to cedar-policy: users in groups of each model, one policy, everything loaded once.

use std::error::Error;
use std::str::FromStr;

use cedar_policy::{Authorizer, Context, Decision, Entities, EntityUid, PolicySet, Request};
use domain::action::Action;
use domain::authorize::authorize;
use domain::id::{ModelId, UserId};
use domain::level::ModelLevel;
use serde_json::{Value, json};

use crate::measure::median;
use crate::questions::Check;
use crate::world::World;

const POLICY: &str =
    r#"permit(principal, action == Action::"deploy", resource) when { principal in resource.writers };"#;

/// The median time of a check in nanoseconds; every answer has to be the same as ours.
pub fn check(world: &World, checks: &[Check]) -> Result<f64, Box<dyn Error>> {
    let policies = PolicySet::from_str(POLICY)?;
    let entities = Entities::from_json_value(entities(world), None)?;
    let authorizer = Authorizer::new();
    let action = EntityUid::from_str(r#"Action::"deploy""#)?;
    let requests: Vec<(Check, Request)> = checks
        .iter()
        .take(4_000)
        .map(|(user, model)| {
            let principal = EntityUid::from_str(&user_uid(*user))?;
            let resource = EntityUid::from_str(&model_uid(*model))?;
            let request = Request::new(principal, action.clone(), resource, Context::empty(), None)?;
            Ok(((*user, *model), request))
        })
        .collect::<Result<_, Box<dyn Error>>>()?;
    for ((user, model), request) in &requests {
        let theirs = authorizer.is_authorized(request, &policies, &entities).decision() == Decision::Allow;
        let ours = authorize(&world.state, *user, Action::Deploy(*model)).is_ok();
        if theirs != ours {
            return Err(format!("cedar says {theirs} and we {ours} for {user} on {model}").into());
        }
    }
    Ok(median(&requests, 200, |(_, request)| {
        authorizer.is_authorized(request, &policies, &entities).decision()
    }))
}

fn user_uid(user: UserId) -> String {
    format!(r#"User::"{user}""#)
}

fn model_uid(model: ModelId) -> String {
    format!(r#"Model::"{model}""#)
}

fn entities(world: &World) -> Value {
    let mut list = Vec::new();
    for user in &world.users {
        let own =
            world.held.iter().filter(|(holder, _, level)| holder == user && *level >= ModelLevel::Write);
        let parents: Vec<Value> =
            own.map(|(_, model, _)| json!({"type": "Group", "id": format!("{model}-writers")})).collect();
        list.push(json!({"uid": {"type": "User", "id": user.to_string()}, "attrs": {}, "parents": parents}));
    }
    for model in &world.models {
        let group = format!("{model}-writers");
        list.push(json!({"uid": {"type": "Group", "id": group}, "attrs": {}, "parents": []}));
        let writers = json!({"__entity": {"type": "Group", "id": group}});
        let uid = json!({"type": "Model", "id": model.to_string()});
        list.push(json!({"uid": uid, "attrs": {"writers": writers}, "parents": []}));
    }
    Value::from(list)
}
