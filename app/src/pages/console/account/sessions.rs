//! Where this browser is logged in, and until when.

use leptos::prelude::*;

use crate::backend::use_desk;
use crate::pages::console::use_me;
use crate::ui::button::{Button, Weight};
use crate::ui::when::When;
use crate::words::console::{account as words, form};

/// The session of the current controller, and the way out of all.
#[component]
pub(super) fn Sessions() -> impl IntoView {
    let desk = use_desk();
    let me = use_me();

    view! {
        <section aria-labelledby="sessions">
            <h2 class="section-head" id="sessions">
                {words::SESSION}
            </h2>
            <dl class="facts session">
                <div>
                    <dt>{words::AT}</dt>
                    <dd class="mono">{move || me.controller_name()}</dd>
                </div>
                <div>
                    <dt>{words::ENDS}</dt>
                    <dd>{move || desk.ends_at().map(|at| view! { <When at /> })}</dd>
                </div>
            </dl>
            <Button weight=Weight::Plain on_press=move |()| desk.start("juju logout")>
                {form::LOG_OUT}
            </Button>
        </section>
    }
}
