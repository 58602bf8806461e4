//! An address without a screen.

use leptos::prelude::*;

use super::body::Body;
use super::head::Head;
use super::screen::Screen;
use super::use_here;
use crate::ui::empty::Empty;
use crate::words::console::nowhere;

/// What stands where no screen is.
#[component]
pub(super) fn Nowhere() -> impl IntoView {
    let here = use_here();
    view! {
        <Head title=nowhere::TITLE />
        <Body>
            <Empty headline=nowhere::HEADLINE text=nowhere::TEXT>
                <a class="button" href=here.at(&Screen::Overview)>
                    {nowhere::BACK}
                </a>
            </Empty>
        </Body>
    }
}
