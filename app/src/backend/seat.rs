//! This browser's seat on the server: what its client remembers, kept in the browser as Juju keeps it on a laptop, and what
//! was run here since the page was opened. Sessions are in the cookie.

use domain::catalogue;
use domain::command::Command;
use estate::Explained;
use gloo_storage::{LocalStorage, Storage};
use juju::client::{Client, Controllers as _, Failure, Person, Store, Transcript};
use juju::complete::{Known, Name};
use juju::wording;
use leptos::prelude::*;
use uuid::Uuid;

use super::calls::Calls;
use super::link::BootstrapLink;
use super::live::Live;
use super::outside::outside;
use super::remote::Remote;
use crate::browser::is_allowed;
use crate::pages::Block;

/// Where the client's memory is kept.
const KEY: &str = "portcullis:seat";

/// The seat.
#[derive(Clone, Copy)]
pub(crate) struct Seat {
    store: RwSignal<Store>,
    blocks: RwSignal<Vec<Block>>,
    users: StoredValue<Vec<Name>>,
    link: StoredValue<Option<BootstrapLink>>,
    calls: Calls,
    live: Live,
}

/// Makes [`use_seat`] available to every page.
pub(crate) fn provide_seat(calls: Calls, live: Live) {
    let store =
        if is_allowed() { LocalStorage::get::<Store>(KEY).unwrap_or_default() } else { Store::default() };
    provide_context(Seat {
        store: RwSignal::new(store),
        blocks: RwSignal::new(Vec::new()),
        users: StoredValue::new(Vec::new()),
        link: StoredValue::new(None),
        calls,
        live,
    });
}

/// This browser's seat.
pub(crate) fn use_seat() -> Seat {
    expect_context()
}

impl Seat {
    /// What the client remembers.
    pub(crate) fn read<T>(self, read: impl FnOnce(&Store) -> T) -> T {
        self.store.with(read)
    }

    /// The commands that have ended.
    pub(crate) fn blocks(self) -> Vec<Block> {
        self.blocks.get()
    }

    /// Takes the names of users that can be completed.
    pub(crate) fn know_users(self, users: Vec<Name>) {
        self.users.set_value(users);
    }

    /// The way to call the server.
    pub(crate) fn calls(self) -> Calls {
        self.calls
    }

    /// Takes the token of a bootstrap link, for the next bootstrap.
    pub(crate) fn take_link(self, token: &str) {
        let is_known = self.link.with_value(|link| link.as_ref().is_some_and(|link| link.token == token));
        if !is_known {
            self.link.set_value((!token.is_empty()).then(|| BootstrapLink::of(token)));
        }
    }

    /// Runs a line, and answers its exit status.
    pub(crate) async fn run(self, line: &str, person: &mut impl Person) -> u8 {
        let mut remote = Remote { calls: self.calls, link: self.link.try_get_value().flatten() };
        let before = self.store.get_untracked();
        let mut store = before.clone();
        let mut person = Transcript::of(person);
        let exit = Client::new(&mut remote, &mut person, &mut store).run(line).await;
        let shown = person.finish();
        if store != before {
            // A browser that stores nothing has the seat for as long as the page is open.
            if is_allowed() {
                LocalStorage::set(KEY, &store).ok();
            }
            self.store.set(store);
        }
        let why = exit.refusal.as_ref().and_then(wording::brief);
        self.blocks.update(|blocks| {
            let step = blocks.last().map_or(0, |block| block.step + 1);
            let explained = why.map(|why| Explained { why, remedy: None });
            let (shown, hints) = (shown.text, shown.hints);
            let (line, at) = (line.to_owned(), (outside().now)());
            blocks.push(Block { step, line, shown, explained, hints, at });
        });
        self.live.ask_again();
        exit.status
    }

    /// Gives a command that Juju has no line for.
    pub(crate) async fn give(self, controller: Uuid, command: &Command) -> Result<(), Failure> {
        let done = Remote { calls: self.calls, link: None }.command(controller, command, None).await;
        self.live.ask_again();
        done.map(drop)
    }

    /// The names that can be completed here.
    pub(crate) fn known(self) -> Known {
        let mut known = Known {
            clouds: catalogue::clouds().iter().map(|cloud| Name::new(cloud.name, cloud.kind)).collect(),
            charms: catalogue::charms().iter().map(|charm| Name::new(charm.name, charm.summary)).collect(),
            ..Known::default()
        };
        self.store.with_untracked(|store| {
            known.controllers = store.controllers.keys().map(|name| Name::new(name, "controller")).collect();
            if let Some((_, current)) = store.current() {
                let me = current.account.as_ref().map(|account| &account.user);
                known.models =
                    current.models.keys().map(|model| Name::new(model.shown_to(me), "model")).collect();
            }
        });
        known.users = self.users.get_value();
        known
    }
}
