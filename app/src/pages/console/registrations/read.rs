//! Reading any string: what it says, in this page; its key stays hidden.

use juju::registration::RegistrationString;
use leptos::prelude::*;

use crate::pages::console::aside::Aside;
use crate::pages::console::issued::StringLink;
use crate::pages::pasted::{Pasted, read};
use crate::ui::field::Hint;
use crate::ui::text_area::TextArea;
use crate::words::console::registrations::{READ, read as words};

/// The panel.
#[component]
pub(super) fn ReadString() -> impl IntoView {
    let text = RwSignal::new(String::new());
    let found = Memo::new(move |_| match text.with(|text| read(text)) {
        Pasted::Nothing => Ok(None),
        Pasted::Several => Err(words::SEVERAL.to_owned()),
        Pasted::String(string) => match RegistrationString::decode(&string) {
            Ok(_) => Ok(Some(string)),
            Err(damage) => Err(damage.to_string()),
        },
    });
    let hint = Signal::derive(move || match found.get() {
        Ok(_) => Hint::Note(words::HERE.to_owned()),
        Err(why) => Hint::Bad(why),
    });
    let said = move || {
        let string = found.get().ok()??;
        let said = RegistrationString::decode(&string).ok()?;
        Some(view! { <Says string said /> })
    };

    view! {
        <Aside title=READ>
            <div class="aside-body">
                <TextArea id="any-string" label=words::FIELD value=text hint />
                {said}
            </div>
        </Aside>
    }
}

#[component]
fn Says(string: String, said: RegistrationString) -> impl IntoView {
    let part = |name: &'static str, text: String| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{text}</dd>
            </div>
        }
    };
    let controller = said.suggested_name().unwrap_or(words::NONE).to_owned();

    view! {
        <h3>{words::SAYS}</h3>
        <dl class="string-says">
            {part(words::USER, said.user.clone())}
            {part(words::CONTROLLER, controller)}
            {part(words::ADDRESSES, said.addresses.join("\n"))}
            {part(words::KEY, words::KEY_HIDDEN.to_owned())}
        </dl>
        <p class="note">{words::STATE}</p>
        <StringLink string user=said.user />
    }
}
