//! The binary: reads the command line, runs it, tells a failure in one line and ends with its own exit status.

use std::process::ExitCode;

use clap::Parser;
use server::cli::Cli;

fn main() -> ExitCode {
    match Cli::parse().run() {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("ERROR {failure}");
            ExitCode::from(failure.status())
        }
    }
}
