//! The pages, one file each.

mod demo;
mod levels;
mod not_found;
mod pasted;
mod register;
mod string_form;
mod welcome;

pub(crate) use demo::Demo;
pub(crate) use levels::Levels;
pub(crate) use not_found::NotFound;
pub(crate) use register::Register;
pub(crate) use welcome::Welcome;
