//! Juju's languages: what a person types and reads, and what client and controller say to each other.

pub mod client;
pub mod output;
pub mod password;
pub mod registration;
pub mod sealed;
pub mod wording;
