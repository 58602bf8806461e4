//! The overview: what one is and may do, what needs care, and the gate as it stands.

mod care;
mod gate;
mod standing;

use domain::history::{Family, HistoryQuery};
use leptos::prelude::*;

use super::access::use_selection;
use super::body::{Body, Told};
use super::head::Head;
use super::history::Lately;
use super::screen::Screen;
use super::why::Why;
use super::{use_here, use_rights};
use crate::words::console::{nav, overview as words};
use care::Care;
use gate::{Figures, Gate};
use standing::Myself;

/// The screen.
#[component]
pub(super) fn Overview() -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let selection = use_selection();

    view! {
        <Head title=nav::OVERVIEW />
        <Body>
            <Told asked=rights.asked()>
                <Myself />
                <div class="overview">
                    <div>
                        <Care />
                        <Lately query=changes() />
                    </div>
                    <section aria-labelledby="the-gate">
                        <h2 class="section-head" id="the-gate">
                            {words::GATE}
                            <a class="link" href=here.at(&Screen::Access)>
                                {words::OPEN_MATRIX}
                            </a>
                        </h2>
                        <Gate />
                        <Figures />
                    </section>
                </div>
            </Told>
        </Body>
        <Show when=move || selection.is_open()>
            <Why />
        </Show>
    }
}

/// Everything but who came in.
fn changes() -> HistoryQuery {
    let families = Family::ALL.into_iter().filter(|family| *family != Family::Logins).collect();
    HistoryQuery { families, ..HistoryQuery::default() }
}
