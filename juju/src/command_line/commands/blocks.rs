//! `disable-command`, `enable-command` and `disabled-commands` (semantics §4.10).

use core::fmt;
use core::str::FromStr;

use super::kit::*;

/// `disable-command`: let nobody run some commands on a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisableCommand {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// Which commands.
    pub set: CommandSet,
    /// What those are told who try.
    pub message: Option<String>,
}

/// `enable-command`: let commands be run again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnableCommand {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// Which commands.
    pub set: CommandSet,
}

/// `disabled-commands`: list what is disabled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DisabledCommands {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// Whether all models of the controller are listed.
    pub all: bool,
    /// How and where the answer is written.
    pub output: Output,
}

/// A set of commands that can be disabled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CommandSet {
    /// Everything that changes the model.
    All,
    /// Destroying the model, or its controller.
    DestroyModel,
    /// Removing anything from the model.
    RemoveObject,
}

impl FromStr for CommandSet {
    type Err = MistakeKind;

    fn from_str(text: &str) -> Result<Self, MistakeKind> {
        match text {
            "all" => Ok(Self::All),
            "destroy-model" => Ok(Self::DestroyModel),
            "remove-object" => Ok(Self::RemoveObject),
            _ => Err(MistakeKind::CommandSet(text.to_owned())),
        }
    }
}

impl fmt::Display for CommandSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::All => "all",
            Self::DestroyModel => "destroy-model",
            Self::RemoveObject => "remove-object",
        })
    }
}

const SET: Parameter = Parameter::must(
    "<command set>",
    Meaning::Choice(&[
        ("all", "everything that changes the model"),
        ("destroy-model", "destroying the model or its controller"),
        ("remove-object", "removing anything from the model"),
    ]),
    "missing command set (all, destroy-model, remove-object)",
);

impl Read for DisableCommand {
    const SPEC: &'static Spec = &Spec {
        name: "disable-command",
        summary: "Lets nobody run some commands on a model.",
        parameters: &[SET, Parameter::any("[<message> ...]", Meaning::Text)],
        options: &[MODEL],
        details: &[
            "It takes write access to the model, and protects from mistakes: whoever may change the model may also enable the commands again.",
            "Command sets: destroy-model (destroying the model or its controller), remove-object (that, and removing machines, applications, units and relations), all (everything that changes the model).",
        ],
        examples: &["juju disable-command destroy-model", "juju disable-command all \"frozen until Monday\""],
        see_also: &["enable-command", "disabled-commands"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        let set = arguments.take()?.read()?;
        let message: Vec<String> = arguments.rest().into_iter().map(|word| word.text).collect();
        let message = Some(message.join(" ")).filter(|text| !text.is_empty());
        Ok(Self { set, message, model: arguments.model()? })
    }
}

impl Read for EnableCommand {
    const SPEC: &'static Spec = &Spec {
        name: "enable-command",
        summary: "Lets commands be run again that were disabled.",
        parameters: &[SET],
        options: &[MODEL],
        details: &["It takes write access to the model."],
        examples: &["juju enable-command destroy-model"],
        see_also: &["disable-command", "disabled-commands"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self { set: arguments.take()?.read()?, model: arguments.model()? })
    }
}

impl Read for DisabledCommands {
    const SPEC: &'static Spec = &Spec {
        name: "disabled-commands",
        aliases: &["list-disabled-commands"],
        summary: "Lists the commands that are disabled.",
        options: &[
            Opt::flag("all", "List all models of the controller (superusers only)"),
            TABULAR,
            MODEL,
            OUTPUT,
        ],
        examples: &["juju disabled-commands", "juju disabled-commands --all"],
        see_also: &["disable-command", "enable-command"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self { model: arguments.model()?, all: arguments.has("all"), output: Output::read(arguments)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn sets_of_commands() {
        let disable = |set, message: Option<&str>| DisableCommand {
            model: None,
            set,
            message: message.map(str::to_owned),
        };
        reads([
            ("disable-command all", disable(CommandSet::All, None)),
            ("disable-command destroy-model keep it", disable(CommandSet::DestroyModel, Some("keep it"))),
        ]);
        reads([(
            "enable-command remove-object -m m",
            EnableCommand { model: Some(p("m")), set: CommandSet::RemoveObject },
        )]);
        reads([("disabled-commands --all", DisabledCommands { all: true, ..DisabledCommands::default() })]);
        let unknown = "bad command set, valid options: all, destroy-model, remove-object";
        refuses(&[
            ("disable-command", "missing command set (all, destroy-model, remove-object)"),
            ("disable-command x", unknown),
            ("enable-command x", unknown),
            ("enable-command all x", "unrecognized args: [\"x\"]"),
            ("disabled-commands x", "unrecognized args: [\"x\"]"),
        ]);
    }

    #[test]
    fn sets_show_what_they_parse() {
        for set in [CommandSet::All, CommandSet::DestroyModel, CommandSet::RemoveObject] {
            assert_eq!(set.to_string().parse(), Ok(set));
        }
    }
}
