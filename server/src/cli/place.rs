//! The options that say where the server is.

use std::net::SocketAddr;

use clap::Args;

use crate::origin::Origin;

/// Where the server listens, and where browsers find it.
#[derive(Debug, Clone, Args)]
pub struct Place {
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS", env = "PORTCULLIS_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Where browsers find the server, such as https://juju.example; the address it listens on unless told.
    #[arg(long, value_name = "URL", env = "PORTCULLIS_ORIGIN")]
    pub origin: Option<Origin>,
}

impl Place {
    /// The origin of a server that listens on `address`.
    pub fn origin(&self, address: SocketAddr) -> Origin {
        self.origin.clone().unwrap_or_else(|| Origin::of(address))
    }
}
