//! The pages, one file each.

mod levels;
mod not_found;
mod welcome;

pub(crate) use levels::Levels;
pub(crate) use not_found::NotFound;
pub(crate) use welcome::Welcome;
