//! What one is here, and where that comes from.

use domain::ability::Thing;
use leptos::prelude::*;

use crate::pages::console::access::use_selection;
use crate::pages::console::{thing, use_rights};
use crate::ui::level::{Held, Level, Standing};
use crate::ui::plate::{Plate, Size};
use crate::ui::when::exact;
use crate::words::console::overview as words;

/// One sentence about oneself, and why.
#[component]
pub(super) fn Myself() -> impl IntoView {
    let rights = use_rights();
    let selection = use_selection();
    let told = Memo::new(move |_| {
        rights
            .read(|table| {
                let me = table.subject(table.me)?.name.to_string();
                let level = thing::held(table, table.me, Thing::Controller).map(|held| held.level);
                let counts = |wanted: &[Level]| {
                    let holds = |on| {
                        thing::held(table, table.me, on).is_some_and(|held| wanted.contains(&held.level))
                    };
                    table.models.iter().filter(|model| holds(Thing::Model(model.id))).count()
                };
                let headline = match level {
                    Some(Level::Superuser) => words::everything(table.controller.as_str()),
                    _ => words::some(
                        table.controller.as_str(),
                        counts(&[Level::Write, Level::Admin]),
                        counts(&[Level::Read]),
                    ),
                };
                let origin = thing::origin(table, table.me, Thing::Controller);
                let from = origin.map(|origin| {
                    let by = table.subject(origin.by).map(|by| by.name.to_string());
                    words::given(by.filter(|by| *by != me).as_deref(), &exact(origin.at))
                });
                let text = words::you_are(&me, level.map_or("", Level::word), from.as_deref());
                Some((table.me, level, headline, text))
            })
            .flatten()
    });
    let why = move |_| {
        if let Some((me, ..)) = told.get_untracked() {
            selection.open(me, Thing::Controller);
        }
    };

    view! {
        {move || {
            told.get()
                .map(|(_, level, headline, text)| {
                    let held = level.map(|level| Held { level, standing: Standing::Own });
                    view! {
                        <section class="myself">
                            <Plate held size=Size::Large />
                            <div>
                                <p class="myself-headline">{headline}</p>
                                <p class="myself-text">
                                    {text} " "
                                    <button type="button" class="link" on:click=why>
                                        {words::WHY}
                                    </button>
                                </p>
                            </div>
                        </section>
                    }
                })
        }}
    }
}
