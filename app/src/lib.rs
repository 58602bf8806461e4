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
#[expect(
    dead_code,
    unused_imports,
    reason = "the demo page, which uses the rest of the kit, is not here yet"
)]
mod ui;
#[cfg(feature = "csr")]
mod words;

#[cfg(feature = "csr")]
pub use routes::App;
