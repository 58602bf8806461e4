//! What stands around every screen: navigation, the dock with the last command, and what may come over it all.

mod bottom;
mod dock;
mod me;
mod nav;
mod palette;
mod question;
mod session;
mod shortcuts;
mod trouble;

use leptos::prelude::*;

use crate::ui::frame::SkipLink;
use bottom::Bottom;
use dock::Dock;
pub(crate) use dock::provide_dock;
pub(crate) use me::{provide_me, use_me};
use nav::Nav;
pub(super) use palette::FindButton;
use palette::{Palette, provide_palette};
use question::AskQuestion;
use session::SignInAgain;
pub(super) use shortcuts::KeyList;
use shortcuts::Shortcuts;
use trouble::CutOff;

/// The shell.
#[component]
pub(super) fn Shell(
    /// The screen.
    children: Children,
) -> impl IntoView {
    provide_palette();
    dock::listen();
    let dock = dock::use_dock();

    view! {
        <SkipLink />
        <div class="console" class:raised=move || dock.is_raised()>
            <Nav />
            <main id="main" class="screen" tabindex="-1">
                <CutOff />
                {children()}
                <Dock />
            </main>
            <Bottom />
        </div>
        <Palette />
        <Shortcuts />
        <AskQuestion />
        <SignInAgain />
    }
}
