//! Juju's access rules as pure functions.
//!
//! * [`name`], [`level`], [`id`]: the words
//! * [`state`], [`event`]: what is known, and what happened
//! * [`rulebook`], [`authorize`](mod@authorize), [`transition`]: the rules
//! * [`command`], [`decide`](mod@decide): what may be asked for, and what comes of it
//! * [`explain`](mod@explain): why, and what would change the answer
//! * [`query`], [`answer`](mod@answer): what may be seen
//! * [`session`]: whether a login still holds
//! * [`catalogue`]: the built-in clouds and charms

#![no_std]

extern crate alloc;

pub mod action;
pub mod answer;
pub mod authorize;
pub mod block;
pub mod catalogue;
pub mod command;
pub mod decide;
pub mod event;
pub mod explain;
pub mod facts;
pub mod id;
pub mod level;
pub mod name;
pub mod outcome;
pub mod policy;
pub mod query;
pub mod refusal;
pub mod rulebook;
pub mod session;
pub mod state;
pub mod transition;
