//! Which model a screen is about.

use domain::id::ModelId;
use leptos::prelude::*;
use uuid::Uuid;

/// The model.
#[derive(Clone, Copy)]
pub(crate) struct Target {
    /// Its number in the access table.
    pub(crate) id: ModelId,
    /// Its UUID.
    pub(crate) uuid: Uuid,
    /// Its whole name.
    pub(crate) name: StoredValue<String>,
}

/// Makes [`use_target`] available.
pub(crate) fn provide_target(target: Target) {
    provide_context(target);
}

/// Which model the screen is about.
pub(super) fn use_target() -> Target {
    expect_context()
}

impl Target {
    /// A line that is about it.
    pub(crate) fn line(self, line: &str) -> String {
        self.name.with_value(|name| [line, " -m ", name].concat())
    }
}
