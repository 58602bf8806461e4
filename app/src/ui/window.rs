//! The part of a long list that is in sight: only that is in the page.

use std::ops::Range;

use leptos::ev::resize;
use leptos::html::Div;
use leptos::prelude::*;

/// How many more are drawn on either side, so that slow scrolling meets no gap.
const AROUND: usize = 3;

/// What is in sight along one axis.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Span {
    from: f64,
    size: f64,
}

impl Span {
    /// How much is in sight; before the first look a screenful is guessed.
    fn seen(self) -> f64 {
        if self.size == 0.0 { 900.0 } else { self.size }
    }
}

/// How far something has scrolled, and how much of it is in sight.
#[derive(Clone, Copy)]
pub(crate) struct Sight {
    down: RwSignal<Span>,
    across: RwSignal<Span>,
}

/// Looks at what scrolls.
pub(crate) fn use_sight(scroller: NodeRef<Div>) -> Sight {
    let sight = Sight { down: RwSignal::new(Span::default()), across: RwSignal::new(Span::default()) };
    let look = move || {
        if let Some(element) = scroller.try_get_untracked().flatten() {
            let down = Span { from: element.scroll_top().into(), size: element.client_height().into() };
            let across = Span { from: element.scroll_left().into(), size: element.client_width().into() };
            if sight.down.try_get_untracked().is_some_and(|seen| seen != down) {
                sight.down.set(down);
            }
            if sight.across.try_get_untracked().is_some_and(|seen| seen != across) {
                sight.across.set(across);
            }
        }
    };
    Effect::new(move |_| {
        if let Some(element) = scroller.get() {
            use wasm_bindgen::JsCast;
            use wasm_bindgen::closure::Closure;
            let scrolled = Closure::<dyn FnMut()>::new(look);
            // Beside those of other lists there; an element takes any number of listeners.
            element.add_event_listener_with_callback("scroll", scrolled.as_ref().unchecked_ref()).ok();
            scrolled.forget();
            // What it holds is drawn with the frame.
            request_animation_frame(look);
        }
    });
    let resized = window_event_listener(resize, move |_| look());
    on_cleanup(move || resized.remove());
    sight
}

impl Sight {
    /// Which of `count` rows of one height are in sight, where the first is `before` pixels from the top.
    pub(crate) fn rows(self, count: usize, height: f64, before: f64) -> Range<usize> {
        within(self.down.get(), count, height, before)
    }

    /// Which lines of different heights are in sight: by where each begins and the last ends, below the first, which is `before`
    /// pixels from the top.
    pub(crate) fn lines(self, tops: &[f64], before: f64) -> Range<usize> {
        among(self.down.get(), tops, before)
    }

    /// Which of `count` columns of one width are in sight, where the first is `before` pixels from the left.
    pub(crate) fn columns(self, count: usize, width: f64, before: f64) -> Range<usize> {
        within(self.across.get(), count, width, before)
    }
}

/// Where each of lines of these heights begins, and where the last ends.
pub(crate) fn tops(heights: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut tops = vec![0.0];
    let mut end = 0.0;
    tops.extend(heights.map(|height| {
        end += height;
        end
    }));
    tops
}

fn among(span: Span, tops: &[f64], before: f64) -> Range<usize> {
    let count = tops.len().saturating_sub(1);
    let from = span.from - before;
    let first = tops.partition_point(|top| *top <= from).saturating_sub(1);
    let end = tops.partition_point(|top| *top < from + span.seen());
    first.saturating_sub(AROUND).min(count)..(end + AROUND).min(count)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place on a page is a small number"
)]
fn within(span: Span, count: usize, size: f64, before: f64) -> Range<usize> {
    let first = ((span.from - before) / size).max(0.0) as usize;
    let shown = (span.seen() / size) as usize + 1;
    first.saturating_sub(AROUND).min(count)..(first + shown + AROUND).min(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(from: f64, size: f64, expected: Range<usize>) {
        assert_eq!(within(Span { from, size }, 100, 40.0, 0.0), expected);
    }

    #[test]
    fn what_is_in_sight_and_a_little_around() {
        check(0.0, 400.0, 0..14);
        check(800.0, 400.0, 17..34);
        check(3600.0, 400.0, 87..100);
        check(9999.0, 400.0, 100..100);
    }

    #[test]
    fn lines_of_different_heights() {
        // One high line, then a hundred low ones.
        let tops = tops(std::iter::once(1000.0).chain(std::iter::repeat_n(10.0, 100)));
        let seen = |from: f64, before: f64| among(Span { from, size: 100.0 }, &tops, before);
        assert_eq!(tops.last(), Some(&2000.0));
        assert_eq!(seen(0.0, 0.0), 0..4);
        assert_eq!(seen(999.0, 0.0), 0..14);
        assert_eq!(seen(1500.0, 0.0), 48..64);
        assert_eq!(seen(1500.0, 500.0), 0..14);
        assert_eq!(seen(9999.0, 0.0), 98..101);
        assert_eq!(among(Span::default(), &[], 0.0), 0..0);
    }
}
