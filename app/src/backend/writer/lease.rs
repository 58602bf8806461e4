//! A lease in the storage, for browsers that have no locks: the writer renews it, and whoever finds it expired may take it.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::{set_interval_with_handle, window_event_listener_untyped};
use leptos::web_sys::js_sys::Date;
use serde::{Deserialize, Serialize};

use super::{OnRole, Role};

const KEY: &str = "portcullis.demo.lease";
const EVERY: Duration = Duration::from_secs(2);
/// A writer that did not renew for so many milliseconds is gone.
const LASTS: f64 = 8000.0;

/// Who writes, and until when if nothing is heard.
#[derive(Clone, Serialize, Deserialize)]
struct Held {
    tab: String,
    until: f64,
}

/// This tab's part in the lease.
#[derive(Clone)]
pub(in crate::backend) struct Lease {
    tab: String,
    on_role: OnRole,
    role: Rc<Cell<Role>>,
}

impl Lease {
    pub(super) fn start(tab: String, on_role: OnRole) -> Self {
        let lease = Lease { tab, on_role, role: Rc::new(Cell::new(Role::Waiting)) };
        lease.look();
        let again = lease.clone();
        // A page that cannot set a timer cannot do anything else either.
        set_interval_with_handle(move || again.look(), EVERY).ok();
        let leaving = lease.clone();
        window_event_listener_untyped("pagehide", move |_| leaving.leave());
        lease
    }

    pub(super) fn take_over(&self) {
        self.hold();
        self.become_role(Role::Writer);
    }

    fn look(&self) {
        let held: Option<Held> = LocalStorage::get(KEY).ok();
        match held {
            Some(held) if held.tab != self.tab && held.until > Date::now() => {
                self.become_role(Role::Follower)
            }
            _ => {
                self.hold();
                self.become_role(Role::Writer);
            }
        }
    }

    fn hold(&self) {
        let held = Held { tab: self.tab.clone(), until: Date::now() + LASTS };
        // Where there is no room for the lease there is none for the demo, which says so.
        LocalStorage::set(KEY, held).ok();
    }

    fn leave(&self) {
        if self.role.get() == Role::Writer {
            LocalStorage::delete(KEY);
        }
    }

    fn become_role(&self, role: Role) {
        if self.role.replace(role) != role {
            (self.on_role)(role);
        }
    }
}
