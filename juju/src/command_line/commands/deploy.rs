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
