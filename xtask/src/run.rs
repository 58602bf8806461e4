//! `cargo xtask run`: everything that a person needs to look at the product on this machine.

use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::Command;

use clap::Args;

use crate::bundle::{self, Base};
use crate::command::Line;
use crate::project;
use crate::static_host::{self, Manner};
use crate::trouble::{Result, Trouble};

/// Serve on this machine: the server with its database, or the demo alone.
#[derive(Debug, Args)]
pub struct Run {
    /// Serve only the static bundle, as any file host would: the offline demo without a server.
    #[arg(long)]
    demo: bool,
    /// The port on this machine.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Where the server keeps its database and its key.
    #[arg(long, value_name = "DIR", default_value = "portcullis-data", conflicts_with = "demo")]
    data: PathBuf,
}

impl Run {
    /// Builds what is needed and serves until it is stopped.
    pub fn run(self) -> Result {
        println!("building the page (a few minutes at the first time)");
        bundle::build(&Base::root())?;
        if self.demo { self.host() } else { self.serve() }
    }

    fn host(self) -> Result {
        let hosting = static_host::start(&project::dist(), self.port, &Base::root(), Manner::Plain)?;
        println!("the demo is at {}", hosting.url);
        hosting.wait();
        Ok(())
    }

    /// The server takes the place of this process, so that Ctrl-C reaches it and its exit status is ours.
    fn serve(self) -> Result {
        println!("building the server (a few minutes at the first time)");
        Line::of("cargo build --release --package portcullis").dir(project::root()).run()?;
        let program = project::target().join("release/portcullis");
        let mut command = Command::new(&program);
        command.args(["serve", "--listen", &format!("127.0.0.1:{}", self.port), "--data"]);
        command.arg(project::root().join(&self.data));
        let error = command.exec();
        Err(Trouble::new(format!("cannot run {}", program.display()), error))
    }
}
