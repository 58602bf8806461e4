//! The access matrix in small, and what there is in figures.

use domain::ability::Thing;
use domain::facts::Standing as Account;
use domain::id::UserId;
use domain::level::ControllerLevel;
use leptos::prelude::*;

use crate::pages::console::screen::Screen;
use crate::pages::console::{thing, use_here, use_rights};
use crate::ui::level::{Held, LevelClass, Standing};
use crate::words::console::overview as words;

/// How much of it is drawn.
const ROWS: usize = 14;
const COLUMNS: usize = 12;

/// The picture, which leads to the matrix.
#[component]
pub(super) fn Gate() -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let plates = Memo::new(move |_| {
        rights
            .read(|table| {
                let models = table.models.iter().map(|model| Thing::Model(model.id));
                let clouds = table.clouds.iter().map(|cloud| Thing::Cloud(cloud.id));
                let offers = table.offers.iter().map(|offer| Thing::Offer(offer.id));
                let things: Vec<Thing> = std::iter::once(Thing::Controller)
                    .chain(clouds)
                    .chain(models)
                    .chain(offers)
                    .take(COLUMNS)
                    .collect();
                let subjects: Vec<UserId> = table
                    .subjects
                    .iter()
                    .filter(|subject| {
                        subject.standing != Some(Account::Removed) && subject.id != UserId::EVERYONE
                    })
                    .map(|subject| subject.id)
                    .take(ROWS)
                    .collect();
                let mut plates = Vec::new();
                for (row, subject) in subjects.iter().enumerate() {
                    for (column, on) in things.iter().enumerate() {
                        plates.extend(thing::held(table, *subject, *on).map(|held| (row, column, held)));
                    }
                }
                (subjects.len(), things.len(), plates)
            })
            .unwrap_or_default()
    });
    let middle = |at: usize| 14 + at * 24;
    let bars = move || {
        let (rows, columns, _) = &*plates.read();
        let end = 8 + rows * 17;
        let across: String =
            (0..*rows).map(|row| format!("M0 {}H{}", 17 + row * 17, 4 + columns * 24)).collect();
        let down: String = (0..*columns).map(|column| format!("M{} 2V{end}", middle(column))).collect();
        format!("{across}{down}")
    };
    let points = move || {
        let (rows, columns, _) = &*plates.read();
        (0..*columns)
            .map(|column| format!("M{} {}h6l-3 8z", middle(column) - 3, 8 + rows * 17))
            .collect::<String>()
    };
    let plate = move |(row, column, held): (usize, usize, Held)| {
        let (x, y) = (middle(column), 17 + row * 17);
        let class = match held.level.class() {
            LevelClass::Look => "mini-1",
            LevelClass::Work => "mini-2",
            LevelClass::Manage => "mini-3",
            LevelClass::Rule => "mini-4",
        };
        let class = match held.standing {
            Standing::Own => class.to_owned(),
            Standing::Effective => format!("{class} effective"),
            Standing::OnHold => format!("{class} on-hold"),
        };
        let shape = match held.level.class() {
            LevelClass::Look => format!("M{} {y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", x - 5),
            LevelClass::Work => format!("M{} {}h9v9h-9z", x - 4, y - 4),
            LevelClass::Manage => format!("M{x} {}l5 3v6l-5 3-5-3v-6z", y - 6),
            LevelClass::Rule => format!("M{} {}h10v6l-5 5-5-5z", x - 5, y - 5),
        };
        view! { <path class=class d=shape /> }
    };
    let view_box = move || {
        let (rows, columns, _) = &*plates.read();
        format!("0 0 {} {}", 4 + columns * 24, 20 + rows * 17)
    };
    let label = move || {
        let (rows, columns, _) = &*plates.read();
        words::picture(*rows, *columns)
    };

    view! {
        <a class="mini" href=here.at(&Screen::Access) aria-label=label>
            <svg viewBox=view_box aria-hidden="true">
                <path class="mini-beam" d="M0 2H300" />
                <path class="mini-bar" d=bars />
                <path class="mini-point" d=points />
                {move || plates.get().2.into_iter().map(plate).collect_view()}
            </svg>
        </a>
    }
}

/// Figures in words.
#[component]
pub(super) fn Figures() -> impl IntoView {
    let rights = use_rights();
    let figures = Memo::new(move |_| {
        rights
            .read(|table| {
                let superusers =
                    table.on_controller.on(()).filter(|(_, held)| held.level == ControllerLevel::Superuser);
                let names: Vec<String> =
                    superusers.filter_map(|(user, _)| Some(table.subject(user)?.name.to_string())).collect();
                let is = |standing| {
                    move |subject: &&domain::access_table::Subject| subject.standing == Some(standing)
                };
                let external = table
                    .subjects
                    .iter()
                    .filter(is(Account::External))
                    .filter(|subject| subject.id != UserId::EVERYONE);
                let local = table.subjects.iter().filter(|subject| {
                    matches!(subject.standing, Some(Account::Active | Account::Pending | Account::Disabled))
                });
                vec![
                    (words::SUPERUSERS, names.join(", ")),
                    (words::PEOPLE, words::people(local.count(), external.count())),
                    (words::MODELS, words::models(table.models.len(), table.clouds.len())),
                    (words::OFFERS, table.offers.len().to_string()),
                ]
            })
            .unwrap_or_default()
    });
    let one = |(name, value): (&'static str, String)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
            </div>
        }
    };

    view! { <dl class="figures">{move || figures.get().into_iter().map(one).collect_view()}</dl> }
}
