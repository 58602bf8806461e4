//! What a matrix shows.

use crate::ui::level::{Held, Kind};
use crate::ui::level_chip::Change;

/// Rows, columns, and what stands where they cross. Every row has one cell for each column, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Grid {
    /// The resources, by kind and then by name.
    pub(crate) columns: Vec<Column>,
    /// The subjects.
    pub(crate) rows: Vec<Row>,
}

/// A resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// Its kind.
    pub(crate) kind: Kind,
    /// Its name.
    pub(crate) name: String,
}

/// A subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// The name that one types.
    pub(crate) name: String,
    /// A quiet word after it: the display name, or the status.
    pub(crate) remark: Option<String>,
    /// What it holds on each column.
    pub(crate) cells: Vec<Cell>,
}

/// A crossing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Two bars and nothing else.
    Empty,
    /// A plate.
    Held(Held),
    /// What was and what is, or would be: in a brass frame.
    Changed(Change),
}

/// Where a crossing is, counted from the upper left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    /// Which subject.
    pub(crate) row: usize,
    /// Which resource.
    pub(crate) column: usize,
}

impl Grid {
    /// True for the first column of each kind but the first kind.
    pub(crate) fn starts_group(&self, column: usize) -> bool {
        let kind = |at: usize| self.columns.get(at).map(|column| column.kind);
        column > 0 && kind(column) != kind(column - 1)
    }

    /// The kinds in their order, each with the number of its columns.
    pub(crate) fn groups(&self) -> Vec<(Kind, usize)> {
        self.columns
            .chunk_by(|one, next| one.kind == next.kind)
            .filter_map(|group| group.first().map(|column| (column.kind, group.len())))
            .collect()
    }

    /// The crossing that changed, the last of them if there are several.
    pub(crate) fn changed_at(&self) -> Option<Place> {
        let places = self.rows.iter().enumerate().flat_map(|(row, subject)| {
            let changed = |cell: &Cell| matches!(cell, Cell::Changed(_));
            subject.cells.iter().rposition(changed).map(|column| Place { row, column })
        });
        places.last()
    }

    /// The crossing nearest to a place that may have gone.
    pub(crate) fn nearest(&self, place: Place) -> Place {
        Place {
            row: place.row.min(self.rows.len().saturating_sub(1)),
            column: place.column.min(self.columns.len().saturating_sub(1)),
        }
    }
}
