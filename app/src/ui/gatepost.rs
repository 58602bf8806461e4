//! A page at the gate, where somebody comes in: the gate at the left, which rises once, and the page beside it.

use leptos::prelude::*;

use super::frame::SkipLink;
use super::mark::MarkName;

/// A page at the gate.
#[component]
pub(crate) fn AtGate(
    /// What is riveted on the gate.
    #[prop(optional, into)]
    on_gate: ViewFn,
    /// Whether the gate is up.
    #[prop(optional, into)]
    is_raised: Signal<bool>,
    /// The page itself.
    children: Children,
) -> impl IntoView {
    view! {
        <SkipLink />
        <div class="register">
            <aside class="gatepost" class:raised=is_raised>
                <svg class="gatepost-bars" viewBox="0 0 560 900" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
                    <path
                        class="gatepost-bar"
                        d="M0 80H560M0 180H560M0 280H560M0 380H560M0 480H560M0 580H560M40 0V690M120 0V690M200 0V690M280 0V690M360 0V690M440 0V690M520 0V690"
                    />
                    <path
                        class="gatepost-point"
                        d="M29 686h22l-11 34zM109 686h22l-11 34zM189 686h22l-11 34zM269 686h22l-11 34zM349 686h22l-11 34zM429 686h22l-11 34zM509 686h22l-11 34z"
                    />
                </svg>
                <MarkName is_elsewhere=true />
                {move || on_gate.run()}
            </aside>
            <main id="main" class="register-main" tabindex="-1">
                <div class="register-inner">
                    <p class="only-narrow">
                        <MarkName size=20 is_elsewhere=true />
                    </p>
                    {children()}
                </div>
            </main>
        </div>
    }
}
