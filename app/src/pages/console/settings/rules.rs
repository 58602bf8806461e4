//! By which rules the controller decides.

use domain::rulebook::RulebookName;
use leptos::prelude::*;

use crate::words::console::settings::rules as words;

/// The rulebook, and what it answers where documents and code disagree.
#[component]
pub(super) fn Rules(rulebook: RulebookName) -> impl IntoView {
    let answers = words::answers(rulebook.rules()).map(|answer| view! { <li>{answer}</li> });
    view! {
        <section aria-labelledby="rulebook">
            <h2 class="section-head" id="rulebook">
                {words::TITLE}
                <small>
                    <span class="mono">{rulebook.as_str()}</span>
                </small>
            </h2>
            <p class="section-text">{words::about(rulebook)} " " {words::FIXED}</p>
            <ul class="rules">{answers.collect_view()}</ul>
        </section>
    }
}
