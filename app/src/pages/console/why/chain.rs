//! What a level rests on, along a bar: the grant, the account, the rule.

use domain::ability::Thing;
use domain::access_table::{AccessTable, Origin};
use domain::effective::{Basis, effective};
use domain::facts::Standing as Account;
use domain::id::UserId;
use leptos::prelude::*;

use crate::pages::console::access::use_selection;
use crate::pages::console::{thing, use_rights};
use crate::ui::icon::{Draw, Icon};
use crate::ui::plate::Plate;
use crate::ui::when::exact;
use crate::words::console::why as words;
use crate::words::levels::meaning;

/// One thing that it rests on.
#[derive(Clone, PartialEq)]
struct Link {
    sign: Sign,
    bold: String,
    text: String,
}

#[derive(Clone, Copy, PartialEq)]
enum Sign {
    Plate(crate::ui::level::Held),
    Icon(Icon),
}

/// The chain.
#[component]
pub(super) fn Chain() -> impl IntoView {
    let selection = use_selection();
    let rights = use_rights();
    let links = Memo::new(move |_| {
        let first = selection.first();
        rights
            .read(|table| first.map(|(subject, on)| links(table, subject, on)))
            .flatten()
            .unwrap_or_default()
    });
    let one = |link: Link| {
        let sign = match link.sign {
            Sign::Plate(held) => view! { <Plate held=Some(held) /> }.into_any(),
            Sign::Icon(icon) => view! {
                <span class="nail">
                    <Draw icon size=16 />
                </span>
            }
            .into_any(),
        };
        view! {
            <li>
                {sign}
                <div>
                    <b>{link.bold}</b>
                    " "
                    {link.text}
                </div>
            </li>
        }
    };

    view! { <ol class="chain">{move || links.get().into_iter().map(one).collect_view()}</ol> }
}

fn links(table: &AccessTable, subject: UserId, on: Thing) -> Vec<Link> {
    let mut links = Vec::new();
    let (Some(who), Some(kind)) = (table.subject(subject), thing::kind(on)) else { return links };
    if let (Some(level), Some(held)) = (thing::own(table, subject, on), thing::held(table, subject, on)) {
        let own = crate::ui::level::Held {
            level,
            standing: match held.standing {
                crate::ui::level::Standing::OnHold => held.standing,
                _ => crate::ui::level::Standing::Own,
            },
        };
        let text = thing::origin(table, subject, on).map(|origin| given(table, origin)).unwrap_or_default();
        links.push(Link { sign: Sign::Plate(own), bold: words::own(level), text });
    }
    if let (Some(counts), Some(held)) = (effective(table, subject, on), thing::held(table, subject, on)) {
        let through = match counts.basis {
            Basis::Own | Basis::OnHold => None,
            Basis::Superuser => Some(words::AS_SUPERUSER),
            Basis::SuperuserOutside => Some(words::AS_SUPERUSER_OUTSIDE),
            Basis::ModelAdmin => Some(words::AS_MODEL_ADMIN),
            Basis::Everyone => Some(words::THROUGH_EVERYONE),
        };
        if let Some(through) = through {
            links.push(Link {
                sign: Sign::Plate(held),
                bold: words::counts(held.level),
                text: through.to_owned(),
            });
        }
    }
    if thing::held(table, subject, on).is_none() {
        links.push(Link {
            sign: Sign::Icon(Icon::Cross),
            bold: words::NO_GRANT.to_owned(),
            text: words::nothing(&thing::name(table, on)),
        });
    }
    if let Some(standing) = who.standing {
        let (icon, bold, text) = match standing {
            Account::Active => (Icon::Check, words::ACTIVE, words::ACTIVE_TEXT),
            Account::Pending => (Icon::Disabled, words::PENDING, words::PENDING_TEXT),
            Account::Disabled => (Icon::Disabled, words::DISABLED, words::DISABLED_TEXT),
            Account::External => (Icon::Check, words::EXTERNAL, words::EXTERNAL_TEXT),
            Account::Removed | Account::Unknown => (Icon::Disabled, words::GONE, words::GONE_TEXT),
        };
        links.push(Link { sign: Sign::Icon(icon), bold: bold.to_owned(), text: text.to_owned() });
    }
    if let Some(held) = thing::held(table, subject, on) {
        links.push(Link {
            sign: Sign::Icon(Icon::Info),
            bold: words::rule(kind, held.level),
            text: meaning(kind, held.level).to_owned(),
        });
    }
    links
}

fn given(table: &AccessTable, origin: Origin) -> String {
    let by = table.subject(origin.by).map(|by| by.name.to_string());
    words::given(by.as_deref(), &exact(origin.at))
}
