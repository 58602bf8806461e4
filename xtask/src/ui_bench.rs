//! `cargo xtask ui-bench`: how fast the page is with a thousand users and models, and what Lighthouse says, in one table.

mod limit;

use std::fs;
use std::path::PathBuf;

use clap::Args;

use crate::bundle::Base;
use crate::command::Line;
use crate::project;
use crate::setup;
use crate::static_host::{self, Manner};
use crate::trouble::{Doing, Result, Trouble};
use limit::{Figure, missed, table};

/// Measure the page of dist/ in Chromium, with limits beside it; takes minutes.
///
/// A demo with 1,000 users, 1,000 models and 5,000 grants is typed and kept as the page keeps it. Then it is opened, its
/// screens are clicked through, its filters typed into, and its access matrix is scrolled. Lighthouse runs five times on
/// the first page, and once on two others; it is got the first time. The figures go into target/ui-bench.json; one beyond
/// its limit is an error.
#[derive(Debug, Args)]
pub struct UiBench {
    /// What to measure: lighthouse, start, navigation, filters, scrolling; everything unless told.
    parts: Vec<String>,
}

impl UiBench {
    /// Measures and prints.
    pub fn run(self) -> Result {
        setup::npm_packages()?;
        setup::lighthouse()?;
        let results = project::target().join("ui-bench.json");
        let hosting = static_host::start(&project::dist(), 0, &Base::root(), Manner::Told)?;
        let world = type_world()?;
        let before = load();
        let line = Line::of("node ui_bench.js").arg(&hosting.url).arg(&world).arg(&results).args(self.parts);
        line.dir(&project::path("end2end")).env("CHROMIUM", setup::chromium()?).run()?;
        let told = project::read(&results)?;
        let figures: Vec<Figure> =
            serde_json::from_str(&told).doing(|| format!("cannot read {}", results.display()))?;
        print!("{}", table(&figures));
        println!("\nload of the machine: {before} before, {} after", load());
        match missed(&figures) {
            0 => Ok(()),
            some => {
                Err(Trouble::new("the page is too slow", format!("{some} figures are beyond their limits")))
            }
        }
    }
}

/// Lets the large demo be typed, and writes down what a browser keeps of it.
fn type_world() -> Result<PathBuf> {
    let file = project::target().join("ui-bench-world.json");
    let typed = Line::of("cargo run --quiet --package bench-demo").dir(project::root()).must()?;
    project::write(&file, typed)?;
    Ok(file)
}

/// How many programs wanted to run in the last minute, five and fifteen minutes.
fn load() -> String {
    let told = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let figures: Vec<&str> = told.split_whitespace().take(3).collect();
    if figures.is_empty() { "unknown".to_owned() } else { figures.join(" ") }
}
