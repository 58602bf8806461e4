//! What a page and a server say to each other: browsers on the real router, over a database in memory.

mod bootstrapping;
mod browser;
mod events;
mod history;
mod journal;
mod paths;
mod previewing;
mod registering;
mod rights;
mod sessions;
mod story;

pub use browser::{Browser, Lab, PASSWORD};
