//! Trunk and wasm-bindgen's command line, in a folder of the project, in exactly the versions that it names.

use super::announce;
use crate::command::Line;
use crate::project;
use crate::trouble::{Result, Trouble};

/// Installs what is missing or of another version.
pub fn tools() -> Result {
    install("trunk", "trunk", &project::trunk_version()?)?;
    install("wasm-bindgen-cli", "wasm-bindgen", &project::wasm_bindgen_version()?)
}

fn install(package: &str, program: &str, version: &str) -> Result {
    let file = project::tools().join("bin").join(program);
    let installed = Line::new(&file).arg("--version").answer();
    if installed.is_some_and(|said| said.split_whitespace().nth(1) == Some(version)) {
        return Ok(());
    }
    announce(&format!("building {package} {version} into .tools (once; some minutes)"));
    // A lock file may name a dependency that a mirror does not have; newer ones then serve as well.
    cargo_install(package, version).arg("--locked").must().or_else(|locked| {
        announce(&format!("{package} does not build with its own lock file; trying without"));
        cargo_install(package, version).must().map_err(|open| {
            let why = format!("with its lock file: {locked}\nwithout: {open}");
            let mend = format!("cargo install {package} --version {version} --root .tools --force");
            Trouble::new(format!("cannot install {package} {version}"), why).mend(mend)
        })
    })?;
    Ok(())
}

fn cargo_install(package: &str, version: &str) -> Line {
    // Its own build folder would be thrown away after a failure; ours is kept, so a second try goes on where the first ended.
    let line =
        Line::of("cargo install --force --root").arg(project::tools()).args([package, "--version", version]);
    line.env("CARGO_TARGET_DIR", project::target().join("tools"))
        .env("CARGO_TERM_PROGRESS_WHEN", "never")
        // Each runs for seconds in a build; optimizing them fully would take minutes once, and save none.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
}
