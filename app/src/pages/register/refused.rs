//! A string that opens nothing: why, and what to do.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::backend::is_served;
use crate::base_path::at;
use crate::pages::string_form::StringForm;
use crate::ui::prose::prose;
use crate::words::register;

/// What is said of it.
#[component]
pub(super) fn Refused(title: &'static str, why: String) -> impl IntoView {
    view! {
        <h1>{title}</h1>
        <p class="lead">{prose(&why)}</p>
        <div class="register-again">
            <StringForm to="/register" />
        </div>
        {(!is_served())
            .then(|| {
                view! {
                    <p>
                        <A href=at("/demo")>{register::TO_DEMO}</A>
                    </p>
                }
            })}
    }
}
