//! A preview tells what then happens, and each what it may see.

use std::collections::BTreeMap;

use domain::access_table::{AccessTable, access_table};
use domain::action::Action;
use domain::answer::{Answer, RegistrationRow, answer};
use domain::authorize::authorize;
use domain::command::Command;
use domain::event::Change;
use domain::id::UserId;
use domain::query::Query;
use domain::state::State;
use domain::what_if::{Gone, Impact, LevelChange};

use super::{abilities, times, worlds};
use crate::generate::{self, Dice, Step};
use crate::world::World;

/// Some commands of one user, as somebody may preview them.
fn some(dice: &mut Dice, state: &State) -> Option<(UserId, Vec<Command>)> {
    let mut commands = Vec::new();
    let mut giver = None;
    for _ in 0..=dice.below(4) {
        if let Step::Do(actor, command) = generate::step(dice, state) {
            giver.get_or_insert(actor);
            commands.push(command);
        }
    }
    Some((giver?, commands))
}

fn preview(state: &State, asker: UserId, commands: &[Command]) -> Option<Impact> {
    match answer(state, asker, &Query::WhatIf { commands: commands.to_vec() }) {
        Ok(Answer::WhatIf(impact)) => {
            let text = serde_json::to_string(&impact).unwrap();
            assert_eq!(serde_json::from_str::<Impact>(&text).unwrap(), impact);
            Some(impact)
        }
        Ok(other) => panic!("{other:?}"),
        Err(_) => {
            assert!(
                state.controller.destroyed_at.is_some() || authorize(state, asker, Action::LogIn).is_err()
            );
            None
        }
    }
}

/// Every level that anybody holds, by words; what was not there before the commands is new.
fn levels(state: &State, before: &State) -> BTreeMap<(String, String), String> {
    let age = |known| if known { "old" } else { "new" };
    let user = |id: UserId| state.user(id).unwrap().name.to_string();
    let mut all = BTreeMap::new();
    for (id, grant) in state.on_controller() {
        all.insert((user(id), "controller".to_owned()), grant.level.to_string());
    }
    for (cloud, id, grant) in state.on_clouds().rows() {
        let name = &state.cloud(cloud).unwrap().name;
        all.insert((user(id), format!("cloud {name}")), grant.level.to_string());
    }
    for (key, id, grant) in state.on_models().rows() {
        let model = state.model(key).unwrap();
        let name =
            format!("{} model {} of {}", age(before.model(key).is_some()), model.name, user(model.owner));
        all.insert((user(id), name), grant.level.to_string());
    }
    for (key, id, grant) in state.on_offers().rows() {
        let offer = state.offer(key).unwrap();
        let model = state.model(offer.model).unwrap();
        let name = format!(
            "{} offer {} of {} of {}",
            age(before.offer(key).is_some()),
            offer.name,
            model.name,
            user(model.owner)
        );
        all.insert((user(id), name), grant.level.to_string());
    }
    all
}

/// The change that a preview tells, by the same words.
fn told(state: &State, told: &LevelChange) -> ((String, String), [Option<String>; 2]) {
    let age = |known| if known { "old" } else { "new" };
    fn words<L: ToString>(from: Option<L>, to: Option<L>) -> [Option<String>; 2] {
        [from, to].map(|level| level.map(|level| level.to_string()))
    }
    let (on, levels) = match &told.change {
        Change::Controller { from, to } => ("controller".to_owned(), words(*from, *to)),
        Change::Cloud { cloud, from, to } => (format!("cloud {cloud}"), words(*from, *to)),
        Change::Model { model, from, to } => {
            let age = age(state.model_of(model.uuid).is_some());
            (format!("{age} model {} of {}", model.name, model.owner), words(*from, *to))
        }
        Change::Offer { offer, from, to } => {
            let age = age(state.offer_of(offer.uuid).is_some());
            let name = format!("{age} offer {} of {} of {}", offer.name, offer.model, offer.owner);
            (name, words(*from, *to))
        }
    };
    ((told.user.to_string(), on), levels)
}

/// What really comes of the commands.
fn carry_out(world: &World, actor: UserId, commands: &[Command]) -> (World, Vec<usize>) {
    let mut world = world.clone();
    let mut refused = Vec::new();
    for (place, command) in commands.iter().enumerate() {
        if world.run(actor, command.clone()).is_err() {
            refused.push(place);
        }
    }
    (world, refused)
}

fn comes_again(commands: &[Command]) -> bool {
    let any = |is: fn(&Command) -> bool| commands.iter().any(is);
    let cloud = any(|command| matches!(command, Command::RemoveCloud { .. }))
        && any(|command| matches!(command, Command::AddCloud { .. }));
    let user = any(|command| matches!(command, Command::RemoveUser { .. }))
        && any(|command| matches!(command, Command::AddUser { .. }));
    cloud || user
}

fn registrations(state: &State, asker: UserId) -> Vec<RegistrationRow> {
    match answer(state, asker, &Query::Registrations) {
        Ok(Answer::Registrations(rows)) => rows,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_preview_tells_a_superuser_what_then_happens() {
    let (mut previews, mut changed, mut counted, mut refusals) = (0, 0, 0, 0);
    let mut others = [0; 4];
    worlds(times(1200), |seed, pair| {
        let mut dice = Dice::new(seed);
        let before = &pair.world.state;
        for _ in 0..4 {
            let Some((asker, commands)) = some(&mut dice, before) else { continue };
            let Some(told_to) = preview(before, asker, &commands) else { continue };
            let (world, refused) = carry_out(&pair.world, asker, &commands);
            let after = &world.state;
            assert_eq!(told_to.refused.iter().map(|(place, _)| *place).collect::<Vec<_>>(), refused);
            refusals += refused.len();
            let superuser = |state: &State| authorize(state, asker, Action::ListUsers).is_ok();
            if !superuser(before) || !superuser(after) {
                continue;
            }
            previews += 1;
            let (old, new) = (levels(before, before), levels(after, before));
            let keys = old.keys().chain(new.keys());
            let mut expected: Vec<_> = keys
                .filter(|key| old.get(*key) != new.get(*key))
                .map(|key| (key.clone(), [old.get(key).cloned(), new.get(key).cloned()]))
                .collect();
            expected.sort();
            expected.dedup();
            let mut seen: Vec<_> = told_to.levels.iter().map(|change| told(before, change)).collect();
            seen.sort();
            // What comes again under its old name is another thing, which words cannot tell.
            if !comes_again(&commands) {
                assert_eq!(seen, expected, "{commands:?}");
                changed += seen.len();
            }
            if after.controller.destroyed_at.is_none() {
                let (old, new) = (abilities(before), abilities(after));
                let gained = told_to.gained.len() + told_to.unlisted[0];
                let lost = told_to.lost.len() + told_to.unlisted[1];
                assert_eq!((gained, lost), (new.difference(&old).count(), old.difference(&new).count()));
                counted += gained + lost;
                let now = registrations(after, asker);
                let unusable = |row: &RegistrationRow| {
                    matches!(row.state, domain::state::RegistrationState::Withdrawn(_))
                };
                for row in &told_to.withdrawn {
                    assert!(!unusable(row) && now.iter().any(|then| then.id == row.id && unusable(then)));
                }
                let old = registrations(before, asker);
                let ended = old
                    .iter()
                    .filter(|row| !unusable(row))
                    .filter(|row| now.iter().any(|then| then.id == row.id && unusable(then)));
                assert_eq!(ended.count(), told_to.withdrawn.len());
                others[0] += told_to.withdrawn.len();
            }
            let ended = before.users().filter(|(id, user)| after.user(*id).unwrap().epoch != user.epoch);
            assert_eq!(ended.map(|(_, user)| user.name.clone()).collect::<Vec<_>>(), told_to.sessions);
            others[1] += told_to.sessions.len();
            let rests = |state: &State, id| state.relation(id).is_some_and(|one| one.suspended_at.is_some());
            let resting = after
                .relations()
                .filter(|(id, _)| rests(after, *id) && before.relation(*id).is_some() && !rests(before, *id));
            let resting: Vec<u32> = resting.map(|(id, _)| id.0).collect();
            assert_eq!(resting, told_to.suspended.iter().map(|one| one.relation).collect::<Vec<_>>());
            others[2] += told_to.suspended.len();
            for (id, model) in before.models() {
                let gone = after.model_of(model.uuid).is_none();
                let told = told_to
                    .gone
                    .iter()
                    .any(|gone| matches!(gone, Gone::Model(named) if named.uuid == model.uuid));
                assert_eq!(gone, told, "{id}");
            }
            for (id, offer) in before.offers() {
                let gone = after.offer_of(offer.uuid).is_none();
                let told = told_to
                    .gone
                    .iter()
                    .any(|gone| matches!(gone, Gone::Offer(named) if named.uuid == offer.uuid));
                assert_eq!(gone, told, "{id}");
            }
            others[3] += told_to.gone.len();
        }
    });
    println!(
        "law: a preview tells a superuser what then happens: {previews} previews ({refusals} refusals), {changed} levels, \
         {counted} abilities; {others:?} strings withdrawn, users whose sessions end, relations suspended, things gone"
    );
    assert!(others.iter().all(|count| *count > 0));
}

/// Whoever is no superuser is told of levels that its access table holds, before or after.
#[test]
fn a_preview_tells_each_what_it_may_see() {
    let (mut previews, mut changes) = (0, 0);
    worlds(times(600), |seed, pair| {
        let mut dice = Dice::new(seed);
        let before = &pair.world.state;
        for (asker, _) in before.users() {
            let Some((_, commands)) = some(&mut dice, before) else { continue };
            let Some(told_to) = preview(before, asker, &commands) else { continue };
            if authorize(before, asker, Action::ListUsers).is_ok() {
                continue;
            }
            previews += 1;
            let (world, _) = carry_out(&pair.world, asker, &commands);
            let tables = [before, &world.state].map(|state| access_table(state, asker).ok());
            let held = |change: &LevelChange| {
                tables
                    .iter()
                    .flatten()
                    .any(|table| is_in(table, before, change) || is_in(table, &world.state, change))
            };
            for change in &told_to.levels {
                changes += 1;
                assert!(held(change), "{asker} {change:?}");
            }
            let me = &before.user(asker).unwrap().name;
            assert!(told_to.withdrawn.is_empty() && told_to.sessions.iter().all(|name| name == me));
        }
    });
    println!("law: a preview tells each what it may see: {previews} previews, {changes} levels");
}

fn is_in(table: &AccessTable, state: &State, told: &LevelChange) -> bool {
    let Some(subject) = table.subjects.iter().find(|subject| subject.name == told.user) else { return false };
    let user = subject.id;
    match &told.change {
        Change::Controller { .. } => table.on_controller.get((), user).is_some(),
        Change::Cloud { cloud, .. } => {
            state.cloud_named(cloud).is_some_and(|cloud| table.on_clouds.get(cloud, user).is_some())
        }
        Change::Model { model, .. } => {
            state.model_of(model.uuid).is_some_and(|model| table.on_models.get(model, user).is_some())
                || table.models.iter().any(|column| column.name == model.name && column.owner == model.owner)
        }
        Change::Offer { offer, .. } => {
            state.offer_of(offer.uuid).is_some_and(|offer| table.on_offers.get(offer, user).is_some())
                || table
                    .offers
                    .iter()
                    .any(|column| column.name == offer.name && column.model_name == offer.model)
        }
    }
}
