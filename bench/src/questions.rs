//! What the rules are asked.

use std::error::Error;

use bench_world::{NOW, World, yes};
use domain::action::Action;
use domain::authorize::authorize;
use domain::command::{Access, Command, LevelOn};
use domain::decide::{Given, decide, record};
use domain::facts::Facts;
use domain::id::{ModelId, UserId};
use domain::level::ModelLevel;
use domain::listing;
use uuid::Uuid;

use crate::measure::{median, once};
use crate::peers::casbin::Casbin;
use crate::peers::cedar::Cedar;
use crate::report::Report;

/// A question: may this user deploy to this model?
pub type Check = (UserId, ModelId);

/// How many questions are asked in turn: more than the caches hold of a large world.
const CHECKS: usize = 200_000;

/// Of how many of them peers are asked, which are slower.
const BY_PEERS: usize = 2_000;

/// Questions at random, half of them allowed.
pub fn checks(world: &World) -> Result<Vec<Check>, Box<dyn Error>> {
    let mut random = fastrand::Rng::with_seed(11);
    let writers: Vec<_> = world.held.iter().filter(|(.., level)| *level >= ModelLevel::Write).collect();
    let mut checks = Vec::with_capacity(CHECKS);
    while checks.len() < CHECKS {
        let writer = random.choice(&writers).ok_or("a world without writers")?;
        checks.push((writer.0, writer.1));
        checks.push(refused(world, &mut random)?);
    }
    let allowed = checks.iter().filter(|(user, model)| is_allowed(world, *user, *model)).count();
    if allowed * 2 != checks.len() {
        return Err(format!("{allowed} of {} checks are allowed, not half", checks.len()).into());
    }
    Ok(checks)
}

fn refused(world: &World, random: &mut fastrand::Rng) -> Result<Check, Box<dyn Error>> {
    loop {
        let user = random.choice(&world.users).ok_or("a world without users")?;
        let model = random.choice(&world.models).ok_or("a world without models")?;
        let grant = world.state.model_grant(*model, *user);
        if grant.is_none_or(|grant| grant.level < ModelLevel::Write) {
            return Ok((*user, *model));
        }
    }
}

fn is_allowed(world: &World, user: UserId, model: ModelId) -> bool {
    authorize(&world.state, user, Action::Deploy(model)).is_ok()
}

/// The median time of a check that returns the decision with its rule and grant, in nanoseconds.
pub fn check(world: &World, checks: &[Check]) -> f64 {
    median(checks, 1_000, |(user, model)| authorize(&world.state, *user, Action::Deploy(*model)))
}

/// The same by cedar-policy, which knows the rules of deploying only; its answers have to be ours.
pub fn check_by_cedar(world: &World, checks: &[Check]) -> Result<f64, Box<dyn Error>> {
    let cedar = Cedar::load(&world.state, Some("deploy"))?;
    let mut requests = Vec::new();
    for (user, model) in checks.iter().take(BY_PEERS) {
        let request = cedar.request(*user, Action::Deploy(*model))?;
        same("cedar-policy", cedar.allows(&request), world, (*user, *model))?;
        requests.push(request);
    }
    Ok(median(&requests, 50, |request| cedar.allows(request)))
}

/// The same by casbin, which knows the rules of deploying only; its answers have to be ours.
pub fn check_by_casbin(world: &World, checks: &[Check]) -> Result<f64, Box<dyn Error>> {
    let casbin = Casbin::load(&world.state, Some("deploy"))?;
    let mut requests = Vec::new();
    for (user, model) in checks.iter().take(BY_PEERS) {
        let request = casbin.request(&world.state, *user, Action::Deploy(*model));
        same("casbin", casbin.allows(&request)?, world, (*user, *model))?;
        requests.push(request);
    }
    Ok(median(&requests, 10, |request| casbin.allows(request).ok()))
}

fn same(peer: &str, theirs: bool, world: &World, (user, model): Check) -> Result<(), Box<dyn Error>> {
    let ours = is_allowed(world, user, model);
    if ours == theirs {
        return Ok(());
    }
    Err(format!("{peer} says {theirs} and we {ours} of {user} who deploys to {model}").into())
}

/// My resources, and the subjects of a resource: the time for each that is listed stays, whatever the size of the world.
pub fn lists(world: &World, place: &str, report: &mut Report) {
    let mut random = fastrand::Rng::with_seed(13);
    let state = &world.state;
    let users: Vec<UserId> = (0..2_000).filter_map(|_| random.choice(&world.users).copied()).collect();
    let mine = |user: &UserId| listing::models(state, *user, Action::Status);
    each_listed(report, place, "list my models", &users, mine);
    let models: Vec<ModelId> = (0..2_000).filter_map(|_| random.choice(&world.models).copied()).collect();
    let subjects = |model: &ModelId| listing::subjects(state, Action::Status(*model));
    each_listed(report, place, "list the subjects of a model", &models, subjects);
    each_listed(report, place, "list a superuser's models", &[UserId::OWNER], mine);
}

fn each_listed<T, R>(
    report: &mut Report,
    place: &str,
    what: &str,
    inputs: &[T],
    list: impl Fn(&T) -> Vec<R>,
) {
    let listed: usize = inputs.iter().map(|input| list(input).len()).sum();
    let long = listed as f64 / inputs.len() as f64;
    let time = median(inputs, inputs.len(), &list);
    report.add(place, &format!("{what}: {long:.1} long, for each"), time / long, "ns");
}

/// The matrix of everybody and everything in milliseconds, and how many of its cells say yes.
pub fn matrix(world: &World) -> (f64, usize) {
    let mut times: Vec<(f64, usize)> = (0..9)
        .map(|_| {
            let (seconds, matrix) = once(|| world.matrix());
            (seconds * 1_000.0, yes(&matrix))
        })
        .collect();
    times.sort_by(|one, other| one.0.total_cmp(&other.0));
    times.get(times.len() / 2).copied().unwrap_or((f64::NAN, 0))
}

/// Commands decided and applied a second: grants and revokes in turn, by the controller owner. Those that are refused take
/// their time too, and are not counted.
pub fn commands(world: &World) -> f64 {
    let mut state = world.state.clone();
    let mut random = fastrand::Rng::with_seed(17);
    let given = Given { at: NOW, fresh: [Uuid::nil(); 4] };
    let commands: Vec<Command> = (0..200_000)
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
