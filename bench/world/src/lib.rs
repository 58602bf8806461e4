//! Worlds to ask: users, models and grants at random, made by events. The page's part is here too, so that native code and
//! WebAssembly are measured on the same.

#[cfg(target_arch = "wasm32")]
mod page;

use domain::action::Action;
use domain::catalogue;
use domain::decide::{Bootstrap, Given, bootstrap, record};
use domain::event::{Change, Event, Recorded};
use domain::id::{CloudId, ModelId, UserId};
use domain::level::{ControllerLevel, ModelLevel};
use domain::listing;
use domain::rulebook::RulebookName;
use domain::state::State;
use jiff::Timestamp;
use uuid::Uuid;

/// A state with what it was made of.
pub struct World {
    /// The state.
    pub state: State,
    /// The users beside the controller owner.
    pub users: Vec<UserId>,
    /// The models beside the controller's own.
    pub models: Vec<ModelId>,
    /// Who holds what on which model.
    pub held: Vec<(UserId, ModelId, ModelLevel)>,
}

/// The time at which all worlds are made.
pub const NOW: Timestamp = Timestamp::UNIX_EPOCH;

/// The size of the world whose matrix is measured: users × models.
pub const MATRIX: (u32, u32) = (1_000, 1_000);

/// How many grants each of its users has.
pub const MATRIX_GRANTS: u32 = 5;

impl World {
    /// A world of this size, the same at every run.
    pub fn new(users: u32, models: u32, grants: u32) -> Self {
        World::of(&journal(users, models, grants))
    }

    /// The world that a journal tells of.
    pub fn of(journal: &[Made]) -> Self {
        let state = State::replay(journal.iter().map(|made| &made.recorded));
        let state = state.unwrap_or_else(|_| unreachable_world());
        let held = journal.iter().filter_map(|made| made.held).collect();
        let users = state.users().map(|(id, _)| id).filter(|id| *id > UserId::OWNER).collect();
        let models = state.models().filter(|(_, model)| !model.is_controller).map(|(id, _)| id).collect();
        World { state, users, models, held }
    }

    /// How many grants on models there are.
    pub fn grants(&self) -> usize {
        self.held.len()
    }

    /// Who may see the status of what: a row for each user, a column for each model.
    pub fn matrix(&self) -> Vec<Vec<bool>> {
        listing::matrix(&self.state, &self.users, &self.models, Action::Status)
    }
}

/// How many cells of a matrix say yes.
pub fn yes(matrix: &[Vec<bool>]) -> usize {
    matrix.iter().flatten().filter(|cell| **cell).count()
}

#[expect(clippy::panic, reason = "the journal below begins with a bootstrap")]
fn unreachable_world() -> State {
    panic!("a journal without a bootstrap")
}

/// An event, and the grant on a model that it gives.
pub struct Made {
    /// What happened.
    pub recorded: Recorded,
    /// What is held since.
    pub held: Option<(UserId, ModelId, ModelLevel)>,
}

/// The journal of a world: everybody is registered and may log in; each user has some grants at random.
pub fn journal(users: u32, models: u32, grants: u32) -> Vec<Made> {
    let mut random = fastrand::Rng::with_seed(7);
    let given = Given { at: NOW, fresh: [1, 2, 3, 4].map(Uuid::from_u128) };
    let mut made: Vec<Made> = Vec::new();
    let mut happened = |event, held| {
        made.push(Made { recorded: Recorded { at: NOW, actor: UserId::OWNER, event }, held });
    };
    for recorded in record(NOW, &given, UserId::OWNER, first(&given)) {
        happened(recorded.event, None);
    }
    for number in 0..models {
        let Ok(name) = format!("m{number}").parse() else { continue };
        let event = Event::ModelAdded {
            model: ModelId(number + 1),
            uuid: Uuid::from_u128(1_000_000 + u128::from(number)),
            name,
            owner: UserId::OWNER,
            cloud: CloudId(0),
            region: "localhost".to_owned(),
            credential: None,
            version: "3.6.0".to_owned(),
            is_controller: false,
        };
        happened(event, None);
    }
    for number in 0..users {
        let user = UserId(number + 2);
        let Ok(name) = format!("u{number}").parse() else { continue };
        happened(Event::UserAdded { user, name, display_name: String::new() }, None);
        happened(Event::PasswordSet { user }, None);
        let change = Change::Controller { from: None, to: Some(ControllerLevel::Login) };
        happened(Event::AccessSet { subject: user, change }, None);
        let mut mine: Vec<u32> = Vec::new();
        while mine.len() < grants.min(models) as usize {
            let model = random.u32(0..models);
            if mine.contains(&model) {
                continue;
            }
            mine.push(model);
            let level = *random
                .choice([ModelLevel::Read, ModelLevel::Write, ModelLevel::Admin].iter())
                .unwrap_or(&ModelLevel::Read);
            let model = ModelId(model + 1);
            let change = Change::Model { model, from: None, to: Some(level) };
            happened(Event::AccessSet { subject: user, change }, Some((user, model, level)));
        }
    }
    made
}

fn first(given: &Given) -> Vec<Event> {
    let Some(cloud) = catalogue::cloud("lxd") else { return Vec::new() };
    let Ok(name) = "bench".parse() else { return Vec::new() };
    let wanted = Bootstrap {
        name,
        cloud,
        region: "localhost".to_owned(),
        rulebook: RulebookName::Juju36,
        version: "3.6.0".to_owned(),
        registrations_last: None,
        credential: None,
        identity_url: None,
        add_model: None,
    };
    bootstrap(&wanted, given).unwrap_or_default()
}
