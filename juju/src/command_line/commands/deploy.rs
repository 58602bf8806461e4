//! `deploy` (semantics §4.6).

use core::num::NonZeroU32;

use domain::name::ApplicationName;

use super::kit::*;
use super::num_units::{NUM_UNITS, TO, num_units, places};
use crate::reference::Setting;

/// `deploy`: deploy an application of a charm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deploy {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// The charm.
    pub charm: String,
    /// The application; none is named after the charm.
    pub application: Option<ApplicationName>,
    /// How many units.
    pub units: NonZeroU32,
    /// The channel to take the charm from.
    pub channel: Option<String>,
    /// The base to run on.
    pub base: Option<String>,
    /// Settings of the application.
    pub config: Vec<Setting>,
    /// The machines to place the units on.
    pub to: Vec<String>,
    /// Whether the application may use the credential of the model.
    pub trust: bool,
}

impl Read for Deploy {
    const SPEC: &'static Spec = &Spec {
        name: "deploy",
        summary: "Deploys an application of a charm to a model.",
        parameters: &[
            Parameter::must("<charm>", Meaning::Charm, "no charm or bundle specified"),
            Parameter::may("[<application name>]", Meaning::Text),
        ],
        options: &[
            Opt::value("base", Meaning::Text, "Base to run on, such as ubuntu@22.04"),
            Opt::value("channel", Meaning::Text, "Channel to take the charm from"),
            SETTINGS,
            MODEL,
            NUM_UNITS,
            TO,
            Opt::flag("trust", "Let the application use the credential of the model"),
        ],
        details: &[
            "It takes write access to the model. Without a name, the application is named after its charm.",
            "The deployment is recorded; nothing is started on any cloud.",
        ],
        examples: &[
            "juju deploy mysql",
            "juju deploy mysql mysql-staging",
            "juju deploy -n 3 -m admin/shared postgresql",
        ],
        see_also: &["add-unit", "integrate", "config", "status", "remove-application"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            charm: charm(arguments.take()?)?,
            application: arguments.next().as_ref().map(application).transpose()?,
            model: arguments.model()?,
            units: num_units(arguments)?,
            channel: arguments.text("channel"),
            base: arguments.text("base"),
            config: arguments.values("config").map(Word::read).collect::<Result<_, _>>()?,
            to: places(arguments),
            trust: arguments.has("trust"),
        })
    }
}

fn charm(word: Word) -> Result<String, Mistake> {
    match word.text.trim().is_empty() {
        true => Err(Mistake::at(&word, Part::Charm.not_valid(&word.text))),
        false => Ok(word.text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    fn mysql() -> Deploy {
        Deploy {
            model: None,
            charm: "mysql".into(),
            application: None,
            units: NonZeroU32::MIN,
            channel: None,
            base: None,
            config: Vec::new(),
            to: Vec::new(),
            trust: false,
        }
    }

    #[test]
    fn a_charm_and_a_name() {
        reads([
            ("deploy mysql", mysql()),
            ("deploy mysql mysql-staging", Deploy { application: Some(p("mysql-staging")), ..mysql() }),
            (
                "deploy mysql -n 3 --to 0,lxd:1 --trust --channel 8.0/stable --base ubuntu@22.04 -m m --config a=b",
                Deploy {
                    model: Some(p("m")),
                    units: p("3"),
                    channel: Some("8.0/stable".into()),
                    base: Some("ubuntu@22.04".into()),
                    config: vec![p("a=b")],
                    to: vec!["0".into(), "lxd:1".into()],
                    trust: true,
                    ..mysql()
                },
            ),
        ]);
        refuses(&[
            ("deploy", "no charm or bundle specified"),
            ("deploy ''", "charm or bundle name \"\" not valid"),
            ("deploy a b c", "unrecognized args: [\"c\"]"),
            (
                "deploy mysql MySQL",
                "invalid application name \"MySQL\", it may not contain uppercase letters",
            ),
            (
                "deploy mysql db-2",
                "invalid application name \"db-2\", it may not end in a number after a hyphen",
            ),
            ("deploy mysql -n 0", "--num-units must be a positive integer"),
        ]);
    }
}
