//! Who asks, as far as a transport can tell.

use std::net::IpAddr;

use uuid::Uuid;

use crate::store::{Session, Source};

/// A browser that asks for something. Whether a login of its session is still good is for `domain` to say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Visitor {
    /// Its session, if its cookie names one.
    pub session: Option<Session>,
    /// Its address, if known.
    pub address: Option<IpAddr>,
    /// The number of the request.
    pub request: Option<Uuid>,
}

impl Visitor {
    /// What the journal keeps of the request, once it is known who acts.
    pub fn source(&self, actor: Option<u32>) -> Source {
        let session = self.session.as_ref().map(|session| session.id);
        Source { actor, session, address: self.address, request: self.request }
    }
}
