//! What a form stands for, moved by somebody else while it is open: it is said, and nothing that was typed is touched.

use leptos::prelude::*;

use crate::backend::use_desk;
use crate::ui::banner::{Banner, Mood};
use crate::words::console::moved as words;

/// How a form stood when the person at it did something last, and what has moved since.
#[derive(Clone, PartialEq)]
struct Stood<K> {
    hand: K,
    answers: u32,
    line: Option<String>,
    refused: Option<String>,
    says: Option<String>,
}

/// Says what has moved since `hand` changed last, which changes with everything that the person at the form does.
pub(crate) fn use_moved<K>(
    hand: impl Fn() -> K + Send + Sync + 'static,
    line: impl Fn() -> Option<String> + Send + Sync + 'static,
    refused: Signal<Option<String>>,
) -> Memo<Option<String>>
where
    K: Clone + PartialEq + Send + Sync + 'static,
{
    let desk = use_desk();
    let stood = Memo::new(move |before: Option<&Stood<K>>| {
        let now =
            Stood { hand: hand(), answers: desk.moved(), line: line(), refused: refused.get(), says: None };
        match before {
            // Until other answers came, whatever is new is what was waited for.
            Some(before) if before.hand == now.hand && before.answers != now.answers => {
                Stood { says: says(before, &now), ..before.clone() }
            }
            _ => now,
        }
    });
    Memo::new(move |_| stood.read().says.clone())
}

fn says<K>(before: &Stood<K>, now: &Stood<K>) -> Option<String> {
    match (&before.line, &now.refused) {
        (_, Some(why)) if before.refused.is_none() => Some(words::refused(why)),
        (Some(line), _) if now.line.as_ref() != Some(line) => Some(words::line(line)),
        _ => None,
    }
}

/// The banner that says it.
#[component]
pub(crate) fn Moved(
    /// What has moved.
    says: Memo<Option<String>>,
) -> impl IntoView {
    move || {
        says.get().map(|says| {
            view! {
                <Banner mood=Mood::Warn headline=words::MOVED>
                    {says}
                </Banner>
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stood(line: Option<&str>, refused: Option<&str>) -> Stood<()> {
        let own = |text: Option<&str>| text.map(str::to_owned);
        Stood { hand: (), answers: 0, line: own(line), refused: own(refused), says: None }
    }

    #[test]
    fn another_line_or_a_refusal_is_said() {
        let before = stood(Some("juju grant tom write web"), None);
        assert_eq!(says(&before, &before), None);
        let line = says(&before, &stood(Some("juju revoke tom admin web"), None));
        assert!(line.is_some_and(|says| says.contains("juju grant tom write web")));
        let gone = says(&before, &stood(Some("juju grant tom write web"), Some("model not found")));
        assert!(gone.is_some_and(|says| says.contains("model not found")));
    }

    #[test]
    fn what_was_refused_before_and_what_was_no_line_yet_is_not() {
        let refused = stood(None, Some("It takes admin."));
        assert_eq!(says(&refused, &refused), None);
        assert_eq!(says(&stood(None, None), &stood(Some("juju add-unit db"), None)), None);
    }
}
