//! What needs care: strings that nobody has used, accounts that wait, one superuser only, a session about to end.

use domain::answer::{Answer, RegistrationRow};
use domain::facts::Standing;
use domain::level::ControllerLevel;
use domain::query::Query;
use domain::state::RegistrationState;
use leptos::prelude::*;

use crate::backend::use_desk;
use crate::pages::console::act::USER;
use crate::pages::console::aside::ASIDE;
use crate::pages::console::screen::Screen;
use crate::pages::console::{use_here, use_rights};
use crate::ui::icon::{Draw, Icon};
use crate::ui::when::{until, use_now};
use crate::words::console::overview::care as words;

/// One thing.
#[derive(Clone, PartialEq)]
struct Item {
    icon: Icon,
    headline: String,
    text: String,
    verb: &'static str,
    address: String,
}

/// The list.
#[component]
pub(super) fn Care() -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let rights = use_rights();
    let now = use_now();
    let strings = desk.ask(Query::Registrations, |answer| match answer {
        Answer::Registrations(rows) => Some(rows.clone()),
        _ => None,
    });
    let pending = move || {
        let waits = |row: &&RegistrationRow| {
            let standing =
                rights.read(|table| table.subject(table.user_named(&row.user)?)?.standing).flatten();
            row.state == RegistrationState::Pending && standing != Some(Standing::Disabled)
        };
        let of = |row: &RegistrationRow| {
            let user = row.user.as_str();
            let text = match row.expires_at {
                Some(at) if at > now.get() => words::ends(&until(at, now.get())),
                Some(_) => words::EXPIRED.to_owned(),
                None => words::LASTS.to_owned(),
            };
            let address = here.at_with(&Screen::Users, &[(ASIDE, "reset"), (USER, user)]);
            Item { icon: Icon::Ticket, headline: words::pending(user), text, verb: words::REISSUE, address }
        };
        strings.read(|rows| rows.iter().filter(waits).map(of).collect::<Vec<_>>()).unwrap_or_default()
    };
    let others = move || {
        rights
            .read(|table| {
                let mut items = Vec::new();
                if !table.everybody {
                    return items;
                }
                let superusers: Vec<_> = table
                    .on_controller
                    .on(())
                    .filter(|(user, held)| {
                        held.level == ControllerLevel::Superuser
                            && table
                                .subject(*user)
                                .is_some_and(|user| user.standing == Some(Standing::Active))
                    })
                    .collect();
                if superusers.len() == 1 {
                    items.push(Item {
                        icon: Icon::Warning,
                        headline: words::ONE_SUPERUSER.to_owned(),
                        text: words::ONE_SUPERUSER_TEXT.to_owned(),
                        verb: words::SET_ACCESS,
                        address: here.at(&Screen::Access),
                    });
                }
                for subject in &table.subjects {
                    let grants = table.on_models.of(subject.id).count()
                        + table.on_clouds.of(subject.id).count()
                        + table.on_offers.of(subject.id).count();
                    if subject.standing == Some(Standing::Disabled) && grants > 0 {
                        items.push(Item {
                            icon: Icon::Disabled,
                            headline: words::disabled(subject.name.as_str(), grants),
                            text: words::DISABLED_TEXT.to_owned(),
                            verb: words::SEE,
                            address: here.at(&Screen::User(subject.name.clone())),
                        });
                    }
                }
                items
            })
            .unwrap_or_default()
    };
    let items = Memo::new(move |_| {
        let mut items = pending();
        items.extend(others());
        items
    });
    let one = |item: Item| {
        view! {
            <li>
                <Draw icon=item.icon size=16 />
                <div>
                    <b>{item.headline}</b>
                    <p>{item.text}</p>
                </div>
                <a class="button" href=item.address>
                    {item.verb}
                </a>
            </li>
        }
    };

    view! {
        <section aria-labelledby="care">
            <h2 class="section-head" id="care">
                {words::TITLE}
                <small>{move || items.read().len()}</small>
            </h2>
            <ul class="care">{move || items.get().into_iter().take(8).map(one).collect_view()}</ul>
            <Show when=move || items.read().is_empty()>
                <p class="care-none">{words::NONE}</p>
            </Show>
        </section>
    }
}
