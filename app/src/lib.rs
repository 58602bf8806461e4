//! The page: Leptos compiled to WebAssembly.
//!
//! With the feature `csr` this is the whole interface; without it, only what the server needs to know of it: [`api`].

pub mod api;
#[cfg(feature = "csr")]
mod backend;
#[cfg(feature = "csr")]
mod base_path;
#[cfg(feature = "csr")]
mod browser;
#[cfg(feature = "csr")]
mod pages;
#[cfg(feature = "csr")]
mod routes;
#[cfg(feature = "csr")]
mod theme;
#[cfg(feature = "csr")]
mod ui;
#[cfg(feature = "csr")]
mod words;

#[cfg(feature = "csr")]
pub use routes::{App, Door};

/// Puts a program into the page, in place of what `index.html` shows until WebAssembly runs.
#[cfg(feature = "csr")]
pub fn start<V: leptos::prelude::IntoView>(program: impl FnOnce() -> V + 'static) {
    console_error_panic_hook::set_once();
    if let Some(shell) = leptos::prelude::document().get_element_by_id("shell") {
        shell.remove();
    }
    leptos::mount::mount_to_body(program);
}
