//! The filter of a list, and what stands below its heads when nothing matches.

use leptos::prelude::*;

use crate::pages::console::use_here;
use crate::ui::button::Button;
use crate::ui::empty::Empty;
use crate::words::console::states;

/// The field that filters what a screen shows; what it holds is in the address.
#[component]
pub(crate) fn FilterField(
    /// What may be typed there.
    #[prop(default = states::FILTER_HINT)]
    hint: &'static str,
    /// Wider, for longer hints.
    #[prop(optional)]
    wide: bool,
) -> impl IntoView {
    let here = use_here();
    let filter = here.word("filter");

    view! {
        <input
            class="input filter"
            class:wide=wide
            type="search"
            data-filter=""
            aria-label=states::FILTER
            placeholder=hint
            autocomplete="off"
            spellcheck="false"
            prop:value=filter
            on:input=move |event| here.set(&[("filter", &event_target_value(&event))])
        />
    }
}

/// What says that nothing matches, and takes back what cut the list down.
#[component]
pub(super) fn NoMatch(
    /// The word of the address that does so beside the filter.
    cut: Option<&'static str>,
) -> impl IntoView {
    let here = use_here();
    let filter = here.word("filter");
    let clear = move |()| here.set(&[("filter", ""), (cut.unwrap_or("filter"), "")]);

    move || {
        let text = match filter.read().as_str() {
            "" => states::NO_FILTER.to_owned(),
            filter => states::no_match(filter),
        };
        view! {
            <Empty headline=states::NO_MATCH text>
                <Button on_press=clear>{states::CLEAR}</Button>
            </Empty>
        }
    }
}
