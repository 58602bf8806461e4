//! What `help` prints, in Juju's shape.

mod page;

pub use page::page;
