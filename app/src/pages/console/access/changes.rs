//! Which grants changed, for whoever does not see the crossings light up.

use std::collections::BTreeMap;

use domain::ability::Thing;
use domain::access_table::AccessTable;
use domain::id::UserId;

use crate::pages::console::thing;
use crate::ui::level::Level;
use crate::ui::matrix::Cell;
use crate::words;

/// How many are told one by one.
const TOLD: usize = 3;

/// What changed from then to now, in words; nothing where no grant did.
pub(super) fn says(then: &AccessTable, now: &AccessTable) -> String {
    let (before, after) = (grants(then), grants(now));
    let crossing = |at: (UserId, Thing)| {
        let (subject, on) = at;
        let name = now.subject(subject).or_else(|| then.subject(subject))?.name.to_string();
        let cell = thing::held(now, subject, on).map_or(Cell::Empty, Cell::Held);
        // What is on something that is gone went with it.
        let resource = Some(thing::name(now, on)).filter(|name| !name.is_empty())?;
        Some(words::matrix::crossing(&name, &resource, &cell))
    };
    let set = after.iter().filter(|(at, level)| before.get(*at) != Some(*level)).map(|(at, _)| *at);
    let taken = before.keys().filter(|at| !after.contains_key(*at)).copied();
    let told: Vec<_> = set.chain(taken).filter_map(crossing).collect();
    match told.len() {
        many if many > TOLD => words::console::access::many_changes(many),
        _ => told.join("; "),
    }
}

fn grants(table: &AccessTable) -> BTreeMap<(UserId, Thing), Level> {
    let controller =
        table.on_controller.rows().map(|((), who, held)| ((who, Thing::Controller), held.level.into()));
    let clouds = table.on_clouds.rows().map(|(on, who, held)| ((who, Thing::Cloud(on)), held.level.into()));
    let models = table.on_models.rows().map(|(on, who, held)| ((who, Thing::Model(on)), held.level.into()));
    let offers = table.on_offers.rows().map(|(on, who, held)| ((who, Thing::Offer(on)), held.level.into()));
    controller.chain(clouds).chain(models).chain(offers).collect()
}
