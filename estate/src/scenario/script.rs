//! A scenario as it is written.

use super::console;
use super::fence::Fence;
use domain::rulebook::RulebookName;

use super::header::{self, FrontMatter, Header};
use super::loose;
use super::mistake::{Mistake, MistakeKind};
use super::source::{Line, lines};
use super::step::Step;

/// A scenario file, read: its steps in order, and the prose around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    source: String,
    rulebook: Option<RulebookName>,
    front_matter: Option<FrontMatter>,
    steps: Vec<Step>,
    closing: String,
}

impl Script {
    /// Reads the text of a file; the first mistake says where it is and what to do.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        let lines = lines(text);
        let (header, body) = header::read(&lines)?;
        let mut reading = Reading::default();
        if body.iter().any(|line| Fence::open(line.text).is_some()) {
            reading.document(body)?;
        } else {
            reading.plain(body)?;
        }
        Ok(reading.finish(text, header))
    }

    /// The text from which it was read.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The rulebook under which every controller of the file is bootstrapped.
    pub fn rulebook(&self) -> RulebookName {
        self.rulebook.unwrap_or_default()
    }

    /// What a lesson says about itself.
    pub fn front_matter(&self) -> Option<&FrontMatter> {
        self.front_matter.as_ref()
    }

    /// What happens, in order.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The Markdown behind the last step.
    pub fn closing(&self) -> &str {
        &self.closing
    }
}

/// The steps so far, and the prose since the last of them.
#[derive(Default)]
struct Reading {
    steps: Vec<Step>,
    prose: String,
}

impl Reading {
    /// A text with blocks: those that run are steps, everything else is prose.
    fn document(&mut self, mut rest: &[Line<'_>]) -> Result<(), Mistake> {
        while let [line, below @ ..] = rest {
            let Some((fence, language)) = Fence::open(line.text) else {
                self.prose_line(line)?;
                rest = below;
                continue;
            };
            let (inner, behind) = below
                .iter()
                .position(|line| fence.is_closed_by(line.text))
                .and_then(|end| Some((below.get(..end)?, below.get(end + 1..)?)))
                .ok_or_else(|| line.mistake(MistakeKind::UnclosedBlock(fence.closing())))?;
            let inside: Vec<_> = inner.iter().map(|line| line.inside(fence.inside(line.text))).collect();
            let steps = match language {
                "console" => console::steps(&inside, fence)?,
                "bash" | "sh" => loose::steps(&inside)?,
                _ => Vec::new(),
            };
            if steps.is_empty() {
                let block = rest.get(..inner.len() + 2).unwrap_or_default();
                self.prose.extend(block.iter().flat_map(|line| [line.text, "\n"]));
            }
            steps.into_iter().for_each(|step| self.step(step));
            rest = behind;
        }
        Ok(())
    }

    /// A text without any block: its lines that begin with `juju ` are steps.
    fn plain(&mut self, body: &[Line<'_>]) -> Result<(), Mistake> {
        for line in body {
            if loose::is_plain_command(line) {
                self.step(loose::step(line)?);
            } else {
                self.prose_line(line)?;
            }
        }
        Ok(())
    }

    fn prose_line(&mut self, line: &Line<'_>) -> Result<(), Mistake> {
        if header::is_rulebook_line(line) {
            return Err(line.mistake(MistakeKind::LateRulebook));
        }
        self.prose.extend([line.text, "\n"]);
        Ok(())
    }

    fn step(&mut self, step: Step) {
        self.steps.push(Step { prose: prose(&mut self.prose), ..step });
    }

    fn finish(mut self, text: &str, header: Header) -> Script {
        Script {
            source: text.to_owned(),
            rulebook: header.rulebook,
            front_matter: header.front_matter,
            steps: self.steps,
            closing: prose(&mut self.prose),
        }
    }
}

/// Takes the prose that was gathered, without the blank lines around it.
fn prose(gathered: &mut String) -> String {
    std::mem::take(gathered).trim_matches('\n').trim_end().to_owned()
}
