//! Juju's languages: what a person types and reads, and what client and controller say to each other.
//!
//! * [`line`](mod@line), [`reference`](mod@reference), [`command_line`]: what a person types
//! * [`help`], [`complete`]: what helps in typing it
//! * [`output`], [`wording`]: what a person reads
//! * [`client`]: what a command does, over two ports
//! * [`registration`], [`sealed`], [`password`]: how an account is claimed

pub mod client;
pub mod command_line;
pub mod complete;
pub mod help;
pub mod line;
pub mod output;
pub mod password;
pub mod reference;
pub mod registration;
pub mod sealed;
pub mod wording;
