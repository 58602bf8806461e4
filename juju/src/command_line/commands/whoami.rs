//! `whoami` (semantics §4.1).

use super::kit::*;

/// `whoami`: tell the current controller, model and user.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whoami {
    /// How and where the answer is written.
    pub output: Output,
}

impl Read for Whoami {
    const SPEC: &'static Spec = &Spec {
        name: "whoami",
        summary: "Tells the current controller, model and user.",
        options: &[TABULAR, OUTPUT],
        details: &["It answers from what this client remembers, and asks no controller."],
        examples: &["juju whoami", "juju whoami --format yaml"],
        see_also: &["controllers", "login", "logout", "show-user"],
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
    fn takes_no_words() {
        reads([("whoami", Whoami::default())]);
        refuses(&[("whoami x y", "unrecognized args: [\"x\" \"y\"]")]);
    }
}
