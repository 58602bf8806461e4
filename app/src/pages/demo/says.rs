//! What just happened, and what comes next.

use leptos::either::EitherOf3;
use leptos::prelude::*;

use super::access::LastStep;
use super::player::Playing;
use crate::backend::use_local;
use crate::ui::dialog::Confirm;
use crate::ui::level::Level;
use crate::ui::prose::prose;
use crate::words;
use crate::words::demo::{returning, script};

/// The sentence.
#[component]
pub(super) fn Says(
    /// What the last step did.
    last: Memo<LastStep>,
    /// How the script is played.
    playing: Playing,
) -> impl IntoView {
    let local = use_local();
    let total = local.script().steps().len();
    let done = Memo::new(move |_| local.played().len());
    let typed = Memo::new(move |_| local.typed());
    let happened = Memo::new(move |_| {
        let last = last.read();
        let change = last.changes.last().and_then(|change| {
            local.read(|estate| {
                let state = estate.state(change.controller)?;
                let (from, to) = change.levels();
                let word = |level: Option<Level>| level.map_or(words::levels::NONE, Level::word);
                let (subject, object) = (change.subject_name(state), change.object_name(state));
                Some(words::demo::access_changed(&subject, &object, word(from), word(to)) + ".")
            })
        });
        change.or_else(|| last.failed.then(|| script::REFUSED.to_owned()))
    });
    let next = Memo::new(move |_| {
        let script = local.script();
        let prose = script.steps().get(done.get()).map_or(script.closing(), |step| step.prose.as_str());
        plain(prose)
    });
    let sentence = move || match typed.get() {
        0 => match happened.get() {
            Some(happened) => EitherOf3::A(view! { <strong>{happened}</strong> " " {prose(&next.read())} }),
            None => EitherOf3::B(prose(&next.read())),
        },
        typed => EitherOf3::C(view! { <strong>{script::taken_over(typed)}</strong> " " {script::GOES_ON} }),
    };

    view! {
        <p class="player-says demo-says" aria-live="polite">
            <span class="count">{move || script::count(done.get(), total)}</span>
            <span>{sentence}</span>
        </p>
        <Confirm
            open=playing.is_returning
            title=returning::TITLE
            verb=returning::CONFIRM
            keep=returning::KEEP
            on_confirm=move |()| local.return_to_script()
        >
            <p>{move || returning::lost(typed.get())}</p>
        </Confirm>
    }
}

/// Prose without its headings, in one paragraph.
fn plain(prose: &str) -> String {
    let lines = prose.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.collect::<Vec<_>>().join(" ")
}
