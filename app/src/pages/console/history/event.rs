//! One event: what happened, when, and the line that does the same.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use leptos::prelude::*;

use super::sentence::{Part, url};
use super::shown::{Entry, day_of};
use crate::pages::console::screen::Screen;
use crate::pages::console::use_here;
use crate::ui::copy_button::CopyButton;
use crate::ui::level_chip::LevelChange;
use crate::ui::when::When;
use crate::words::console::history as words;

/// For how long an event counts as one of a moment ago.
const FRESH: SignedDuration = SignedDuration::from_secs(60);

/// A day.
#[component]
pub(super) fn Day(
    /// Which.
    day: Date,
    /// The time that holds.
    now: Signal<Timestamp>,
) -> impl IntoView {
    let name = move || {
        let today = day_of(now.get());
        match day {
            day if day == today => words::TODAY.to_owned(),
            day if today.yesterday().is_ok_and(|yesterday| day == yesterday) => words::YESTERDAY.to_owned(),
            day => day.strftime("%-d %B %Y").to_string(),
        }
    };
    view! {
        <li class="events-day">
            <h2>{name}</h2>
        </li>
    }
}

/// An event.
#[component]
pub(super) fn Event(
    /// Which.
    entry: Arc<Entry>,
    /// The time that holds.
    now: Signal<Timestamp>,
) -> impl IntoView {
    let Entry { at, parts, line, address, .. } = (*entry).clone();
    let is_fresh = move || now.get().duration_since(at) < FRESH;
    let sentence = parts.into_iter().map(|part| view! { <ShowPart part /> }).collect_view();
    let command = line.map(|line| {
        let copied = line.clone();
        view! {
            <div class="event-line">
                <code>{line}</code>
                <CopyButton text=move |()| copied.clone() name=words::COPY_LINE />
            </div>
        }
    });

    view! {
        <li class="event" class:fresh=is_fresh>
            <div class="event-says">
                <p>{sentence}</p>
                {command}
            </div>
            <div class="event-when">
                <When at />
                {address.map(|address| view! { <small>{words::from(&address)}</small> })}
            </div>
        </li>
    }
}

#[component]
fn ShowPart(part: Part) -> impl IntoView {
    let here = use_here();
    let link = |address: String, name: String| {
        view! {
            <a class="event-name" href=address>
                {name}
            </a>
        }
        .into_any()
    };
    match part {
        Part::Text(text) => text.into_any(),
        Part::Name(name) => view! { <b class="event-name">{name}</b> }.into_any(),
        Part::User(user) => link(here.at(&Screen::User(user.clone())), user.to_string()),
        Part::Cloud(cloud) => {
            link(here.at_with(&Screen::Clouds, &[("filter", cloud.as_str())]), cloud.to_string())
        }
        Part::Model(model) => {
            let name = model.name.to_string();
            link(here.at(&Screen::Model(model.owner, model.name)), name)
        }
        Part::Offer(offer) => {
            let url = url(&offer);
            link(here.at_with(&Screen::Offers, &[("filter", offer.name.as_str())]), url)
        }
        Part::Change(change) => view! {
            <span class="level-change">
                <LevelChange change />
            </span>
        }
        .into_any(),
    }
}
