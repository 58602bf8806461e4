//! What stands at the top of a scenario file: the line that chooses a rulebook, and the front matter of a lesson.

use domain::rulebook::RulebookName;

use super::mistake::{Mistake, MistakeKind};
use super::source::{Line, trimmed};

/// The YAML between two lines `---` at the top of a lesson; its schema belongs to the lessons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontMatter {
    /// The number in the file of its first line, for mistakes in it.
    pub line: usize,
    /// The text, as it stands.
    pub yaml: String,
}

/// What the top of a file said.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub(super) rulebook: Option<RulebookName>,
    pub(super) front_matter: Option<FrontMatter>,
}

/// Reads the top of a file and answers the lines behind it. The rulebook may also stand behind the front matter, which
/// other readers of Markdown want at the very top.
pub(super) fn read<'l, 't>(mut lines: &'l [Line<'t>]) -> Result<(Header, &'l [Line<'t>]), Mistake> {
    let mut header = Header::default();
    if let [first, rest @ ..] = lines
        && let Some(rulebook) = rulebook(first)?
    {
        (header.rulebook, lines) = (Some(rulebook), rest);
    }
    if let [first, rest @ ..] = lines
        && trimmed(first.text) == "---"
    {
        let end = rest.iter().position(|line| trimmed(line.text) == "---");
        let (yaml, rest) = end
            .and_then(|end| rest.split_at_checked(end))
            .ok_or_else(|| first.mistake(MistakeKind::UnclosedFrontMatter))?;
        let text = yaml.iter().flat_map(|line| [line.text, "\n"]).collect();
        header.front_matter = Some(FrontMatter { line: first.number + 1, yaml: text });
        lines = rest.get(1..).unwrap_or_default();
    }
    if header.rulebook.is_none()
        && let [first, rest @ ..] = lines
        && let Some(rulebook) = rulebook(first)?
    {
        (header.rulebook, lines) = (Some(rulebook), rest);
    }
    Ok((header, lines))
}

/// Whether a line chooses a rulebook.
pub(super) fn is_rulebook_line(line: &Line<'_>) -> bool {
    rulebook_name(line.text).is_some()
}

fn rulebook(line: &Line<'_>) -> Result<Option<RulebookName>, Mistake> {
    let Some(name) = rulebook_name(line.text) else { return Ok(None) };
    let known = name.parse().map_err(|_| line.mistake(MistakeKind::UnknownRulebook(name.to_owned())))?;
    Ok(Some(known))
}

fn rulebook_name(text: &str) -> Option<&str> {
    let comment = text.trim().strip_prefix("<!--")?.strip_suffix("-->")?;
    Some(comment.trim().strip_prefix("rulebook:")?.trim())
}
