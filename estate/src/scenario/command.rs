//! A command as it is written, and the registration strings that it leaves to be filled in.

use std::fmt;

use super::mistake::MistakeKind;

/// A command line whose quotes are closed and which means nothing special to a shell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    written: String,
    pieces: Vec<Piece>,
}

/// A part of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Taken as it stands.
    Text(String),
    /// `$TOKEN(tom)`: the registration string last issued for a user.
    TokenOf(String),
    /// A registration string that ends in `...`: the one last issued for anybody.
    LastToken,
}

impl Command {
    /// Reads a command of the format; a mistake comes with its byte offset.
    pub(super) fn parse(text: &str) -> Result<Self, (usize, MistakeKind)> {
        let mut scan = Scan { rest: text, at: 0, quote: None, pieces: Vec::new(), text: String::new() };
        while scan.advance()? {}
        Ok(Self { written: text.trim().to_owned(), pieces: scan.finish()? })
    }

    /// Reads a command of a document that was not written for the format: there, `juju register MD0...` takes the
    /// registration string that was issued last.
    pub(super) fn parse_loose(text: &str) -> Result<Self, (usize, MistakeKind)> {
        let mut command = Self::parse(text)?;
        let mut words = text.split_whitespace();
        if (words.next(), words.next()) == (Some("juju"), Some("register")) {
            command.pieces = command.pieces.into_iter().flat_map(fill_abbreviation).collect();
        }
        Ok(command)
    }

    /// The command as it is written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    pub(super) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Whether it takes a registration string that was abbreviated with `...`.
    pub(super) fn takes_last_token(&self) -> bool {
        self.pieces.contains(&Piece::LastToken)
    }
}

impl fmt::Display for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

fn fill_abbreviation(piece: Piece) -> Vec<Piece> {
    let Piece::Text(text) = piece else { return vec![piece] };
    let abbreviated = text.split_whitespace().find(|word| word.ends_with("...") || word.ends_with('…'));
    match abbreviated.and_then(|word| text.split_once(word)) {
        None => vec![Piece::Text(text)],
        Some((before, after)) => {
            vec![Piece::Text(before.to_owned()), Piece::LastToken, Piece::Text(after.to_owned())]
        }
    }
}

/// The reading of one command, a character at a time.
struct Scan<'t> {
    rest: &'t str,
    at: usize,
    /// The quote that is open, and where it was opened.
    quote: Option<(char, usize)>,
    pieces: Vec<Piece>,
    text: String,
}

impl Scan<'_> {
    fn advance(&mut self) -> Result<bool, (usize, MistakeKind)> {
        let Some(c) = self.rest.chars().next() else { return Ok(false) };
        match (c, self.quote) {
            ('\\', None | Some(('"', _))) => self.take_escaped()?,
            ('\'' | '"', None) => {
                self.quote = Some((c, self.at));
                self.take(c);
            }
            (_, Some((quote, _))) if c == quote => {
                self.quote = None;
                self.take(c);
            }
            ('$', None | Some(('"', _))) => self.take_token()?,
            ('|' | ';' | '&' | '<' | '>', None) => return Err((self.at, MistakeKind::ShellCharacter(c))),
            _ => self.take(c),
        }
        Ok(true)
    }

    fn take(&mut self, c: char) {
        self.text.push(c);
        self.skip(c.len_utf8());
    }

    fn skip(&mut self, bytes: usize) {
        self.at += bytes;
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    fn take_escaped(&mut self) -> Result<(), (usize, MistakeKind)> {
        self.take('\\');
        match self.rest.chars().next() {
            Some(next) => self.take(next),
            None => return Err((self.at - 1, MistakeKind::Continued)),
        }
        Ok(())
    }

    fn take_token(&mut self) -> Result<(), (usize, MistakeKind)> {
        let user = self.rest.strip_prefix("$TOKEN").and_then(user_in_parentheses);
        match user {
            Some(user) => {
                self.pieces.push(Piece::Text(std::mem::take(&mut self.text)));
                self.pieces.push(Piece::TokenOf(user.to_owned()));
                self.skip("$TOKEN()".len() + user.len());
            }
            None if self.quote.is_some() => self.take('$'),
            None if self.rest.starts_with("$TOKEN") => return Err((self.at, MistakeKind::BadToken)),
            None => return Err((self.at, MistakeKind::ShellCharacter('$'))),
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<Piece>, (usize, MistakeKind)> {
        if let Some((quote, at)) = self.quote {
            return Err((at, MistakeKind::UnclosedQuote(quote)));
        }
        self.pieces.push(Piece::Text(self.text));
        Ok(self.pieces)
    }
}

fn user_in_parentheses(text: &str) -> Option<&str> {
    let (user, _) = text.strip_prefix('(')?.split_once(')')?;
    let is_word =
        !user.is_empty() && !user.contains(|c: char| c.is_whitespace() || matches!(c, '(' | '\'' | '"'));
    is_word.then_some(user)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The command with what is to be filled in written as `<tom>` and `<last>`.
    fn shape(command: &Command) -> String {
        let show = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::TokenOf(user) => format!("<{user}>"),
            Piece::LastToken => "<last>".to_owned(),
        };
        command.pieces().iter().map(show).collect()
    }

    #[test]
    fn what_is_filled_in() {
        for (text, expect) in [
            ("juju users", "juju users"),
            ("juju register $TOKEN(tom)", "juju register <tom>"),
            ("juju register \"$TOKEN(Tom.B)\" -x", "juju register \"<Tom.B>\" -x"),
            ("juju register '$TOKEN(tom)'", "juju register '$TOKEN(tom)'"),
            ("juju config a='b|c;d' \"$5 & <x>\" e\\;f", "juju config a='b|c;d' \"$5 & <x>\" e\\;f"),
            ("echo \"a\\\"b\" '\\'", "echo \"a\\\"b\" '\\'"),
            ("juju register MEE...", "juju register MEE..."),
        ] {
            assert_eq!(shape(&Command::parse(text).unwrap()), expect, "{text}");
        }
    }

    #[test]
    fn abbreviated_strings_of_loose_documents() {
        for (text, expect) in [
            ("juju register MEE...", "juju register <last>"),
            ("juju  register --replace MEE… x", "juju  register --replace <last> x"),
            ("juju register MEExMTI", "juju register MEExMTI"),
            ("juju deploy ...", "juju deploy ..."),
            ("juju register $TOKEN(tom)", "juju register <tom>"),
        ] {
            assert_eq!(shape(&Command::parse_loose(text).unwrap()), expect, "{text}");
        }
    }

    #[test]
    fn mistakes() {
        for (text, offset, kind) in [
            ("juju users | wc", 11, MistakeKind::ShellCharacter('|')),
            ("é; b", 2, MistakeKind::ShellCharacter(';')),
            ("$ juju users", 0, MistakeKind::ShellCharacter('$')),
            ("juju add-user $USER", 14, MistakeKind::ShellCharacter('$')),
            ("juju register $TOKEN", 14, MistakeKind::BadToken),
            ("juju register $TOKEN()", 14, MistakeKind::BadToken),
            ("juju register $TOKEN(tom", 14, MistakeKind::BadToken),
            ("juju add-user 'tom", 14, MistakeKind::UnclosedQuote('\'')),
            ("juju add-user \"tom\\\"", 14, MistakeKind::UnclosedQuote('"')),
            ("juju add-user \\", 14, MistakeKind::Continued),
        ] {
            assert_eq!(Command::parse(text), Err((offset, kind)), "{text}");
        }
    }
}
