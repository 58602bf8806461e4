//! `portcullis bootstrap-link`: what a cloud credential is to Juju, for one more controller (seed 002).

use std::process::ExitCode;

use clap::Args;

use super::place::Place;
use super::{block_on, say};
use crate::failure::Failure;
use crate::setup::{DataFolder, open};

/// Print a link that may bootstrap one controller, once and within a day.
#[derive(Debug, Args)]
pub struct BootstrapLink {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    data: DataFolder,
}

impl BootstrapLink {
    /// Makes the link, whether or not the server runs.
    pub fn run(self) -> Result<ExitCode, Failure> {
        block_on(async {
            let service = open(&self.data, self.place.origin(self.place.listen)).await?;
            let link = service.make_link().await?;
            service.store.close().await;
            say(&format!("{link}\n"))
        })
    }
}
