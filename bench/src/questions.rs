//! What the rules are asked.

use std::hint::black_box;

use domain::action::Action;
use domain::authorize::authorize;
use domain::command::{Access, Command, LevelOn};
use domain::decide::{Given, decide, record};
use domain::facts::Facts;
use domain::id::{ModelId, UserId};
use domain::level::ModelLevel;
use uuid::Uuid;

use crate::measure::{median, once};
use crate::report::Report;
use crate::world::{NOW, World};

/// A question: may this user deploy to this model?
pub type Check = (UserId, ModelId);

/// Questions at random, half of them allowed.
pub fn checks(world: &World) -> Vec<Check> {
    let mut random = fastrand::Rng::with_seed(11);
    let writers: Vec<_> = world.held.iter().filter(|(.., level)| *level >= ModelLevel::Write).collect();
    let number = 20_000;
    let mut checks = Vec::with_capacity(number);
    while checks.len() < number {
        if let Some((user, model, _)) = random.choice(&writers) {
            checks.push((*user, *model));
        }
        let (Some(user), Some(model)) = (random.choice(&world.users), random.choice(&world.models)) else {
            break;
        };
        let held =
            world.state.model_grant(*model, *user).is_some_and(|grant| grant.level >= ModelLevel::Write);
        if !held {
            checks.push((*user, *model));
        }
    }
    checks
}

/// The median time of a check that returns the decision with its rule and grant.
pub fn check(world: &World, checks: &[Check]) -> f64 {
    median(checks, 1_000, |(user, model)| authorize(&world.state, *user, Action::Deploy(*model)))
}

/// My resources, and the subjects of a resource, beside the size of the answer.
pub fn lists(world: &World, place: &str, report: &mut Report) {
    let mut random = fastrand::Rng::with_seed(13);
    let users: Vec<UserId> = (0..2_000).filter_map(|_| random.choice(&world.users).copied()).collect();
    let models: Vec<ModelId> = (0..200).filter_map(|_| random.choice(&world.models).copied()).collect();
    let mine = median(&users, 100, |user| world.state.on_models().resources(*user).count());
    report.add(place, "list my models", mine, "ns", None);
    let all: usize = models.iter().map(|model| world.state.on_models().subjects(*model).count()).sum();
    let subjects = median(&models, 20, |model| world.state.on_models().subjects(*model).count());
    let each = subjects * models.len() as f64 / all as f64;
    report.add(place, "list subjects of a model, per subject", each, "ns", None);
}

/// The matrix of own levels of everybody on everything, in milliseconds.
pub fn matrix(world: &World) -> f64 {
    let fill = || {
        let mut cells: Vec<Option<ModelLevel>> = vec![None; world.users.len() * world.models.len()];
        for (row, user) in world.users.iter().enumerate() {
            for (model, grant) in world.state.on_models().resources(*user) {
                let place = row * world.models.len() + (model.0 as usize).saturating_sub(1);
                if let Some(cell) = cells.get_mut(place) {
                    *cell = Some(grant.level);
                }
            }
            for (column, model) in world.models.iter().enumerate() {
                let allowed = authorize(&world.state, *user, Action::Status(*model)).is_ok();
                black_box((column, allowed));
            }
        }
        cells
    };
    let mut times: Vec<f64> = (0..5).map(|_| once(fill).0 * 1_000.0).collect();
    times.sort_by(f64::total_cmp);
    times.get(2).copied().unwrap_or(f64::NAN)
}

/// Commands decided and applied a second: grants and revokes in turn, by the controller owner.
pub fn commands(world: &World) -> f64 {
    let mut state = world.state.clone();
    let mut random = fastrand::Rng::with_seed(17);
    let given = Given { at: NOW, fresh: [Uuid::nil(); 4] };
    let number = 200_000;
    let commands: Vec<Command> = (0..number / 2)
        .filter_map(|_| {
            let user = state.user(*random.choice(&world.users)?)?.name.clone();
            let model = state.model(*random.choice(&world.models)?)?.uuid;
            let access = |level| Access { user: user.clone(), to: LevelOn::Model { model, level } };
            Some([Command::Grant(access(ModelLevel::Admin)), Command::Revoke(access(ModelLevel::Read))])
        })
        .flatten()
        .collect();
    let (seconds, done) = once(|| {
        let mut done = 0_usize;
        for command in &commands {
            if let Ok(events) = decide(&state, UserId::OWNER, command, &given) {
                for recorded in record(state.at, &given, UserId::OWNER, events) {
                    state.apply(&recorded);
                }
                done += 1;
            }
        }
        done
    });
    done as f64 / seconds
}
