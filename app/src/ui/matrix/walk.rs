//! Where a key leads from a crossing.

use super::data::{Grid, Place};

/// The crossing that a key leads to, or none for a key with another meaning.
pub(super) fn walk(grid: &Grid, from: Place, key: &str, ctrl: bool) -> Option<Place> {
    let last = grid.nearest(Place { row: usize::MAX, column: usize::MAX });
    let Place { row, column } = from;
    let to = match (key, ctrl) {
        ("ArrowUp", false) => Place { row: row.saturating_sub(1), column },
        ("ArrowDown", false) => Place { row: row + 1, column },
        ("ArrowLeft", false) => Place { row, column: column.saturating_sub(1) },
        ("ArrowRight", false) => Place { row, column: column + 1 },
        ("ArrowUp", true) => Place { row: 0, column },
        ("ArrowDown", true) => Place { row: last.row, column },
        ("ArrowLeft", true) => Place { row, column: group_before(grid, column) },
        ("ArrowRight", true) => Place { row, column: group_after(grid, column).unwrap_or(last.column) },
        ("Home", false) => Place { row, column: 0 },
        ("End", false) => Place { row, column: last.column },
        ("Home", true) => Place::default(),
        ("End", true) => last,
        _ => return None,
    };
    Some(grid.nearest(to))
}

/// The first column of this kind, or of the kind before when this is already the first.
fn group_before(grid: &Grid, column: usize) -> usize {
    (0..column).rev().find(|at| grid.starts_group(*at)).unwrap_or(0)
}

/// The first column of the next kind.
fn group_after(grid: &Grid, column: usize) -> Option<usize> {
    (column + 1..grid.columns.len()).find(|at| grid.starts_group(*at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::level::Kind::{self, Cloud, Controller, Model};
    use crate::ui::matrix::data::{Cell, Column, Row};

    /// One controller, one cloud, three models; two subjects.
    fn grid() -> Grid {
        let column = |kind: &Kind| Column { kind: *kind, name: "any".into() };
        let row = Row { name: "any".into(), remark: None, cells: vec![Cell::Empty; 5] };
        Grid {
            columns: [Controller, Cloud, Model, Model, Model].iter().map(column).collect(),
            rows: vec![row.clone(), row],
        }
    }

    #[track_caller]
    fn check(from: (usize, usize), key: &str, ctrl: bool, to: (usize, usize)) {
        let from = Place { row: from.0, column: from.1 };
        assert_eq!(walk(&grid(), from, key, ctrl), Some(Place { row: to.0, column: to.1 }));
    }

    #[test]
    fn arrows_go_one_crossing_and_stop_at_the_edges() {
        check((0, 0), "ArrowRight", false, (0, 1));
        check((0, 4), "ArrowRight", false, (0, 4));
        check((0, 0), "ArrowLeft", false, (0, 0));
        check((0, 2), "ArrowDown", false, (1, 2));
        check((1, 2), "ArrowDown", false, (1, 2));
        check((1, 2), "ArrowUp", false, (0, 2));
    }

    #[test]
    fn with_ctrl_they_go_by_kind() {
        check((0, 0), "ArrowRight", true, (0, 1));
        check((0, 1), "ArrowRight", true, (0, 2));
        check((0, 2), "ArrowRight", true, (0, 4));
        check((0, 4), "ArrowLeft", true, (0, 2));
        check((0, 2), "ArrowLeft", true, (0, 1));
        check((0, 1), "ArrowLeft", true, (0, 0));
        check((1, 3), "ArrowUp", true, (0, 3));
    }

    #[test]
    fn home_and_end_go_to_the_ends() {
        check((1, 3), "Home", false, (1, 0));
        check((1, 3), "End", false, (1, 4));
        check((1, 3), "Home", true, (0, 0));
        check((0, 0), "End", true, (1, 4));
    }

    #[test]
    fn other_keys_keep_their_meaning() {
        assert_eq!(walk(&grid(), Place::default(), "a", false), None);
        assert_eq!(walk(&grid(), Place::default(), "Tab", false), None);
    }

    #[test]
    fn an_empty_grid_has_nowhere_to_go() {
        assert_eq!(walk(&Grid::default(), Place::default(), "ArrowDown", false), Some(Place::default()));
    }
}
