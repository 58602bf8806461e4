//! The kinds of lines in a console block.

use super::fence::Fence;
use super::seat_name::SeatName;
use super::source::trimmed;

/// What a line of a console block is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind<'t> {
    /// `SEAT$ COMMAND`
    Command { seat: SeatName, command: &'t str },
    /// `SEAT$` without a command.
    NoCommand { seat: SeatName },
    /// `X$ juju …` where X cannot name a seat.
    BadPrompt(&'t str),
    /// `? N`, with what stands for N.
    Status(&'t str),
    /// `> text`
    Answer(&'t str),
    /// `(clock …)`
    Clock,
    /// `(no output)`
    NoOutput,
    /// Anything else.
    Output,
}

impl<'t> Kind<'t> {
    /// Reads a line.
    pub(super) fn of(line: &'t str) -> Self {
        let line = trimmed(line);
        if let Some(prompt) = prompt(line) {
            return prompt;
        }
        match line {
            "(no output)" => return Self::NoOutput,
            "?" => return Self::Status(""),
            ">" => return Self::Answer(""),
            _ => {}
        }
        if let Some(number) = line.strip_prefix("? ") {
            Self::Status(number.trim())
        } else if let Some(answer) = line.strip_prefix("> ") {
            Self::Answer(answer)
        } else if line.starts_with("(clock ") {
            Self::Clock
        } else {
            Self::Output
        }
    }
}

fn prompt(line: &str) -> Option<Kind<'_>> {
    let (before, after) = line.split_once('$')?;
    if let Ok(seat) = before.parse() {
        if after.is_empty() {
            return Some(Kind::NoCommand { seat });
        }
        if after.starts_with([' ', '\t']) {
            return Some(Kind::Command { seat, command: after.trim_start() });
        }
        return None;
    }
    // A command that silently counts as output of the one before would be worse than a backslash too many.
    let word = before.trim_start();
    let is_meant =
        !word.starts_with('\\') && !word.contains([' ', '\t']) && after.trim_start().starts_with("juju ");
    is_meant.then(|| Kind::BadPrompt(line.trim_start().get(..=word.len()).unwrap_or(word)))
}

/// A line of output as it is written into a block of that fence: with a backslash if it would mean anything else there.
pub(super) fn escaped(output: &str, fence: Fence) -> String {
    let is_plain = Kind::of(output) == Kind::Output
        && !output.starts_with('\\')
        && !output.contains("[..]")
        && trimmed(output) != "..."
        && !fence.is_closed_by(output);
    if is_plain { output.to_owned() } else { format!("\\{output}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command<'t>(seat: &str, command: &'t str) -> Kind<'t> {
        Kind::Command { seat: seat.parse().unwrap(), command }
    }

    #[test]
    fn kinds() {
        for (line, kind) in [
            ("tom$ juju users", command("tom", "juju users")),
            ("a-1$  ls  ", command("a-1", "ls")),
            ("tom$", Kind::NoCommand { seat: SeatName::of_user("tom") }),
            ("tom$ ", Kind::NoCommand { seat: SeatName::of_user("tom") }),
            ("tom$5", Kind::Output),
            ("Tom$ juju users", Kind::BadPrompt("Tom$")),
            (" tom$ juju users", Kind::BadPrompt("tom$")),
            ("$ juju users", Kind::BadPrompt("$")),
            ("Price$ 5", Kind::Output),
            ("run as tom$ juju users", Kind::Output),
            ("\\tom$ juju users", Kind::Output),
            ("? 1", Kind::Status("1")),
            ("?  12 ", Kind::Status("12")),
            ("?", Kind::Status("")),
            ("?x", Kind::Output),
            (">", Kind::Answer("")),
            ("> ", Kind::Answer("")),
            ("> a b ", Kind::Answer("a b")),
            (">>", Kind::Output),
            ("(clock +5m)", Kind::Clock),
            ("(clocks)", Kind::Output),
            ("(no output) ", Kind::NoOutput),
            ("", Kind::Output),
            ("...", Kind::Output),
        ] {
            assert_eq!(Kind::of(line), kind, "{line:?}");
        }
    }

    #[test]
    fn escaping() {
        let (fence, _) = Fence::open("```console").unwrap();
        for plain in ["", "a", "  ...", ">x", "tom$5", "``"] {
            assert_eq!(escaped(plain, fence), plain);
        }
        for special in
            ["...", "a [..]", "\\a", "> a", "? 2", "tom$ x", "Tom$ juju x", "(no output)", "(clock x", "```"]
        {
            assert_eq!(escaped(special, fence), format!("\\{special}"));
        }
    }
}
