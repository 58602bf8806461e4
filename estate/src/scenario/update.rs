//! Writing what was shown back into a scenario file.

use std::ops::RangeInclusive;

use super::align::{Pair, align};
use super::expected::{Expected, output_lines};
use super::fence::Fence;
use super::line::escaped;
use super::outcome::{Fault, Outcome, Ran};
use super::record::Record;
use super::script::Script;
use super::step::{Action, Scripted};

/// The text of a script with the expectations that a run of it did not meet replaced by what was shown. What was met
/// stays as it is written, and so do lines with wildcards that still match; answers left over are left to the author.
pub fn updated(script: &Script, record: &Record) -> String {
    let mut file = File::of(script.source());
    for (step, outcome) in script.steps().iter().zip(record.outcomes()) {
        if let (Action::Scripted(scripted), Outcome::Command(ran)) = (&step.action, outcome) {
            update(&mut file, scripted, ran);
        }
    }
    file.text()
}

fn update(file: &mut File<'_>, scripted: &Scripted, ran: &Ran) {
    let layout = &scripted.layout;
    let style = file.style(ran.line, layout.fence);
    for fault in &ran.faults {
        match (fault, &ran.shown) {
            (Fault::Status { actual, .. }, _) => {
                let text = style.lines((*actual != 0).then(|| format!("? {actual}")));
                match layout.status {
                    Some(number) => file.replace(number..=number, &text),
                    None => file.insert_behind(ran.line, &text),
                }
            }
            (Fault::Output(_), Some(shown)) => {
                if let Some(place) = &layout.output {
                    file.replace(place.clone(), &style.lines(expectation(scripted, &shown.text)));
                }
            }
            (Fault::Output(_) | Fault::Unready(_) | Fault::AnswersLeft(_), _) => {}
        }
    }
}

/// The lines that expect what was shown, with as much as still holds of those that stand there.
fn expectation(scripted: &Scripted, output: &str) -> Vec<String> {
    let fence = scripted.layout.fence;
    let shown = output_lines(output);
    let patterns = match &scripted.expected {
        Expected::Lines(patterns) => patterns.as_slice(),
        Expected::Silence | Expected::Unchecked => &[],
    };
    let line = |pair| match pair {
        Pair::Kept(pattern, _) | Pair::AnyLines(pattern) => Some(pattern.to_string()),
        Pair::Replaced(_, line) | Pair::Surplus(line) => Some(escaped(line, fence)),
        Pair::Covered(_) | Pair::Missing(_) => None,
    };
    let lines: Vec<_> = align(patterns, &shown).into_iter().filter_map(line).collect();
    if lines.is_empty() { vec!["(no output)".to_owned()] } else { lines }
}

/// How the lines of a block begin and end.
struct Style {
    before: String,
    end: &'static str,
}

impl Style {
    fn lines(&self, lines: impl IntoIterator<Item = String>) -> String {
        let Self { before, end } = self;
        let write = |line: String| {
            if line.is_empty() { (*end).to_owned() } else { format!("{before}{line}{end}") }
        };
        lines.into_iter().map(write).collect()
    }
}

/// A file, line by line, each with its newline.
struct File<'t> {
    original: Vec<&'t str>,
    changed: Vec<String>,
}

impl<'t> File<'t> {
    fn of(text: &'t str) -> Self {
        let original: Vec<_> = text.split_inclusive('\n').collect();
        Self { changed: original.iter().map(|line| (*line).to_owned()).collect(), original }
    }

    /// The style of a line in a block: as much indentation as the block takes away, and the same newline.
    fn style(&self, number: usize, fence: Fence) -> Style {
        let line = self.original.get(number.saturating_sub(1)).copied().unwrap_or_default();
        let margin = line.len() - fence.inside(line).len();
        let own = line.get(..margin).filter(|_| margin == fence.indent);
        Style {
            before: own.map_or_else(|| " ".repeat(fence.indent), str::to_owned),
            end: if line.ends_with("\r\n") { "\r\n" } else { "\n" },
        }
    }

    fn replace(&mut self, numbers: RangeInclusive<usize>, text: &str) {
        let start = *numbers.start();
        for number in numbers {
            if let Some(line) = self.line(number) {
                line.clear();
            }
        }
        self.insert_behind(start, text);
    }

    fn insert_behind(&mut self, number: usize, text: &str) {
        if let Some(line) = self.line(number) {
            line.push_str(text);
        }
    }

    fn line(&mut self, number: usize) -> Option<&mut String> {
        self.changed.get_mut(number.checked_sub(1)?)
    }

    fn text(self) -> String {
        self.changed.concat()
    }
}
