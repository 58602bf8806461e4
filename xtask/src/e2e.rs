//! `cargo xtask e2e`: the browser tests, on the bundle at a plain host and on the real server.

use clap::Args;

use crate::bundle::{self, Base};
use crate::command::Line;
use crate::project;
use crate::setup;
use crate::static_host::{self, Manner};
use crate::trouble::{Doing, Result, Trouble};

/// Run the browser tests on the bundle in dist/.
#[derive(Debug, Args)]
pub struct E2e {
    /// Run every test so many times, to find the one that fails sometimes.
    #[arg(long, default_value_t = 1)]
    repeat: u32,
    /// What else to tell Playwright, such as a spec or --grep.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

impl E2e {
    /// Runs them in view.
    pub fn run(self) -> Result {
        line()?.arg("--repeat-each").arg(self.repeat.to_string()).args(self.rest).run()
    }
}

/// The command that runs them, with everything that it needs at work.
pub fn line() -> Result<Line> {
    if !project::dist().join("index.html").is_file() {
        return Err(Trouble::new("cannot run the browser tests", "there is no bundle in dist/")
            .mend("cargo xtask dist"));
    }
    setup::npm_packages()?;
    let chromium = setup::chromium()?;
    // A debug build of the server reads dist/ when it is asked, so it always serves the newest bundle.
    Line::of("cargo build --package portcullis").dir(project::root()).must()?;
    let own = std::env::current_exe().doing(|| "cannot tell which program this is".to_owned())?;
    let line = Line::new(project::path("end2end/node_modules/.bin/playwright")).arg("test");
    let line = line.dir(&project::path("end2end")).envs(&hosts()?);
    Ok(line
        .env("CHROMIUM", chromium)
        .env("PORTCULLIS_XTASK", own)
        .env("PORTCULLIS_SERVER", project::target().join("debug/portcullis")))
}

/// The bundle at the root of a host, and in a folder of one; both end with this process.
fn hosts() -> Result<[(String, String); 2]> {
    let below: Base = "/demo/".parse().map_err(|error: String| Trouble::new("cannot name a base", error))?;
    let copy = project::target().join("site/below");
    bundle::finish(&below, &copy)?;
    let root = static_host::start(&project::dist(), 0, &Base::root(), Manner::Plain)?;
    let below = static_host::start(&copy, 0, &below, Manner::Plain)?;
    Ok([("PORTCULLIS_STATIC".to_owned(), root.url), ("PORTCULLIS_BELOW".to_owned(), below.url)])
}
