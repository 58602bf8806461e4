//! The matrix as a file of comma-separated values.

use domain::access_table::AccessTable;

use super::lattice::{Lattice, Line};
use crate::pages::console::csv::row;
use crate::pages::console::thing;

/// One line a subject, one column a resource, with the level that counts or, on demand, that was given.
pub(super) fn csv(table: &AccessTable, lattice: &Lattice, own_only: bool) -> String {
    let heads = lattice.columns.iter().map(|column| thing::word(table, column.thing));
    let mut text = row(std::iter::once("subject".to_owned()).chain(heads));
    for line in &lattice.lines {
        let Line::Subject(subject) = line else { continue };
        let levels = lattice.columns.iter().map(|column| {
            let level = match own_only {
                true => thing::own(table, subject.id, column.thing),
                false => thing::held(table, subject.id, column.thing).map(|held| held.level),
            };
            level.map_or_else(String::new, |level| level.word().to_owned())
        });
        text.push_str(&row(std::iter::once(subject.name.clone()).chain(levels)));
    }
    text
}
