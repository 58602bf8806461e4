//! The matrix as a file of comma-separated values.

use domain::access_table::AccessTable;

use super::lattice::{Lattice, Line};
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

/// Values with a comma, a quote or a line feed stand in quotes; what a spreadsheet would calculate is made text.
fn row(values: impl Iterator<Item = String>) -> String {
    let quoted = values.map(|value| {
        let value = if value.starts_with(['=', '+', '-', '@']) { ["'", &value].concat() } else { value };
        match value.contains([',', '"', '\n']) {
            true => ["\"", &value.replace('"', "\"\""), "\""].concat(),
            false => value,
        }
    });
    let mut line = quoted.collect::<Vec<_>>().join(",");
    line.push_str("\r\n");
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_quoted_where_they_must_be() {
        let values = ["tom", "a,b", "say \"x\"", "=1+1"].map(str::to_owned);
        assert_eq!(row(values.into_iter()), "tom,\"a,b\",\"say \"\"x\"\"\",'=1+1\r\n");
    }
}
