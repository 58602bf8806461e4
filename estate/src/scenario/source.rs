//! The lines of a scenario file, each with its place in it.

use super::mistake::{Mistake, MistakeKind};

/// One line, without its newline.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    /// Its number in the file, from 1.
    pub(super) number: usize,
    /// Its text, without the indentation of the block in which it stands.
    pub(super) text: &'t str,
    /// How many blanks of indentation were taken away.
    margin: usize,
}

/// The lines of a text; a byte order mark is no part of the first.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.lines().enumerate().map(|(at, text)| Line { number: at + 1, text, margin: 0 }).collect()
}

/// A text without the blanks at its end.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_end_matches([' ', '\t', '\r'])
}

impl<'t> Line<'t> {
    /// The same line as it stands inside a block.
    pub(super) fn inside(self, text: &'t str) -> Self {
        Self { text, margin: self.text.len() - text.len(), ..self }
    }

    /// Whether there is nothing on it but blanks.
    pub(super) fn is_blank(&self) -> bool {
        trimmed(self.text).is_empty()
    }

    /// A mistake at a byte offset of the line's text.
    pub(super) fn mistake_at(&self, offset: usize, kind: MistakeKind) -> Mistake {
        let before = self.text.char_indices().take_while(|(at, _)| *at < offset).count();
        Mistake { line: self.number, column: self.margin + before + 1, kind }
    }

    /// A mistake that concerns the line as a whole: at its first character that is not blank.
    pub(super) fn mistake(&self, kind: MistakeKind) -> Mistake {
        self.mistake_at(self.text.len() - self.text.trim_start().len(), kind)
    }
}
