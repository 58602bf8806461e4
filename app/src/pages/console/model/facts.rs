//! What a model is, in a row.

use domain::ability::Thing;
use domain::answer::{ModelDetails, ModelRow};
use leptos::prelude::*;

use super::target::use_target;
use crate::backend::Asked;
use crate::pages::console::{thing, use_rights};
use crate::ui::copy_button::CopyButton;
use crate::ui::level_chip::HeldChip;
use crate::ui::when::When;
use crate::words::console::model::facts as words;
use crate::words::levels;

/// The row.
#[component]
pub(super) fn Facts(details: Asked<ModelDetails>) -> impl IntoView {
    let rights = use_rights();
    let target = use_target();
    let on = Thing::Model(target.id);
    let held = Memo::new(move |_| {
        rights.read(|table| {
            (
                thing::held(table, table.me, on),
                thing::basis(table, table.me, on),
                thing::own(table, table.me, on),
            )
        })
    });
    let you = move || {
        let (held, basis, own) = held.get().unwrap_or_default();
        let more = match (basis.and_then(levels::basis), own) {
            (Some(basis), Some(own)) => words::and_own(basis, own.word()),
            (basis, _) => basis.unwrap_or_default().to_owned(),
        };
        view! { <HeldChip held basis=more /> }
    };
    let rest = move |row: ModelRow| {
        let uuid = row.uuid.to_string();
        let short: String =
            [uuid.chars().take(8).collect::<String>(), "…".to_owned(), uuid.chars().skip(32).collect()]
                .concat();
        let copied = uuid.clone();
        let place = [row.cloud.as_str(), "/", &row.region].concat();
        let credential = row.credential.as_ref().map(|name| {
            view! {
                <div>
                    <dt>{words::CREDENTIAL}</dt>
                    <dd class="mono">{name.to_string()}</dd>
                </div>
            }
        });
        view! {
            <div>
                <dt>{words::OWNER}</dt>
                <dd class="mono">{row.owner.to_string()}</dd>
            </div>
            <div>
                <dt>{words::CLOUD}</dt>
                <dd class="mono">{place}</dd>
            </div>
            {credential}
            <div>
                <dt>{words::AGENTS}</dt>
                <dd>{row.version.clone()}</dd>
            </div>
            <div>
                <dt>{words::SINCE}</dt>
                <dd>
                    <When at=row.created_at />
                </dd>
            </div>
            <div>
                <dt>{words::UUID}</dt>
                <dd class="mono dim fact-uuid">
                    <span title=uuid>{short}</span>
                    <CopyButton text=move |()| copied.clone() name=words::COPY_UUID />
                </dd>
            </div>
        }
    };

    view! {
        <dl class="facts">
            <div>
                <dt>{words::YOU}</dt>
                <dd>{you}</dd>
            </div>
            {move || details.get().map(|details| rest(details.model))}
        </dl>
    }
}
