//! A gate of the welcome page, drawn: raised, half raised with a lock, or down.

use leptos::either::EitherOf3;
use leptos::prelude::*;

/// How far a gate is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Position {
    /// Open, with two people under it.
    Raised,
    /// Half open, with a lock: a key opens it.
    Locked,
    /// Shut: somebody has to build what is behind it.
    Down,
}

impl Position {
    /// Where the bars end, counted down from the top.
    fn bottom(self) -> u8 {
        match self {
            Self::Raised => 86,
            Self::Locked => 156,
            Self::Down => 190,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Raised => "gate raised",
            Self::Locked => "gate locked",
            Self::Down => "gate down",
        }
    }
}

const OPENING: &str = "M28 200V80A140 76 0 0 1 308 80V200";
/// Where the seven vertical bars hang.
const BARS: [f32; 7] = [46.0, 86.7, 127.3, 168.0, 208.7, 249.3, 290.0];
/// From one crossbar to the next.
const CROSSBAR_STEP: usize = 34;

/// Draws a gate.
#[component]
pub(crate) fn Gate(
    /// How far it is open.
    position: Position,
) -> impl IntoView {
    let bottom = position.bottom();
    let clip = format!("clip-{}", position.class().trim_start_matches("gate "));
    let crossbars: String =
        (0..=bottom - 14).rev().step_by(CROSSBAR_STEP).map(|y| format!("M28 {y}H308")).collect();
    let bars: String = BARS.iter().map(|x| format!("M{x} 0V{bottom}")).collect();
    let points: String = BARS.iter().map(|x| format!("M{:.1} {}h9l-4.5 12z", x - 4.5, bottom - 2)).collect();
    let scene = match position {
        Position::Raised => EitherOf3::A(people()),
        Position::Locked => EitherOf3::B(lock()),
        Position::Down => EitherOf3::C(()),
    };

    view! {
        <svg class=position.class() viewBox="0 0 336 212" aria-hidden="true">
            <defs>
                <clipPath id=clip.clone()>
                    <path d=format!("{OPENING}z") />
                </clipPath>
            </defs>
            <path class="gate-inside" d=format!("{OPENING}z") />
            <g clip-path=format!("url(#{clip})")>
                {(position == Position::Raised).then(|| view! { <path class="gate-light" d="M28 200V94H308V200z" /> })}
                <path class="gate-bar" d=format!("{crossbars}{bars}") />
                <path class="gate-point" d=points />
            </g>
            {scene}
            <path class="gate-arch" d=OPENING />
            <path class="gate-floor" d="M0 200H336" />
        </svg>
    }
}

fn people() -> impl IntoView {
    let person = |x: u8, class: &'static str| {
        view! {
            <circle class=class cx=x cy="154" r="8" />
            <path class=class d=format!("M{} 200v-17a16 16 0 0 1 32 0v17z", x - 16) />
        }
    };
    (person(134, "gate-person"), person(202, "gate-person other"))
}

fn lock() -> impl IntoView {
    view! {
        <g transform="translate(154 94)">
            <rect class="gate-lock" width="28" height="28" rx="2" />
            <path class="gate-keyhole" d="M14 7.5a3.6 3.6 0 0 1 1.7 6.8L17 20.5h-6l1.3-6.2A3.6 3.6 0 0 1 14 7.5z" />
        </g>
    }
}
