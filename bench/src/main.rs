//! `cargo xtask bench`: the speed of the rules, with peers and limits beside them in the same run.
//!
//! The peers are general policy languages and ours is one fixed domain: they could be asked other questions, ours cannot.

mod journal;
mod measure;
mod peers;
mod questions;
mod report;

use std::error::Error;

use bench_world::{MATRIX, MATRIX_GRANTS, World};
use peak_alloc::PeakAlloc;
use report::Report;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Users × models with the grants of each user. A million grants are in the last.
const WORLDS: [(u32, u32, u32); 4] =
    [(10, 10, 5), (100, 100, 5), (MATRIX.0, MATRIX.1, MATRIX_GRANTS), (100_000, 10_000, 10)];

/// Peers are measured up to this many users.
const PEERS_UP_TO: u32 = 1_000;

fn main() -> Result<(), Box<dyn Error>> {
    let in_browser = InBrowser::of_arguments(std::env::args().skip(1))?;
    let mut report = Report::default();
    for (users, models, grants) in WORLDS {
        measure_world(users, models, grants, in_browser.as_ref(), &mut report)?;
    }
    let (seconds, events) = journal::replay()?;
    let what = format!("read, decode, apply {events} events from SQLite");
    report.at_most("journal", &what, seconds, "s", 4.0);
    report.print();
    report.save()?;
    Ok(())
}

fn measure_world(
    users: u32,
    models: u32,
    grants: u32,
    in_browser: Option<&InBrowser>,
    report: &mut Report,
) -> Result<(), Box<dyn Error>> {
    let place = format!("{users} × {models}");
    let world = measure_state(users, models, grants, &place, report);
    let checks = questions::checks(&world)?;
    let ours = questions::check(&world, &checks);
    report.at_most(&place, "check, half allowed, median", ours, "ns", 100.0);
    if users <= PEERS_UP_TO {
        let cedar = questions::check_by_cedar(&world, &checks)?;
        report.add(&place, "the same by cedar-policy, median", cedar, "ns");
        report.at_least(&place, "cedar-policy ÷ ours", cedar / ours, "×", 10.0);
        let casbin = questions::check_by_casbin(&world, &checks)?;
        report.add(&place, "the same by casbin, median", casbin, "ns");
        report.at_least(&place, "casbin ÷ ours", casbin / ours, "×", 50.0);
    }
    questions::lists(&world, &place, report);
    if (users, models) == MATRIX {
        let (native, yes) = questions::matrix(&world);
        report.at_most(&place, "matrix of them all, native", native, "ms", 50.0);
        if let Some(InBrowser { milliseconds, yes: there }) = in_browser {
            if *there != yes {
                return Err(format!("the matrix has {yes} yes natively and {there} in the browser").into());
            }
            report.at_most(&place, "matrix of them all, in Chromium", *milliseconds, "ms", 150.0);
        }
        let commands = questions::commands(&world);
        report.at_least(&place, "decide + apply", commands, "commands/s", 500_000.0);
    }
    Ok(())
}

/// Makes a world, and tells what its state takes: the grants with everything else in it, divided by the grants.
fn measure_state(users: u32, models: u32, grants: u32, place: &str, report: &mut Report) -> World {
    let journal = bench_world::journal(users, models, grants);
    let before = MEMORY.current_usage();
    let world = World::of(&journal);
    let bytes = MEMORY.current_usage().saturating_sub(before) as f64 / world.grants() as f64;
    let what = format!("state of {} grants, for each", world.grants());
    match world.grants() {
        1_000_000.. => report.at_most(place, &what, bytes, "bytes", 300.0),
        _ => report.add(place, &what, bytes, "bytes"),
    }
    world
}

/// What was measured in a browser before.
struct InBrowser {
    milliseconds: f64,
    yes: usize,
}

impl InBrowser {
    /// Reads `--in-browser MILLISECONDS YES`, if it is there.
    fn of_arguments(mut arguments: impl Iterator<Item = String>) -> Result<Option<Self>, Box<dyn Error>> {
        match (arguments.next().as_deref(), arguments.next(), arguments.next()) {
            (Some("--in-browser"), Some(milliseconds), Some(yes)) => {
                Ok(Some(InBrowser { milliseconds: milliseconds.parse()?, yes: yes.parse()? }))
            }
            (None, ..) => Ok(None),
            _ => Err("usage: bench [--in-browser MILLISECONDS YES]".into()),
        }
    }
}
