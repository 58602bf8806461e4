//! The pages, one file each.

mod demo;
mod levels;
mod not_found;
mod welcome;

pub(crate) use demo::Demo;
pub(crate) use levels::Levels;
pub(crate) use not_found::NotFound;
pub(crate) use welcome::Welcome;
