//! The mark: three bars, a beam, a crossbar, and one brass plate on the right crossing.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::base_path::at;
use crate::words;

/// The mark alone, on whole pixels at 16, 32 and 48.
#[component]
pub(crate) fn Mark(
    /// Its width and height in CSS pixels.
    #[prop(default = 28)]
    size: u8,
) -> impl IntoView {
    view! {
        <svg class="mark" width=size height=size viewBox="0 0 16 16" aria-hidden="true">
            <path
                fill="currentColor"
                d="M1 1h14v2H1zM1 7h11v2H1zM1 3h2v10l-1 2-1-2zM7 3h2v10l-1 2-1-2zM13 3h2v3h-2zM13 10h2v3l-1 2-1-2z"
            />
            <path class="mark-plate" d="M12 6h4v4h-4z" />
        </svg>
    }
}

/// The mark with the name of the product, on the way home.
#[component]
pub(crate) fn MarkName(
    /// Width and height of the mark in CSS pixels.
    #[prop(default = 28)]
    size: u8,
    /// Whether the way home leads to another program.
    #[prop(optional)]
    is_elsewhere: bool,
) -> impl IntoView {
    let rel = is_elsewhere.then_some("external");

    view! {
        <A href=at("/") exact=true attr:rel=rel attr:class="mark-name">
            <Mark size />
            {words::PRODUCT}
        </A>
    }
}
