//! `switch` (semantics §4.10).

use super::kit::*;

/// `switch`: choose the current controller and model, or tell them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Switch {
    /// What becomes current; none tells what is.
    pub target: Option<SwitchTarget>,
}

/// What may become current.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SwitchTarget {
    /// A word that names a controller, or else a model of the current one.
    Either(String),
    /// `controller:`, a controller and nothing else.
    Controller(String),
    /// A model; `:model` is one of the current controller.
    Model(ModelRef),
}

impl Read for Switch {
    const SPEC: &'static Spec = &Spec {
        name: "switch",
        summary: "Chooses the current controller and model.",
        parameters: &[Parameter::may(
            "[<controller>|<model>|<controller>:|:<model>|<controller>:<model>]",
            Meaning::SwitchTarget,
        )],
        details: &[
            "Without a name, the current controller and model are told. A word that could be either is a controller; write :model or controller: to say which.",
            "A model of somebody else is written owner/model.",
        ],
        examples: &[
            "juju switch",
            "juju switch prod",
            "juju switch lxd-model-1",
            "juju switch prod:admin/shared",
            "juju switch :bob/playground",
        ],
        see_also: &["controllers", "models", "whoami"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self { target: arguments.next().map(target).transpose()? })
    }
}

fn target(word: Word) -> Result<SwitchTarget, Mistake> {
    let named = |text: &str| Word::new(text, word.span.clone());
    match word.text.split_once(':') {
        Some(("", model)) => named(model).read().map(SwitchTarget::Model),
        Some((name, "")) => controller(&named(name)).map(SwitchTarget::Controller),
        Some(_) => word.read().map(SwitchTarget::Model),
        None if word.text.contains('/') => word.read().map(SwitchTarget::Model),
        None if word.text.is_empty() => Err(Mistake::at(&word, Part::Controller.not_valid(""))),
        None => Ok(SwitchTarget::Either(word.text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn controllers_and_models() {
        let to = |target| Switch { target: Some(target) };
        reads([
            ("switch", Switch::default()),
            ("switch prod", to(SwitchTarget::Either("prod".into()))),
            ("switch host.name", to(SwitchTarget::Either("host.name".into()))),
            ("switch prod:", to(SwitchTarget::Controller("prod".into()))),
            ("switch :m", to(SwitchTarget::Model(p("m")))),
            ("switch :bob/m", to(SwitchTarget::Model(p("bob/m")))),
            ("switch bob/m", to(SwitchTarget::Model(p("bob/m")))),
            ("switch prod:bob/m", to(SwitchTarget::Model(p("prod:bob/m")))),
        ]);
        refuses(&[
            ("switch a b", "unrecognized args: [\"b\"]"),
            ("switch prod:M", "model name \"M\" not valid"),
            ("switch :", "model name \"\" not valid"),
            ("switch b/m", "user name \"b\" not valid"),
            ("switch ''", "controller name \"\" not valid"),
        ]);
    }
}
