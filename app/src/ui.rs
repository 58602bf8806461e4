//! The visual kit: components that know nothing of the rules, only what they are given to show.

pub(crate) mod access_log;
pub(crate) mod announcer;
pub(crate) mod banner;
pub(crate) mod button;
pub(crate) mod command_strip;
pub(crate) mod copy_button;
pub(crate) mod dialog;
pub(crate) mod empty;
pub(crate) mod field;
pub(crate) mod frame;
pub(crate) mod gate;
pub(crate) mod grid;
pub(crate) mod icon;
pub(crate) mod level;
pub(crate) mod level_chip;
pub(crate) mod mark;
pub(crate) mod matrix;
pub(crate) mod may_do;
pub(crate) mod password_field;
pub(crate) mod plate;
pub(crate) mod prose;
pub(crate) mod tabs;
pub(crate) mod theme_button;
pub(crate) mod update_notice;
