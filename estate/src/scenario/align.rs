//! How expected and shown lines correspond when they are not the same: for the difference that is shown, and for
//! `--update`.

use super::pattern::LinePattern;

/// A step of the way through expected and shown lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pair<'a> {
    /// A line that is as expected.
    Kept(&'a LinePattern, &'a str),
    /// `...`, behind the lines that it stands for.
    AnyLines(&'a LinePattern),
    /// A line for which a `...` stands.
    Covered(&'a str),
    /// Another line than the expected one.
    Replaced(&'a LinePattern, &'a str),
    /// An expected line that was not shown.
    Missing(&'a LinePattern),
    /// A line that was not expected.
    Surplus(&'a str),
}

/// Replacing costs less than removing and adding, so that no `...` takes over what a changed line used to check.
const REPLACE: u32 = 2;
const REMOVE_OR_ADD: u32 = 3;

/// Beyond so many pairs of lines, the way is not searched but all is replaced.
const MOST_PAIRS: usize = 1 << 20;

/// The way through both with the fewest changes.
pub(super) fn align<'a>(mut patterns: &'a [LinePattern], mut lines: &'a [&'a str]) -> Vec<Pair<'a>> {
    let mut start = Vec::new();
    while let ([pattern, behind @ ..], [line, below @ ..]) = (patterns, lines)
        && !pattern.is_any_lines()
        && pattern.matches(line)
    {
        start.push(Pair::Kept(pattern, line));
        (patterns, lines) = (behind, below);
    }
    let mut end = Vec::new();
    while let ([ahead @ .., pattern], [above @ .., line]) = (patterns, lines)
        && !pattern.is_any_lines()
        && pattern.matches(line)
    {
        end.push(Pair::Kept(pattern, line));
        (patterns, lines) = (ahead, above);
    }
    if patterns.len().saturating_mul(lines.len()) > MOST_PAIRS {
        start.extend(patterns.iter().map(Pair::Missing));
        start.extend(lines.iter().map(|line| Pair::Surplus(line)));
    } else {
        start.extend(cheapest_way(patterns, lines));
    }
    start.extend(end.into_iter().rev());
    start
}

/// Walks the table of costs from its start, always where the cheapest way leads.
fn cheapest_way<'a>(patterns: &'a [LinePattern], lines: &'a [&'a str]) -> Vec<Pair<'a>> {
    let costs = Costs::of(patterns, lines);
    let (mut row, mut column) = (0, 0);
    let mut way = Vec::new();
    while let Some((pair, _)) = costs.best(patterns, lines, row, column) {
        match pair {
            Pair::Kept(..) | Pair::Replaced(..) => (row, column) = (row + 1, column + 1),
            Pair::AnyLines(_) | Pair::Missing(_) => row += 1,
            Pair::Covered(_) | Pair::Surplus(_) => column += 1,
        }
        way.push(pair);
    }
    way
}

/// What the rest of the way costs from behind so many patterns and lines.
struct Costs {
    width: usize,
    cells: Vec<u32>,
}

impl Costs {
    fn of(patterns: &[LinePattern], lines: &[&str]) -> Self {
        let width = lines.len() + 1;
        let mut costs = Self { width, cells: vec![0; width * (patterns.len() + 1)] };
        for row in (0..=patterns.len()).rev() {
            for column in (0..=lines.len()).rev() {
                let cost = costs.best(patterns, lines, row, column).map_or(0, |(_, cost)| cost);
                if let Some(cell) = costs.cells.get_mut(row * width + column) {
                    *cell = cost;
                }
            }
        }
        costs
    }

    fn from(&self, row: usize, column: usize) -> u32 {
        self.cells.get(row * self.width + column).copied().unwrap_or(u32::MAX)
    }

    /// The best next pair at a place and what the way costs from there; among equals, the first named here.
    fn best<'a>(
        &self,
        patterns: &'a [LinePattern],
        lines: &'a [&'a str],
        row: usize,
        column: usize,
    ) -> Option<(Pair<'a>, u32)> {
        let down = || self.from(row + 1, column);
        let right = || self.from(row, column + 1);
        let across = || self.from(row + 1, column + 1);
        let choices = match (patterns.get(row), lines.get(column)) {
            (None, None) => return None,
            (None, Some(line)) => [Some((Pair::Surplus(line), right() + REMOVE_OR_ADD)), None, None],
            (Some(pattern), None) if pattern.is_any_lines() => {
                [Some((Pair::AnyLines(pattern), down())), None, None]
            }
            (Some(pattern), None) => [Some((Pair::Missing(pattern), down() + REMOVE_OR_ADD)), None, None],
            (Some(pattern), Some(line)) if pattern.is_any_lines() => {
                [Some((Pair::AnyLines(pattern), down())), Some((Pair::Covered(line), right())), None]
            }
            (Some(pattern), Some(line)) => [
                Some(if pattern.matches(line) {
                    (Pair::Kept(pattern, line), across())
                } else {
                    (Pair::Replaced(pattern, line), across() + REPLACE)
                }),
                Some((Pair::Missing(pattern), down() + REMOVE_OR_ADD)),
                Some((Pair::Surplus(line), right() + REMOVE_OR_ADD)),
            ],
        };
        choices.into_iter().flatten().min_by_key(|(_, cost)| *cost)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The way as text: `=` kept, `*` any lines, `.` covered, `~` replaced, `-` missing, `+` surplus.
    fn check(patterns: &str, lines: &str, expect: &str) {
        let patterns: Vec<_> = patterns.split_whitespace().map(LinePattern::parse).collect();
        let lines: Vec<_> = lines.split_whitespace().collect();
        let way: String = align(&patterns, &lines)
            .into_iter()
            .map(|pair| match pair {
                Pair::Kept(..) => '=',
                Pair::AnyLines(_) => '*',
                Pair::Covered(_) => '.',
                Pair::Replaced(..) => '~',
                Pair::Missing(_) => '-',
                Pair::Surplus(_) => '+',
            })
            .collect();
        assert_eq!(way, expect, "{patterns:?} {lines:?}");
    }

    #[test]
    fn ways() {
        check("", "", "");
        check("a b c", "a b c", "===");
        check("a b c", "a x c", "=~=");
        check("a b c", "a c", "=-=");
        check("a c", "a b c", "=+=");
        check("a ... z", "a b c z", "=..*=");
        check("... old", "a new", ".*~");
        check("old ...", "new a", "~.*");
        check("... a ...", "x y", "*~.*");
        check("[..]x ...", "ax b", "=.*");
    }
}
