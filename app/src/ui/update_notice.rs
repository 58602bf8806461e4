//! Tells that a newer version of the page is ready, or that the server needs one, and takes it when asked: never by itself.

use leptos::prelude::*;

use super::banner::{Banner, Mood};
use super::button::Button;
use crate::browser::{renew, take_update, update_ready};
use crate::words::update;

/// A strip at the top of the page.
#[component]
pub(crate) fn UpdateNotice(
    /// Whether the server speaks another version than this page.
    #[prop(optional, into)]
    outdated: Signal<bool>,
) -> impl IntoView {
    let ready = update_ready();

    view! {
        <Show when=move || outdated.get()>
            <div class="update-notice">
                <Banner mood=Mood::Warn headline=update::SERVED>
                    {update::WHY}
                    <div class="banner-actions">
                        <Button on_press=move |()| renew()>{update::TAKE}</Button>
                    </div>
                </Banner>
            </div>
        </Show>
        <Show when=move || ready.get() && !outdated.get()>
            <div class="update-notice">
                <Banner headline=update::READY>
                    {update::WHAT}
                    <div class="banner-actions">
                        <Button on_press=move |()| take_update()>{update::TAKE}</Button>
                    </div>
                </Banner>
            </div>
        </Show>
    }
}
