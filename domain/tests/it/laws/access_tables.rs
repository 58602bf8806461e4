//! An access table decides as the state does, and tells what the lists tell, no more and no less.

use std::collections::BTreeSet;

use domain::ability::Thing;
use domain::access_table::{AccessTable, Grants, access_table};
use domain::action::Action;
use domain::answer::{Answer, answer};
use domain::authorize::{Basis, Denial, Through, authorize, held};
use domain::command::LevelOn;
use domain::explain::explain;
use domain::facts::{Facts, Standing};
use domain::id::UserId;
use domain::level::Level;
use domain::name::UserName;
use domain::query::Query;
use domain::rulebook::RulebookName;
use domain::state::State;
use jiff::SignedDuration;

use super::slices::{sees, told, without_grantor};
use super::{Named, histories, times, worlds};
use crate::generate::Dice;
use crate::world::World;

fn is_superuser(state: &State, user: UserId) -> bool {
    authorize(state, user, Action::ListUsers).is_ok()
}

/// The table as it arrives.
fn sent(state: &State, asker: UserId) -> Option<AccessTable> {
    let Ok(Answer::Access(table)) = answer(state, asker, &Query::Access) else {
        assert!(state.controller.destroyed_at.is_some() || authorize(state, asker, Action::LogIn).is_err());
        return None;
    };
    let text = serde_json::to_string(&table).unwrap();
    let sent: AccessTable = serde_json::from_str(&text).unwrap();
    assert_eq!(sent, table);
    Some(sent)
}

#[test]
fn an_access_table_decides_as_the_whole_state() {
    let (mut tables, mut own, mut others) = (0, 0, 0);
    worlds(times(250), |_, pair| {
        let state = &pair.world.state;
        for (asker, _) in state.users() {
            let Some(table) = sent(state, asker) else { continue };
            tables += 1;
            for action in Thing::all(state).flat_map(|thing| thing.abilities(asker)) {
                own += 1;
                let (whole, tabled) = (authorize(state, asker, action), authorize(&table, asker, action));
                assert_eq!(tabled.is_ok(), whole.is_ok(), "{asker} {action:?}");
                if whole.is_ok() || sees(state, asker, action) {
                    assert_eq!(without_grantor(tabled), without_grantor(whole), "{asker} {action:?}");
                }
            }
            if is_superuser(state, asker) {
                others += decides_for_everybody(state, &table);
            }
        }
    });
    println!(
        "law: an access table decides as the whole state: {tables} tables, {own} decisions about oneself, \
         {others} of superusers about everybody"
    );
}

/// Grantors too: a superuser sees them all.
fn decides_for_everybody(state: &State, table: &AccessTable) -> usize {
    let mut decisions = 0;
    for (user, found) in state.users() {
        if found.standing() == Standing::Removed {
            continue;
        }
        for action in Thing::all(state).flat_map(|thing| thing.abilities(user)) {
            decisions += 1;
            let decide = |facts: &dyn Facts| -> Result<Basis, Denial> { authorize(facts, user, action) };
            assert_eq!(decide(table), decide(state), "{user} {action:?}");
        }
    }
    decisions
}

/// Who is shown with which level.
type Shown<L> = BTreeSet<(UserName, L)>;

/// Compares what is held on a thing with what a list shows of it, and returns how much it was.
fn same<K: Copy + Ord, L: Level>(
    state: &State,
    table: &AccessTable,
    grants: &Grants<K, L>,
    resource: K,
    shown: &Shown<L>,
    may_ask: impl Fn(UserId) -> bool,
) -> usize {
    let me = table.me;
    let own = |user| grants.get(resource, user).map(|held| grant(state, held));
    let through_everyone = held(state, me, own).is_some_and(|held| held.through == Through::Everyone);
    let mut tabled = Shown::new();
    for (user, held) in grants.on(resource) {
        let name = state.user(user).unwrap().name.clone();
        assert!(held.origin.is_none() || user == me || user == UserId::EVERYONE || may_ask(user), "{name}");
        if user == UserId::EVERYONE && through_everyone && !shown.contains(&(name.clone(), held.level)) {
            continue;
        }
        tabled.insert((name, held.level));
    }
    assert_eq!(tabled, *shown, "{me}");
    tabled.len()
}

fn grant<L>(state: &State, held: domain::access_table::Held<L>) -> domain::state::Grant<L> {
    let (by, at) = held.origin.map_or((UserId::NOBODY, state.at), |origin| (origin.by, origin.at));
    domain::state::Grant { level: held.level, by, at }
}

/// Everything that it names is in another answer too, and everything that those show of access is in it.
#[test]
fn an_access_table_tells_what_the_lists_tell() {
    let (mut tables, mut grants, mut strangers) = (0, 0, 0);
    worlds(times(250), |_, pair| {
        let state = &pair.world.state;
        for (asker, _) in state.users() {
            let Some(table) = sent(state, asker) else { continue };
            tables += 1;
            let ask = |query| answer(state, asker, &query);
            let may_ask = |user: UserId, action: Action| {
                let user = &state.user(user).unwrap().name;
                explain(state, asker, user, &action.translate(&Named(state)).unwrap()).is_ok()
            };
            let mut names = BTreeSet::from([asker, UserId::EVERYONE]);

            let Ok(Answer::Models(rows)) = ask(Query::Models { user: None, all: true }) else { panic!() };
            let listed: BTreeSet<_> = rows.iter().map(|row| row.uuid).collect();
            assert_eq!(table.models.iter().map(|model| model.uuid).collect::<BTreeSet<_>>(), listed);
            for column in &table.models {
                let model = column.uuid;
                let Ok(Answer::Model(details)) = ask(Query::Model { model }) else { panic!() };
                assert_eq!((&details.model.owner, &details.model.name), (&column.owner, &column.name));
                let mut users = details.users;
                if let Ok(Answer::ModelUsers(rows)) = ask(Query::ModelUsers { model }) {
                    users.extend(rows);
                }
                let shown: Shown<_> = users.into_iter().map(|row| (row.name, row.access)).collect();
                names.extend(shown.iter().filter_map(|(name, _)| state.user_named(name)));
                let may_ask = |user| may_ask(user, Action::OpenModel(column.id));
                grants += same(state, &table, &table.on_models, column.id, &shown, may_ask);
            }

            let Ok(Answer::Clouds(rows)) = ask(Query::Clouds) else { panic!() };
            assert_eq!(rows.len(), table.clouds.len());
            for row in rows {
                let column = table.clouds.iter().find(|column| column.name == row.name).unwrap();
                let shown: Shown<_> = row.users.into_iter().map(|(name, _, level)| (name, level)).collect();
                names.extend(shown.iter().filter_map(|(name, _)| state.user_named(name)));
                let may_ask = |user| may_ask(user, Action::SeeCloud(column.id));
                grants += same(state, &table, &table.on_clouds, column.id, &shown, may_ask);
            }

            let Ok(Answer::Offers(rows)) = ask(Query::FindOffers) else { panic!() };
            assert_eq!(rows.len(), table.offers.len());
            for row in rows {
                let column = table.offers.iter().find(|column| column.uuid == row.uuid).unwrap();
                let shown_as = (&column.owner, &column.model_name, &column.name);
                assert_eq!(shown_as, (&row.owner, &row.model, &row.name));
                let shown: Shown<_> = row.users.into_iter().map(|(name, _, level)| (name, level)).collect();
                names.extend(shown.iter().filter_map(|(name, _)| state.user_named(name)));
                let may_ask = |user| may_ask(user, Action::SeeOffer(column.id));
                grants += same(state, &table, &table.on_offers, column.id, &shown, may_ask);
            }

            strangers += people(state, &table, &names);
        }
    });
    println!(
        "law: an access table tells what the lists tell: {tables} tables, {grants} grants, {strangers} users left out"
    );
}

/// Superusers see everybody; others those who are shown to them beside a thing, and nothing of their accounts.
fn people(state: &State, table: &AccessTable, shown: &BTreeSet<UserId>) -> usize {
    let me = table.me;
    let ids: BTreeSet<UserId> = table.subjects.iter().map(|subject| subject.id).collect();
    if is_superuser(state, me) {
        for (id, user) in state.users() {
            assert!(ids.contains(&id) || user.standing() == Standing::Removed, "{}", user.name);
        }
        return 0;
    }
    assert!(ids.is_subset(shown), "{me} sees {ids:?}, of {shown:?}");
    for (user, _) in table.on_controller.on(()) {
        assert!(user == me || user == UserId::EVERYONE);
    }
    for subject in &table.subjects {
        let told = subject.standing.is_none_or(|standing| standing == Standing::External);
        assert!(told || subject.id == me);
    }
    state.users().filter(|(id, _)| !ids.contains(id)).count()
}

/// Whatever happens out of somebody's sight leaves its table as it was.
#[test]
fn an_access_table_holds_nothing_that_cannot_be_seen() {
    let (mut unseen, mut seen) = (0, 0);
    histories(times(60), 50, |before, after, step, taken| {
        if !taken {
            return;
        }
        let now = &after.world.state;
        for (asker, _) in before.users().skip(2) {
            if sent(before, asker) == sent(now, asker) {
                unseen += 1;
                continue;
            }
            seen += 1;
            let differs = told(before, asker, before) != told(now, asker, before)
                || told(now, asker, now) != told(before, asker, now);
            assert!(differs, "{step:?} is in the access table of {asker}, who sees nothing of it");
        }
    });
    println!(
        "law: an access table holds nothing unseen: {unseen} stayed as they were, {seen} changed in sight"
    );
}

/// As many grants on models as asked for, beside those of the owners, by commands one second after another.
fn large(users: u32, models: u32, grants: u32) -> State {
    let mut dice = Dice::new(5000);
    let mut world = World::new(RulebookName::Documented);
    let step = SignedDuration::from_millis(61_234);
    for number in 0..users {
        world.pass(step);
        world.add_user(&format!("person-{number}"));
    }
    for number in 0..models {
        world.pass(step);
        world.add_model(&format!("model-{number}"), &format!("person-{}", number % 50));
    }
    let all: Vec<_> = world.state.models().map(|(_, model)| model.uuid).collect();
    let mut given = 0;
    while given < grants {
        world.pass(step);
        let user = format!("person-{}", dice.below(users as usize));
        let to = LevelOn::Model { model: dice.pick(&all), level: dice.level() };
        given += u32::from(world.grant(&user, to).is_ok());
    }
    world.state
}

#[test]
fn a_large_access_table_is_small_on_the_wire() {
    let state = large(1000, 1000, 5000);
    let begun = state.seq;
    let table = access_table(&state, UserId::OWNER).unwrap();
    let text = serde_json::to_string(&table).unwrap();
    let (users, models, grants) = (table.subjects.len(), table.models.len(), table.on_models.len());
    println!(
        "an access table of {users} users, {models} models and {grants} grants on them: {} bytes after {begun} events",
        text.len()
    );
    assert!(users >= 1000 && models >= 1000 && grants >= 5000);
    assert!(text.len() < 450_000, "{}", text.len());
}
