//! Adding a user: the link that comes of it is shown once.

use leptos::prelude::*;

use super::{Form, Outcome};
use crate::pages::{link, quoted};
use crate::ui::copy_button::CopyButton;
use crate::ui::field::{Field, Hint};
use crate::words::console::add_user;
use crate::words::demo;

/// The form.
#[component]
pub(super) fn AddUser() -> impl IntoView {
    let name = RwSignal::new(String::new());
    let display_name = RwSignal::new(String::new());
    let string = RwSignal::new(None::<String>);
    let wrong = move || {
        let name = name.get();
        let name = name.trim();
        match name.parse::<domain::name::LocalUserName>() {
            _ if name.is_empty() => None,
            Ok(_) => None,
            Err(invalid) => Some(invalid.to_string()),
        }
    };
    let hint = Signal::derive(move || wrong().map_or(Hint::None, Hint::Bad));
    let line = Signal::derive(move || match (name.get().trim(), wrong()) {
        ("", _) => Err(add_user::NO_NAME.to_owned()),
        (_, Some(wrong)) => Err(wrong),
        (name, None) => {
            let shown = display_name.get();
            let shown =
                if shown.trim().is_empty() { String::new() } else { [" ", &quoted(shown.trim())].concat() };
            Ok(["juju add-user ", &quoted(name), &shown].concat())
        }
    });
    let done = move |outcome: Outcome| {
        let found = outcome.told.lines().find_map(|line| line.trim().strip_prefix("juju register "));
        string.set(found.map(str::to_owned));
        name.set(String::new());
        display_name.set(String::new());
    };

    view! {
        <Form line verb=add_user::VERB on_done=Callback::new(done)>
            <Field id="add-user-name" label=add_user::NAME value=name hint mono=true />
            <Field id="add-user-display" label=add_user::DISPLAY_NAME value=display_name />
        </Form>
        {move || {
            string
                .get()
                .map(|string| {
                    let href = link(&string);
                    let (copied, shown) = (href.clone(), href.clone());
                    view! {
                        <p class="console-link">
                            {add_user::LINK}
                            " "
                            <a class="mono" href=href>
                                {shown}
                            </a>
                            <CopyButton text=move |()| copied.clone() name=demo::COPY_LINK />
                        </p>
                    }
                })
        }}
    }
}
