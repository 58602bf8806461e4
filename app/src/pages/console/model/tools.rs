//! What one can do with all of a tab, above its list.

use leptos::prelude::*;

use crate::pages::console::act::OF;
use crate::pages::console::aside::ASIDE;
use crate::pages::console::list::FilterField;
use crate::pages::console::use_here;
use crate::ui::button::Button;
use crate::ui::icon::Icon;

/// How many CSS pixels are above the first row of a tab.
pub(super) const ABOVE: f64 = 240.0;

/// A button that opens a form, with why it cannot be pressed beside it.
#[component]
pub(super) fn TabTool(
    /// The verb.
    name: &'static str,
    /// The form.
    aside: &'static str,
    /// Why one may not.
    #[prop(into)]
    refused: Signal<Option<String>>,
) -> impl IntoView {
    let here = use_here();
    view! {
        <div class="tab-tools">
            <Button
                icon=Icon::Plus
                refused
                on_press=move |()| here.open(&[(ASIDE, aside), (OF, "")])
            >
                {name}
            </Button>
            <small class="dim">{refused}</small>
            <span class="spacer"></span>
            <FilterField />
        </div>
    }
}

/// The filter alone, where there is nothing to add.
#[component]
pub(super) fn TabFilter() -> impl IntoView {
    view! {
        <div class="tab-tools">
            <span class="spacer"></span>
            <FilterField />
        </div>
    }
}
