//! `version` (semantics §4.10).

use super::kit::*;

/// `version`: tell the version of this client.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Version;

impl Read for Version {
    const SPEC: &'static Spec = &Spec {
        name: "version",
        summary: "Tells the version of this client.",
        examples: &["juju version"],
        see_also: &["show-controller", "upgrade-controller"],
        ..Spec::EMPTY
    };

    fn read(_: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{reads, refuses};

    #[test]
    fn takes_nothing() {
        reads([("version", Version), ("--version", Version)]);
        refuses(&[("version x", "unrecognized args: [\"x\"]")]);
    }
}
