//! Every command and every query, by everybody: the server answers what the rules say, and nothing without a session.

use std::collections::BTreeSet;

use app::api::ApiError;
use domain::action::Action;
use domain::answer::{Answer, answer};
use domain::block::Block;
use domain::command::{
    Access, AccessOn, AddModel, CloudDefinition, Command, EndpointRef, LevelOn, RelationRef,
};
use domain::decide::{Given, decide};
use domain::event::Recorded;
use domain::history::{Family, Happened, HistoryQuery, history};
use domain::id::UserId;
use domain::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
use domain::query::Query;
use domain::refusal::Refusal;
use domain::state::State;
use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use super::{Browser, Lab, PASSWORD};

/// A server with a model of the administrator, and one of somebody else.
pub(super) struct Scene {
    pub(super) lab: Lab,
    pub(super) model: Uuid,
    people: Vec<(&'static str, Browser)>,
}

impl Scene {
    pub(super) async fn new() -> Scene {
        let lab = Lab::new().await;
        let model = lab.add_model("theirs").await;
        let guest = lab.user("guest").await;
        let owner = lab.user("owner").await;
        let other = lab.add_model("other").await;
        lab.grant("owner", other, ModelLevel::Admin).await;
        lab.user("tom").await;
        lab.add_user("pending").await;
        lab.grant("tom", model, ModelLevel::Read).await;
        let people = vec![("guest", guest), ("owner", owner), ("admin", lab.admin.clone())];
        Scene { lab, model, people }
    }

    pub(super) fn state(&self) -> State {
        self.lab.service.registry.get(self.lab.controller).unwrap().read(Clone::clone)
    }

    /// What the database holds.
    async fn journal(&self) -> Vec<Happened> {
        let rows = self.lab.service.store.rows(self.lab.controller, 0, 1_000).await.unwrap();
        let happened = rows.into_iter().map(|row| Happened {
            seq: row.seq,
            recorded: Recorded {
                at: row.at,
                actor: UserId(row.source.actor.unwrap()),
                event: serde_json::from_str(&row.body).unwrap(),
            },
            address: row.source.address.map(|address| address.to_string()),
        });
        happened.collect()
    }

    fn given(&self) -> Given {
        Given { at: Timestamp::from_second(1_800_000_000).unwrap(), fresh: [Uuid::from_u128(1); 4] }
    }

    pub(super) fn actor(&self, name: &str) -> UserId {
        self.state().user_named(&name.parse().unwrap()).unwrap()
    }
}

fn refused<T>(result: Result<T, ApiError>) -> Result<(), Refusal> {
    match result {
        Ok(_) => Ok(()),
        Err(ApiError::Refused { refusal }) => Err(refusal),
        Err(other) => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn every_command_by_everybody() {
    let mut scene = Scene::new().await;
    let (controller, model) = (scene.lab.controller, scene.model);
    for command in commands(model) {
        let bare = scene.lab.browser().command(controller, &command).await;
        assert_eq!(bare.unwrap_err(), ApiError::NoSession, "{command:?}");
        for (name, mut browser) in scene.people.clone() {
            let expected = decide(&scene.state(), scene.actor(name), &command, &scene.given()).map(drop);
            let done = browser.command_with(controller, &command, Some(PASSWORD), Uuid::new_v4()).await;
            assert_eq!(refused(done), expected, "{name} {command:?}");
        }
    }
    let admin = scene.people.last_mut().map(|(_, browser)| browser.sessions()).unwrap().await;
    assert_eq!(admin.to[0].ended, None);
}

#[tokio::test]
async fn every_query_by_everybody() {
    let scene = Scene::new().await;
    let controller = scene.lab.controller;
    let journal = scene.journal().await;
    for query in queries(scene.model) {
        let bare = scene.lab.browser().query(controller, &query).await;
        assert_eq!(bare.unwrap_err(), ApiError::NoSession, "{query:?}");
        for (name, mut browser) in scene.people.clone() {
            let (state, actor) = (scene.state(), scene.actor(name));
            let expected = match &query {
                Query::History(query) => {
                    history(&state, actor, query, journal.iter().rev().cloned()).map(Answer::History)
                }
                query => answer(&state, actor, query),
            };
            match (browser.query(controller, &query).await, expected) {
                (Ok(seen), Ok(expected)) => assert_eq!(seen, expected, "{name} {query:?}"),
                (seen, expected) => {
                    assert_eq!(refused(seen), expected.map(drop), "{name} {query:?}");
                }
            }
        }
    }
}

#[tokio::test]
async fn another_controllers_session_is_no_session_here() {
    let scene = Scene::new().await;
    for (_, mut browser) in scene.people.clone() {
        let nowhere = browser.query(Uuid::new_v4(), &Query::Controller).await;
        assert_eq!(nowhere.unwrap_err(), ApiError::NoSession);
    }
}

#[tokio::test]
async fn logging_out_without_a_session_is_401_and_asking_for_sessions_is_none() {
    let scene = Scene::new().await;
    let mut browser = scene.lab.browser();
    assert_eq!(browser.log_out(None).await.unwrap_err(), ApiError::NoSession);
    assert!(browser.sessions().await.to.is_empty());
}

#[test]
fn the_lists_are_complete() {
    let tag = |value: &Value| match value {
        Value::String(word) => word.clone(),
        other => other.as_object().unwrap().keys().next().unwrap().clone(),
    };
    let tags = |values: Vec<Value>| -> BTreeSet<String> { values.iter().map(tag).collect() };
    let to_json = |command: &Command| serde_json::to_value(command).unwrap();
    let listed = tags(commands(Uuid::nil()).iter().map(to_json).collect());
    let known: BTreeSet<String> = commands(Uuid::nil()).iter().map(|one| kind(one).to_owned()).collect();
    assert_eq!((listed, known.len()), (known.clone(), COMMANDS));
    let to_json = |query: &Query| serde_json::to_value(query).unwrap();
    assert_eq!(tags(queries(Uuid::nil()).iter().map(to_json).collect()).len(), QUERIES);
    queries(Uuid::nil()).iter().for_each(known_query);
}

/// How many kinds of commands there are: as many as [`kind`] has arms.
const COMMANDS: usize = 41;

/// How many kinds of queries there are.
const QUERIES: usize = 19;

/// Does not compile when there is a new kind of command: add it to [`commands`] too.
fn kind(command: &Command) -> &'static str {
    match command {
        Command::AddUser { .. } => "add-user",
        Command::SetPassword { .. } => "set-password",
        Command::ResetPassword { .. } => "reset-password",
        Command::WithdrawRegistration { .. } => "withdraw-registration",
        Command::DisableUser { .. } => "disable-user",
        Command::EnableUser { .. } => "enable-user",
        Command::RemoveUser { .. } => "remove-user",
        Command::Grant(_) => "grant",
        Command::Revoke(_) => "revoke",
        Command::AddModel(_) => "add-model",
        Command::DestroyModel { .. } => "destroy-model",
        Command::OpenModel { .. } => "open-model",
        Command::Deploy { .. } => "deploy",
        Command::AddUnits { .. } => "add-units",
        Command::SetAccess { .. } => "set-access",
        Command::UpgradeModel { .. } => "upgrade-model",
        Command::RemoveApplication { .. } => "remove-application",
        Command::RemoveUnit { .. } => "remove-unit",
        Command::AddMachines { .. } => "add-machines",
        Command::RemoveMachine { .. } => "remove-machine",
        Command::SetExposed { .. } => "set-exposed",
        Command::Configure { .. } => "configure",
        Command::ConfigureModel { .. } => "configure-model",
        Command::Integrate { .. } => "integrate",
        Command::RemoveRelation { .. } => "remove-relation",
        Command::SuspendRelation { .. } => "suspend-relation",
        Command::ResumeRelation { .. } => "resume-relation",
        Command::Offer { .. } => "offer",
        Command::RemoveOffer { .. } => "remove-offer",
        Command::Consume { .. } => "consume",
        Command::DisableCommands { .. } => "disable-commands",
        Command::EnableCommands { .. } => "enable-commands",
        Command::AddCloud { .. } => "add-cloud",
        Command::UpdateCloud { .. } => "update-cloud",
        Command::RemoveCloud { .. } => "remove-cloud",
        Command::KeepCredential { .. } => "keep-credential",
        Command::RemoveCredential { .. } => "remove-credential",
        Command::UpgradeController { .. } => "upgrade-controller",
        Command::ConfigureController { .. } => "configure-controller",
        Command::CreateBackup { .. } => "create-backup",
        Command::DestroyController { .. } => "destroy-controller",
    }
}

/// Does not compile when there is a new kind of query: add it to [`queries`] too.
fn known_query(query: &Query) {
    match query {
        Query::Controller
        | Query::Users { .. }
        | Query::User { .. }
        | Query::ModelUsers { .. }
        | Query::Models { .. }
        | Query::Model { .. }
        | Query::Status { .. }
        | Query::Clouds
        | Query::Credentials
        | Query::FindOffers
        | Query::Offers { .. }
        | Query::Settings { .. }
        | Query::Blocks { .. }
        | Query::Registrations
        | Query::Access
        | Query::WhatIf { .. }
        | Query::History(_)
        | Query::Why { .. }
        | Query::WhyAsOf { .. } => {}
    }
}

/// Each kind at least once, in an order in which the administrator can do most of them.
pub(super) fn commands(model: Uuid) -> Vec<Command> {
    let user = |name: &str| name.parse().unwrap();
    let levels = || {
        [
            LevelOn::Controller { level: ControllerLevel::Superuser },
            LevelOn::Cloud { cloud: "localhost".parse().unwrap(), level: CloudLevel::AddModel },
            LevelOn::Model { model, level: ModelLevel::Write },
            LevelOn::Model { model: Uuid::from_u128(9), level: ModelLevel::Read },
            LevelOn::Offer { offer: Uuid::from_u128(9), level: OfferLevel::Read },
        ]
    };
    let mut commands = vec![
        Command::AddUser { name: "new".parse().unwrap(), display_name: "New".into() },
        Command::WithdrawRegistration { user: user("pending") },
        Command::ResetPassword { user: user("pending") },
        Command::SetPassword { user: user("tom") },
        Command::SetPassword { user: user("nobody") },
        Command::OpenModel { model },
        Command::Deploy { model, charm: "mysql".into(), application: None, units: 1 },
        Command::AddUnits { model, application: "mysql".parse().unwrap(), count: 1 },
        Command::AddModel(AddModel {
            name: "another".parse().unwrap(),
            owner: Some(user("tom")),
            cloud: None,
            region: None,
            credential: None,
        }),
        Command::DisableUser { user: user("tom") },
        Command::EnableUser { user: user("tom") },
    ];
    commands.extend(operating(model));
    commands.extend(controller_wide());
    commands.extend(levels().map(|to| Command::Grant(Access { user: user("tom"), to })));
    commands.extend(levels().map(|to| Command::Revoke(Access { user: user("tom"), to })));
    commands.extend([
        Command::RemoveUser { user: user("tom") },
        Command::DestroyModel { model },
        Command::DestroyModel { model: Uuid::from_u128(9) },
        Command::DestroyController { all_models: false },
    ]);
    commands
}

/// What is done inside a model that has the application `mysql`.
fn operating(model: Uuid) -> Vec<Command> {
    let mysql = || "mysql".parse().unwrap();
    let end = |application: &str| EndpointRef { application: application.parse().unwrap(), endpoint: None };
    let settings = vec![("tuning".to_owned(), Some("fast".to_owned()))];
    vec![
        Command::SetAccess { user: "tom".parse().unwrap(), on: AccessOn::Model { model, level: None } },
        Command::UpgradeModel { model, version: None },
        Command::AddMachines { model, count: 1 },
        Command::RemoveMachine { model, machine: 7, force: true },
        Command::SetExposed { model, application: mysql(), exposed: true },
        Command::Configure { model, application: mysql(), settings: settings.clone() },
        Command::ConfigureModel { model, settings },
        Command::Deploy { model, charm: "wordpress".into(), application: None, units: 1 },
        Command::Integrate { model, first: end("wordpress"), second: end("mysql") },
        Command::SuspendRelation { model, relation: 0 },
        Command::ResumeRelation { model, relation: 0 },
        Command::RemoveRelation { model, relation: RelationRef::Number(0) },
        Command::Offer { model, application: mysql(), endpoints: vec!["server".into()], name: None },
        Command::Consume { model, offer: Uuid::from_u128(9), alias: None },
        Command::RemoveOffer { offer: Uuid::from_u128(9), force: false },
        Command::RemoveUnit { model, application: mysql(), unit: 1 },
        Command::RemoveApplication { model, application: "wordpress".parse().unwrap() },
        Command::DisableCommands { model, block: Block::All, message: "not now".into() },
        Command::AddMachines { model, count: 1 },
        Command::EnableCommands { model, block: Block::All },
    ]
}

/// What is done on the controller itself.
fn controller_wide() -> Vec<Command> {
    let cloud = || "more".parse().unwrap();
    let definition = || CloudDefinition {
        kind: "lxd".into(),
        auth_types: vec!["empty".into()],
        regions: vec!["here".into()],
    };
    let credential = || "mine".parse().unwrap();
    vec![
        Command::AddCloud { cloud: cloud(), definition: definition() },
        Command::UpdateCloud { cloud: cloud(), definition: definition() },
        Command::KeepCredential { cloud: cloud(), credential: credential(), auth_type: "empty".into() },
        Command::RemoveCredential { cloud: cloud(), credential: credential(), force: false },
        Command::RemoveCloud { cloud: cloud() },
        Command::UpgradeController { version: None },
        Command::ConfigureController { registrations_last: None },
        Command::CreateBackup { notes: String::new() },
    ]
}

fn queries(model: Uuid) -> Vec<Query> {
    let mut queries = vec![
        Query::Controller,
        Query::Users { all: false },
        Query::Users { all: true },
        Query::User { user: None },
        Query::User { user: Some("tom".parse().unwrap()) },
        Query::User { user: Some("nobody".parse().unwrap()) },
        Query::Models { user: None, all: true },
        Query::Models { user: Some("tom".parse().unwrap()), all: false },
        Query::Clouds,
        Query::Credentials,
        Query::FindOffers,
        Query::Registrations,
        Query::Access,
        Query::WhatIf {
            commands: vec![Command::DestroyModel { model }, Command::CreateBackup { notes: String::new() }],
        },
        Query::History(HistoryQuery { limit: 500, ..HistoryQuery::default() }),
        Query::History(HistoryQuery { limit: 2, before: Some(9), ..HistoryQuery::default() }),
        Query::History(HistoryQuery {
            limit: 500,
            user: Some("tom".parse().unwrap()),
            model: Some(model),
            families: vec![Family::Access],
            ..HistoryQuery::default()
        }),
        Query::Why { user: "tom".parse().unwrap(), action: Action::Deploy(model) },
        Query::Why { user: "guest".parse().unwrap(), action: Action::AddUser },
        Query::WhyAsOf {
            user: "tom".parse().unwrap(),
            action: Action::Deploy(model),
            at: jiff::Timestamp::UNIX_EPOCH,
        },
    ];
    for model in [model, Uuid::from_u128(9)] {
        queries.extend([
            Query::ModelUsers { model },
            Query::Model { model },
            Query::Status { model },
            Query::Offers { model },
            Query::Settings { model, application: None },
            Query::Blocks { model },
        ]);
    }
    queries
}
