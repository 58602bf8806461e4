//! Lists of commands and topics.

use super::page::PAGES;
use crate::command_line::specs;

/// All commands and their aliases, with summaries.
pub(super) fn commands() -> String {
    let names = specs().map(|spec| (spec.name, spec.summary.to_owned()));
    let aliases = specs()
        .flat_map(|spec| spec.aliases.iter().map(|alias| (*alias, format!("Alias for '{}'.", spec.name))));
    let mut rows: Vec<(&str, String)> = names.chain(aliases).collect();
    rows.sort_unstable();
    columns(&rows)
}

/// All topics that are not commands.
pub(super) fn topics() -> String {
    let lists = [("commands", "All commands."), ("topics", "This list.")].into_iter();
    let pages = PAGES.iter().map(|page| (page.name, page.summary));
    let mut rows: Vec<(&str, String)> =
        lists.chain(pages).map(|(name, text)| (name, text.to_owned())).collect();
    rows.sort_unstable();
    columns(&rows)
}

/// Rows of a name and what it is.
pub(super) fn columns(rows: &[(&str, String)]) -> String {
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    rows.iter().map(|(name, text)| format!("{name:width$}  {text}\n")).collect()
}
