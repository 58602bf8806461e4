//! The heads of the columns: the kinds, and below them the names, in two lines at most.

use leptos::prelude::*;

use super::data::{Column, Grid, Place};
use crate::words;

/// How many characters stand side by side in a head.
const LINE: usize = 13;

/// The kinds of resources, each over its columns.
#[component]
pub(super) fn KindHeads(grid: Signal<Grid>) -> impl IntoView {
    let heads = move || {
        let groups = grid.read().groups();
        groups
            .into_iter()
            .enumerate()
            .map(|(at, (kind, count))| {
                view! {
                    <th scope="colgroup" colspan=count class:group-start=at != 0 class:wide=count != 1>
                        <span>{words::matrix::kind(kind, count)}</span>
                    </th>
                }
            })
            .collect_view()
    };

    view! {
        <tr class="kinds">
            <td class="corner"></td>
            {heads}
        </tr>
    }
}

/// The names of the resources, on the beam.
#[component]
pub(super) fn NameHeads(grid: Signal<Grid>, lit: Memo<Option<Place>>) -> impl IntoView {
    let head = move |at: usize, column: Column, starts: bool| {
        let lines = lines(&column.name);
        view! {
            <th
                scope="col"
                title=column.name.clone()
                aria-label=column.name
                class:group-start=starts
                class:lit=move || lit.get().is_some_and(|lit| lit.column == at)
            >
                {lines.into_iter().map(|line| view! { <span>{line}</span> }).collect_view()}
            </th>
        }
    };
    let heads = move || {
        grid.with(|grid| {
            let columns = grid.columns.iter().cloned().enumerate();
            columns.map(|(at, column)| head(at, column, grid.starts_group(at))).collect_view()
        })
    };

    view! {
        <tr class="names">
            <td class="corner"></td>
            {heads}
        </tr>
    }
}

/// A name in at most two lines: broken after a hyphen where that helps, and shortened in its middle, never at its end,
/// because names mostly differ there.
pub(crate) fn lines(name: &str) -> Vec<String> {
    lines_of(name, LINE)
}

/// The same, in lines of so many characters.
pub(crate) fn lines_of(name: &str, line: usize) -> Vec<String> {
    if name.chars().count() <= line.min(10) {
        return vec![name.to_owned()];
    }
    let after_hyphen = |at: &usize| at.abs_diff(name.len() / 2);
    let hyphens = name.match_indices('-').map(|(at, hyphen)| at + hyphen.len()).filter(|at| *at < name.len());
    match hyphens.min_by_key(after_hyphen).and_then(|at| name.split_at_checked(at)) {
        Some((first, second)) => vec![shorten(first, line), shorten(second, line)],
        None => vec![shorten(name, line)],
    }
}

fn shorten(text: &str, line: usize) -> String {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() <= line {
        return text.to_owned();
    }
    let kept = line.saturating_sub(1);
    let start: String = letters.iter().take(kept - kept / 2).collect();
    let end: String = letters.iter().skip(letters.len() - kept / 2).collect();
    format!("{start}…{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &[&str]) {
        assert_eq!(lines(name), expected);
    }

    #[test]
    fn short_names_stay_whole() {
        check("localhost", &["localhost"]);
        check("controller", &["controller"]);
        check("pg-main", &["pg-main"]);
    }

    #[test]
    fn longer_ones_break_after_the_hyphen_nearest_to_the_middle() {
        check("lxd-model-1", &["lxd-", "model-1"]);
        check("lxd-controller-1", &["lxd-", "controller-1"]);
        check("web-staging-eu-1", &["web-", "staging-eu-1"]);
    }

    #[test]
    fn the_longest_lose_their_middle() {
        check("averyveryverylongname", &["averyv…ngname"]);
        check("observability-productioneuwest1", &["observ…ility-", "produc…uwest1"]);
    }

    #[test]
    fn a_hyphen_at_the_end_breaks_nothing() {
        check("lastcharacter-", &["lastch…acter-"]);
    }
}
