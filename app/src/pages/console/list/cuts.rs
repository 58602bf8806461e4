//! Ways to cut a list down, as links; the one that is taken is in the address, and what the filter holds stays.

use leptos::prelude::*;

use crate::pages::console::use_here;

/// A way: its word in the address, its name, and its number if that is known.
pub(crate) type Way = (&'static str, &'static str, Option<usize>);

/// Whether one is left.
pub(crate) type Holds<T> = fn(&T) -> bool;

/// What a list is cut down by.
pub(crate) struct CutBy<T: 'static> {
    /// What the ways choose among.
    pub(crate) label: &'static str,
    /// The word of the address that holds the choice.
    pub(crate) key: &'static str,
    /// The ways: word, name, and whether one is left. The first leaves all and has no word.
    pub(crate) ways: &'static [(&'static str, &'static str, Holds<T>)],
}

impl<T> CutBy<T> {
    /// Whether one is left by the way that a word of the address names.
    pub(crate) fn holds(&self, word: &str) -> Holds<T> {
        let way = self.ways.iter().find(|(one, ..)| *one == word);
        way.or(self.ways.first()).map_or(|_| true, |(.., holds)| *holds)
    }

    /// The ways with how many each leaves, once that is known.
    pub(super) fn numbered(&self, all: Option<&[T]>) -> Vec<Way> {
        let number = |holds: Holds<T>| Some(all?.iter().filter(|one| holds(one)).count());
        self.ways.iter().map(|(word, name, holds)| (*word, *name, number(*holds))).collect()
    }
}

/// The links.
#[component]
pub(crate) fn Cuts(
    /// What they choose among.
    label: &'static str,
    /// The word of the address that holds the choice.
    key: &'static str,
    /// The ways.
    #[prop(into)]
    ways: Signal<Vec<Way>>,
) -> impl IntoView {
    let here = use_here();
    let chosen = here.word(key);
    let link = move |(word, name, number): Way| {
        view! {
            <a href=move || here.with(&[(key, word)]) aria-current=move || (*chosen.read() == word).then_some("true")>
                {name}
                {number.map(|number| view! { <small>{number}</small> })}
            </a>
        }
    };

    view! {
        <nav class="tabs" aria-label=label>
            {move || ways.get().into_iter().map(link).collect_view()}
        </nav>
    }
}
