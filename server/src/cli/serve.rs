//! `portcullis serve`: from the command line to the last connection.

use std::net::{SocketAddr, TcpListener};
use std::process::ExitCode;

use clap::Args;

use super::place::Place;
use super::{block_on, say};
#[cfg(debug_assertions)]
use crate::clock::Clock;
use crate::failure::Failure;
use crate::log;
use crate::running;
#[cfg(debug_assertions)]
use crate::service::Purpose;
use crate::service::Service;
use crate::setup::{DataFolder, open};
use crate::web::Proxy;

/// Serve the page and the controllers of a data folder.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    data: DataFolder,
    /// A proxy stands before this server and appends the browser's address to X-Forwarded-For.
    #[arg(long, env = "PORTCULLIS_BEHIND_PROXY")]
    behind_proxy: bool,
    /// For `portcullis play --server`: the clock stands until a scenario moves it, whoever asks may bootstrap, and external
    /// users are believed. Only on an empty data folder and a loopback address; release builds refuse.
    #[arg(long)]
    rehearsal: bool,
    /// What to log, such as info or warn,server=debug.
    #[arg(long, value_name = "FILTER", env = "PORTCULLIS_LOG", default_value = "info")]
    log: String,
}

impl Serve {
    /// Serves until it is told to stop.
    pub fn run(self) -> Result<ExitCode, Failure> {
        log::start(&self.log)?;
        block_on(self.serve())
    }

    async fn serve(self) -> Result<(), Failure> {
        let stop = running::stop_on_signals()?;
        let listener = bind(self.place.listen)?;
        let address = listener.local_addr().map_err(Failure::other)?;
        let mut service = open(&self.data, self.place.origin(address)).await?;
        if self.rehearsal {
            rehearse(&mut service, address).await?;
        }
        service.start().await?;
        welcome(&service).await?;
        let proxy = if self.behind_proxy { Proxy::Trusted } else { Proxy::None };
        running::serve(listener, service, proxy, stop).await
    }
}

/// Tells where the server is, and how to begin. The link is a secret and goes to standard output only, never to the log.
async fn welcome(service: &Service) -> Result<(), Failure> {
    let mut text = format!("Portcullis is at {}\n", service.origin);
    if service.store.controllers().await?.is_empty() {
        let link = service.make_link().await?;
        text.push_str(&format!("To bootstrap a controller, once and within a day: {link}\n"));
    }
    say(&text)
}

/// Makes a server one that scenario files are played on.
#[cfg(debug_assertions)]
async fn rehearse(service: &mut Service, address: SocketAddr) -> Result<(), Failure> {
    if !address.ip().is_loopback() {
        return Err(Failure::other("a rehearsal believes whoever asks, so it listens on this machine only"));
    }
    if !service.store.controllers().await?.is_empty() {
        return Err(Failure::other("a rehearsal moves the clock, so its data folder must be empty"));
    }
    service.clock = Clock::standing();
    service.purpose = Purpose::Rehearsal;
    Ok(())
}

#[cfg(not(debug_assertions))]
async fn rehearse(_: &mut Service, _: SocketAddr) -> Result<(), Failure> {
    Err(Failure::other("this is a release build, for people; `serve --rehearsal` is in debug builds only"))
}

/// The address is taken before anything is written, so that a second server on the same port touches nothing.
fn bind(address: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(address).map_err(|source| match source.kind() {
        std::io::ErrorKind::AddrInUse => Failure::PortInUse { address },
        _ => Failure::Listen { address, source },
    })
}
