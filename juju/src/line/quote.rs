//! A text written so that a shell reads it as one word.

use std::borrow::Cow;

/// The text as one word of a line, quoted only where it must be.
pub fn quote(text: &str) -> Cow<'_, str> {
    if !text.is_empty() && text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("'{}'", text.replace('\'', "'\\''")))
}

/// Whether no shell gives the character a meaning anywhere in a word.
fn is_plain(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ',' | ':' | '/' | '@' | '+' | '=' | '%')
}
