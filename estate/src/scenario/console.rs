//! The reading of a `console` block.

use super::clock::Clock;
use super::command::Command;
use super::expected::Expected;
use super::fence::Fence;
use super::line::Kind;
use super::mistake::{Mistake, MistakeKind};
use super::pattern::LinePattern;
use super::seat_name::SeatName;
use super::source::{Line, trimmed};
use super::step::{Action, Layout, Scripted, Step};

/// The steps of a block.
pub(super) fn steps(lines: &[Line<'_>], fence: Fence) -> Result<Vec<Step>, Mistake> {
    let written: Vec<_> = lines.iter().filter(|line| !line.is_blank()).collect();
    if let [line] = written.as_slice()
        && Kind::of(line.text) == Kind::Clock
    {
        let clock = Clock::parse(line.text).ok_or_else(|| line.mistake(MistakeKind::BadClock))?;
        return Ok(vec![step(line, Action::Clock(clock))]);
    }
    let mut steps = Vec::new();
    let mut open: Option<Open<'_>> = None;
    for line in lines {
        if let Kind::Command { seat, command } = Kind::of(line.text) {
            steps.extend(open.take().map(Open::close).transpose()?);
            open = Some(Open::new(*line, seat, command, fence)?);
        } else if let Some(open) = &mut open {
            open.take(*line)?;
        } else if !line.is_blank() {
            return Err(line.mistake(before_the_first(line.text)));
        }
    }
    steps.extend(open.map(Open::close).transpose()?);
    Ok(steps)
}

fn step(line: &Line<'_>, action: Action) -> Step {
    Step { line: line.number, prose: String::new(), action }
}

fn before_the_first(text: &str) -> MistakeKind {
    match Kind::of(text) {
        Kind::NoCommand { seat } => MistakeKind::NoCommand(seat.to_string()),
        Kind::BadPrompt(prompt) => MistakeKind::BadPrompt(prompt.to_owned()),
        Kind::Clock => MistakeKind::ClockInCompany,
        _ => MistakeKind::NoCommandYet,
    }
}

/// A command whose lines are still being read.
struct Open<'t> {
    line: Line<'t>,
    seat: SeatName,
    command: Command,
    fence: Fence,
    status: Option<(usize, u8)>,
    answers: Vec<String>,
    output: Vec<Line<'t>>,
}

impl<'t> Open<'t> {
    fn new(line: Line<'t>, seat: SeatName, command: &str, fence: Fence) -> Result<Self, Mistake> {
        let start = trimmed(line.text).len() - command.len();
        let command =
            Command::parse(command).map_err(|(offset, kind)| line.mistake_at(start + offset, kind))?;
        Ok(Self { line, seat, command, fence, status: None, answers: Vec::new(), output: Vec::new() })
    }

    fn take(&mut self, line: Line<'t>) -> Result<(), Mistake> {
        match Kind::of(line.text) {
            Kind::Status(_) | Kind::Answer(_) if !self.output.is_empty() => {
                Err(line.mistake(MistakeKind::Late))
            }
            Kind::Status(_) if self.status.is_some() => Err(line.mistake(MistakeKind::SecondStatus)),
            Kind::Status(number) => {
                let status = number.parse().map_err(|_| line.mistake(MistakeKind::BadStatus))?;
                self.status = Some((line.number, status));
                Ok(())
            }
            Kind::Answer(answer) => {
                self.answers.push(answer.to_owned());
                Ok(())
            }
            Kind::Output | Kind::NoOutput => {
                self.output.push(line);
                Ok(())
            }
            Kind::Command { .. } | Kind::NoCommand { .. } | Kind::BadPrompt(_) | Kind::Clock => {
                Err(line.mistake(before_the_first(line.text)))
            }
        }
    }

    fn close(self) -> Result<Step, Mistake> {
        let mut output = self.output.as_slice();
        while let [first, rest @ ..] = output
            && first.is_blank()
        {
            output = rest;
        }
        while let [rest @ .., last] = output
            && last.is_blank()
        {
            output = rest;
        }
        let scripted = Scripted {
            seat: self.seat,
            command: self.command,
            status: self.status.map_or(0, |(_, status)| status),
            answers: self.answers,
            expected: expected(output)?,
            layout: Layout {
                fence: self.fence,
                status: self.status.map(|(number, _)| number),
                output: output.first().zip(output.last()).map(|(first, last)| first.number..=last.number),
            },
        };
        Ok(step(&self.line, Action::Scripted(scripted)))
    }
}

fn expected(output: &[Line<'_>]) -> Result<Expected, Mistake> {
    let silent = output.iter().find(|line| Kind::of(line.text) == Kind::NoOutput);
    match (silent, output.len()) {
        (None, 0) => Ok(Expected::Unchecked),
        (None, _) => Ok(Expected::Lines(output.iter().map(|line| LinePattern::parse(line.text)).collect())),
        (Some(_), 1) => Ok(Expected::Silence),
        (Some(line), _) => Err(line.mistake(MistakeKind::NotSilent)),
    }
}
