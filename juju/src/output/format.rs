//! The formats that `--format` names.

use core::fmt;
use core::str::FromStr;

use thiserror::Error;

/// How an answer is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Columns for a person.
    #[default]
    Tabular,
    /// One row per thing, where a table would have several (`offers`).
    Summary,
    /// YAML, keys in the order of the answer.
    Yaml,
    /// The answer as it is, where it is one word (`version`).
    Smart,
    /// One compact line of JSON, keys in the order of the answer.
    Json,
}

impl Format {
    /// The word that `--format` takes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tabular => "tabular",
            Self::Summary => "summary",
            Self::Smart => "smart",
            Self::Yaml => "yaml",
            Self::Json => "json",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(word: &str) -> Result<Self, UnknownFormat> {
        [Self::Tabular, Self::Summary, Self::Smart, Self::Yaml, Self::Json]
            .into_iter()
            .find(|format| format.as_str() == word)
            .ok_or_else(|| UnknownFormat(word.to_owned()))
    }
}

/// A word that is no format.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("unknown format {0:?}")]
pub struct UnknownFormat(pub String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_exact() {
        assert_eq!("yaml".parse(), Ok(Format::Yaml));
        assert_eq!("json".parse(), Ok(Format::Json));
        assert_eq!("tabular".parse(), Ok(Format::Tabular));
        let error = "YAML".parse::<Format>().unwrap_err();
        assert_eq!(error.to_string(), "unknown format \"YAML\"");
    }
}
