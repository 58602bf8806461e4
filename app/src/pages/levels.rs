//! Levels explained: what each opens, how one gets it, how it is drawn.

use leptos::prelude::*;

use crate::ui::announcer::set_title;
use crate::ui::frame::Frame;
use crate::ui::level::{Held, Kind, Level, Standing};
use crate::ui::level_chip::LevelChip;
use crate::ui::plate::Plate;
use crate::ui::prose::prose;
use crate::words::levels;

const KINDS: [Kind; 4] = [Kind::Controller, Kind::Cloud, Kind::Model, Kind::Offer];

/// The page.
#[component]
pub(crate) fn Levels() -> impl IntoView {
    set_title(levels::TITLE);

    view! {
        <Frame>
            <div class="levels">
                <h1>{levels::TITLE}</h1>
                <p class="lead">{levels::LEAD}</p>
                {KINDS.map(|kind| view! { <KindSection kind /> }).collect_view()}
                <Signs />
            </div>
        </Frame>
    }
}

/// The levels of one kind of resource.
#[component]
fn KindSection(kind: Kind) -> impl IntoView {
    let section = levels::section(kind);
    let row = |explained: &levels::Explained| {
        view! {
            <tr>
                <th scope="row">
                    <LevelChip level=explained.level />
                </th>
                <td>{prose(explained.opens)}</td>
                <td>{prose(explained.given)}</td>
            </tr>
        }
    };

    view! {
        <section>
            <h2>{section.title}</h2>
            <p>{prose(section.text)}</p>
            <table class="table">
                <thead>
                    <tr>{levels::COLUMNS.map(|name| view! { <th scope="col">{name}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{section.levels.iter().map(row).collect_view()}</tbody>
            </table>
        </section>
    }
}

/// The signs of the matrix.
#[component]
fn Signs() -> impl IntoView {
    let held = |standing| Some(Held { level: Level::Write, standing });
    let signs = [
        (None, levels::signs::NONE),
        (held(Standing::Own), levels::signs::OWN),
        (held(Standing::Effective), levels::signs::EFFECTIVE),
        (held(Standing::OnHold), levels::signs::ON_HOLD),
    ];
    let sign = |(held, text)| {
        view! {
            <li>
                <Plate held />
                {text}
            </li>
        }
    };

    view! {
        <section>
            <h2>{levels::signs::TITLE}</h2>
            <p>{levels::signs::TEXT}</p>
            <ul class="signs">{signs.map(sign).collect_view()}</ul>
        </section>
    }
}
