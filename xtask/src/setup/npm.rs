//! The npm packages of the browser tests and of the measuring of the page.

use std::fs;

use super::announce;
use crate::command::Line;
use crate::project;
use crate::trouble::{Doing, Result, Trouble};

/// Installs the packages of the browser tests.
pub fn npm_packages() -> Result {
    install("end2end")
}

/// Installs Lighthouse, which only the measuring of the page needs: it is large.
pub fn lighthouse() -> Result {
    install("end2end/ui_bench")
}

/// Installs exactly what the `package-lock.json` of a folder names, unless that has been done.
fn install(name: &str) -> Result {
    let folder = project::path(name);
    let wanted = project::read(&folder.join("package-lock.json"))?;
    let done = folder.join("node_modules/.installed-lock.json");
    if fs::read_to_string(&done).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    if !project::has("npm") {
        let why = "the browser tests run on Node.js 20 or later, which is not on PATH";
        return Err(Trouble::new("npm is missing", why).mend("sudo apt-get install -y nodejs npm"));
    }
    announce(&format!("installing the npm packages of {name}/"));
    // The browser is the system's: no package shall download one of its own.
    let line =
        Line::of("npm ci --no-audit --no-fund").dir(&folder).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    line.must().map_err(|trouble| {
        Trouble::new(format!("cannot install the npm packages of {name}/"), trouble)
            .mend(format!("cd {name} && npm ci"))
    })?;
    fs::write(&done, wanted).doing(|| format!("cannot write {}", done.display()))
}
