//! Who may do what, as far as one may see it: the access table of the controller, on which the rules are asked in the page, so
//! that a button says why it cannot be pressed before it is.

use std::sync::Arc;

use domain::access_table::AccessTable;
use domain::action::Action;
use domain::answer::Answer;
use domain::authorize::authorize;
use domain::query::Query;
use domain::refusal::Refusal;
use juju::complete::Name;
use leptos::prelude::*;

use crate::backend::{Asked, Desk, Place};

/// The table, and the questions to it.
#[derive(Clone, Copy)]
pub(crate) struct Rights(Asked<Arc<AccessTable>>);

/// Makes [`use_rights`] available to the screens.
pub(super) fn provide_rights(desk: Desk) {
    let asked = desk.ask(Query::Access, |answer| match answer {
        Answer::Access(table) => Some(Arc::new(table.clone())),
        _ => None,
    });
    provide_context(Rights(asked));
    // The terminal completes the names that one may see.
    if let Place::Server(seat) = desk.place() {
        Effect::new(move |_| {
            let named = |table: &Arc<AccessTable>| {
                let subjects = table.subjects.iter();
                subjects.map(|subject| Name::new(subject.name.as_str(), &subject.display_name)).collect()
            };
            seat.know_users(asked.read(named).unwrap_or_default());
        });
    }
}

/// Who may do what.
pub(crate) fn use_rights() -> Rights {
    expect_context()
}

impl Rights {
    /// The table, once it is told.
    pub(crate) fn table(self) -> Option<Arc<AccessTable>> {
        self.0.get()
    }

    /// What is asked.
    pub(crate) fn asked(self) -> Asked<Arc<AccessTable>> {
        self.0
    }

    /// Reads the table, once it is told.
    pub(crate) fn read<T>(self, read: impl FnOnce(&AccessTable) -> T) -> Option<T> {
        self.0.read(|table| read(table))
    }

    /// Why one may not do something; none where one may, and nothing while the table is not there.
    pub(crate) fn refused(self, action: Action) -> Option<String> {
        self.read(|table| refused(table, action)).flatten()
    }

    /// The same, of what is found in the table first; what is not found is not refused.
    pub(crate) fn refused_of(self, action: impl FnOnce(&AccessTable) -> Option<Action>) -> Option<String> {
        self.read(|table| refused(table, action(table)?)).flatten()
    }
}

fn refused(table: &AccessTable, action: Action) -> Option<String> {
    let denial = authorize(table, table.me, action).err()?;
    let refusal = Refusal::Denied { denial };
    Some(juju::wording::brief(&refusal).unwrap_or_else(|| juju::wording::item(&refusal)))
}
