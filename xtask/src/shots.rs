//! `cargo xtask shots`: pictures of the pages, three widths in light and dark, for laying beside the design.

use clap::Args;

use crate::bundle::Base;
use crate::command::Line;
use crate::project;
use crate::setup;
use crate::static_host::{self, Manner};
use crate::trouble::Result;

/// Take pictures of the pages of dist/, for looking at.
#[derive(Debug, Args)]
pub struct Shots {
    /// What to take, such as demo-refused, by its name in end2end/shots/; everything unless told.
    scenes: Vec<String>,
}

impl Shots {
    /// Takes them into `target/shots`.
    pub fn run(self) -> Result {
        setup::npm_packages()?;
        let folder = project::target().join("shots");
        let hosting = static_host::start(&project::dist(), 0, &Base::root(), Manner::Plain)?;
        let line = Line::of("node shots/shots.js").arg(&hosting.url).arg(&folder).args(self.scenes);
        line.dir(&project::path("end2end")).env("CHROMIUM", setup::chromium()?).run()?;
        println!("the pictures are in {}", folder.display());
        Ok(())
    }
}
