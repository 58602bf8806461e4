//! Whoever's level is said to be so may do what that level allows, and nothing that needs more.

use std::collections::BTreeMap;

use domain::ability::Thing;
use domain::access_table::access_table;
use domain::action::Action;
use domain::authorize::authorize;
use domain::effective::{Basis, Effective, effective};
use domain::facts::Standing;
use domain::id::UserId;
use domain::policy::{Need, Ruling, rule};
use domain::rulebook::RulebookName;
use domain::state::State;

use super::{times, worlds};
use crate::world::World;

/// How high a level is among those of its kind, if it is one on a thing.
fn height(need: Need, thing: Thing) -> Option<u8> {
    match (need, thing) {
        (Need::Controller(level), Thing::Controller) => Some(level as u8),
        (Need::Cloud(cloud, level), Thing::Cloud(here)) if cloud == here => Some(level as u8),
        (Need::Model(model, level), Thing::Model(here)) if model == here => Some(level as u8),
        (Need::Offer(offer, level), Thing::Offer(here)) if offer == here => Some(level as u8),
        _ => None,
    }
}

/// The least level on a thing that an action about it asks for; none if it asks for something else.
fn asked(state: &State, user: UserId, thing: Thing, action: Action) -> Option<u8> {
    match rule(state, user, action) {
        Ruling::Any(needs) => needs.iter().filter_map(|need| height(need, thing)).min(),
        Ruling::Never(_) => None,
    }
}

#[test]
fn an_effective_level_is_what_one_may_do() {
    let (mut decisions, mut bases) = (0, BTreeMap::<String, usize>::new());
    worlds(times(400), |_, pair| {
        let state = &pair.world.state;
        for (user, found) in state.users().filter(|(user, _)| *user != UserId::EVERYONE) {
            for thing in Thing::all(state) {
                let told = effective(state, user, thing);
                let basis = told.map(|told| told.basis);
                *bases.entry(basis.map_or("none".into(), |basis| format!("{basis:?}"))).or_default() += 1;
                let level = told.and_then(|told| height(told.level, thing));
                assert_eq!(level.is_some(), told.is_some());
                let mut left_out = 0;
                for action in thing.abilities(user) {
                    let Some(asked) = asked(state, user, thing, action) else { continue };
                    decisions += 1;
                    let may = authorize(state, user, action).is_ok();
                    let enough = level.is_some_and(|level| level >= asked) && basis != Some(Basis::OnHold);
                    if basis == Some(Basis::SuperuserOutside) && enough {
                        left_out += usize::from(!may);
                        continue;
                    }
                    assert_eq!(may, enough, "{} {told:?} {action:?}", found.name);
                }
                assert_eq!(left_out > 0, basis == Some(Basis::SuperuserOutside), "{} {thing:?}", found.name);
                assert!(state.controller.rulebook == RulebookName::Juju36 || left_out == 0);
            }
        }
    });
    println!("law: an effective level is what one may do: {decisions} decisions; rests on {bases:?}");
    assert_eq!(bases.len(), 7, "each basis came up, and none");
}

#[test]
fn a_table_tells_the_same_levels() {
    let (mut own, mut others, mut untold) = (0, 0, 0);
    worlds(times(250), |_, pair| {
        let state = &pair.world.state;
        for (asker, _) in state.users() {
            let Ok(table) = access_table(state, asker) else { continue };
            let superuser = authorize(state, asker, Action::ListUsers).is_ok();
            let clouds = table.clouds.iter().map(|cloud| Thing::Cloud(cloud.id));
            let models = table.models.iter().map(|model| Thing::Model(model.id));
            let offers = table.offers.iter().map(|offer| Thing::Offer(offer.id));
            for thing in [Thing::Controller].into_iter().chain(clouds).chain(models).chain(offers) {
                for subject in &table.subjects {
                    let (whole, tabled) =
                        (effective(state, subject.id, thing), effective(&table, subject.id, thing));
                    if superuser || subject.id == asker {
                        assert_eq!(tabled, whole, "{asker} about {} on {thing:?}", subject.name);
                        own += usize::from(subject.id == asker);
                        others += usize::from(subject.id != asker);
                    } else {
                        // Of others one sees grants, not whether they count.
                        untold += 1;
                        let grants = [None, Some(Basis::Own), Some(Basis::Everyone)];
                        assert!(grants.contains(&tabled.map(|told| told.basis)), "{tabled:?}");
                    }
                }
            }
        }
    });
    println!(
        "law: a table tells the same levels: {own} own, {others} of others to superusers, {untold} untold"
    );
}

#[test]
fn what_everyone_holds_counts() {
    let mut world = World::new(RulebookName::Documented);
    let login = crate::world::on_controller(domain::level::ControllerLevel::Login);
    world.grant("everyone@external", login).unwrap();
    let told = effective(&world.state, UserId::EVERYONE, Thing::Controller).unwrap();
    let level = Need::Controller(domain::level::ControllerLevel::Login);
    assert_eq!(told, Effective { level, basis: Basis::Own });
    world.grant("eve@corp", crate::world::on_cloud(domain::level::CloudLevel::AddModel)).unwrap();
    let eve = world.state.user_named(&"eve@corp".parse().unwrap()).unwrap();
    let told = effective(&world.state, eve, Thing::Controller).unwrap();
    assert_eq!(told, Effective { level, basis: Basis::Everyone });
    assert_eq!(world.state.user(eve).unwrap().standing(), Standing::External);
}
