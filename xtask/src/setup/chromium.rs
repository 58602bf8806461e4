//! A Chromium for the browser tests: the system's.

use std::env;
use std::path::PathBuf;

use super::apt_install;
use crate::project;
use crate::trouble::{Result, Trouble};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where Chromium is: what CHROMIUM names, else the system's, else apt's.
pub fn chromium() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").map(PathBuf::from) {
        let why = format!("CHROMIUM names {}, which is no file", named.display());
        let mend = "export CHROMIUM=/usr/bin/chromium";
        return if named.is_file() {
            Ok(named)
        } else {
            Err(Trouble::new("cannot find Chromium", why).mend(mend))
        };
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    apt_install("chromium", "Chromium, for the browser tests,")?;
    installed().ok_or_else(|| {
        let why = format!("none of {} is on PATH", NAMES.join(", "));
        Trouble::new("cannot find Chromium", why).mend("export CHROMIUM=/path/to/chromium")
    })
}

fn installed() -> Option<PathBuf> {
    NAMES.into_iter().find_map(project::find)
}
