//! What a string opens, shown: level by level, with what each lets one do.

use leptos::either::Either;
use leptos::prelude::*;

use super::ticket::Gives;
use crate::ui::level::{Held, Standing};
use crate::ui::level_list::LevelList;
use crate::ui::plate::{Plate, Size};
use crate::words::register;

/// The ticket on the gate.
#[component]
pub(crate) fn ShowTicket(
    /// For whom.
    user: String,
    /// The name of the controller.
    controller: String,
    /// What it gives.
    gives: Gives,
) -> impl IntoView {
    let shown = match gives {
        Gives::Levels { on_controller: Some(level), others } => {
            let own = (level, user, register::on_controller(level, &controller));
            let others = others.into_iter().map(|(level, name)| (level, name, register::meaning(level)));
            let rows = [own].into_iter().chain(others).map(|(level, name, what)| {
                view! {
                    <li>
                        <Plate held=Some(Held { level, standing: Standing::Own }) size=Size::Large />
                        <div>
                            <strong>{name}</strong>
                            <small>{what}</small>
                        </div>
                    </li>
                }
            });
            Either::Left(view! { <ul>{rows.collect_view()}</ul> })
        }
        other => Either::Right(view! { <p>{other.said()}</p> }),
    };

    view! {
        <div class="ticket">
            <h2>{register::OPENS}</h2>
            {shown}
        </div>
    }
}

/// The same in the text, where there is no room for the gate.
#[component]
pub(crate) fn Opens(
    /// The name of the controller.
    controller: String,
    /// What it gives.
    gives: Gives,
) -> impl IntoView {
    let shown = match gives {
        Gives::Levels { on_controller: Some(level), others } => {
            let rows = [(level, controller)].into_iter().chain(others).collect();
            Either::Left(view! { <LevelList rows /> })
        }
        other => Either::Right(view! { <p>{other.said()}</p> }),
    };

    view! {
        <section class="opens only-narrow">
            <h2>{register::OPENS}</h2>
            {shown}
        </section>
    }
}
