//! Who one is at the controller.

use domain::answer::{Answer, ControllerRow};
use domain::level::ControllerLevel;
use domain::name::UserName;
use domain::query::Query;
use leptos::prelude::*;

use crate::api::ApiError;
use crate::backend::{Asked, Desk};

/// Who one is.
#[derive(Clone, Copy)]
pub(crate) struct Me {
    /// What the controller tells of itself.
    pub(crate) controller: Asked<ControllerRow>,
    /// Whom the seat remembers to be, and the name that the controller has there.
    account: Memo<Option<(String, UserName)>>,
}

/// Makes [`use_me`] available to the screens.
pub(crate) fn provide_me(desk: Desk) -> Me {
    let read = |answer: &Answer| match answer {
        Answer::Controller(row) => Some(row.clone()),
        _ => None,
    };
    let place = desk.place();
    let account = move |_: Option<&_>| {
        place.read(|store| {
            let (name, known) = store.current()?;
            Some((name.to_owned(), known.account.as_ref()?.user.clone()))
        })
    };
    let me = Me { controller: desk.ask(Query::Controller, read), account: Memo::new(account) };
    provide_context(me);
    me
}

/// Who one is.
pub(crate) fn use_me() -> Me {
    expect_context()
}

impl Me {
    /// Whether the seat has an account, and the controller has told something.
    pub(crate) fn is_in(self) -> bool {
        self.account.read().is_some() && self.controller.is_here()
    }

    /// Why one is not in, or not any more.
    pub(crate) fn trouble(self) -> Option<ApiError> {
        self.controller.trouble()
    }

    /// One's name.
    pub(crate) fn user(self) -> Option<UserName> {
        self.account.with(|account| account.as_ref().map(|(_, user)| user.clone()))
    }

    /// The name that the controller has at this seat.
    pub(crate) fn controller_name(self) -> String {
        self.account.with(|account| account.as_ref().map(|(name, _)| name.clone())).unwrap_or_default()
    }

    /// Whether one is a superuser.
    pub(crate) fn is_superuser(self) -> bool {
        self.controller.read(|row| row.access == ControllerLevel::Superuser).unwrap_or_default()
    }
}
