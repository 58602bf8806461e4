//! `cargo xtask test`: everything that must hold, one line per group, one line for all; what CI calls.

mod count;
mod groups;

use std::time::Instant;

use clap::Args;

use crate::setup;
use crate::trouble::{Result, Trouble};
use count::Count;

/// Check and test everything; what CI calls.
#[derive(Debug, Args)]
pub struct Test {
    /// Also what takes longer: every browser test three times.
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
}

impl Test {
    /// Runs the groups; a failed one does not keep the others from running.
    pub fn run(self) -> Result {
        let begun = Instant::now();
        if self.only.is_empty() {
            setup::everything()?;
        }
        let mut total = Count::default();
        let mut failed = Vec::new();
        for (name, check) in groups::all(self.long).into_iter().filter(|(name, _)| self.wants(name)) {
            let begun = Instant::now();
            let found = check().unwrap_or_else(|trouble| Found::trouble(&trouble));
            let seconds = begun.elapsed().as_secs_f32();
            let state = if found.success { "ok" } else { "FAILED" };
            println!("{name:<22} {state:<6} {seconds:>6.1} s  {}", found.count.shown());
            if !found.success {
                println!("{}", found.text.trim_end());
                failed.push(name);
            }
            total += found.count.at_least_one_failed(!found.success);
        }
        self.conclude(&failed, total, begun)
    }

    fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|part| name.contains(part.as_str()))
    }

    fn conclude(&self, failed: &[&str], total: Count, begun: Instant) -> Result {
        let minutes = begun.elapsed().as_secs_f32() / 60.0;
        let Count { passed, failed: failures } = total;
        match failed {
            [] => println!("all groups ok in {minutes:.1} minutes"),
            _ => println!("FAILED in {minutes:.1} minutes: {}", failed.join("; ")),
        }
        // CI reads this line, which stands alone and last.
        println!("{passed} passed, {failures} failed");
        if failed.is_empty() { Ok(()) } else { Err(Trouble::new("not everything holds", failed.join("; "))) }
    }
}

impl Found {
    fn trouble(trouble: &Trouble) -> Self {
        Found { success: false, count: Count::default(), text: trouble.to_string() }
    }
}
