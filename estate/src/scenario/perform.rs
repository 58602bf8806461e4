//! The running of one step.

use super::command::Command;
use super::machine::Machine;
use super::outcome::{Fault, Outcome, Ran};
use super::ready::{Unready, filled, seat_of_loose};
use super::seat_name::SeatName;
use super::step::{Action, Scripted, Step};
use super::terminal::{Shown, Terminal};

/// Lets a step happen. Commands that name no seat run at `current`, and may move it.
pub(super) async fn perform(step: &Step, current: &mut SeatName, machine: &mut impl Machine) -> Outcome {
    match &step.action {
        Action::Clock(clock) => {
            machine.advance(clock.duration());
            Outcome::Clock(*clock)
        }
        Action::Scripted(command) => Outcome::Command(scripted(step.line, command, machine).await),
        Action::Loose(command) => Outcome::Command(loose(step.line, command, current, machine).await),
    }
}

async fn scripted(line: usize, scripted: &Scripted, machine: &mut impl Machine) -> Ran {
    let Scripted { seat, command, answers, .. } = scripted;
    let text = match filled(command, machine) {
        Ok(text) => text,
        Err(unready) => return cannot_run(line, seat, command, unready),
    };
    let mut terminal = Terminal::written(answers);
    let status = machine.run(seat, &text, &mut terminal).await;
    let (shown, left) = terminal.finish(status);
    let faults = [
        status_fault(scripted.status, status),
        scripted.expected.difference(&shown.text).map(Fault::Output),
        (left > 0).then_some(Fault::AnswersLeft(left)),
    ];
    ran(line, seat, command, shown, faults.into_iter().flatten().collect())
}

async fn loose(line: usize, command: &Command, current: &mut SeatName, machine: &mut impl Machine) -> Ran {
    let ready =
        filled(command, machine).and_then(|text| Ok((text, seat_of_loose(command, current, machine)?)));
    let (text, seat) = match ready {
        Ok(ready) => ready,
        Err(unready) => return cannot_run(line, current, command, unready),
    };
    current.clone_from(&seat);
    let mut terminal = Terminal::obliging(machine.password(&seat));
    let status = machine.run(&seat, &text, &mut terminal).await;
    let (shown, _) = terminal.finish(status);
    ran(line, &seat, command, shown, status_fault(0, status).into_iter().collect())
}

fn status_fault(expected: u8, actual: u8) -> Option<Fault> {
    (expected != actual).then_some(Fault::Status { expected, actual })
}

fn ran(line: usize, seat: &SeatName, command: &Command, shown: Shown, faults: Vec<Fault>) -> Ran {
    Ran { line, seat: seat.clone(), command: command.to_string(), shown: Some(shown), faults }
}

fn cannot_run(line: usize, seat: &SeatName, command: &Command, unready: Unready) -> Ran {
    let faults = vec![Fault::Unready(unready)];
    Ran { line, seat: seat.clone(), command: command.to_string(), shown: None, faults }
}
