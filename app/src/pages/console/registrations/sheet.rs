//! A sheet of registration links, to be sent or printed and cut.

use leptos::prelude::*;

use crate::pages::console::aside::ASIDE;
use crate::pages::console::{use_here, use_me};
use crate::pages::link;
use crate::ui::banner::{Banner, Mood};
use crate::ui::button::{Button, Weight};
use crate::ui::copy_button::CopyButton;
use crate::ui::qr::Qr;
use crate::words::console::issued;
use crate::words::console::registrations::several as words;

/// What was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    /// For whom, and the string.
    pub(super) issued: Vec<(String, String)>,
    /// What stopped it before all were issued.
    pub(super) stopped: Option<String>,
}

/// The sheet.
#[component]
pub(super) fn ShowSheet(sheet: Sheet) -> impl IntoView {
    let here = use_here();
    let me = use_me();
    let controller = me.controller_name();
    let Sheet { issued, stopped } = sheet;
    let count = issued.len();
    let one = |(user, string): (String, String)| {
        let address = link(&string);
        let copied = address.clone();
        view! {
            <li class="sheet-one">
                <Qr text=address.clone() label=issued::code(&user) />
                <div>
                    <h3>{words::come_in(&user, &controller)}</h3>
                    <p>{words::ONCE}</p>
                    <div class="issued-link">
                        <a class="link mono" href=address.clone()>
                            {address.clone()}
                        </a>
                        <CopyButton text=move |()| copied.clone() name=issued::COPY_LINK />
                    </div>
                </div>
            </li>
        }
    };
    let print = move |()| {
        // A browser that does not print does nothing.
        window().print().ok();
    };

    view! {
        <div class="aside-form">
            <div class="aside-body">
                {stopped
                    .map(|told| {
                        view! {
                            <Banner mood=Mood::Bad headline=words::STOPPED>
                                {told}
                            </Banner>
                        }
                    })}
                <p class="issued-lead no-print">{words::added(count)}</p>
                <p class="no-print">{issued::ONCE}</p>
                <ul class="print-sheet" aria-label=words::LINKS>
                    {issued.into_iter().map(one).collect_view()}
                </ul>
            </div>
            <footer class="aside-foot">
                <div class="form-end">
                    <Button weight=Weight::Primary on_press=print>
                        {words::PRINT}
                    </Button>
                    <Button weight=Weight::Bare on_press=move |()| here.set(&[(ASIDE, "")])>
                        {words::DONE}
                    </Button>
                </div>
            </footer>
        </div>
    }
}
