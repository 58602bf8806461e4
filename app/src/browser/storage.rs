//! Whether this browser stores anything.

use leptos::prelude::window;

/// Whether the browser lets this page store anything: with all site data blocked, already asking is an error.
pub(crate) fn is_allowed() -> bool {
    matches!(window().local_storage(), Ok(Some(_)))
}
