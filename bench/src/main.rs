//! `cargo xtask bench`: the speed of the rules, with peers and limits beside them in the same run.
//!
//! The peers are general policy languages and ours is one fixed domain: they could be asked other questions, ours cannot.

mod casbin_peer;
mod cedar;
mod journal;
mod measure;
mod questions;
mod report;
mod world;

use peak_alloc::PeakAlloc;
use report::Report;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Users × models; five grants a user, and in the last world ten.
const WORLDS: [(u32, u32, u32); 4] = [(10, 10, 5), (100, 100, 5), (1_000, 1_000, 5), (100_000, 10_000, 10)];

/// Peers are measured up to this many users.
const PEERS_UP_TO: u32 = 1_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut report = Report::default();
    for (users, models, grants) in WORLDS {
        let before = MEMORY.current_usage();
        let world = world::World::new(users, models, grants);
        let state_bytes = MEMORY.current_usage().saturating_sub(before);
        let place = format!("{users}×{models}");
        report.add(
            &place,
            "state per grant",
            state_bytes as f64 / world.grants() as f64,
            "bytes",
            Some(300.0),
        );
        let checks = questions::checks(&world);
        let ours = questions::check(&world, &checks);
        report.add(&place, "check, median", ours, "ns", Some(100.0));
        if users <= PEERS_UP_TO {
            let cedar = cedar::check(&world, &checks)?;
            report.add(&place, "check by cedar-policy, median", cedar, "ns", None);
            report.at_least(&place, "cedar-policy ÷ ours", cedar / ours, "×", 10.0);
            let casbin = casbin_peer::check(&world, &checks)?;
            report.add(&place, "check by casbin, median", casbin, "ns", None);
            report.at_least(&place, "casbin ÷ ours", casbin / ours, "×", 50.0);
        }
        questions::lists(&world, &place, &mut report);
        if users == 1_000 {
            report.add(&place, "matrix 1,000 × 1,000", questions::matrix(&world), "ms", Some(50.0));
            report.at_least(&place, "decide + apply", questions::commands(&world), "commands/s", 500_000.0);
        }
    }
    let (seconds, events) = journal::replay()?;
    report.add(
        "journal",
        &format!("read, decode, apply {events} events from SQLite"),
        seconds,
        "s",
        Some(4.0),
    );
    report.print();
    report.save()?;
    Ok(())
}
