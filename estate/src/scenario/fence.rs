//! The fences of Markdown code blocks, and how the text between them is indented.

/// A fence as it opened a block: its character, how often it stands there, its indentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fence {
    character: char,
    count: usize,
    /// Blanks before the fence; the block's lines lose as many.
    pub(super) indent: usize,
}

impl Fence {
    /// Reads a line that may open a block; answers the fence and the first word of its info string.
    ///
    /// A fence counts however far it is indented: in a list it often is, and a block that silently does not run is
    /// worse than a code block that shows a fence.
    pub(super) fn open(line: &str) -> Option<(Self, &str)> {
        let text = line.trim_start_matches([' ', '\t']);
        let character = text.chars().next().filter(|c| matches!(c, '`' | '~'))?;
        let info = text.trim_start_matches(character);
        let count = text.len() - info.len();
        if count < 3 || (character == '`' && info.contains('`')) {
            return None;
        }
        let word = info.trim().split([' ', '\t', ',', '{']).next().unwrap_or_default();
        Some((Self { character, count, indent: line.len() - text.len() }, word))
    }

    /// Whether a line closes the block: the same character at least as often, and nothing else.
    pub(super) fn is_closed_by(self, line: &str) -> bool {
        let text = line.trim_matches([' ', '\t', '\r']);
        text.chars().count() >= self.count && text.chars().all(|c| c == self.character)
    }

    /// A line of the block without the indentation of its fence.
    pub(super) fn inside(self, line: &str) -> &str {
        let blanks = line.bytes().take(self.indent).take_while(|b| matches!(b, b' ' | b'\t')).count();
        line.get(blanks..).unwrap_or(line)
    }

    /// The fence as it has to be written to close the block.
    pub(super) fn closing(self) -> String {
        std::iter::repeat_n(self.character, self.count).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening() {
        for (line, word) in [
            ("```", ""),
            ("```console", "console"),
            ("~~~~ bash", "bash"),
            ("   ```sh title=\"x\"", "sh"),
            ("```console{.wide}", "console"),
            ("~~~ a`b", "a`b"),
        ] {
            assert_eq!(Fence::open(line).map(|(_, word)| word), Some(word), "{line}");
        }
        for line in ["``", "``console", "text ```", "``` a`b", "", "- ```"] {
            assert_eq!(Fence::open(line), None, "{line}");
        }
    }

    #[test]
    fn closing() {
        let (fence, _) = Fence::open("  ~~~~console").unwrap();
        assert_eq!(fence.closing(), "~~~~");
        for line in ["~~~~", "   ~~~~~  ", "~~~~\r"] {
            assert!(fence.is_closed_by(line), "{line}");
        }
        for line in ["~~~", "````", "~~~~ x", "", "\\~~~~"] {
            assert!(!fence.is_closed_by(line), "{line}");
        }
    }

    #[test]
    fn indentation_of_the_fence_is_taken_away() {
        let (fence, _) = Fence::open("  ```console").unwrap();
        for (line, inside) in [("    a", "  a"), (" a", "a"), ("a", "a"), ("", ""), ("   ", " ")] {
            assert_eq!(fence.inside(line), inside);
        }
    }
}
