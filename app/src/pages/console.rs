//! The console of a server: one seat, its terminal, and the simple forms that say the same.

mod account;
mod add_model;
mod add_user;
mod change_password;
mod deploy;
mod form;
mod grant;
mod models;
mod people;
mod sign_in;
mod terminal;

use leptos::prelude::*;

use crate::backend::{use_live, use_seat};
use crate::ui::announcer::set_title;
use crate::ui::banner::{Banner, Mood};
use crate::ui::frame::SkipLink;
use crate::ui::mark::MarkName;
use crate::ui::theme_button::ThemeButton;
use crate::words::{self, console};
use account::Account;
use change_password::ChangePassword;
pub(crate) use form::{Form, Outcome, run};
use models::Models;
use people::People;
use sign_in::SignIn;
use terminal::ConsoleTerminal;

/// The page.
#[component]
pub(crate) fn Console() -> impl IntoView {
    let seat = use_seat();
    let live = use_live();
    set_title(console::TITLE);
    let current = Memo::new(move |_| seat.read(|store| store.current().map(|(_, known)| known.uuid)));
    let signed_in = Memo::new(move |_| {
        seat.read(|store| store.current().is_some_and(|(_, known)| known.account.is_some()))
            && live.controller().is_some()
    });
    Effect::new(move |_| live.follow(current.get()));
    let visible =
        window_event_listener(leptos::ev::Custom::<leptos::ev::Event>::new("visibilitychange"), move |_| {
            if document().hidden() { live.close() } else { live.refresh() }
        });
    on_cleanup(move || {
        visible.remove();
        live.close();
    });
    let trouble = move || live.trouble().filter(|trouble| !trouble.is_sign_in());

    view! {
        <SkipLink />
        <header class="console-head">
            <MarkName is_elsewhere=true />
            <Show when=move || signed_in.get()>
                <Account />
            </Show>
            <span class="spacer"></span>
            <ThemeButton />
        </header>
        <main id="main" class="console" tabindex="-1">
            <div class="console-side">
                {move || {
                    trouble()
                        .map(|trouble| {
                            view! {
                                <Banner mood=Mood::Warn headline=console::CUT_OFF>
                                    {trouble.to_string()}
                                </Banner>
                            }
                        })
                }}
                <Show when=move || signed_in.get() fallback=SignIn>
                    <h1 class="unseen">{console::TITLE}</h1>
                    <People />
                    <Models />
                    <section class="console-section" aria-labelledby="console-account">
                        <h2 id="console-account">{console::account::TITLE}</h2>
                        <details class="console-more">
                            <summary>{console::account::CHANGE_PASSWORD}</summary>
                            <ChangePassword />
                        </details>
                    </section>
                </Show>
            </div>
            <ConsoleTerminal />
        </main>
        <footer class="frame-foot">
            <span>{words::RECORDS_ONLY}</span>
            <span class="spacer only-wide"></span>
            <span>{words::NOT_AFFILIATED}</span>
        </footer>
    }
}
