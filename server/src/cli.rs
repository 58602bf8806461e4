//! The command line of the binary, one file per subcommand.

mod backup;
mod bootstrap_link;
mod place;
mod play;
mod reset_password;
mod restore;
mod serve;
mod shell;

use std::io::{Write, stdout};
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
    Serve(serve::Serve),
    Play(play::Play),
    Shell(shell::Shell),
    BootstrapLink(bootstrap_link::BootstrapLink),
    Backup(backup::Backup),
    Restore(restore::Restore),
    ResetPassword(reset_password::ResetPassword),
}

impl Cli {
    /// Runs the subcommand to its end.
    pub fn run(self) -> Result<ExitCode, Failure> {
        match self.command {
            Command::Serve(serve) => serve.run(),
            Command::Play(play) => play.run(),
            Command::Shell(shell) => shell.run(),
            Command::BootstrapLink(link) => link.run(),
            Command::Backup(backup) => backup.run(),
            Command::Restore(restore) => restore.run(),
            Command::ResetPassword(reset) => reset.run(),
        }
    }
}

fn block_on(work: impl Future<Output = Result<(), Failure>>) -> Result<ExitCode, Failure> {
    let runtime = tokio::runtime::Runtime::new().map_err(Failure::other)?;
    runtime.block_on(work)?;
    Ok(ExitCode::SUCCESS)
}

/// Runs work that stays on this thread.
fn current_thread<T>(work: impl Future<Output = T>) -> Result<T, Failure> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Failure::other)?;
    Ok(runtime.block_on(work))
}

/// Writes to standard output; where nobody listens any more, that is a failure and not a panic.
fn say(text: &str) -> Result<(), Failure> {
    stdout().write_all(text.as_bytes()).map_err(Failure::other)
}
