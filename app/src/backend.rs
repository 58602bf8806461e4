//! Where the rules run: the only place that knows. **Local**: an estate in this browser's storage, which is no security. **Remote**: the
//! server that this page came from decides; the page says so in a `<meta>`, and nothing is probed.

mod calls;
mod desk;
mod foresee;
mod host;
mod link;
mod live;
mod local;
mod outside;
mod place;
mod remote;
mod script;
mod seat;
mod writer;

pub(crate) use calls::calls;
pub(crate) use desk::{Asked, Desk, Filled, Outcome, provide_desk, use_desk};
pub(crate) use estate::keeper::Trouble;
pub(crate) use foresee::{Foreseen, foresee};
pub(crate) use host::is_served;
pub(crate) use live::{provide_live, use_live};
pub(crate) use local::{Local, expected_status, provide_local, use_local};
pub(crate) use place::Place;
pub(crate) use seat::{Seat, provide_seat, use_seat};
pub(crate) use writer::Role;
