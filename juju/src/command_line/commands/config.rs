//! `config` and `model-config` (semantics §4.10), and `controller-config`.

use domain::name::ApplicationName;

use super::kit::*;
use crate::reference::Setting;

/// `config`: show or change the settings of an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// The application.
    pub application: ApplicationName,
    /// What to do.
    pub change: ConfigChange,
    /// How and where the answer is written.
    pub output: Output,
}

/// `model-config`: show or change the settings of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelConfig {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// What to do.
    pub change: ConfigChange,
    /// How and where the answer is written.
    pub output: Output,
}

/// `controller-config`: show or change the settings of a controller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControllerConfig {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// What to do.
    pub change: ConfigChange,
    /// How and where the answer is written.
    pub output: Output,
}

/// What is to be done with settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfigChange {
    /// Show one, or all.
    Show(Option<String>),
    /// Change some.
    Set {
        /// New values.
        values: Vec<Setting>,
        /// Keys that get their defaults back.
        reset: Vec<String>,
    },
}

impl ConfigChange {
    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        let words = arguments.rest();
        let reset: Vec<String> =
            arguments.values("reset").flat_map(|word| word.text.split(',')).map(str::to_owned).collect();
        let (settings, keys): (Vec<&Word>, Vec<&Word>) =
            words.iter().partition(|word| word.text.contains('='));
        match (settings.is_empty() && reset.is_empty(), keys.as_slice()) {
            (true, []) => Ok(Self::Show(None)),
            (true, [key]) => Ok(Self::Show(Some(key.text.clone()))),
            (true, [_, second, ..]) => Err(Mistake::at(
                second,
                MistakeKind::Conflict("can only retrieve a single value, or all values"),
            )),
            (false, [key, ..]) => {
                Err(Mistake::at(key, MistakeKind::Conflict("cannot set and retrieve values simultaneously")))
            }
            (false, []) => Ok(Self::Set {
                values: settings.into_iter().map(Word::read).collect::<Result<_, _>>()?,
                reset,
            }),
        }
    }
}

const RESET: Opt =
    Opt::value("reset", Meaning::Text, "Keys that get their defaults back, separated by commas");

impl Read for Config {
    const SPEC: &'static Spec = &Spec {
        name: "config",
        summary: "Shows or changes the settings of an application.",
        parameters: &[
            Parameter::must("<application name>", Meaning::Application, "no application specified"),
            Parameter::any("[<key>[=<value>] ...]", Meaning::Setting),
        ],
        options: &[YAML, MODEL, OUTPUT, RESET],
        details: &[
            "Showing takes read access to the model, changing takes write access. Settings are recorded only.",
        ],
        examples: &[
            "juju config mysql",
            "juju config mysql port",
            "juju config mysql port=3307 --reset profile",
        ],
        see_also: &["deploy", "model-config"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            application: application(&arguments.take()?)?,
            change: ConfigChange::read(arguments)?,
            model: arguments.model()?,
            output: Output::read(arguments)?,
        })
    }
}

impl Read for ModelConfig {
    const SPEC: &'static Spec = &Spec {
        name: "model-config",
        summary: "Shows or changes the settings of a model.",
        parameters: &[Parameter::any("[<key>[=<value>] ...]", Meaning::Setting)],
        options: &[TABULAR, MODEL, OUTPUT, RESET],
        details: &["Showing takes read access to the model, changing takes write access."],
        examples: &[
            "juju model-config",
            "juju model-config logging-config",
            "juju model-config development=true",
        ],
        see_also: &["config", "show-model"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            change: ConfigChange::read(arguments)?,
            model: arguments.model()?,
            output: Output::read(arguments)?,
        })
    }
}

impl Read for ControllerConfig {
    const SPEC: &'static Spec = &Spec {
        name: "controller-config",
        summary: "Shows or changes the settings of a controller.",
        parameters: &[Parameter::any("[<key>[=<value>] ...]", Meaning::Setting)],
        options: &[TABULAR, CONTROLLER, OUTPUT],
        details: &[
            "Everybody may look, changing takes superuser access.",
            "registration-expiry, a setting of Portcullis, is for how long new registration strings work: 7d, 12h, 30m or never. Strings that are out already keep the end that they were issued with.",
        ],
        examples: &[
            "juju controller-config",
            "juju controller-config registration-expiry",
            "juju controller-config registration-expiry=12h",
        ],
        see_also: &["show-controller", "model-config", "add-user"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            change: ConfigChange::read(arguments)?,
            controller: arguments.controller()?,
            output: Output::read(arguments)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};
    use crate::output::Format;

    fn mysql(change: ConfigChange) -> Config {
        Config { model: None, application: p("mysql"), change, output: Output::of(Format::Yaml) }
    }

    #[test]
    fn shows_or_sets() {
        let set = |values: &[&str], reset: &[&str]| ConfigChange::Set {
            values: values.iter().map(|text| p(text)).collect(),
            reset: reset.iter().map(|key| (*key).to_owned()).collect(),
        };
        reads([
            ("config mysql", mysql(ConfigChange::Show(None))),
            ("config mysql port", mysql(ConfigChange::Show(Some("port".into())))),
            ("config mysql port=1 name=", mysql(set(&["port=1", "name="], &[]))),
            ("config mysql --reset port,name", mysql(set(&[], &["port", "name"]))),
        ]);
        let change = set(&["a=b"], &["c"]);
        reads([(
            "model-config a=b --reset c",
            ModelConfig { model: None, change, output: Output::default() },
        )]);
        refuses(&[
            ("config", "no application specified"),
            ("config mysql a b", "can only retrieve a single value, or all values"),
            ("config mysql a b=c", "cannot set and retrieve values simultaneously"),
            ("model-config =b", "expected \"key=value\", got \"=b\""),
        ]);
    }
}
