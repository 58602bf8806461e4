//! Where a key leads from a crossing.

use super::lattice::{Lattice, Line};

/// A crossing, by line and column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct At {
    /// The line.
    pub(super) line: usize,
    /// The column.
    pub(super) column: usize,
}

/// The crossing that a key leads to; with Ctrl to the next group. None for keys with another meaning, and at the edges.
pub(super) fn walk(lattice: &Lattice, from: At, key: &str, ctrl: bool) -> Option<At> {
    let last = lattice.columns.len().checked_sub(1)?;
    let to = match (key, ctrl) {
        ("ArrowRight", false) => At { column: (from.column + 1).min(last), ..from },
        ("ArrowLeft", false) => At { column: from.column.saturating_sub(1), ..from },
        ("ArrowRight", true) => At { column: next_kind(lattice, from.column).unwrap_or(last), ..from },
        ("ArrowLeft", true) => At { column: start_of_kind(lattice, from.column.saturating_sub(1)), ..from },
        ("ArrowDown", false) => At { line: subject(lattice, (from.line + 1)..lattice.lines.len())?, ..from },
        ("ArrowUp", false) => At { line: subject(lattice, (0..from.line).rev())?, ..from },
        ("ArrowDown", true) => At { line: next_group(lattice, from.line)?, ..from },
        ("ArrowUp", true) => At { line: previous_group(lattice, from.line)?, ..from },
        ("PageDown", _) => At {
            line: subject(lattice, (from.line + 15).min(lattice.lines.len() - 1)..lattice.lines.len())?,
            ..from
        },
        ("PageUp", _) => At { line: subject(lattice, from.line.saturating_sub(15)..from.line)?, ..from },
        ("Home", false) => At { column: 0, ..from },
        ("End", false) => At { column: last, ..from },
        ("Home", true) => At { line: subject(lattice, 0..lattice.lines.len())?, column: 0 },
        ("End", true) => At { line: subject(lattice, (0..lattice.lines.len()).rev())?, column: last },
        _ => return None,
    };
    Some(to)
}

/// The first of some lines that is a subject.
pub(super) fn subject(lattice: &Lattice, mut lines: impl Iterator<Item = usize>) -> Option<usize> {
    lines.find(|line| matches!(lattice.lines.get(*line), Some(Line::Subject(_))))
}

fn next_kind(lattice: &Lattice, from: usize) -> Option<usize> {
    (from + 1..lattice.columns.len())
        .find(|at| lattice.columns.get(*at).is_some_and(|column| column.is_first))
}

fn start_of_kind(lattice: &Lattice, from: usize) -> usize {
    let mut before = (0..=from).rev();
    before.find(|at| lattice.columns.get(*at).is_some_and(|column| column.is_first)).unwrap_or(0)
}

fn next_group(lattice: &Lattice, from: usize) -> Option<usize> {
    let group = (from..lattice.lines.len()).find(|at| is_group(lattice, *at))?;
    subject(lattice, group..lattice.lines.len())
}

fn previous_group(lattice: &Lattice, from: usize) -> Option<usize> {
    let mut groups = (0..from).rev().filter(|at| is_group(lattice, *at));
    let own = groups.next()?;
    // From the first of a group to the group before, from any other to the first.
    let to = if subject(lattice, own..lattice.lines.len()) == Some(from) { groups.next()? } else { own };
    subject(lattice, to..lattice.lines.len())
}

fn is_group(lattice: &Lattice, at: usize) -> bool {
    matches!(lattice.lines.get(at), Some(Line::Group(..)))
}

#[cfg(test)]
mod tests {
    use domain::ability::Thing;
    use domain::id::{ModelId, UserId};

    use super::super::lattice::{Column, Row};
    use super::*;
    use crate::ui::level::Kind;

    fn lattice() -> Lattice {
        let column = |thing, kind, is_first| Column { thing, kind, name: String::new(), gaps: 0, is_first };
        let row = |id| Line::Subject(Row { id: UserId(id), name: String::new(), remark: String::new() });
        Lattice {
            columns: vec![
                column(Thing::Controller, Kind::Controller, true),
                column(Thing::Model(ModelId(1)), Kind::Model, true),
                column(Thing::Model(ModelId(2)), Kind::Model, false),
            ],
            lines: vec![Line::Group("a", 2), row(1), row(2), Line::Group("b", 1), row(3)],
            subjects: 3,
        }
    }

    #[track_caller]
    fn check(from: (usize, usize), key: &str, ctrl: bool, to: (usize, usize)) {
        let at = |(line, column)| At { line, column };
        assert_eq!(walk(&lattice(), at(from), key, ctrl).unwrap_or(at(from)), at(to), "{key} {ctrl}");
    }

    #[test]
    fn arrows_step_over_the_names_of_groups() {
        check((2, 0), "ArrowDown", false, (4, 0));
        check((4, 0), "ArrowUp", false, (2, 0));
        check((4, 0), "ArrowDown", false, (4, 0));
        check((1, 0), "ArrowLeft", false, (1, 0));
        check((1, 2), "ArrowRight", false, (1, 2));
    }

    #[test]
    fn ctrl_goes_to_the_next_group() {
        check((1, 0), "ArrowDown", true, (4, 0));
        check((4, 1), "ArrowUp", true, (1, 1));
        check((2, 1), "ArrowUp", true, (1, 1));
        check((1, 0), "ArrowRight", true, (1, 1));
        check((1, 2), "ArrowLeft", true, (1, 1));
        check((1, 1), "Home", true, (1, 0));
        check((1, 1), "End", true, (4, 2));
    }
}
