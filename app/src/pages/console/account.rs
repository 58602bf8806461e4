//! My account: the password, the sessions, and what one holds.

mod password;
mod sessions;

use leptos::html::Div;
use leptos::prelude::*;

use super::access::use_selection;
use super::body::Body;
use super::head::Head;
use super::user::HeldAccess;
use super::why::Why;
use super::{use_here, use_me};
use crate::ui::button::Button;
use crate::ui::theme_button::ThemeButton;
use crate::words::console::{account as words, nav};
use password::ChangePassword;
use sessions::Sessions;

use super::aside::ASIDE;

/// The screen.
#[component]
pub(super) fn Account() -> impl IntoView {
    let here = use_here();
    let me = use_me();
    let selection = use_selection();
    let scroller = NodeRef::<Div>::new();
    let changing = Memo::new(move |_| here.get(ASIDE).as_deref() == Some("password"));
    let scope = Signal::derive(move || me.user().map(|user| user.to_string()).unwrap_or_default());

    view! {
        <Head title=nav::ACCOUNT scope>
            <ThemeButton />
            <Button on_press=move |()| here.open(&[(ASIDE, "password")])>{words::CHANGE_PASSWORD}</Button>
        </Head>
        <Body node_ref=scroller>
            <Sessions />
            {move || me.user().map(|name| view! { <HeldAccess name scroller /> })}
        </Body>
        <Show when=move || changing.get()>
            <ChangePassword />
        </Show>
        <Show when=move || selection.is_open() && !changing.get()>
            <Why />
        </Show>
    }
}
