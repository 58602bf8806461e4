//! Tells that a newer version of the page is ready, and takes it when asked: never by itself.

use leptos::prelude::*;

use super::banner::Banner;
use super::button::Button;
use crate::browser::{take_update, update_ready};
use crate::words::update;

/// A strip at the top of the page.
#[component]
pub(crate) fn UpdateNotice() -> impl IntoView {
    let ready = update_ready();

    view! {
        <Show when=move || ready.get()>
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
