//! `cargo xtask …`: set up, build, run, test and measure this project.

mod bench;
mod bundle;
mod command;
mod e2e;
mod project;
mod run;
mod setup;
mod shots;
mod size;
mod static_host;
mod style;
mod test;
mod trouble;
mod ui_bench;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use trouble::Result;

/// Set up, build, run, test and measure Portcullis.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Serve on this machine: the server with its database, or the demo alone.
    Run(run::Run),
    /// Check and test everything; what CI calls.
    Test(test::Test),
    /// Get whatever is missing: WebAssembly target, Trunk, wasm-bindgen, npm packages, Chromium.
    Setup,
    /// Build the release bundle into dist/.
    Dist(bundle::Dist),
    /// Tell what a first visit loads, and fail when it is too much.
    Size,
    /// Run the browser tests on the bundle in dist/.
    E2e(e2e::E2e),
    /// Take pictures of the pages of dist/, for looking at.
    Shots(shots::Shots),
    /// Measure the rules, natively and in the browser, with peers beside them; takes minutes.
    Bench,
    /// Measure the page with a thousand users and models, and what Lighthouse says; takes minutes.
    UiBench(ui_bench::UiBench),
    /// Serve a folder as a plain file host does.
    Host(static_host::Host),
}

fn main() -> ExitCode {
    let done = match Cli::parse().task {
        Task::Run(run) => run.run(),
        Task::Test(test) => return test.run(),
        Task::Setup => setup::everything(),
        Task::Dist(dist) => dist.run(),
        Task::Size => size::run(),
        Task::E2e(e2e) => e2e.run(),
        Task::Shots(shots) => shots.run(),
        Task::Bench => bench::run(),
        Task::UiBench(ui_bench) => ui_bench.run(),
        Task::Host(host) => host.run(),
    };
    match done {
        Result::Ok(()) => ExitCode::SUCCESS,
        Result::Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}
