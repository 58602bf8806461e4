//! Sentences with words in them that one types.

use leptos::either::Either;
use leptos::prelude::*;

/// Sets what stands between backticks in the type of what one types to a machine.
pub(crate) fn prose(text: &'static str) -> impl IntoView {
    let part = |(at, part): (usize, &'static str)| match at % 2 {
        0 => Either::Left(part),
        _ => Either::Right(view! { <code class="no-wrap">{part}</code> }),
    };
    text.split('`').enumerate().map(part).collect_view()
}
