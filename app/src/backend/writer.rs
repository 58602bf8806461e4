//! One tab writes, the others follow: by Web Locks where the browser has them, else by a lease in the storage.

mod lease;
mod lock;

use std::rc::Rc;

/// What this tab may do with the demo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// It is not known yet.
    Waiting,
    /// It writes.
    Writer,
    /// Another tab writes, this one follows.
    Follower,
}

/// Competes with other tabs for writing.
#[derive(Clone)]
pub(super) enum Writer {
    /// With the browser's own locks.
    Lock(lock::Lock),
    /// Without them: on plain http beyond this machine.
    Lease(lease::Lease),
}

/// Tells which role this tab has got.
pub(super) type OnRole = Rc<dyn Fn(Role)>;

impl Writer {
    /// Becomes the writer if nobody else is; otherwise follows until the writer goes.
    pub(super) fn start(id: String, on_role: OnRole) -> Self {
        match lock::Lock::start(on_role.clone()) {
            Some(lock) => Self::Lock(lock),
            None => Self::Lease(lease::Lease::start(id, on_role)),
        }
    }

    /// Becomes the writer now; whoever was follows.
    pub(super) fn take_over(&self) {
        match self {
            Self::Lock(lock) => lock.take_over(),
            Self::Lease(lease) => lease.take_over(),
        }
    }
}
