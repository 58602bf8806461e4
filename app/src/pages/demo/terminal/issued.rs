//! A registration string in an output: the command that takes it, and the link that does the same.

use leptos::prelude::*;

use crate::base_path::at;
use crate::ui::copy_button::CopyButton;
use crate::words::demo;

/// The link that opens a registration string.
fn link(string: &str) -> String {
    let origin = window().location().origin().unwrap_or_default();
    format!("{origin}{}#{string}", at("/register"))
}

/// The line, with a way to copy the link and one to open it.
#[component]
pub(super) fn Issued(string: String) -> impl IntoView {
    let href = link(&string);
    let copied = href.clone();

    view! {
        <div class="terminal-line issued">
            <span class="string">"    juju register " {string}</span>
            <a href=href target="_blank">
                {demo::OPEN_LINK}
            </a>
            <CopyButton text=move |()| copied.clone() name=demo::COPY_LINK class="terminal-tool" />
        </div>
    }
}
