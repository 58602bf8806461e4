//! One string of the list.

use domain::action::Action;
use jiff::SignedDuration;
use leptos::prelude::*;

use super::rows::{Fate, Line};
use crate::pages::console::act::USER;
use crate::pages::console::aside::ASIDE;
use crate::pages::console::screen::Screen;
use crate::pages::console::{use_here, use_rights};
use crate::ui::button::{Button, Weight};
use crate::ui::icon::{Draw, Icon};
use crate::ui::menu::{Item, Menu};
use crate::ui::when::{When, use_now};
use crate::words::console::registrations::{acts, fate as words};

/// How soon an end is near.
const SOON: SignedDuration = SignedDuration::from_hours(24);

/// What stands in the row.
#[component]
pub(super) fn Row(
    /// The string.
    line: Line,
) -> impl IntoView {
    let Line { row, fate } = line;
    let here = use_here();
    let rights = use_rights();
    let now = use_now();
    let user = StoredValue::new(row.user.clone());
    let name = StoredValue::new(row.user.to_string());
    let is_open = matches!(fate, Fate::Pending | Fate::Expired(_));
    let refused = Memo::new(move |_| {
        let found = rights.read(|table| user.with_value(|user| table.user_named(user)))?;
        match found {
            None => Some(acts::GONE.to_owned()),
            Some(id) => rights.refused(Action::ResetPassword(id)),
        }
    });
    let open =
        move |act: &'static str| name.with_value(|name| here.open(&[(ASIDE, act), (USER, name.as_str())]));
    let items = Signal::derive(move || {
        let spent = (fate != Fate::Pending).then(|| acts::SPENT.to_owned());
        let reset = Item::new(acts::REISSUE).icon(Icon::Reset).refused(refused.get());
        let withdraw = Item::new(acts::WITHDRAW).icon(Icon::Minus).danger().refused(refused.get().or(spent));
        vec![
            Item::new(acts::SEE).icon(Icon::Person).link(here.at(&Screen::User(user.get_value()))),
            reset.on_press(move || open("reset")),
            withdraw.on_press(move || open("withdraw")),
        ]
    });
    let has_end = is_open && row.expires_at.is_some();
    let expires = match (row.expires_at, is_open) {
        (Some(at), true) => {
            let is_near = move || fate == Fate::Pending && at.duration_since(now.get()) < SOON;
            view! {
                <span class:warn=is_near>
                    <When at />
                </span>
            }
            .into_any()
        }
        (None, true) => view! { <span class="dim">{words::NEVER}</span> }.into_any(),
        (_, false) => ().into_any(),
    };

    view! {
        <th scope="row">
            <a class="list-name" href=here.at(&Screen::User(row.user.clone()))>
                {row.user.to_string()}
            </a>
        </th>
        <td>
            <ShowFate fate />
        </td>
        <td class="only-roomy mono">{row.issued_by.to_string()}</td>
        <td>
            <When at=row.issued_at />
        </td>
        <td>
            {has_end.then(|| view! { <span class="only-narrow dim">{words::EXPIRES} " "</span> })} {expires}
        </td>
        <td class="end">
            <div class="end-row">
                <Show when=move || is_open && refused.read().is_none()>
                    <Button weight=Weight::Bare icon=Icon::Reset on_press=move |()| open("reset")>
                        {acts::REISSUE}
                    </Button>
                </Show>
                <Menu label=acts::of(&name.get_value()) items>
                    <Draw icon=Icon::Dots size=16 />
                </Menu>
            </div>
        </td>
    }
}

/// A sign, a word, and since when.
#[component]
fn ShowFate(fate: Fate) -> impl IntoView {
    let (class, word, at) = match fate {
        Fate::Pending => ("status fate pending", words::PENDING, None),
        Fate::Used(at) => ("status fate", words::USED, Some(at)),
        Fate::Expired(_) => ("status fate disabled", words::EXPIRED, None),
        Fate::Withdrawn(at) => ("status fate disabled", words::WITHDRAWN, Some(at)),
    };
    let sign = match fate {
        Fate::Pending => view! { <span class="status-ring"></span> }.into_any(),
        Fate::Used(_) => view! { <Draw icon=Icon::Check /> }.into_any(),
        Fate::Expired(_) => view! { <Draw icon=Icon::Clock /> }.into_any(),
        Fate::Withdrawn(_) => view! { <Draw icon=Icon::Disabled /> }.into_any(),
    };
    view! {
        <span class=class>
            {sign}
            {word}
            {at.map(|at| {
                view! {
                    <small>
                        <When at />
                    </small>
                }
            })}
        </span>
    }
}
