//! A registration string that was just issued: the link to send, once.

use leptos::prelude::*;

use super::aside::ASIDE;
use super::use_here;
use crate::pages::link;
use crate::ui::button::{Button, Weight};
use crate::ui::command_strip::CommandStrip;
use crate::ui::copy_button::CopyButton;
use crate::ui::qr::Qr;
use crate::words::console::issued as words;

/// The link.
#[component]
pub(super) fn Issued(
    /// For whom.
    user: String,
    /// What the command told: the string is in it.
    told: String,
    /// For one more user.
    #[prop(optional, into)]
    on_another: Option<Callback<()>>,
) -> impl IntoView {
    let here = use_here();
    let string = string_in(&told).unwrap_or_default().to_owned();

    view! {
        <div class="aside-form">
            <div class="aside-body">
                <p class="issued-lead">{words::lead(&user)}</p>
                <p>{words::ONCE}</p>
                <StringLink string user=user.clone() />
            </div>
            <footer class="aside-foot">
                <div class="form-end">
                    <Button weight=Weight::Primary on_press=move |()| here.set(&[(ASIDE, "")])>
                        {words::DONE}
                    </Button>
                    {on_another
                        .map(|another| {
                            view! {
                                <Button weight=Weight::Bare on_press=another>
                                    {words::ANOTHER}
                                </Button>
                            }
                        })}
                </div>
            </footer>
        </div>
    }
}

/// A registration string in all its forms: the link, the same for a camera, the command.
#[component]
pub(super) fn StringLink(
    /// The string.
    string: String,
    /// For whom.
    user: String,
) -> impl IntoView {
    let address = link(&string);
    let copied = address.clone();
    let command = ["juju register ", &string].concat();

    view! {
        <h3>{words::LINK}</h3>
        <div class="issued-link">
            <a class="link mono" href=address.clone()>
                {address.clone()}
            </a>
            <CopyButton text=move |()| copied.clone() name=words::COPY_LINK />
        </div>
        <div class="issued-code">
            <Qr text=address label=words::code(&user) />
            <p>{words::CODE}</p>
        </div>
        <h3>{words::COMMAND}</h3>
        <CommandStrip command one_line=true />
    }
}

/// The string that a command told, on the line that would use it.
pub(super) fn string_in(told: &str) -> Option<&str> {
    strings_in(told).next()
}

/// The strings that several commands told, in order.
pub(super) fn strings_in(told: &str) -> impl Iterator<Item = &str> {
    told.lines().filter_map(|line| line.trim().strip_prefix("juju register "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_string_is_on_the_line_that_would_use_it() {
        assert_eq!(
            string_in("User \"tom\" added\nPlease send:\n    juju register MEQTBX\n\n\"tom\" has"),
            Some("MEQTBX")
        );
        assert_eq!(string_in("nothing"), None);
    }
}
