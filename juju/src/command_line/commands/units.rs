//! `add-unit` and `remove-unit` (semantics §4.6, §4.10).

use core::num::NonZeroU32;

use domain::name::ApplicationName;

use super::kit::*;
use super::num_units::{NUM_UNITS, TO, num_units, places};
use crate::reference::UnitName;

/// `add-unit`: add units to an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddUnit {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// The application.
    pub application: ApplicationName,
    /// How many.
    pub units: NonZeroU32,
    /// The machines to place them on.
    pub to: Vec<String>,
}

/// `remove-unit`: remove units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoveUnit {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// The units, at least one.
    pub units: Vec<UnitName>,
    /// Whether to go on where something stands in the way.
    pub force: bool,
    /// Whether nothing is asked.
    pub no_prompt: bool,
}

impl Read for AddUnit {
    const SPEC: &'static Spec = &Spec {
        name: "add-unit",
        former: &["add-units"],
        summary: "Adds units to an application.",
        parameters: &[Parameter::must(
            "<application name>",
            Meaning::Application,
            "no application specified",
        )],
        options: &[MODEL, NUM_UNITS, TO],
        details: &[
            "It takes write access to the model. Each unit goes on a new machine, unless it is placed.",
        ],
        examples: &["juju add-unit mysql", "juju add-unit mysql -n 3", "juju add-unit mysql --to 1"],
        see_also: &["deploy", "remove-unit", "status"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            application: application(&arguments.take()?)?,
            model: arguments.model()?,
            units: num_units(arguments)?,
            to: places(arguments),
        })
    }
}

impl Read for RemoveUnit {
    const SPEC: &'static Spec = &Spec {
        name: "remove-unit",
        summary: "Removes units of an application.",
        parameters: &[Parameter::some("<unit> ...", Meaning::Unit, "no units specified")],
        options: &[FORCE, MODEL, NO_PROMPT],
        details: &["It takes write access to the model."],
        examples: &["juju remove-unit mysql/1", "juju remove-unit mysql/1 mysql/2 --no-prompt"],
        see_also: &["add-unit", "remove-application"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            units: arguments.some()?.iter().map(Word::read).collect::<Result<_, _>>()?,
            model: arguments.model()?,
            force: arguments.has("force"),
            no_prompt: arguments.has("no-prompt"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn adds_and_removes() {
        let add = |units, to| AddUnit { model: None, application: p("mysql"), units: p(units), to };
        reads([
            ("add-unit mysql", add("1", Vec::new())),
            ("add-unit mysql --num-units=2 --to 1", add("2", vec!["1".into()])),
        ]);
        let units = vec![p("mysql/0"), p("mysql/1")];
        reads([(
            "remove-unit mysql/0 mysql/1 --force",
            RemoveUnit { model: None, units, force: true, no_prompt: false },
        )]);
        refuses(&[
            ("add-unit", "no application specified"),
            ("add-unit mysql x", "unrecognized args: [\"x\"]"),
            ("add-unit mysql -n 0", "--num-units must be a positive integer"),
            ("add-unit mysql -n -1", "--num-units must be a positive integer"),
            ("add-unit mysql -n x", "--num-units must be a positive integer"),
            ("remove-unit", "no units specified"),
            ("remove-unit mysql", "unit name \"mysql\" not valid"),
        ]);
    }
}
