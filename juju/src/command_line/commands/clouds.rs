//! `clouds` and `show-cloud` (semantics §4.8).

use domain::name::CloudName;

use super::kit::*;

/// `clouds`: list clouds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clouds {
    /// Whether only what this client keeps is listed.
    pub client: bool,
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// Whether clouds without a credential are listed too.
    pub all: bool,
    /// How and where the answer is written.
    pub output: Output,
}

/// `show-cloud`: show a cloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShowCloud {
    /// The cloud.
    pub cloud: CloudName,
    /// Whether only what this client keeps is shown.
    pub client: bool,
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// How and where the answer is written.
    pub output: Output,
}

impl Read for Clouds {
    const SPEC: &'static Spec = &Spec {
        name: "clouds",
        aliases: &["list-clouds"],
        summary: "Lists the clouds of the controller and of this client.",
        options: &[
            Opt::flag("all", "List clouds without a credential too"),
            CLIENT,
            CONTROLLER,
            TABULAR,
            OUTPUT,
        ],
        details: &[
            "On the controller, superusers see every cloud; others see those that they may add models on.",
        ],
        examples: &["juju clouds", "juju clouds --client --all", "juju clouds -c prod --format yaml"],
        see_also: &["show-cloud", "grant-cloud", "add-cloud", "credentials"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            client: arguments.has("client"),
            controller: arguments.controller()?,
            all: arguments.has("all"),
            output: Output::read(arguments)?,
        })
    }
}

impl Read for ShowCloud {
    const SPEC: &'static Spec = &Spec {
        name: "show-cloud",
        summary: "Shows a cloud.",
        parameters: &[Parameter::must("<cloud name>", Meaning::Cloud, "no cloud specified")],
        options: &[CLIENT, CONTROLLER, YAML, OUTPUT],
        details: &["Administrators of the cloud and superusers see all its users, others themselves."],
        examples: &["juju show-cloud lxd", "juju show-cloud aws --client"],
        see_also: &["clouds", "grant-cloud"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            cloud: arguments.take()?.named(Part::Cloud)?,
            client: arguments.has("client"),
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

    #[test]
    fn lists_and_shows() {
        reads([
            ("clouds", Clouds::default()),
            (
                "clouds --client --all -c c",
                Clouds { client: true, all: true, controller: Some("c".into()), output: Output::default() },
            ),
        ]);
        let output = Output::of(Format::Yaml);
        reads([("show-cloud aws", ShowCloud { cloud: p("aws"), client: false, controller: None, output })]);
        refuses(&[
            ("clouds x", "unrecognized args: [\"x\"]"),
            ("show-cloud", "no cloud specified"),
            ("show-cloud a/b", "cloud name \"a/b\" not valid"),
        ]);
    }
}
