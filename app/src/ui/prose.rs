//! Sentences with words in them that one types.

use leptos::either::Either;
use leptos::prelude::*;

/// Sets what stands between backticks in the type of what one types to a machine.
pub(crate) fn prose(text: &str) -> impl IntoView + use<> {
    let part = |(at, part): (usize, &str)| match at % 2 {
        0 => Either::Left(part.to_owned()),
        _ => Either::Right(view! { <code class="no-wrap">{part.to_owned()}</code> }),
    };
    text.split('`').enumerate().map(part).collect_view()
}
