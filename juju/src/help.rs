//! What `help` prints, in Juju's shape (semantics §4.10).

mod command;
mod list;
mod overview;
mod page;
mod wrap;

pub(crate) use command::{spellings, written};
pub use page::{PAGES, Page, page};

use crate::command_line::commands::Topic;
use crate::command_line::find;

/// The text about a topic; it ends with a line break.
pub fn text(topic: Topic) -> String {
    match topic {
        Topic::Overview => overview::text(),
        Topic::Commands => list::commands(),
        Topic::Topics => list::topics(),
        Topic::Command(name) => find(name).map(command::text).unwrap_or_default(),
        Topic::Page(name) => page(name).map(Page::text).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests;
