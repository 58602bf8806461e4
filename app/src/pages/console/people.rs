//! Users of the controller, and adding one.

use domain::answer::UserRow;
use domain::facts::Standing;
use leptos::prelude::*;

use super::add_user::AddUser;
use super::grant::Grant;
use crate::backend::use_live;
use crate::ui::level::Level;
use crate::ui::level_chip::LevelChip;
use crate::words::console::people;

/// The section.
#[component]
pub(super) fn People() -> impl IntoView {
    let live = use_live();
    let superuser =
        move || live.controller().is_some_and(|row| row.access == domain::level::ControllerLevel::Superuser);

    view! {
        <section class="console-section" aria-labelledby="console-people">
            <h2 id="console-people">{people::TITLE}</h2>
            <table class="table">
                <thead>
                    <tr>
                        <th>{people::NAME}</th>
                        <th>{people::LEVEL}</th>
                        <th>{people::STANDING}</th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || live.users() key=|row| (row.name.to_string(), row.access, row.standing) let:row>
                        <Row row />
                    </For>
                </tbody>
            </table>
            <Show when=superuser>
                <details class="console-more">
                    <summary>{people::ADD}</summary>
                    <AddUser />
                </details>
            </Show>
            <details class="console-more">
                <summary>{people::GRANT}</summary>
                <Grant />
            </details>
        </section>
    }
}

#[component]
fn Row(
    /// The user.
    row: UserRow,
) -> impl IntoView {
    let standing = match row.standing {
        Standing::Pending => people::PENDING,
        Standing::Disabled => people::DISABLED,
        Standing::Active | Standing::External | Standing::Removed | Standing::Unknown => people::ACTIVE,
    };

    view! {
        <tr>
            <th scope="row">
                <span class="mono">{row.name.to_string()}</span>
                " "
                <span class="quiet">{row.display_name}</span>
            </th>
            <td>{row.access.map(|level| view! { <LevelChip level=Level::from(level) /> })}</td>
            <td>{standing}</td>
        </tr>
    }
}
