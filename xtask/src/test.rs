//! `cargo xtask test`: everything that must hold, one line per group, one line for all; what CI calls.

mod count;
mod groups;

use std::process::ExitCode;
use std::time::Instant;

use clap::Args;

use crate::setup;
use crate::trouble::Trouble;
use count::Count;

/// Check and test everything; what CI calls.
#[derive(Debug, Args)]
pub struct Test {
    /// Also what takes longer: a hundred thousand random worlds, small ones a step deeper, the same questions to other
    /// policy engines, every browser test three times.
    #[arg(long)]
    long: bool,
    /// Only the groups whose names contain one of these.
    only: Vec<String>,
}

/// What a group found.
#[derive(Debug)]
pub struct Found {
    /// Whether all is well.
    pub success: bool,
    /// The tests that ran, where the group counts any.
    pub count: Count,
    /// What to read when it failed.
    pub text: String,
    /// What its tests have counted, each a line.
    pub proof: Vec<String>,
}

impl Test {
    /// Sets up and runs the groups; the line with the totals is the last thing that is said, whatever happens.
    pub fn run(self) -> ExitCode {
        let begun = Instant::now();
        let set_up = if self.only.is_empty() { setup::everything() } else { Ok(()) };
        if let Err(trouble) = set_up {
            println!("{trouble}");
            return conclude(&["setup"], Count { passed: 0, failed: 1 }, begun);
        }
        self.check(begun)
    }

    /// A failed group does not keep the others from running.
    fn check(self, begun: Instant) -> ExitCode {
        let mut total = Count::default();
        let mut failed = Vec::new();
        for (name, check) in groups::all(self.long).into_iter().filter(|(name, _)| self.wants(name)) {
            let begun = Instant::now();
            let found = check().unwrap_or_else(|trouble| Found::trouble(&trouble));
            let seconds = begun.elapsed().as_secs_f32();
            let state = if found.success { "ok" } else { "FAILED" };
            println!("{name:<22} {state:<6} {seconds:>6.1} s  {}", found.count.shown());
            found.proof.iter().for_each(|line| println!("    {line}"));
            if !found.success {
                println!("{}", found.text.trim_end());
                failed.push(name);
            }
            total += found.count.at_least_one_failed(!found.success);
        }
        conclude(&failed, total, begun)
    }

    fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|part| name.contains(part.as_str()))
    }
}

/// The last two lines; CI reads the very last, which stands alone.
fn conclude(failed: &[&str], total: Count, begun: Instant) -> ExitCode {
    let minutes = begun.elapsed().as_secs_f32() / 60.0;
    let Count { passed, failed: failures } = total;
    match failed {
        [] => println!("all groups ok in {minutes:.1} minutes"),
        _ => println!("FAILED in {minutes:.1} minutes: {}", failed.join("; ")),
    }
    println!("{passed} passed, {failures} failed");
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

impl Found {
    fn trouble(trouble: &Trouble) -> Self {
        Found { success: false, count: Count::default(), text: trouble.to_string(), proof: Vec::new() }
    }
}
