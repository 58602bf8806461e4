//! One offer: what it gives, who has access, and who uses it.

use domain::answer::{ConnectionRow, OfferRow};
use domain::level::OfferLevel;
use domain::name::UserName;
use leptos::prelude::*;

use super::url_of;
use crate::pages::console::act::{OF, USER, WORDS};
use crate::pages::console::aside::{ASIDE, Aside};
use crate::pages::console::use_here;
use crate::ui::button::{Button, Weight};
use crate::ui::level::Level;
use crate::ui::level_chip::LevelChip;
use crate::ui::when::When;
use crate::words::console::{model::act, offers as words};

/// The panel.
#[component]
pub(super) fn ShowOffer(row: OfferRow) -> impl IntoView {
    let here = use_here();
    let url = StoredValue::new(url_of(&row));
    let open = move |aside: &'static str, user: &str| {
        url.with_value(|url| here.open(&[(ASIDE, aside), (OF, url), (USER, user)]));
    };
    let user = move |(name, display_name, level): (UserName, String, OfferLevel)| {
        let name = name.to_string();
        let to = name.clone();
        view! {
            <li>
                <span>
                    <b class="mono">{name}</b>
                    " "
                    <small class="dim">{display_name}</small>
                </span>
                <LevelChip level=Level::from(level) />
                <Button weight=Weight::Bare on_press=move |()| open("grant-offer", &to)>
                    {words::CHANGE}
                </Button>
            </li>
        }
    };
    let connection = move |one: ConnectionRow| {
        let number = one.relation.to_string();
        let (verb, aside) =
            if one.suspended { (words::RESUME, "resume") } else { (words::SUSPEND, "suspend") };
        let of = number.clone();
        view! {
            <li>
                <span>
                    <b>{words::relation(&number)}</b>
                    " "
                    <small class="dim">{words::connection(one.user.as_str(), &one.endpoint, one.suspended)}</small>
                    " "
                    <small class="dim">
                        <When at=one.since />
                    </small>
                </span>
                <Button weight=Weight::Bare on_press=move |()| open(aside, &of)>
                    {verb}
                </Button>
            </li>
        }
    };
    let ends = row.endpoints.clone().into_iter().map(|end| {
        view! {
            <li>
                <b class="mono">{end.name}</b>
                <small class="dim">{act::speaks(&end.interface)}</small>
            </li>
        }
    });
    let (users, connections) = (row.users.clone(), row.connections.clone());
    let is_unused = connections.is_empty();

    view! {
        <Aside title=words::OFFER.to_owned() about=url.get_value() words=WORDS>
            <div class="aside-body">
                {(!row.description.is_empty()).then(|| view! { <p>{row.description.clone()}</p> })}
                <section>
                    <h3>{words::from(row.application.as_str(), &row.charm)}</h3>
                    <ul class="plain-list">{ends.collect_view()}</ul>
                </section>
                <section>
                    <h3>{words::ACCESS}</h3>
                    <ul class="plain-list">{users.into_iter().map(user).collect_view()}</ul>
                </section>
                <section>
                    <h3>{words::CONNECTIONS}</h3>
                    <ul class="plain-list">{connections.into_iter().map(connection).collect_view()}</ul>
                    {is_unused.then(|| view! { <p class="dim">{words::NO_CONNECTION}</p> })}
                </section>
            </div>
        </Aside>
    }
}
