//! The state machine that splits a line.

use super::{LineMistake, LineMistakeKind, Word};

/// What a shell acts on outside quotes.
const SPECIAL: &[char] = &['|', ';', '&', '<', '>', '$', '`', '(', ')'];

/// The words of a line, the last of which may be unfinished.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Lexed {
    /// All words, an unfinished one included.
    pub(crate) words: Vec<Word>,
    /// Where the line stopped.
    pub(crate) end: End,
}

/// Where a line stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// Between words.
    Between,
    /// In a word, or right behind it.
    Word,
    /// In a quote of this character, opened at this byte.
    Quote(char, usize),
    /// Behind a backslash that stands at this byte.
    Backslash(usize),
    /// In a comment.
    Comment,
}

impl Lexed {
    /// The words, if the line ended properly.
    pub(super) fn closed(self) -> Result<Vec<Word>, LineMistake> {
        match self.end {
            End::Between | End::Word | End::Comment => Ok(self.words),
            End::Quote(quote, at) => {
                Err(LineMistake { kind: LineMistakeKind::Unclosed(quote), span: at..at + 1 })
            }
            End::Backslash(at) => Err(LineMistake { kind: LineMistakeKind::Backslash, span: at..at + 1 }),
        }
    }
}

/// Splits a line that may stop in the middle of a word.
pub(crate) fn lex(line: &str) -> Result<Lexed, LineMistake> {
    let mut lexer = Lexer { words: Vec::new(), word: Word::default(), state: State::Between };
    for (at, c) in line.char_indices() {
        lexer.state = lexer.step(at, c)?;
    }
    Ok(lexer.finish(line.len()))
}

#[derive(Clone, Copy)]
enum State {
    Between,
    Word,
    Quote(char, usize),
    Escape(usize),
    EscapeInQuote(usize, usize),
    Comment,
}

struct Lexer {
    words: Vec<Word>,
    word: Word,
    state: State,
}

impl Lexer {
    fn step(&mut self, at: usize, c: char) -> Result<State, LineMistake> {
        match self.state {
            State::Between => self.between(at, c),
            State::Word => self.in_word(at, c),
            State::Quote(quote, opened) => Ok(self.in_quote(quote, opened, at, c)),
            State::Escape(_) => Ok(self.escaped(c)),
            State::EscapeInQuote(_, opened) => Ok(self.escaped_in_quote(opened, c)),
            State::Comment => Ok(if c == '\n' { State::Between } else { State::Comment }),
        }
    }

    fn between(&mut self, at: usize, c: char) -> Result<State, LineMistake> {
        match c {
            c if is_blank(c) => Ok(State::Between),
            '#' => Ok(State::Comment),
            c => {
                self.word.span.start = at;
                self.in_word(at, c)
            }
        }
    }

    fn in_word(&mut self, at: usize, c: char) -> Result<State, LineMistake> {
        match c {
            c if is_blank(c) => {
                self.end_word(at);
                Ok(State::Between)
            }
            '\'' | '"' => Ok(State::Quote(c, at)),
            '\\' => Ok(State::Escape(at)),
            c if SPECIAL.contains(&c) => {
                Err(LineMistake { kind: LineMistakeKind::Special(c), span: at..at + c.len_utf8() })
            }
            c => {
                self.word.text.push(c);
                Ok(State::Word)
            }
        }
    }

    fn in_quote(&mut self, quote: char, opened: usize, at: usize, c: char) -> State {
        if c == quote {
            return State::Word;
        }
        if c == '\\' && quote == '"' {
            return State::EscapeInQuote(at, opened);
        }
        self.word.text.push(c);
        State::Quote(quote, opened)
    }

    fn escaped(&mut self, c: char) -> State {
        // A backslash before the end of a line joins it to the next one.
        if c != '\n' {
            self.word.text.push(c);
        }
        State::Word
    }

    fn escaped_in_quote(&mut self, opened: usize, c: char) -> State {
        if !matches!(c, '"' | '\\' | '$' | '`' | '\n') {
            self.word.text.push('\\');
        }
        if c != '\n' {
            self.word.text.push(c);
        }
        State::Quote('"', opened)
    }

    fn end_word(&mut self, at: usize) {
        let mut word = core::mem::take(&mut self.word);
        word.span.end = at;
        self.words.push(word);
    }

    fn finish(mut self, length: usize) -> Lexed {
        let end = match self.state {
            State::Between => End::Between,
            State::Comment => End::Comment,
            State::Word => End::Word,
            State::Quote(quote, at) => End::Quote(quote, at),
            State::Escape(at) | State::EscapeInQuote(at, _) => End::Backslash(at),
        };
        if !matches!(end, End::Between | End::Comment) {
            self.end_word(length);
        }
        Lexed { words: self.words, end }
    }
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}
