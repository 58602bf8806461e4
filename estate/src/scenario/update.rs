//! Writing what was shown back into a scenario file.

use std::ops::RangeInclusive;

use super::align::{Pair, align};
use super::expected::{Expected, output_lines};
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
    for fault in &ran.faults {
        match (fault, &ran.shown) {
            (Fault::Status { actual, .. }, _) => {
                let line = (*actual != 0).then(|| format!("? {actual}"));
                match scripted.layout.status {
                    Some(number) => file.replace(number..=number, line, ran.line),
                    None => file.insert_behind(ran.line, line),
                }
            }
            (Fault::Output(_), Some(shown)) => {
                if let Some(place) = &scripted.layout.output {
                    file.replace(place.clone(), expectation(scripted, &shown.text), ran.line);
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

/// The lines of a file, each with its newline, as they are changed.
struct File<'t> {
    original: Vec<&'t str>,
    lines: Vec<String>,
}

impl<'t> File<'t> {
    fn of(text: &'t str) -> Self {
        let original: Vec<_> = text.split_inclusive('\n').collect();
        Self { lines: original.iter().map(|line| (*line).to_owned()).collect(), original }
    }

    /// Puts lines in place of others, indented and ended like the line `model`.
    fn replace(
        &mut self,
        numbers: RangeInclusive<usize>,
        lines: impl IntoIterator<Item = String>,
        model: usize,
    ) {
        let text = self.block(lines, model);
        for number in numbers.clone() {
            if let Some(line) = self.line(number) {
                line.clear();
            }
        }
        if let Some(line) = self.line(*numbers.start()) {
            line.push_str(&text);
        }
    }

    /// Puts lines behind a line, indented and ended like it.
    fn insert_behind(&mut self, number: usize, lines: impl IntoIterator<Item = String>) {
        let text = self.block(lines, number);
        if let Some(line) = self.line(number) {
            line.push_str(&text);
        }
    }

    fn line(&mut self, number: usize) -> Option<&mut String> {
        self.lines.get_mut(number.checked_sub(1)?)
    }

    fn block(&self, lines: impl IntoIterator<Item = String>, model: usize) -> String {
        let model = model.checked_sub(1).and_then(|at| self.original.get(at)).copied().unwrap_or_default();
        let (before, _) = model.split_at(model.len() - model.trim_start().len());
        let end = if model.ends_with("\r\n") { "\r\n" } else { "\n" };
        let write =
            |line: String| if line.is_empty() { end.to_owned() } else { format!("{before}{line}{end}") };
        lines.into_iter().map(write).collect()
    }

    fn text(self) -> String {
        self.lines.concat()
    }
}
