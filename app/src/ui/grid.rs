//! The bare grid: what an access matrix looks like before its plates.

use leptos::either::EitherOf3;
use leptos::prelude::*;

/// What hangs on the one crossing in the middle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Nothing.
    #[default]
    None,
    /// The first plate of those to come.
    First,
    /// A refusal.
    Refused,
}

const WIDTH: f32 = 420.0;
const COLUMNS: u8 = 9;
const ROWS: u8 = 5;

/// The beam, the bars and their points.
#[component]
pub(crate) fn Grid(
    /// On the crossing in the middle.
    #[prop(optional)]
    sign: Sign,
    /// True while waiting: it appears after 400 ms only.
    #[prop(optional)]
    loading: bool,
) -> impl IntoView {
    let across: String =
        (0..ROWS).map(|row| format!("M0 {:.1}H{WIDTH}", 25.3 + 31.67 * f32::from(row))).collect();
    let middles = || (0..COLUMNS).map(|column| WIDTH / f32::from(COLUMNS) * (f32::from(column) + 0.5));
    let down: String = middles().map(|x| format!("M{x:.1} 2V190")).collect();
    let points: String = middles().map(|x| format!("M{:.1} 189h8l-4 11z", x - 4.0)).collect();
    let sign = match sign {
        Sign::None => EitherOf3::A(()),
        Sign::First => EitherOf3::B(view! { <circle class="grid-plate" cx="210" cy="88.6" r="10" /> }),
        Sign::Refused => EitherOf3::C(view! {
            <rect class="grid-refused" x="200" y="78.6" width="20" height="20" rx="1.5" />
            <path class="grid-cross" d="m205.5 84.1 9 9m0-9-9 9" />
        }),
    };

    view! {
        <svg class="grid" class:loading=loading viewBox="0 0 420 202" preserveAspectRatio="xMinYMid" aria-hidden="true">
            <path class="grid-beam" d="M0 2H420" />
            <path class="grid-bar" d=format!("{across}{down}") />
            <path class="grid-point" d=points />
            {sign}
        </svg>
    }
}
