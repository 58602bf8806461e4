//! `cargo xtask dist`: the release bundle, as a static host or the server wants it.

mod base;
mod door;
mod finish;
mod pack;
mod strip;

use std::fs;
use std::path::Path;

use clap::Args;

pub use base::Base;

use crate::command::Line;
use crate::project;
use crate::setup;
use crate::style;
use crate::trouble::{Doing, Result};

/// Build the release bundle into dist/.
#[derive(Debug, Args)]
pub struct Dist {
    /// The path on its host that the bundle will live at, such as /demo/.
    #[arg(long, default_value = "/")]
    base: Base,
}

impl Dist {
    /// Builds it and says where it is.
    pub fn run(self) -> Result {
        build(&self.base)?;
        println!("The bundle is in dist/, for a host that serves it at {}", self.base);
        Ok(())
    }
}

/// Compiles the page and makes `dist/` of it.
pub fn build(base: &Base) -> Result {
    compile()?;
    finish(base, &project::dist())?;
    pack::compress(&project::dist())
}

/// Makes a bundle in a folder for another place on the host, of what was compiled last; without compressed copies.
pub fn finish(base: &Base, folder: &Path) -> Result {
    // The folder stays, its content goes: the server's build watches the folder.
    if folder.exists() {
        let removed = fs::read_dir(folder).and_then(|entries| entries.into_iter().try_for_each(remove));
        removed.doing(|| format!("cannot empty {}", folder.display()))?;
    }
    finish::finish(&raw(), folder, base)
}

fn compile() -> Result {
    let compiler = setup::wasm_compiler()?;
    setup::tools()?;
    style::build()?;
    // Trunk takes wasm-bindgen from PATH; cargo may still have crates to fetch, so neither is told to stay offline.
    let trunk = Line::of("trunk build --release --skip-version-check").dir(project::root());
    // Trunk reads NO_COLOR as an option that wants true or false.
    let trunk = trunk.env("PATH", project::search_path()?).env("NO_COLOR", "true");
    trunk.envs(&compiler.environment()).must()?;
    door::build(&compiler, &raw())
}

/// What Trunk made.
fn raw() -> std::path::PathBuf {
    project::path("target/site/raw")
}

fn remove(entry: std::io::Result<fs::DirEntry>) -> std::io::Result<()> {
    let entry = entry?;
    if entry.file_type()?.is_dir() { fs::remove_dir_all(entry.path()) } else { fs::remove_file(entry.path()) }
}
