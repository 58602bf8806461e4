//! Every word that the page says, in one place: one file per part of the page that says it.

pub(crate) mod bootstrap;
pub(crate) mod console;
pub(crate) mod copying;
pub(crate) mod demo;
pub(crate) mod fields;
pub(crate) mod levels;
pub(crate) mod matrix;
pub(crate) mod may_do;
pub(crate) mod not_found;
pub(crate) mod register;
pub(crate) mod theme;
pub(crate) mod update;
pub(crate) mod welcome;
pub(crate) mod when;

/// The name of the product.
pub(crate) const PRODUCT: &str = "Portcullis";
/// The first link of every page.
pub(crate) const SKIP: &str = "Skip to the content";
/// The honest line.
pub(crate) const RECORDS_ONLY: &str = "Portcullis records who has access. It starts nothing on any cloud.";
/// Whose it is not.
pub(crate) const NOT_AFFILIATED: &str = "Not affiliated with Canonical.";

/// What the browser calls the page.
pub(crate) fn page_title(title: &str) -> String {
    if title.is_empty() { PRODUCT.to_owned() } else { format!("{title} · {PRODUCT}") }
}
