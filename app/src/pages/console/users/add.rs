//! Adding a user: a name, perhaps access at once; the registration link is shown when it is done.

use domain::action::Action;
use domain::name::LocalUserName;
use leptos::either::Either;
use leptos::prelude::*;

use crate::backend::Outcome;
use crate::pages::console::aside::{ASIDE, Aside};
use crate::pages::console::form::Form;
use crate::pages::console::issued::Issued;
use crate::pages::console::{use_here, use_rights};
use crate::pages::quoted;
use crate::ui::field::{Field, Hint};
use crate::words::console::users::{self as words, add};

/// The panel.
#[component]
pub(super) fn AddUser() -> impl IntoView {
    let issued = RwSignal::new(None::<(String, String)>);
    view! {
        <Aside title=words::ADD.to_owned()>
            {move || match issued.get() {
                Some((user, told)) => {
                    Either::Left(view! { <Issued user told on_another=move |()| issued.set(None) /> })
                }
                None => Either::Right(view! { <Fields on_added=move |added| issued.set(Some(added)) /> }),
            }}
        </Aside>
    }
}

#[component]
fn Fields(
    /// Called with the name and what the command told.
    #[prop(into)]
    on_added: Callback<(String, String)>,
) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let refused = Signal::derive(move || rights.refused(Action::AddUser));
    let name = RwSignal::new(String::new());
    let display_name = RwSignal::new(String::new());
    let wrong = move || match name.read().trim() {
        "" => None,
        typed => typed.parse::<LocalUserName>().err().map(|invalid| invalid.to_string()),
    };
    let hint = Signal::derive(move || wrong().map_or(Hint::None, Hint::Bad));
    let lines = Signal::derive(move || {
        let name = name.get().trim().to_owned();
        if name.is_empty() {
            return Err(add::NO_NAME.to_owned());
        }
        if wrong().is_some() {
            return Err(add::FIX_NAME.to_owned());
        }
        let display_name = display_name.get().trim().to_owned();
        let mut line = ["juju add-user ", &quoted(&name)].concat();
        if !display_name.is_empty() {
            line.push(' ');
            line.push_str(&quoted(&display_name));
        }
        Ok(vec![line])
    });

    view! {
        <Form
            lines
            verb=words::ADD.to_owned()
            refused
            on_done=move |outcome: Outcome| {
                on_added.run((name.get_untracked().trim().to_owned(), outcome.told));
            }
            on_cancel=move |()| here.set(&[(ASIDE, "")])
        >
            <Field id="user-name" label=add::NAME value=name hint mono=true />
            <Field id="display-name" label=add::DISPLAY_NAME value=display_name />
            <p class="note">{add::STRING}</p>
        </Form>
    }
}
