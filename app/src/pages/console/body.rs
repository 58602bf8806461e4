//! What stands under the head: the content, or why there is none.

use leptos::either::EitherOf3;
use leptos::prelude::*;

use crate::api::ApiError;
use crate::backend::{Asked, use_desk};
use crate::ui::button::Button;
use crate::ui::empty::Empty;
use crate::ui::grid::{Grid, Sign};
use crate::words::console::states;

/// The content of a screen, which scrolls.
#[component]
pub(crate) fn Body(
    /// For what looks at how far it has scrolled.
    #[prop(optional)]
    node_ref: NodeRef<leptos::html::Div>,
    /// Its content.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="screen-body" node_ref=node_ref>
            {children()}
        </div>
    }
}

/// The content once it is told: before that the grid without its plates, and instead of it why it is not told.
#[component]
pub(crate) fn Told<T: Clone + PartialEq + Send + Sync + 'static>(
    /// What is asked.
    asked: Asked<T>,
    /// The content.
    children: ChildrenFn,
) -> impl IntoView {
    let is_here = Memo::new(move |_| asked.is_here());
    let trouble = Memo::new(move |_| asked.trouble());
    move || match (is_here.get(), trouble.get()) {
        (true, _) => EitherOf3::A(children()),
        (false, Some(trouble)) => EitherOf3::B(view! { <NotTold trouble /> }),
        (false, None) => EitherOf3::C(view! {
            <div class="waiting" role="status">
                <span class="unseen">{states::WAITING}</span>
                <Grid loading=true />
            </div>
        }),
    }
}

/// Why something is not told.
#[component]
fn NotTold(trouble: ApiError) -> impl IntoView {
    let desk = use_desk();
    let (headline, text) = match &trouble {
        ApiError::Refused { refusal } => {
            let why = juju::wording::brief(refusal).unwrap_or_else(|| juju::wording::item(refusal));
            (states::NOT_FOR_YOU, why)
        }
        other => (states::NO_ANSWER, other.to_string()),
    };
    let is_refused = matches!(trouble, ApiError::Refused { .. });

    view! {
        <Empty sign=Sign::Refused headline text>
            {(!is_refused).then(|| view! { <Button on_press=move |()| desk.ask_again()>{states::TRY_AGAIN}</Button> })}
        </Empty>
    }
}
