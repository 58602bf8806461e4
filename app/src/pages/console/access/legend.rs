//! How the signs of the matrix are to be read.

use leptos::prelude::*;

use crate::ui::level::{Held, Level, Standing};
use crate::ui::plate::{Plate, Size};
use crate::words::console::access::legend;

/// The legend.
#[component]
pub(super) fn Legend() -> impl IntoView {
    let sign = |level, standing, words: Vec<&'static str>| {
        view! {
            <li>
                <Plate held=Some(Held { level, standing }) size=Size::Small />
                {words.join(" · ")}
            </li>
        }
    };
    let words = |levels: &[Level]| levels.iter().map(|level| level.word()).collect::<Vec<_>>();

    view! {
        <ul class="legend">
            {sign(Level::Read, Standing::Own, words(&[Level::Read, Level::Login, Level::AddModel]))}
            {sign(Level::Write, Standing::Own, words(&[Level::Write, Level::Consume]))}
            {sign(Level::Admin, Standing::Own, words(&[Level::Admin]))}
            {sign(Level::Superuser, Standing::Own, words(&[Level::Superuser]))}
            {sign(Level::Admin, Standing::Effective, vec![legend::EFFECTIVE])}
            {sign(Level::Read, Standing::OnHold, vec![legend::ON_HOLD])}
        </ul>
    }
}
