//! A command that has ended, with what it showed.

use estate::scenario::SeatName;
use estate::{Change, Entry, Estate, Explained};
use jiff::Timestamp;
use leptos::either::{Either, EitherOf3};
use leptos::prelude::*;

use super::issued::Issued;
use super::line::{Line, lines};
use super::remedy::Remedy;

/// A command that has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// Its number: the journal's, or since the page was opened.
    pub(crate) step: u32,
    /// The line.
    pub(crate) line: String,
    /// What it showed.
    pub(crate) shown: String,
    /// Why the rules refused it.
    pub(crate) explained: Option<Explained>,
    /// What it told only to somebody at a terminal.
    pub(crate) hints: Vec<String>,
    /// When it ended.
    pub(crate) at: Timestamp,
}

/// The commands of a seat, in order, also of the time when it had another name.
pub(crate) fn blocks(estate: &Estate, seat: &SeatName) -> Vec<Block> {
    let mut name = seat.clone();
    let mut blocks = Vec::new();
    for entry in estate.journal().iter().rev() {
        match entry {
            Entry::Finished(finished) if finished.seat.as_ref() == Some(&name) => blocks.push(Block {
                step: finished.step,
                line: finished.line.clone(),
                shown: finished.shown.clone(),
                explained: finished.explained.clone(),
                hints: finished.hints.clone(),
                at: finished.at,
            }),
            Entry::Changed { change, .. } => {
                if let Change::SeatRenamed { from, to } = &**change
                    && *to == name
                {
                    name = from.clone();
                }
            }
            Entry::Finished(_) => {}
        }
    }
    blocks.reverse();
    blocks
}

/// Commands as text, as they would stand on a terminal.
pub(crate) fn as_text(seat: &SeatName, blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        for part in [seat.as_str(), "$ ", &block.line, "\n", &block.shown] {
            text.push_str(part);
        }
    }
    text
}

/// Draws a command and its output.
#[component]
pub(crate) fn ShowBlock(
    /// The seat's name, for the prompt.
    seat: String,
    /// What was run.
    block: Block,
    /// Whether it is the last step, and changed somebody's access.
    #[prop(into)]
    changed: Signal<bool>,
) -> impl IntoView {
    let line = |line: Line| match line {
        Line::Issued(string) => EitherOf3::A(view! { <Issued string /> }),
        Line::Asked(prompt) => EitherOf3::B(view! {
            <div class="terminal-line">{prompt} <span class="secret">"••••••••"</span></div>
        }),
        Line::Error(text) => EitherOf3::C(view! { <div class="terminal-line error">{text}</div> }),
        Line::Columns(text) => EitherOf3::C(view! { <div class="terminal-line columns">{text}</div> }),
        Line::Plain(text) => EitherOf3::C(view! { <div class="terminal-line">{text}</div> }),
    };

    view! {
        <div class="terminal-line command-line" class:changed=changed>
            <span class="prompt">{seat}"$ "</span>
            <Typed line=block.line />
        </div>
        {lines(&block.shown).into_iter().map(line).collect_view()}
        {block.hints.into_iter().map(|hint| view! { <div class="terminal-line quiet">{hint}</div> }).collect_view()}
        {block.explained.map(|explained| view! { <Remedy explained /> })}
    }
}

/// A line as it was typed; what is too long to read gives way.
#[component]
pub(crate) fn Typed(line: String) -> impl IntoView {
    const LONG: usize = 60;
    let is_long = line.split(' ').any(|word| word.len() > LONG);
    if !is_long {
        return Either::Left(view! { <span class="typed">{line}</span> });
    }
    let words = line.split_inclusive(' ').map(|word| match word.len() > LONG {
        true => Either::Left(view! { <span class="long">{word.to_owned()}</span> }),
        false => Either::Right(word.to_owned()),
    });
    Either::Right(view! { <span class="typed">{words.collect_view()}</span> })
}
