//! Random worlds: dice, and the commands that are thrown with them.

use core::num::NonZeroU32;

use domain::block::Block;
use domain::command::{Access, AccessOn, AddModel, CloudDefinition, Command, EndpointRef, LevelOn};
use domain::id::UserId;
use domain::level::{CloudLevel, ControllerLevel, Level, ModelLevel, OfferLevel};
use domain::name::{CloudName, UserName};
use domain::state::State;
use uuid::Uuid;

/// Throws that are the same for the same seed (SplitMix64).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Dice(seed.wrapping_mul(0x2545_F491_4F6C_DD1D))
    }

    /// A number below another.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % end as u64) as usize
    }

    pub fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())].clone()
    }

    pub fn level<L: Level>(&mut self) -> L {
        self.pick(L::ALL)
    }

    /// None, once in a while.
    pub fn some_level<L: Level>(&mut self) -> Option<L> {
        match self.below(L::ALL.len() + 1) {
            0 => None,
            place => L::ALL.get(place - 1).copied(),
        }
    }
}

/// Something that happens to a world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A user gives a command.
    Do(UserId, Command),
    /// A user uses its last registration string.
    Register(UserId),
}

/// The names of people, which a law may change.
pub const LOCALS: [&str; 4] = ["alba", "bert", "cleo", "dora"];
pub const EXTERNALS: [&str; 3] = ["eve@corp", "fay@corp", "everyone@external"];
const OTHER_CLOUDS: [&str; 2] = ["alpha", "beta"];
const CHARMS: [&str; 2] = ["mysql", "wordpress"];

/// What most worlds begin with, so that much can happen in them: users who can log in, and an offer with a consumer-to-be.
pub fn beginning(dice: &mut Dice) -> Vec<Step> {
    use Command as C;
    let admin = |command| Step::Do(UserId::OWNER, command);
    let mut steps = Vec::new();
    for (number, name) in (2..).zip(LOCALS).take(dice.below(LOCALS.len() + 1)) {
        steps.push(admin(C::AddUser { name: name.parse().unwrap(), display_name: String::new() }));
        steps.push(Step::Register(UserId(number)));
    }
    if dice.below(3) == 0 {
        return steps;
    }
    let (near, web) = (Uuid::from_u128(2), "wordpress");
    let owner = dice.pick(&["admin", "alba", "eve@corp"]).parse().unwrap();
    let to = LevelOn::Controller { level: ControllerLevel::Login };
    steps.push(admin(C::Grant(Access { user: "eve@corp".parse().unwrap(), to })));
    let level = dice.level();
    let to = LevelOn::Model { model: near, level };
    steps.push(admin(C::Grant(Access { user: owner, to })));
    for charm in ["mysql", web] {
        let charm = charm.into();
        steps.push(admin(C::Deploy { model: near, charm, application: None, units: 1 }));
    }
    let (application, endpoints) = ("mysql".parse().unwrap(), vec!["db".into()]);
    steps.push(admin(C::Offer { model: near, application, endpoints, name: None }));
    steps
}

/// A step that makes sense in a state, allowed or not.
pub fn step(dice: &mut Dice, state: &State) -> Step {
    let actor = actor(dice, state);
    if dice.below(12) == 0 {
        return Step::Register(user_id(dice, state));
    }
    Step::Do(actor, command(dice, state))
}

/// Often the owner, so that something happens.
fn actor(dice: &mut Dice, state: &State) -> UserId {
    if dice.below(3) > 0 { UserId::OWNER } else { user_id(dice, state) }
}

pub fn user_id(dice: &mut Dice, state: &State) -> UserId {
    UserId(u32::try_from(dice.below(state.users().count())).unwrap())
}

fn command(dice: &mut Dice, state: &State) -> Command {
    use Command as C;
    match dice.below(60) {
        0..=5 => C::AddUser { name: dice.pick(&LOCALS).parse().unwrap(), display_name: String::new() },
        6 => C::SetPassword { user: user(dice) },
        7 => C::ResetPassword { user: user(dice) },
        8 => C::WithdrawRegistration { user: user(dice) },
        9 | 10 => C::DisableUser { user: user(dice) },
        11 | 12 => C::EnableUser { user: user(dice) },
        13 => C::RemoveUser { user: user(dice) },
        14..=27 => C::Grant(Access { user: user(dice), to: level_on(dice, state) }),
        28..=32 => C::Revoke(Access { user: user(dice), to: level_on(dice, state) }),
        33..=35 => C::SetAccess { user: user(dice), on: access_on(dice, state) },
        36..=38 => add_model(dice),
        39 => C::DestroyModel { model: model(dice, state) },
        40..=42 => C::Deploy {
            model: model(dice, state),
            charm: dice.pick(&CHARMS).into(),
            application: None,
            units: 1,
        },
        43..=45 => C::Offer {
            model: model(dice, state),
            application: "mysql".parse().unwrap(),
            endpoints: vec!["db".into()],
            name: None,
        },
        46 | 47 => consume(dice, state),
        48..=50 => integrate(dice, state),
        51 => C::RemoveOffer { offer: offer(dice, state), force: dice.below(2) == 0 },
        52 => match dice.below(2) {
            0 => C::SuspendRelation { model: model(dice, state), relation: relation(dice, state) },
            _ => C::ResumeRelation { model: model(dice, state), relation: relation(dice, state) },
        },
        53 => C::AddCloud { cloud: dice.pick(&OTHER_CLOUDS).parse().unwrap(), definition: definition() },
        54 => C::RemoveCloud { cloud: cloud(dice) },
        55 => C::UpdateCloud { cloud: cloud(dice), definition: definition() },
        56 => match dice.below(2) {
            0 => C::DisableCommands {
                model: model(dice, state),
                block: dice.pick(&Block::ALL),
                message: String::new(),
            },
            _ => C::EnableCommands { model: model(dice, state), block: dice.pick(&Block::ALL) },
        },
        57 => match dice.below(4) {
            0 => configure_controller(dice),
            1 => C::UpgradeController { version: None },
            _ => C::UpgradeModel { model: model(dice, state), version: None },
        },
        58 => remove_application(dice, state),
        _ => match dice.below(12) {
            0 => C::DestroyController { all_models: dice.below(2) == 0 },
            1 => C::CreateBackup { notes: String::new() },
            _ => C::OpenModel { model: model(dice, state) },
        },
    }
}

/// Longer than a world lasts: the reference has no clock.
fn configure_controller(dice: &mut Dice) -> Command {
    let month = NonZeroU32::new(30 * 24 * 60 * 60);
    Command::ConfigureController { registrations_last: month.filter(|_| dice.below(2) == 0) }
}

fn user(dice: &mut Dice) -> UserName {
    match dice.below(9) {
        0 => "admin".parse().unwrap(),
        1..=3 => dice.pick(&EXTERNALS).parse().unwrap(),
        _ => dice.pick(&LOCALS).parse().unwrap(),
    }
}

pub fn level_on(dice: &mut Dice, state: &State) -> LevelOn {
    match dice.below(8) {
        0 | 1 => LevelOn::Controller { level: dice.level::<ControllerLevel>() },
        2 => LevelOn::Cloud { cloud: cloud(dice), level: dice.level::<CloudLevel>() },
        3..=5 => LevelOn::Model { model: model(dice, state), level: dice.level::<ModelLevel>() },
        _ => LevelOn::Offer { offer: offer(dice, state), level: dice.level::<OfferLevel>() },
    }
}

fn access_on(dice: &mut Dice, state: &State) -> AccessOn {
    match dice.below(6) {
        0 => AccessOn::Controller { level: dice.some_level() },
        1 => AccessOn::Cloud { cloud: cloud(dice), level: dice.some_level() },
        2 | 3 => AccessOn::Model { model: model(dice, state), level: dice.some_level() },
        _ => AccessOn::Offer { offer: offer(dice, state), level: dice.some_level() },
    }
}

fn add_model(dice: &mut Dice) -> Command {
    let owner = (dice.below(2) == 0).then(|| user(dice));
    let cloud = (dice.below(2) == 0).then(|| cloud(dice));
    let name = dice.pick(&["mm", "nn", "default"]).parse().unwrap();
    Command::AddModel(AddModel { name, owner, cloud, region: None, credential: None })
}

fn consume(dice: &mut Dice, state: &State) -> Command {
    let alias = dice.pick(&["far-a", "far-b"]).parse().unwrap();
    Command::Consume { model: model(dice, state), offer: offer(dice, state), alias: Some(alias) }
}

fn integrate(dice: &mut Dice, state: &State) -> Command {
    let end = |name: &str| EndpointRef { application: name.parse().unwrap(), endpoint: None };
    let far = dice.pick(&["far-a", "far-b"]);
    let (first, second) = (end("wordpress"), end(far));
    Command::Integrate { model: model(dice, state), first, second }
}

fn remove_application(dice: &mut Dice, state: &State) -> Command {
    let application = dice.pick(&["mysql", "wordpress", "far-a", "far-b"]).parse().unwrap();
    Command::RemoveApplication { model: model(dice, state), application }
}

fn cloud(dice: &mut Dice) -> CloudName {
    dice.pick(&["lxd", "lxd", "alpha", "beta"]).parse().unwrap()
}

fn definition() -> CloudDefinition {
    let auth_types = vec!["empty".into()];
    CloudDefinition { kind: "lxd".into(), auth_types, regions: vec!["here".into()] }
}

/// Now and then one that was destroyed, or never was.
fn model(dice: &mut Dice, state: &State) -> Uuid {
    match dice.below(30) {
        0 => Uuid::from_u128(u128::MAX),
        1 => state.model(domain::id::ModelId(0)).unwrap().uuid,
        _ => {
            let alive: Vec<Uuid> = state.models().map(|(_, model)| model.uuid).collect();
            dice.pick(&alive)
        }
    }
}

fn offer(dice: &mut Dice, state: &State) -> Uuid {
    let alive: Vec<Uuid> = state.offers().map(|(_, offer)| offer.uuid).collect();
    if alive.is_empty() { Uuid::from_u128(u128::MAX) } else { dice.pick(&alive) }
}

fn relation(dice: &mut Dice, state: &State) -> u32 {
    u32::try_from(dice.below(state.relations().count() + 1)).unwrap()
}
