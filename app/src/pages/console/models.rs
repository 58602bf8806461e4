//! Models that one may see, adding one, and deploying to one.

use domain::answer::ModelRow;
use leptos::prelude::*;

use super::add_model::AddModel;
use super::deploy::Deploy;
use crate::backend::use_live;
use crate::ui::level::Level;
use crate::ui::level_chip::LevelChip;
use crate::words::console::models;

/// The section.
#[component]
pub(super) fn Models() -> impl IntoView {
    let live = use_live();

    view! {
        <section class="console-section" aria-labelledby="console-models">
            <h2 id="console-models">{models::TITLE}</h2>
            <Show
                when=move || !live.models().is_empty()
                fallback=|| view! { <p class="quiet">{models::NONE}</p> }
            >
                <table class="table">
                    <thead>
                        <tr>
                            <th>{models::NAME}</th>
                            <th>{models::ACCESS}</th>
                            <th>{models::UNITS}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || live.models() key=|row| (row.uuid, row.access, row.units) let:row>
                            <Row row />
                        </For>
                    </tbody>
                </table>
            </Show>
            <details class="console-more">
                <summary>{models::ADD}</summary>
                <AddModel />
            </details>
            <details class="console-more">
                <summary>{models::DEPLOY}</summary>
                <Deploy />
            </details>
        </section>
    }
}

#[component]
fn Row(
    /// The model.
    row: ModelRow,
) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">
                <span class="mono">{row.owner.to_string()} "/" {row.name.to_string()}</span>
            </th>
            <td>{row.access.map(|level| view! { <LevelChip level=Level::from(level) /> })}</td>
            <td>{row.units}</td>
        </tr>
    }
}
