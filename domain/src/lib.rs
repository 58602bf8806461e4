//! Juju's access rules as pure functions.
//!
//! * [`name`], [`level`], [`id`], [`named`]: the words
//! * [`state`], [`event`]: what is known, and what happened
//! * [`rulebook`], [`authorize`](mod@authorize), [`transition`]: the rules
//! * [`command`], [`decide`](mod@decide): what may be asked for, and what comes of it
//! * [`ability`], [`listing`], [`effective`](mod@effective): all that can be asked, who may do what on what, and by which level
//! * [`explain`](mod@explain), [`what_if`](mod@what_if): why, and what would change the answer
//! * [`slice`](mod@slice), [`access_table`](mod@access_table): the facts that one subject is sent to decide on
//! * [`query`], [`answer`](mod@answer), [`history`](mod@history): what may be seen, now and of what happened
//! * [`preview`](mod@preview): what a registration string will give
//! * [`session`]: whether a login still holds
//! * [`catalogue`]: the built-in clouds and charms

#![no_std]

extern crate alloc;

pub mod ability;
pub mod access_table;
pub mod action;
pub mod answer;
pub mod authorize;
pub mod block;
pub mod catalogue;
pub mod command;
pub mod decide;
pub mod effective;
pub mod event;
pub mod explain;
pub mod facts;
pub mod history;
pub mod id;
pub mod level;
pub mod listing;
pub mod name;
pub mod named;
pub mod outcome;
pub mod policy;
pub mod preview;
pub mod query;
pub mod refusal;
pub mod rulebook;
pub mod session;
pub mod slice;
pub mod state;
pub mod transition;
pub mod what_if;
