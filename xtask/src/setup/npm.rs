//! The npm packages of the browser tests.

use std::fs;

use super::announce;
use crate::command::Line;
use crate::project;
use crate::trouble::{Doing, Result, Trouble};

/// Installs exactly what `package-lock.json` names, unless that has been done.
pub fn npm_packages() -> Result {
    let folder = project::path("end2end");
    let wanted = project::read(&folder.join("package-lock.json"))?;
    let done = folder.join("node_modules/.installed-lock.json");
    if fs::read_to_string(&done).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    if !project::has("npm") {
        let why = "the browser tests run on Node.js 20 or later, which is not on PATH";
        return Err(Trouble::new("npm is missing", why).mend("sudo apt-get install -y nodejs npm"));
    }
    announce("installing the npm packages of end2end/");
    // The browser is the system's: no package shall download one of its own.
    let line =
        Line::of("npm ci --no-audit --no-fund").dir(&folder).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    line.must().map_err(|trouble| {
        Trouble::new("cannot install the npm packages of end2end/", trouble).mend("cd end2end && npm ci")
    })?;
    fs::write(&done, wanted).doing(|| format!("cannot write {}", done.display()))
}
