//! Tables as Juju prints them: two spaces between columns, nothing after the last.

use core::fmt;

/// On which side of its column a cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Counts.
    Right,
}

/// Rows of cells whose columns line up; `Display` writes them, each with its line end.
///
/// A row may be shorter than others. Several blocks of one output, such as those of `status`, are several tables.
#[derive(Clone, Debug, Default)]
pub struct Table {
    aligns: Vec<Align>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without a header, all columns to the left.
    pub fn headless() -> Self {
        Self::default()
    }

    /// A table that begins with a header.
    pub fn new<C: Into<String>>(header: impl IntoIterator<Item = C>) -> Self {
        Self::headless().with(header)
    }

    /// The same table with columns aligned as told, from the first on; those not told stand left.
    pub fn aligned(mut self, aligns: impl IntoIterator<Item = Align>) -> Self {
        self.aligns = aligns.into_iter().collect();
        self
    }

    /// The same table with one more row.
    pub fn with<C: Into<String>>(mut self, cells: impl IntoIterator<Item = C>) -> Self {
        self.push(cells);
        self
    }

    /// Adds a row.
    pub fn push<C: Into<String>>(&mut self, cells: impl IntoIterator<Item = C>) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }

    fn widths(&self) -> Vec<usize> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let cells = |column: usize| self.rows.iter().filter_map(move |row| row.get(column));
        (0..columns).map(|column| cells(column).map(|cell| width(cell)).max().unwrap_or_default()).collect()
    }

    fn line(&self, row: &[String], widths: &[usize]) -> String {
        let aligns = self.aligns.iter().copied().chain(core::iter::repeat(Align::Left));
        let cells = row.iter().zip(widths).zip(aligns).map(|((cell, column), align)| {
            let blanks = " ".repeat(column.saturating_sub(width(cell)));
            match align {
                Align::Left => format!("{cell}{blanks}"),
                Align::Right => format!("{blanks}{cell}"),
            }
        });
        let mut line = cells.collect::<Vec<_>>().join("  ");
        line.truncate(line.trim_end().len());
        line
    }
}

impl Extend<Vec<String>> for Table {
    fn extend<I: IntoIterator<Item = Vec<String>>>(&mut self, rows: I) {
        self.rows.extend(rows);
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widths = self.widths();
        self.rows.iter().try_for_each(|row| writeln!(f, "{}", self.line(row, &widths)))
    }
}

/// Characters, as Go's tabwriter counts, so that columns fall where Juju's do.
fn width(cell: &str) -> usize {
    cell.chars().count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn columns_line_up() {
        let table = Table::new(["Name", "Display name", "Access", "Date created", "Last connection"])
            .with(["admin*", "admin", "superuser", "2026-03-01", "just now"])
            .with(["tom", "", "", "2 hours ago", "never connected (disabled)"]);
        assert_eq!(
            table.to_string(),
            "\
Name    Display name  Access     Date created  Last connection
admin*  admin         superuser  2026-03-01    just now
tom                              2 hours ago   never connected (disabled)
",
        );
    }

    #[test]
    fn counts_stand_right() {
        let table = Table::new(["Controller", "Models", "Version"])
            .aligned([Align::Left, Align::Right])
            .with(["lxd-controller-1*", "2", "3.6"])
            .with(["c", "-", "(unknown)"]);
        assert_eq!(
            table.to_string(),
            "\
Controller         Models  Version
lxd-controller-1*       2  3.6
c                       -  (unknown)
",
        );
    }

    #[test]
    fn short_rows_and_characters_beyond_ascii() {
        let table = Table::headless().with(["é", "b", "c"]).with(["aa"]).with(["", ""]);
        assert_eq!(table.to_string(), "é   b  c\naa\n\n");
    }

    #[test]
    fn an_empty_table_is_nothing() {
        assert_eq!(Table::headless().to_string(), "");
    }

    proptest! {
        #[test]
        fn columns_begin_at_one_place(rows in prop::collection::vec(prop::array::uniform3("[a-zé]{1,9}"), 1..9)) {
            let mut table = Table::headless();
            table.extend(rows.iter().map(|row| row.to_vec()));
            let text = table.to_string();
            let starts = |line: &str| {
                let blank = |c: &char| *c == ' ';
                let chars: Vec<char> = line.chars().collect();
                chars.windows(2).enumerate().filter(|(_, w)| blank(&w[0]) && !blank(&w[1])).map(|(i, _)| i).collect::<Vec<_>>()
            };
            let first = starts(text.lines().next().unwrap());
            for (line, row) in text.lines().zip(&rows) {
                prop_assert_eq!(line, line.trim_end());
                prop_assert_eq!(&starts(line), &first);
                prop_assert_eq!(line.split_whitespace().collect::<Vec<_>>(), row.iter().collect::<Vec<_>>());
            }
        }
    }
}
