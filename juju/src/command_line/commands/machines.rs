//! `machines`, `add-machine` and `remove-machine` (semantics §4.6, §4.10).

use core::num::NonZeroU32;

use super::kit::*;
use crate::reference::MachineId;

/// `machines`: list the machines of a model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Machines {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// How and where the answer is written.
    pub output: Output,
}

/// `add-machine`: add machines to a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddMachine {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// Where, such as `lxd:1`.
    pub place: Option<String>,
    /// How many.
    pub count: NonZeroU32,
    /// The base to run on.
    pub base: Option<String>,
}

/// `remove-machine`: remove machines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoveMachine {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// The machines, at least one.
    pub machines: Vec<MachineId>,
    /// Whether to go on where something stands in the way.
    pub force: bool,
    /// Whether nothing is asked.
    pub no_prompt: bool,
}

impl Read for Machines {
    const SPEC: &'static Spec = &Spec {
        name: "machines",
        aliases: &["list-machines"],
        summary: "Lists the machines of a model.",
        options: &[TABULAR, MODEL, OUTPUT],
        details: &["It takes read access to the model."],
        examples: &["juju machines", "juju machines -m admin/shared --format yaml"],
        see_also: &["status", "add-machine"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self { model: arguments.model()?, output: Output::read(arguments)? })
    }
}

impl Read for AddMachine {
    const SPEC: &'static Spec = &Spec {
        name: "add-machine",
        summary: "Adds machines to a model.",
        parameters: &[Parameter::may("[<container>:<machine>|<container>|<placement>]", Meaning::Text)],
        options: &[
            Opt::value("base", Meaning::Text, "Base to run on, such as ubuntu@22.04"),
            MODEL,
            Opt::value("n", Meaning::Number, "How many machines to add").default("1"),
        ],
        details: &["It takes write access to the model. The machine is recorded; none is started."],
        examples: &["juju add-machine", "juju add-machine -n 2", "juju add-machine lxd:1"],
        see_also: &["machines", "remove-machine"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            place: arguments.next().map(|word| word.text),
            model: arguments.model()?,
            count: count(arguments)?,
            base: arguments.text("base"),
        })
    }
}

fn count(arguments: &Arguments) -> Result<NonZeroU32, Mistake> {
    let Some(word) = arguments.value("n") else {
        return Ok(NonZeroU32::MIN);
    };
    word.read_or(|text| MistakeKind::OptionValue {
        option: "-n".to_owned(),
        value: text.to_owned(),
        why: "must be a positive integer".to_owned(),
    })
}

impl Read for RemoveMachine {
    const SPEC: &'static Spec = &Spec {
        name: "remove-machine",
        summary: "Removes machines from a model.",
        parameters: &[Parameter::some("<machine number> ...", Meaning::Machine, "no machines specified")],
        options: &[FORCE, MODEL, NO_PROMPT],
        details: &[
            "It takes write access to the model. A machine with units on it is refused, unless forced.",
        ],
        examples: &["juju remove-machine 3", "juju remove-machine 3 1/lxd/0 --no-prompt"],
        see_also: &["machines", "add-machine"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            machines: arguments.some()?.iter().map(Word::read).collect::<Result<_, _>>()?,
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
    fn lists_adds_and_removes() {
        reads([("machines -m m", Machines { model: Some(p("m")), ..Machines::default() })]);
        let add = |place, count| AddMachine { model: None, place, count: p(count), base: None };
        reads([("add-machine", add(None, "1")), ("add-machine lxd:1 -n 2", add(Some("lxd:1".into()), "2"))]);
        let machines = vec![p("3"), p("1/lxd/0")];
        reads([(
            "remove-machine 3 1/lxd/0",
            RemoveMachine { model: None, machines, force: false, no_prompt: false },
        )]);
        refuses(&[
            ("machines 3", "unrecognized args: [\"3\"]"),
            ("add-machine -n 0", "invalid value \"0\" for option -n: must be a positive integer"),
            ("remove-machine", "no machines specified"),
            ("remove-machine x", "machine id \"x\" not valid"),
        ]);
    }
}
