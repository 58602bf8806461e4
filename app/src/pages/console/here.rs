//! Where in the console one is. Screen, filters, sorting, tab and what stands aside are in the address, so that back, reload
//! and a copied address keep the place.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use leptos_router::params::ParamsMap;

use super::screen::Screen;

/// The place.
#[derive(Clone, Copy)]
pub(crate) struct Here {
    root: StoredValue<String>,
    screen: Memo<Screen>,
    query: Memo<ParamsMap>,
    go: StoredValue<Go>,
}

/// Goes to an address.
type Go = Box<dyn Fn(&str, NavigateOptions) + Send + Sync>;

/// Makes [`use_here`] available to the screens of a console that lives at an address.
pub(super) fn provide_here(root: String, rest: impl Fn() -> String + Send + Sync + 'static) -> Here {
    let navigate = use_navigate();
    let here = Here {
        root: StoredValue::new(root),
        screen: Memo::new(move |_| Screen::parse(&rest())),
        query: use_query_map(),
        go: StoredValue::new(Box::new(move |to: &str, options: NavigateOptions| navigate(to, options)) as Go),
    };
    provide_context(here);
    here
}

/// The place.
pub(crate) fn use_here() -> Here {
    expect_context()
}

impl Here {
    /// The screen.
    pub(crate) fn screen(self) -> Screen {
        self.screen.get()
    }

    /// A word of the address; none where it is not there.
    pub(crate) fn get(self, key: &str) -> Option<String> {
        self.query.with(|query| query.get(key)).filter(|value| !value.is_empty())
    }

    /// A word of the address, followed.
    pub(crate) fn word(self, key: &'static str) -> Memo<String> {
        Memo::new(move |_| self.get(key).unwrap_or_default())
    }

    /// The address of a screen.
    pub(crate) fn at(self, screen: &Screen) -> String {
        self.root.with_value(|root| [root.as_str(), &screen.path()].concat())
    }

    /// The address of a screen with words.
    pub(crate) fn at_with(self, screen: &Screen, words: &[(&'static str, &str)]) -> String {
        let mut query = ParamsMap::new();
        for (key, value) in words {
            query.insert(*key, (*value).to_owned());
        }
        [self.at(screen), query.to_query_string()].concat()
    }

    /// The address of this screen with words changed; an empty one is left out.
    pub(crate) fn with(self, words: &[(&'static str, &str)]) -> String {
        self.changed(&self.screen.get(), &self.query.get(), words)
    }

    /// Goes to a screen.
    pub(crate) fn go(self, screen: &Screen) {
        self.go_to(&self.at(screen));
    }

    /// Goes to an address.
    pub(crate) fn go_to(self, address: &str) {
        self.go.with_value(|go| {
            go(address, NavigateOptions { resolve: false, scroll: false, ..NavigateOptions::default() })
        });
    }

    /// Changes words of the address, as another step for the way back.
    pub(crate) fn open(self, words: &[(&'static str, &str)]) {
        let to = self.changed(&self.screen.get_untracked(), &self.query.get_untracked(), words);
        self.go_to(&to);
    }

    /// Changes words of the address in place.
    pub(crate) fn set(self, words: &[(&'static str, &str)]) {
        let to = self.changed(&self.screen.get_untracked(), &self.query.get_untracked(), words);
        let options =
            NavigateOptions { resolve: false, replace: true, scroll: false, ..NavigateOptions::default() };
        self.go.with_value(|go| go(&to, options));
    }

    fn changed(self, screen: &Screen, query: &ParamsMap, words: &[(&'static str, &str)]) -> String {
        let mut query = query.clone();
        for (key, value) in words {
            if value.is_empty() {
                query.remove(key);
            } else {
                query.replace(*key, (*value).to_owned());
            }
        }
        [self.at(screen), query.to_query_string()].concat()
    }
}
