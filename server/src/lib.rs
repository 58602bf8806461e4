//! The server: sessions, passwords, the journal, live events and the page's files. It holds no rule about access; every
//! decision is `domain`'s.
//!
//! * [`cli`]: the subcommands; [`failure`]: how they end; [`setup`]: what they stand on; [`running`]: serving
//! * [`web`]: HTTP; [`service`]: what the server does, whoever asks
//! * [`store`]: what is remembered, in SQLite or in memory
//! * [`master_key`], [`password`], [`token`]: secrets
//! * [`outside`]: time and chance for estates
//! * [`clock`], [`log`], [`origin`]: time, logs, the server's own address

pub mod cli;
pub mod clock;
pub mod failure;
pub mod log;
pub mod master_key;
pub mod origin;
pub mod outside;
pub mod password;
pub mod running;
pub mod service;
pub mod setup;
pub mod store;
pub mod token;
pub mod web;
