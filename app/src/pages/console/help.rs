//! Help: the keys, the levels, and what this is and is not.

use leptos::prelude::*;

use super::body::Body;
use super::head::Head;
use super::shell::KeyList;
use crate::base_path::at;
use crate::words::console::{help as words, nav, shortcuts};
use crate::words::{NOT_AFFILIATED, RECORDS_ONLY};

/// The screen.
#[component]
pub(super) fn Help() -> impl IntoView {
    view! {
        <Head title=nav::HELP />
        <Body>
            <div class="help">
                <section aria-labelledby="help-keys">
                    <h2 class="section-head" id="help-keys">
                        {shortcuts::TITLE}
                    </h2>
                    <KeyList />
                </section>
                <section aria-labelledby="help-levels">
                    <h2 class="section-head" id="help-levels">
                        {words::LEVELS}
                    </h2>
                    <p>{words::LEVELS_TEXT}</p>
                    <p>
                        <a class="link" href=at("/levels") rel="external">
                            {crate::words::levels::LINK}
                        </a>
                    </p>
                </section>
                <section aria-labelledby="help-terminal">
                    <h2 class="section-head" id="help-terminal">
                        {words::TERMINAL}
                    </h2>
                    <p>{words::TERMINAL_TEXT}</p>
                </section>
                <section aria-labelledby="help-honest">
                    <h2 class="section-head" id="help-honest">
                        {words::HONEST}
                    </h2>
                    <p>{RECORDS_ONLY} " " {NOT_AFFILIATED}</p>
                </section>
            </div>
        </Body>
    }
}
