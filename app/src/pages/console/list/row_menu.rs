//! What one can do with a row, at its end.

use leptos::prelude::*;

use crate::ui::icon::{Draw, Icon};
use crate::ui::menu::{Item, Menu};

/// The last cell of a row: its menu.
#[component]
pub(crate) fn RowMenu(
    /// What the menu is for, for whoever listens.
    label: String,
    /// What it offers.
    items: Signal<Vec<Item>>,
) -> impl IntoView {
    view! {
        <td class="end">
            <Menu label items>
                <Draw icon=Icon::Dots size=16 />
            </Menu>
        </td>
    }
}
