//! `version` (semantics §4.10).

use super::kit::*;
use crate::output::Format;

/// `version`: tell the version of this client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// How and where the answer is written.
    pub output: Output,
}

impl Default for Version {
    fn default() -> Self {
        Self { output: Output::of(Format::Smart) }
    }
}

impl Read for Version {
    const SPEC: &'static Spec = &Spec {
        name: "version",
        summary: "Tells the version of this client.",
        options: &[SMART, OUTPUT],
        examples: &["juju version", "juju version --format json"],
        see_also: &["show-controller", "upgrade-controller"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self { output: Output::read(arguments)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{reads, refuses};

    #[test]
    fn takes_a_format() {
        reads([
            ("version", Version::default()),
            ("--version", Version::default()),
            ("version --format json", Version { output: Output::of(Format::Json) }),
        ]);
        refuses(&[
            ("version x", "unrecognized args: [\"x\"]"),
            (
                "version --format tabular",
                "invalid value \"tabular\" for option --format: unknown format \"tabular\"",
            ),
        ]);
    }
}
