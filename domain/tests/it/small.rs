//! Small worlds, all of them: two users, one controller, one cloud, two models, one offer; breadth first over distinct states,
//! with every command of an alphabet by either user, engine against reference in each.

use std::collections::HashSet;

use domain::command::{Access, AddModel, Command, LevelOn};
use domain::id::UserId;
use domain::level::{CloudLevel, ControllerLevel, Level, ModelLevel, OfferLevel};
use domain::rulebook::RulebookName;
use uuid::Uuid;

use crate::generate::Step;
use crate::versus::{Pair, is_long};

const TOM: UserId = UserId(2);

/// The smallest world in which there is one of everything; the owner has offered a database.
fn beginning(rulebook: RulebookName) -> Pair {
    let mut pair = Pair::new(rulebook);
    let admin = |command| Step::Do(UserId::OWNER, command);
    let mut steps = Vec::new();
    if rulebook == RulebookName::Juju36 {
        let name = "default".parse().unwrap();
        let model = AddModel { name, owner: None, cloud: None, region: None, credential: None };
        steps.push(admin(Command::AddModel(model)));
    }
    steps.push(admin(Command::AddUser { name: "tom".parse().unwrap(), display_name: String::new() }));
    steps.push(Step::Register(TOM));
    for step in steps {
        assert!(pair.take(&step), "{step:?}");
    }
    let model = second_model(&pair);
    let charm = "mysql".into();
    let deploy = Command::Deploy { model, charm, application: None, units: 1 };
    assert!(pair.take(&admin(deploy)) && pair.take(&admin(offer(model))));
    pair
}

fn second_model(pair: &Pair) -> Uuid {
    pair.world.state.models().nth(1).unwrap().1.uuid
}

fn offer(model: Uuid) -> Command {
    let (application, endpoints) = ("mysql".parse().unwrap(), vec!["db".into()]);
    Command::Offer { model, application, endpoints, name: None }
}

/// Everything that either user may try to do about access.
fn alphabet(pair: &Pair) -> Vec<Step> {
    use Command as C;
    let state = &pair.world.state;
    let cloud = || "lxd".parse().unwrap();
    let offered = state.offers().next().unwrap().1.uuid;
    let mut levels: Vec<LevelOn> = Vec::new();
    levels.extend(ControllerLevel::ALL.iter().map(|level| LevelOn::Controller { level: *level }));
    levels.extend(CloudLevel::ALL.iter().map(|level| LevelOn::Cloud { cloud: cloud(), level: *level }));
    for (_, model) in state.models() {
        levels
            .extend(ModelLevel::ALL.iter().map(|level| LevelOn::Model { model: model.uuid, level: *level }));
    }
    levels.extend(OfferLevel::ALL.iter().map(|level| LevelOn::Offer { offer: offered, level: *level }));
    let mut commands = Vec::new();
    for name in ["admin", "tom"] {
        let user = || name.parse().unwrap();
        for to in &levels {
            commands.push(C::Grant(Access { user: user(), to: to.clone() }));
            commands.push(C::Revoke(Access { user: user(), to: to.clone() }));
        }
        commands.push(C::SetPassword { user: user() });
        commands.push(C::ResetPassword { user: user() });
        commands.push(C::WithdrawRegistration { user: user() });
        commands.push(C::DisableUser { user: user() });
        commands.push(C::EnableUser { user: user() });
        commands.push(C::RemoveUser { user: user() });
    }
    for (_, model) in state.models() {
        commands.push(C::DestroyModel { model: model.uuid });
    }
    let model = second_model(pair);
    commands.push(C::AddUser { name: "tom".parse().unwrap(), display_name: String::new() });
    commands.push(C::RemoveOffer { offer: offered, force: false });
    commands.push(offer(model));
    commands.push(C::RemoveApplication { model, application: "mysql".parse().unwrap() });
    commands.push(C::RemoveCloud { cloud: cloud() });
    commands.push(C::DestroyController { all_models: true });
    let both = [UserId::OWNER, TOM];
    let told = both.iter().flat_map(|actor| commands.iter().map(|command| Step::Do(*actor, command.clone())));
    told.chain(both.map(Step::Register)).collect()
}

fn explore(rulebook: RulebookName, depth: usize) {
    let first = beginning(rulebook);
    let alphabet = alphabet(&first);
    let mut seen = HashSet::from([first.reference.clone()]);
    let mut edge = vec![first];
    let (mut steps, mut answers) = (0, 0);
    for pair in &edge {
        pair.compare();
        answers += pair.compare_answers().0;
    }
    for _ in 0..depth {
        let mut next = Vec::new();
        for pair in &edge {
            for step in &alphabet {
                steps += 1;
                let mut after = pair.clone();
                if !after.take(&by_name(pair, step)) {
                    continue;
                }
                after.compare();
                if seen.insert(after.reference.clone()) {
                    answers += after.compare_answers().0;
                    next.push(after);
                }
            }
        }
        edge = next;
    }
    println!(
        "proof: small worlds under {rulebook}: {} distinct states within {depth} steps, {} commands in each, {steps} steps, \
         {answers} answers, 0 differences",
        seen.len(),
        alphabet.len()
    );
}

/// The same step by whoever is called tom now.
fn by_name(pair: &Pair, step: &Step) -> Step {
    let tom = pair.world.state.user_named(&"tom".parse().unwrap()).unwrap_or(TOM);
    match step {
        Step::Do(TOM, command) => Step::Do(tom, command.clone()),
        Step::Register(TOM) => Step::Register(tom),
        other => other.clone(),
    }
}

#[test]
fn small_worlds_under_documented() {
    explore(RulebookName::Documented, if is_long() { 4 } else { 3 });
}

#[test]
fn small_worlds_under_juju36() {
    explore(RulebookName::Juju36, if is_long() { 4 } else { 3 });
}
