//! `credentials` and `show-credential` (semantics §4.8).

use domain::name::{CloudName, CredentialName};

use super::kit::*;

/// `credentials`: list your credentials.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credentials {
    /// Only credentials of this cloud.
    pub cloud: Option<CloudName>,
    /// Whether secret parts are shown (not in tables).
    pub show_secrets: bool,
    /// Whether only what this client keeps is listed.
    pub client: bool,
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// How and where the answer is written.
    pub output: Output,
}

/// `show-credential`: show your credentials in full.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShowCredential {
    /// The cloud; none is all.
    pub cloud: Option<CloudName>,
    /// The credential; none is all of the cloud.
    pub credential: Option<CredentialName>,
    /// Whether secret parts are shown.
    pub show_secrets: bool,
    /// Whether only what this client keeps is shown.
    pub client: bool,
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// How and where the answer is written.
    pub output: Output,
}

const SHOW_SECRETS: Opt = Opt::flag("show-secrets", "Show the secret parts too");

impl Read for Credentials {
    const SPEC: &'static Spec = &Spec {
        name: "credentials",
        aliases: &["list-credentials"],
        summary: "Lists your cloud credentials.",
        parameters: &[Parameter::may("[<cloud name>]", Meaning::Cloud)],
        options: &[CLIENT, CONTROLLER, TABULAR, OUTPUT, SHOW_SECRETS],
        details: &[
            "Everybody sees their own credentials, and nobody else's. A star marks the default of a cloud.",
        ],
        examples: &["juju credentials", "juju credentials aws --format yaml", "juju credentials --client"],
        see_also: &["add-credential", "show-credential", "default-credential"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            cloud: arguments.next().map(|word| word.named(Part::Cloud)).transpose()?,
            show_secrets: arguments.has("show-secrets"),
            client: arguments.has("client"),
            controller: arguments.controller()?,
            output: Output::read(arguments)?,
        })
    }
}

impl Read for ShowCredential {
    const SPEC: &'static Spec = &Spec {
        name: "show-credential",
        aliases: &["show-credentials"],
        summary: "Shows your cloud credentials in full.",
        parameters: &[
            Parameter::may("[<cloud name>", Meaning::Cloud),
            Parameter::may("<credential name>]", Meaning::Credential),
        ],
        options: &[CLIENT, CONTROLLER, YAML, OUTPUT, SHOW_SECRETS],
        details: &["Secret parts are left out, unless asked for."],
        examples: &["juju show-credential", "juju show-credential aws work --show-secrets"],
        see_also: &["credentials", "add-credential"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            cloud: arguments.next().map(|word| word.named(Part::Cloud)).transpose()?,
            credential: arguments.next().as_ref().map(credential).transpose()?,
            show_secrets: arguments.has("show-secrets"),
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
            ("credentials", Credentials::default()),
            (
                "credentials aws --show-secrets --client",
                Credentials {
                    cloud: Some(p("aws")),
                    show_secrets: true,
                    client: true,
                    ..Credentials::default()
                },
            ),
        ]);
        let show = |cloud: Option<&str>, credential: Option<&str>| ShowCredential {
            cloud: cloud.map(p),
            credential: credential.map(p),
            output: Output::of(Format::Yaml),
            ..ShowCredential::default()
        };
        reads([
            ("show-credential", show(None, None)),
            ("show-credential aws work", show(Some("aws"), Some("work"))),
        ]);
        refuses(&[
            ("credentials aws x", "unrecognized args: [\"x\"]"),
            ("show-credential aws 1", "\"1\" is not a valid credential name"),
        ]);
    }
}
