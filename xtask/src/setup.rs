//! Set-up: whatever is missing is got, once; what is there is left alone.

mod chromium;
mod npm;
mod tools;
mod wasm;

pub use chromium::chromium;
pub use npm::{lighthouse, npm_packages};
pub use tools::tools;
pub use wasm::{TARGET, WasmCompiler, no_std_target, wasm_compiler};

use crate::project;
use crate::trouble::{Result, Trouble};

/// Everything that any task needs.
pub fn everything() -> Result {
    let compiler = wasm_compiler()?;
    println!("wasm compiler   {}", compiler.name());
    tools()?;
    println!("Trunk           {}", project::trunk_version()?);
    println!("wasm-bindgen    {}", project::wasm_bindgen_version()?);
    npm_packages()?;
    println!("npm packages    end2end/node_modules");
    println!("Chromium        {}", chromium()?.display());
    println!("Everything is here.");
    Ok(())
}

/// Tells what is about to be got, before the wait begins.
fn announce(what: &str) {
    eprintln!("setup: {what}");
}

/// Installs Debian packages, where this is a Debian and we may.
fn apt_install(packages: &str, what: &str) -> Result {
    let mend = format!("sudo apt-get update && sudo apt-get install -y {packages}");
    let missing = |why: &str| Trouble::new(format!("{what} is missing"), why).mend(&mend);
    if !project::has("apt-get") {
        return Err(
            missing("there is no apt-get here; install it by hand").mend(format!("install: {packages}"))
        );
    }
    announce(&format!("installing {packages} by apt-get"));
    let apt = |words: &str| crate::command::Line::of(words).env("DEBIAN_FRONTEND", "noninteractive").must();
    let installed = apt("apt-get update")
        .and_then(|_| apt(&format!("apt-get install -y --no-install-recommends {packages}")));
    installed.map(drop).map_err(|trouble| missing(&trouble.to_string()))
}
