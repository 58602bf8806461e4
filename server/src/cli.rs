//! The command line of the binary, one file per subcommand.

pub mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::failure::Failure;

/// Juju's multi-user access control: a shared server, scenario files and the command language.
#[derive(Debug, Parser)]
#[command(name = "portcullis", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the page and the controllers of a data folder.
    Serve(serve::Serve),
}

impl Cli {
    /// Runs the subcommand to its end.
    pub fn run(self) -> Result<ExitCode, Failure> {
        match self.command {
            Command::Serve(serve) => serve.run(),
        }
    }
}
