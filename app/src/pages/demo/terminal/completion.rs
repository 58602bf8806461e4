//! What the line may go on with: found with the Tab key, chosen with the arrows.

use juju::command_line::Leading;
use juju::complete::{Candidate, Known, complete};
use leptos::prelude::*;

/// What the Tab key comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing fits.
    Nothing,
    /// The line as far as it is clear, and where the caret stands in it, in bytes.
    Line(String, usize),
    /// Several words fit.
    Several(Choice),
}

/// Words that fit at the caret, one of which is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    line: String,
    start: usize,
    end: usize,
    /// The words, best first.
    pub(super) candidates: Vec<Candidate>,
    /// The one that is marked.
    pub(super) marked: usize,
}

/// Completes a line at a caret, which is counted in bytes.
pub(super) fn find(line: &str, caret: usize, known: &Known) -> Found {
    let completion = complete(line, caret, Leading::Required, known);
    let (start, end) = (completion.range.start, completion.range.end);
    let choice = Choice { line: line.to_owned(), start, end, candidates: completion.candidates, marked: 0 };
    match choice.candidates.as_slice() {
        [] => Found::Nothing,
        [_] => {
            let (line, caret) = choice.take();
            Found::Line(line, caret)
        }
        several => {
            let common = common_start(several);
            let current = line.get(start..caret).unwrap_or_default();
            if common.len() > current.len() && common.starts_with(current) {
                let (line, caret) = choice.with(&common);
                return Found::Line(line, caret);
            }
            Found::Several(choice)
        }
    }
}

impl Choice {
    /// Marks the word so many further, round and round.
    pub(super) fn step(&mut self, by: usize) {
        self.marked = (self.marked + by) % self.candidates.len().max(1);
    }

    /// Marks the word before.
    pub(super) fn step_back(&mut self) {
        self.step(self.candidates.len().saturating_sub(1));
    }

    /// The line with the marked word in it, and where the caret then stands, in bytes.
    pub(super) fn take(&self) -> (String, usize) {
        let text = self.candidates.get(self.marked).map(|candidate| candidate.text.as_str());
        let text = text.unwrap_or_default();
        let behind = self.line.get(self.end..).unwrap_or_default();
        // What takes a value goes on where it is.
        let space = if behind.is_empty() && !text.ends_with('=') { " " } else { "" };
        self.with(&format!("{text}{space}"))
    }

    fn with(&self, text: &str) -> (String, usize) {
        let before = self.line.get(..self.start).unwrap_or_default();
        let behind = self.line.get(self.end..).unwrap_or_default();
        (format!("{before}{text}{behind}"), before.len() + text.len())
    }
}

fn common_start(candidates: &[Candidate]) -> String {
    let mut texts = candidates.iter().map(|candidate| candidate.text.as_str());
    let mut common = texts.next().unwrap_or_default().to_owned();
    for text in texts {
        while !text.starts_with(&common) {
            common.pop();
        }
    }
    common
}

/// The list of words, below the line that they complete.
#[component]
pub(super) fn ShowChoice(
    /// Names the list in its page.
    id: String,
    /// The words; nothing is shown without any.
    choice: RwSignal<Option<Choice>>,
    /// Takes the marked word.
    #[prop(into)]
    on_take: Callback<()>,
) -> impl IntoView {
    let id = StoredValue::new(id);
    let option = move |at: usize, candidate: Candidate| {
        let is_marked = move || choice.read().as_ref().is_some_and(|choice| choice.marked == at);
        let press = move |_| {
            choice.update(|choice| {
                if let Some(choice) = choice {
                    choice.marked = at;
                }
            });
            on_take.run(());
        };
        view! {
            <div
                role="option"
                id=format!("{}-{at}", id.get_value())
                aria-selected=move || if is_marked() { "true" } else { "false" }
                on:click=press
            >
                <span>{candidate.word}</span>
                <small>{candidate.about}</small>
            </div>
        }
    };
    let candidates = Memo::new(move |_| choice.read().as_ref().map(|choice| choice.candidates.clone()));

    view! {
        <Show when=move || candidates.read().is_some()>
            <div class="completion" role="listbox" id=id.get_value() aria-label=crate::words::demo::COMPLETION>
                {move || {
                    let candidates = candidates.get().unwrap_or_default();
                    candidates.into_iter().enumerate().map(|(at, one)| option(at, one)).collect_view()
                }}
            </div>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        Known { users: vec!["tom".into(), "tomas".into(), "eve".into()], ..Known::default() }
    }

    fn line(text: &str) -> Found {
        find(text, text.len(), &known())
    }

    #[test]
    fn one_word_is_taken_with_a_space_behind_it() {
        assert_eq!(line("juju add-us"), Found::Line("juju add-user ".into(), 14));
    }

    #[test]
    fn as_far_as_it_is_clear_and_then_the_list() {
        assert_eq!(line("juju show-user t"), Found::Line("juju show-user tom".into(), 18));
        let Found::Several(mut choice) = line("juju show-user tom") else { panic!("two fit") };
        choice.step(1);
        assert_eq!(choice.take().0, "juju show-user tomas ");
        choice.step(1);
        assert_eq!(choice.take().0, "juju show-user tom ");
    }

    #[test]
    fn nothing_fits() {
        assert_eq!(line("juju nonsense x"), Found::Nothing);
    }
}
