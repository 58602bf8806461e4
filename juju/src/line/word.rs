//! A word of a line, and where it stands.

use core::ops::Range;

/// A range of bytes in a line.
pub type Span = Range<usize>;

/// A word without its quotes, and the bytes of the line that it was written with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// What the word says.
    pub text: String,
    /// Where it stands, quotes included.
    pub span: Span,
}

impl Word {
    /// A word that stands at `span`.
    pub fn new(text: impl Into<String>, span: Span) -> Self {
        Self { text: text.into(), span }
    }

    /// Words that came from elsewhere than a line; their spans are those they would have, joined by single blanks.
    pub fn all<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<Self> {
        let mut start = 0;
        let mut place = |text: &'a str| {
            let span = start..start + text.len();
            start = span.end + 1;
            Self::new(text, span)
        };
        texts.into_iter().map(&mut place).collect()
    }
}
