//! How and where an answer is written: `--format` and `--output`.

use super::arguments::Arguments;
use super::{Meaning, Mistake, MistakeKind, Takes};
use crate::output::{Format, UnknownFormat};

/// What `--format` and `--output` ask for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    /// The format, the command's own default if none was named.
    pub format: Format,
    /// The file to write to instead of standard output.
    pub file: Option<String>,
}

impl Output {
    /// Output in a format, to standard output.
    pub fn of(format: Format) -> Self {
        Self { format, file: None }
    }

    pub(super) fn read(arguments: &Arguments) -> Result<Self, Mistake> {
        Ok(Self { format: format(arguments)?, file: arguments.text("output") })
    }
}

fn format(arguments: &Arguments) -> Result<Format, Mistake> {
    let Some(Takes::Value(Meaning::Format(known), default)) =
        arguments.option("format").map(|option| option.takes)
    else {
        return Ok(Format::default());
    };
    let Some(given) = arguments.last("format") else {
        return Ok(default.parse().unwrap_or_default());
    };
    let text = &given.value.text;
    match text.parse() {
        Ok(format) if known.contains(&format) => Ok(format),
        _ => Err(Mistake::at(
            &given.value,
            MistakeKind::OptionValue {
                option: given.written.clone(),
                value: text.clone(),
                why: UnknownFormat(text.clone()).to_string(),
            },
        )),
    }
}
