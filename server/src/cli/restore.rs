//! `portcullis restore`: puts a backup in the place of everything, while the server runs.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::{block_on, say};
use crate::failure::Failure;
use crate::setup::{self, DataFolder};

/// Replace the content of the database by a backup, while the server runs or not.
#[derive(Debug, Args)]
pub struct Restore {
    #[command(flatten)]
    data: DataFolder,
    /// The backup.
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Restore {
    /// Restores all or nothing.
    pub fn run(self) -> Result<ExitCode, Failure> {
        block_on(async {
            setup::restore(&self.data, &self.file).await?;
            say("Restored. Every session has ended, and bootstrap links made before are void.\n")
        })
    }
}
