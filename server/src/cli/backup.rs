//! `portcullis backup`: a copy of the database, taken while the server runs.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::{block_on, say};
use crate::failure::Failure;
use crate::setup::DataFolder;
use crate::store::back_up;

/// Copy the database to a new file, while the server runs or not.
#[derive(Debug, Args)]
pub struct Backup {
    #[command(flatten)]
    data: DataFolder,
    /// The file to make.
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Backup {
    /// Makes the copy, and says what it does not hold.
    pub fn run(self) -> Result<ExitCode, Failure> {
        block_on(async {
            back_up(&self.data.database(), &self.file).await?;
            say(&format!(
                "Backed up to {}. The master key is not in it: keep a copy of the key elsewhere.\n",
                self.file.display()
            ))
        })
    }
}
