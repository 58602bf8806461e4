//! What is wrong with a scenario file, and where.

use thiserror::Error;

/// A mistake in a scenario file; shown as `line:column: what to do`, before which the caller puts `file:`.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{line}:{column}: {kind}")]
pub struct Mistake {
    /// The line, counted from 1.
    pub line: usize,
    /// The character within the line, counted from 1.
    pub column: usize,
    /// What is wrong.
    pub kind: MistakeKind,
}

/// What can be wrong with a scenario file; each says what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MistakeKind {
    /// A block is still open at the end of the file.
    #[error("this block is never closed: write `{0}` on a line of its own after it")]
    UnclosedBlock(String),
    /// The front matter is still open at the end of the file.
    #[error("the front matter is never closed: write `---` on a line of its own after it")]
    UnclosedFrontMatter,
    /// A rulebook line stands elsewhere than at the top.
    #[error("a rulebook line is the first line of the file: move it there")]
    LateRulebook,
    /// A rulebook line names none of the rulebooks.
    #[error("there is no rulebook `{0}`: write `documented` or `juju36`")]
    UnknownRulebook(String),
    /// A line of a console block stands before its first command.
    #[error("this line belongs to no command: begin the block with a command, such as `admin$ juju users`")]
    NoCommandYet,
    /// A seat's prompt with nothing behind it.
    #[error("write a command after `{0}$`, or `\\` before it if it is expected output")]
    NoCommand(String),
    /// A line that looks like a command, at a seat that cannot be one.
    #[error(
        "`{0}` begins no command: write a small letter, then small letters, digits and dashes, then `$`, from the \
         start of the line, or `\\` there if it is expected output"
    )]
    BadPrompt(String),
    /// A status that is no number from 0 to 255.
    #[error(
        "an exit status is a number from 0 to 255: write `? 1`, or `\\` before the line if it is expected output"
    )]
    BadStatus,
    /// A second status of one command.
    #[error("this command has an exit status already: remove one")]
    SecondStatus,
    /// A status or answer behind the first line of output.
    #[error("write this directly after the command, or `\\` before it if it is expected output")]
    Late,
    /// `(no output)` beside other lines.
    #[error(
        "`(no output)` stands alone: remove it or the other lines, or write `\\` before it if it is output"
    )]
    NotSilent,
    /// A clock line beside other lines.
    #[error(
        "a clock line is a console block of its own: move it to one, or write `\\` before it if it is output"
    )]
    ClockInCompany,
    /// A clock line that cannot be read.
    #[error(
        "write a clock line as `(clock +25h)`: a plus, a number and one of `s`, `m`, `h`, `d`, at most 36500d"
    )]
    BadClock,
    /// A character with a meaning to a shell, outside quotes.
    #[error("`{0}` has no meaning here: write `'{0}'` if it belongs to the command")]
    ShellCharacter(char),
    /// A `$TOKEN` without its user.
    #[error("write whose registration string is meant: `$TOKEN(tom)`")]
    BadToken,
    /// A quote that is still open at the end of the line.
    #[error("this {0} is never closed: write a second one, or `\\{0}` if it is only a character")]
    UnclosedQuote(char),
    /// A backslash that ends the line.
    #[error("a command fits on one line: remove the backslash at its end and join the lines")]
    Continued,
}
