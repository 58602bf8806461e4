//! Every row of the specification's table of grants and revokes, under both rulebooks.

use domain::level::{CloudLevel, ControllerLevel, Level, ModelLevel, OfferLevel};
use domain::rulebook::RulebookName;
use domain::transition::{granted, revoked};
use serde::Deserialize;

use crate::world::{World, on_model};

#[derive(Deserialize)]
struct Row {
    kind: String,
    action: String,
    current: String,
    requested: String,
    documented: Expected,
    juju36: Expected,
}

#[derive(Deserialize)]
struct Expected {
    result: String,
    error: Option<String>,
}

#[test]
fn every_row() {
    let rows: Vec<Row> = serde_json::from_str(include_str!("../data/transitions.json")).unwrap();
    for row in &rows {
        for rulebook in RulebookName::ALL {
            let expected = if rulebook == RulebookName::Documented { &row.documented } else { &row.juju36 };
            let actual = match row.kind.as_str() {
                "controller" => turned::<ControllerLevel>(rulebook, row),
                "cloud" => turned::<CloudLevel>(rulebook, row),
                "model" => turned::<ModelLevel>(rulebook, row),
                _ => turned::<OfferLevel>(rulebook, row),
            };
            let told = (expected.result.clone(), expected.error.is_none());
            assert_eq!(
                actual, told,
                "{rulebook} {} {} {} {}",
                row.kind, row.action, row.current, row.requested
            );
        }
    }
    println!("proof: transitions: {} rows under 2 rulebooks, 0 wrong", rows.len());
    assert_eq!(rows.len(), 72);
}

#[test]
fn a_revoke_that_takes_nothing_is_accepted_and_is_no_event() {
    let mut world = World::new(RulebookName::Documented);
    world.add_user("tom");
    let model = world.add_model("m", "admin");
    world.grant("tom", on_model(model, ModelLevel::Read)).unwrap();
    assert_eq!(world.revoke("tom", on_model(model, ModelLevel::Admin)), Ok(Vec::new()));
    assert_eq!(world.revoke("tom", on_model(model, ModelLevel::Read)).unwrap().len(), 1);
}

/// The level after it, and whether it was done.
fn turned<L: Level>(rulebook: RulebookName, row: &Row) -> (String, bool) {
    let current = (!row.current.is_empty()).then(|| row.current.parse::<L>().unwrap());
    let level = row.requested.parse::<L>().unwrap();
    let after = match row.action.as_str() {
        "grant" => granted(current, level).map(Some),
        _ => revoked(rulebook.rules(), current, level),
    };
    let done = after.is_ok();
    let held = after.unwrap_or(current);
    (held.map(|level| level.to_string()).unwrap_or_default(), done)
}
