//! What the controller is.

use domain::answer::ControllerRow;
use leptos::prelude::*;

use crate::pages::console::screen::Screen;
use crate::pages::console::{use_here, use_me};
use crate::ui::copy_button::CopyButton;
use crate::words::console::settings as words;

/// The facts.
#[component]
pub(super) fn Facts(row: ControllerRow) -> impl IntoView {
    let here = use_here();
    let me = use_me();
    let uuid = row.uuid.to_string();
    let copied = uuid.clone();
    let cloud = here.at_with(&Screen::Clouds, &[("filter", row.cloud.as_str())]);
    let own = row.name.to_string();
    let other_name = move || (me.controller_name() != own).then(|| words::bootstrapped_as(&own));
    let lasts = words::strings_last(row.registrations_last);
    let identity = match row.identity_url {
        Some(url) => view! { <span class="mono">{url}</span> }.into_any(),
        None => words::LOCAL_ONLY.into_any(),
    };

    view! {
        <dl class="facts">
            <div>
                <dt>{words::NAME}</dt>
                <dd>
                    <b class="mono">{move || me.controller_name()}</b>
                    " "
                    <small class="dim">{other_name}</small>
                </dd>
            </div>
            <div>
                <dt>{words::VERSION}</dt>
                <dd>{row.version}</dd>
            </div>
            <div>
                <dt>{words::CLOUD}</dt>
                <dd>
                    <a class="list-name" href=cloud>
                        {row.cloud.to_string()}
                    </a>
                    <span class="dim">"/" {row.region}</span>
                </dd>
            </div>
            <div>
                <dt>{words::MODELS}</dt>
                <dd>
                    <a class="link" href=here.at(&Screen::Models)>
                        {row.models}
                    </a>
                </dd>
            </div>
            {row
                .machines
                .map(|machines| {
                    view! {
                        <div>
                            <dt>{words::MACHINES}</dt>
                            <dd>{machines}</dd>
                        </div>
                    }
                })}
            <div>
                <dt>{words::STRINGS}</dt>
                <dd>{lasts}</dd>
            </div>
            <div>
                <dt>{words::IDENTITY}</dt>
                <dd>{identity}</dd>
            </div>
            <div>
                <dt>{words::UUID}</dt>
                <dd>
                    <span class="event-line">
                        <code>{uuid}</code>
                        <CopyButton text=move |()| copied.clone() name=words::COPY_UUID />
                    </span>
                </dd>
            </div>
        </dl>
    }
}
