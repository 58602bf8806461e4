//! Paragraphs broken into lines.

const WIDTH: usize = 80;

/// Paragraphs, an empty line between them, no line longer than 80 characters unless a word is.
pub(super) fn paragraphs(texts: &[&str]) -> String {
    let mut all = String::new();
    for text in texts {
        if !all.is_empty() {
            all.push('\n');
        }
        wrap(text, &mut all);
    }
    all
}

fn wrap(text: &str, into: &mut String) {
    let mut column = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        match column {
            0 => {}
            _ if column + 1 + length > WIDTH => {
                into.push('\n');
                column = 0;
            }
            _ => {
                into.push(' ');
                column += 1;
            }
        }
        into.push_str(word);
        column += length;
    }
    into.push('\n');
}
