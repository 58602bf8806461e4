//! The same question to casbin: one policy line per grant, everything loaded once.

use std::error::Error;

use casbin::prelude::{CoreApi, DefaultModel, Enforcer, MemoryAdapter, MgmtApi};
use domain::action::Action;
use domain::authorize::authorize;
use domain::level::ModelLevel;

use crate::measure::median;
use crate::questions::Check;
use crate::world::World;

const MODEL: &str = "
[request_definition]
r = sub, obj, act
[policy_definition]
p = sub, obj, act
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.sub == p.sub && r.obj == p.obj && r.act == p.act
";

/// The median time of a check in nanoseconds; every answer has to be the same as ours.
pub fn check(world: &World, checks: &[Check]) -> Result<f64, Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let enforcer = runtime.block_on(async {
        let model = DefaultModel::from_str(MODEL).await?;
        let mut enforcer = Enforcer::new(model, MemoryAdapter::default()).await?;
        let writers = world.held.iter().filter(|(.., level)| *level >= ModelLevel::Write);
        let rules: Vec<Vec<String>> = writers
            .map(|(user, model, _)| vec![user.to_string(), model.to_string(), "deploy".to_owned()])
            .collect();
        enforcer.add_policies(rules).await?;
        Ok::<_, casbin::Error>(enforcer)
    })?;
    let few: Vec<(Check, [String; 3])> = checks
        .iter()
        .take(60)
        .map(|(user, model)| ((*user, *model), [user.to_string(), model.to_string(), "deploy".to_owned()]))
        .collect();
    for ((user, model), [sub, obj, act]) in &few {
        let theirs = enforcer.enforce((sub.as_str(), obj.as_str(), act.as_str()))?;
        let ours = authorize(&world.state, *user, Action::Deploy(*model)).is_ok();
        if theirs != ours {
            return Err(format!("casbin says {theirs} and we {ours} for {user} on {model}").into());
        }
    }
    Ok(median(&few, 5, |(_, [sub, obj, act])| {
        enforcer.enforce((sub.as_str(), obj.as_str(), act.as_str())).ok()
    }))
}
