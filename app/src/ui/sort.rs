//! Sorting a list by a column; which one and which way is a word such as `name` or `-name`.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::icon::{Draw, Icon};

/// A head that sorts by its column.
#[component]
pub(crate) fn SortHead(
    /// The word of its column.
    key: &'static str,
    /// What stands on it.
    name: &'static str,
    /// The word by which the list is sorted now.
    sort: Memo<String>,
    /// Called with the word to sort by.
    #[prop(into)]
    on_sort: Callback<String>,
    /// What else its column is.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let is_up = move || *sort.read() == key;
    let is_down = move || sort.read().strip_prefix('-') == Some(key);
    let press = move |_| on_sort.run(if is_up() { ["-", key].concat() } else { key.to_owned() });
    let order = move || match (is_up(), is_down()) {
        (true, _) => "ascending",
        (_, true) => "descending",
        _ => "none",
    };

    view! {
        <th scope="col" class=["sort ", class].concat() class:sorted=move || is_up() || is_down() aria-sort=order>
            <button type="button" on:click=press>
                {name}
                <Show when=is_up>
                    <Draw icon=Icon::Up size=12 />
                </Show>
                <Show when=is_down>
                    <Draw icon=Icon::Down size=12 />
                </Show>
            </button>
        </th>
    }
}

/// Sorts by the key that a word names; a leading minus turns the order round. Equal ones keep theirs.
pub(crate) fn sort_by<T, K: Ord>(rows: &mut [T], down: bool, key: impl Fn(&T) -> K) {
    // A key is made once for each row: many are texts of their own.
    if down {
        rows.sort_by_cached_key(|row| Reverse(key(row)));
    } else {
        rows.sort_by_cached_key(key);
    }
}
