//! The demo: an estate in this browser's storage, shared by the pages of this tab and followed by other tabs.

mod play;
mod seats;
mod storage;

use std::rc::Rc;

use domain::command::Command;
use domain::rulebook::RulebookName;
use estate::keeper::{Found, Keeper, NotKept, Trouble};
use estate::scenario::{Machine, Play, Script, SeatName};
use estate::{Estate, EstateMachine, SharedEstate, World};
use juju::client::{Failure, Person};
use leptos::prelude::*;
use uuid::Uuid;

use super::outside::outside;
use super::script::script;
use super::writer::{Role, Writer};
use crate::browser::is_allowed;
use storage::Browser;

pub(crate) use play::expected_status;

/// A handle on the demo of this browser.
#[derive(Clone, Copy)]
pub(crate) struct Local {
    inner: StoredValue<Inner, LocalStorage>,
    script: StoredValue<Rc<Script>, LocalStorage>,
    version: RwSignal<u64>,
    role: RwSignal<Role>,
    trouble: RwSignal<Option<Trouble>>,
    busy: RwSignal<usize>,
}

struct Inner {
    estate: SharedEstate,
    keeper: Keeper<Browser>,
    /// The steps that the script has done.
    played: Vec<u32>,
    writer: Option<Writer>,
}

/// Makes [`use_local`] available to every page.
pub(crate) fn provide_local() {
    provide_context(Local {
        inner: StoredValue::new_local(Inner {
            estate: fresh(World::default(), Vec::new()).share(),
            keeper: Keeper::new(Browser),
            played: Vec::new(),
            writer: None,
        }),
        script: StoredValue::new_local(Rc::new(script())),
        version: RwSignal::new(0),
        role: RwSignal::new(Role::Waiting),
        trouble: RwSignal::new(None),
        busy: RwSignal::new(0),
    });
}

/// The demo of this browser, read from its storage when it is first asked for.
pub(crate) fn use_local() -> Local {
    let local: Local = expect_context();
    local.open();
    local
}

fn fresh(origin: World, journal: Vec<estate::Entry>) -> Estate {
    Estate::resume(outside(), RulebookName::default(), origin, journal)
}

impl Local {
    /// Reads the estate, and again whenever it has changed.
    pub(crate) fn read<T>(self, read: impl FnOnce(&Estate) -> T) -> T {
        self.version.track();
        self.peek(read)
    }

    /// Reads the estate once.
    pub(crate) fn peek<T>(self, read: impl FnOnce(&Estate) -> T) -> T {
        read(&self.estate().borrow())
    }

    /// What this tab may do with the demo.
    pub(crate) fn role(self) -> Role {
        self.role.get()
    }

    /// What is wrong with the storage, if anything is.
    pub(crate) fn trouble(self) -> Option<Trouble> {
        self.trouble.get()
    }

    /// Whether this tab can change the demo.
    pub(crate) fn is_writable(self) -> bool {
        self.role.get() == Role::Writer && !self.trouble.get().is_some_and(Trouble::bars)
    }

    /// Whether a command is under way at some seat.
    pub(crate) fn is_busy(self) -> bool {
        self.busy.get() > 0
    }

    /// Runs a line at a seat. When it is what the script would do next, it counts as that step.
    pub(crate) async fn run(self, seat: &SeatName, line: &str, person: &mut impl Person) -> u8 {
        let is_due = self.is_due(seat, line);
        let estate = self.estate();
        self.busy.update(|busy| *busy += 1);
        let status = EstateMachine(estate.clone()).run(seat, line, person).await;
        self.busy.update(|busy| *busy -= 1);
        // Another tab may have taken over meanwhile; then this estate is not the demo any more.
        if Rc::ptr_eq(&estate, &self.estate()) {
            if is_due {
                self.count_as_played(seat, line, status);
            }
            self.changed();
        }
        status
    }

    /// Gives a command that Juju has no line for, by the login of a seat.
    pub(crate) async fn give(
        self,
        seat: &SeatName,
        controller: Uuid,
        command: &Command,
        told: &str,
    ) -> Result<(), Failure> {
        let estate = self.estate();
        let done = EstateMachine(estate.clone()).give(seat, controller, command, told).await;
        // As with a line: another tab may have taken over meanwhile.
        if Rc::ptr_eq(&estate, &self.estate()) {
            self.changed();
        }
        done
    }

    /// Becomes the tab that writes.
    pub(crate) fn take_over(self) {
        if let Some(writer) = self.inner.with_value(|inner| inner.writer.clone()) {
            writer.take_over();
        }
    }

    /// Starts over. Nothing is left of what was.
    pub(crate) fn reset(self) {
        self.inner.update_value(|inner| inner.keeper.clear());
        if self.trouble.get_untracked() != Some(Trouble::Forbidden) {
            self.trouble.set(None);
        }
        self.show(World::default(), Vec::new(), Vec::new());
        self.begin();
    }

    /// The estate itself, for what asks it by itself.
    pub(crate) fn shared(self) -> SharedEstate {
        self.estate()
    }

    fn estate(self) -> SharedEstate {
        self.inner.with_value(|inner| inner.estate.clone())
    }

    fn open(self) {
        if self.inner.with_value(|inner| inner.writer.is_some()) || self.trouble.get_untracked().is_some() {
            return;
        }
        if !is_allowed() {
            self.trouble.set(Some(Trouble::Forbidden));
            self.role.set(Role::Writer);
            self.begin();
            return;
        }
        self.load();
        storage::on_change(move || {
            if self.role.get_untracked() != Role::Writer {
                self.load();
            }
        });
        let id = outside().uuid().to_string();
        let writer = Writer::start(id, Rc::new(move |role| self.become_role(role)));
        self.inner.update_value(|inner| inner.writer = Some(writer));
    }

    fn become_role(self, role: Role) {
        if role == Role::Writer || self.role.get_untracked() == Role::Writer {
            self.load();
        }
        self.role.set(role);
        if role == Role::Writer && self.trouble.get_untracked().is_none() {
            self.begin();
        }
    }

    /// Shows what is stored.
    fn load(self) {
        let found = self.inner.try_update_value(|inner| inner.keeper.load());
        match found {
            Some(Ok(Found::Demo(origin, journal, played))) => {
                self.trouble.set(None);
                self.show(*origin, journal, played);
            }
            Some(Ok(Found::Nothing)) => self.show(World::default(), Vec::new(), Vec::new()),
            Some(Err(trouble)) => self.trouble.set(Some(trouble)),
            None => {}
        }
    }

    fn show(self, origin: World, journal: Vec<estate::Entry>, played: Vec<u32>) {
        self.inner.update_value(|inner| {
            inner.estate = fresh(origin, journal).share();
            inner.played = played;
        });
        self.version.update(|version| *version += 1);
    }

    /// Keeps what has changed, and tells everybody who reads.
    fn changed(self) {
        self.keep();
        self.version.update(|version| *version += 1);
    }

    fn keep(self) {
        let trouble = self.trouble.get_untracked();
        if trouble.is_some_and(|trouble| trouble != Trouble::Full) {
            return;
        }
        let run = outside().uuid().simple().to_string();
        let kept = self
            .inner
            .try_update_value(|inner| inner.keeper.save(&mut inner.estate.borrow_mut(), &inner.played, &run));
        match kept {
            Some(Ok(())) => self.trouble.set(None),
            Some(Err(NotKept::Trouble(trouble))) => self.trouble.set(Some(trouble)),
            Some(Err(NotKept::Elsewhere)) => self.become_role(Role::Follower),
            None => {}
        }
    }
}
