//! A controller to test on: every step is a real command, decided and applied.

use std::collections::BTreeMap;

use domain::answer::{Answer, answer};
use domain::catalogue;
use domain::command::{Access, AddModel, Command, LevelOn};
use domain::decide::{Bootstrap, Given, bootstrap, decide, log_in, record, register};
use domain::event::{Event, Recorded};
use domain::id::UserId;
use domain::level::{CloudLevel, ControllerLevel, ModelLevel};
use domain::query::Query;
use domain::refusal::Refusal;
use domain::rulebook::RulebookName;
use domain::state::{Key, State};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// A state with its journal and a clock.
#[derive(Clone)]
pub struct World {
    pub state: State,
    pub journal: Vec<Recorded>,
    pub now: Timestamp,
    uuids: u128,
}

pub const ADMIN: UserId = UserId::OWNER;

impl World {
    /// A controller on LXD.
    pub fn new(rulebook: RulebookName) -> Self {
        let now: Timestamp = "2026-03-01T09:00:00Z".parse().unwrap();
        let wanted = Bootstrap {
            name: "lxd-controller-1".parse().unwrap(),
            cloud: catalogue::cloud("lxd").unwrap(),
            region: "localhost".into(),
            rulebook,
            version: "3.6.0".into(),
            registrations_last: Some(domain::decide::REGISTRATIONS_LAST),
            credential: None,
            identity_url: None,
            add_model: None,
        };
        let given = Given { at: now, fresh: [1, 2, 3, 4].map(Uuid::from_u128) };
        let events = bootstrap(&wanted, &given).unwrap();
        let journal = record(now, &given, ADMIN, events);
        World { state: State::replay(&journal).unwrap(), journal, now, uuids: 4 }
    }

    /// Time passes.
    pub fn pass(&mut self, time: SignedDuration) {
        self.now = self.now.checked_add(time).unwrap();
    }

    /// A command, decided and applied.
    pub fn run(&mut self, actor: UserId, command: Command) -> Result<Vec<Event>, Refusal> {
        let given = self.given();
        self.run_given(actor, command, &given)
    }

    /// A command that is given its time and UUIDs, decided and applied.
    pub fn run_given(
        &mut self,
        actor: UserId,
        command: Command,
        given: &Given,
    ) -> Result<Vec<Event>, Refusal> {
        let events = decide(&self.state, actor, &command, given)?;
        self.apply(actor, events.clone());
        Ok(events)
    }

    /// A query.
    pub fn ask(&self, actor: UserId, query: Query) -> Result<Answer, Refusal> {
        answer(&self.state, actor, &query)
    }

    /// Events that happened, whoever decided them.
    pub fn apply(&mut self, actor: UserId, events: Vec<Event>) {
        let given = self.given();
        for recorded in record(self.state.at, &given, actor, events) {
            self.state.apply(&recorded);
            self.journal.push(recorded);
        }
    }

    /// Adds a user who has not registered.
    pub fn add_pending(&mut self, name: &str) -> UserId {
        let name = name.parse().unwrap();
        self.run(ADMIN, Command::AddUser { name, display_name: String::new() }).unwrap();
        UserId::next(self.state.users().count() - 1)
    }

    /// Adds a user who has registered.
    pub fn add_user(&mut self, name: &str) -> UserId {
        let user = self.add_pending(name);
        self.register(user).unwrap();
        user
    }

    /// Uses the registration string that was last issued for a user.
    pub fn register(&mut self, user: UserId) -> Result<(), Refusal> {
        let id = self.state.user(user).and_then(|user| user.registrations.last().copied());
        let events = register(&self.state, id.unwrap_or_default(), self.now)?;
        self.apply(user, events);
        Ok(())
    }

    /// Logs a user in.
    pub fn log_in(&mut self, user: UserId) -> Result<(), Refusal> {
        let events = log_in(&self.state, user)?;
        self.apply(user, events);
        Ok(())
    }

    /// Adds a model of a user, by the administrator.
    pub fn add_model(&mut self, name: &str, owner: &str) -> Uuid {
        let model = AddModel {
            name: name.parse().unwrap(),
            owner: Some(owner.parse().unwrap()),
            cloud: None,
            region: None,
            credential: None,
        };
        let events = self.run(ADMIN, Command::AddModel(model)).unwrap();
        let uuid = events.iter().find_map(|event| match event {
            Event::ModelAdded { uuid, .. } => Some(*uuid),
            _ => None,
        });
        uuid.unwrap()
    }

    /// Grants a level, by the administrator.
    pub fn grant(&mut self, user: &str, to: LevelOn) -> Result<Vec<Event>, Refusal> {
        self.run(ADMIN, Command::Grant(access(user, to)))
    }

    /// Revokes a level, by the administrator.
    pub fn revoke(&mut self, user: &str, to: LevelOn) -> Result<Vec<Event>, Refusal> {
        self.run(ADMIN, Command::Revoke(access(user, to)))
    }

    /// The first UUID that the next command is given.
    pub fn next_uuid(&self) -> Uuid {
        Uuid::from_u128(self.uuids + 1)
    }

    /// What the next command is given.
    pub fn given(&mut self) -> Given {
        self.uuids += 1;
        let first = self.uuids;
        self.uuids += 3;
        Given { at: self.now, fresh: [first, first + 1, first + 2, first + 3].map(Uuid::from_u128) }
    }

    /// Who stands how, to tell worlds apart.
    pub fn keys(&self) -> BTreeMap<UserId, Key> {
        self.state.users().map(|(id, user)| (id, user.account.key())).collect()
    }
}

pub fn access(user: &str, to: LevelOn) -> Access {
    Access { user: user.parse().unwrap(), to }
}

pub fn on_controller(level: ControllerLevel) -> LevelOn {
    LevelOn::Controller { level }
}

pub fn on_cloud(level: CloudLevel) -> LevelOn {
    LevelOn::Cloud { cloud: "lxd".parse().unwrap(), level }
}

pub fn on_model(model: Uuid, level: ModelLevel) -> LevelOn {
    LevelOn::Model { model, level }
}
