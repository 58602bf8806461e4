//! `add-credential`, `autoload-credentials`, `default-credential` and `remove-credential` (semantics §4.8).

use domain::name::{CloudName, CredentialName};

use super::kit::*;

/// `add-credential`: add a credential for a cloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddCredential {
    /// The cloud.
    pub cloud: CloudName,
    /// The file that holds it; without one it is asked for.
    pub file: Option<String>,
    /// Whether it is for this client only.
    pub client: bool,
    /// The controller, if not the current one.
    pub controller: Option<String>,
}

/// `autoload-credentials`: look for credentials on this machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AutoloadCredentials {
    /// Only credentials of clouds of this type.
    pub cloud_type: Option<String>,
    /// Whether they are for this client only.
    pub client: bool,
    /// The controller, if not the current one.
    pub controller: Option<String>,
}

/// `default-credential`: tell or choose the credential of a cloud that this client uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefaultCredential {
    /// The cloud.
    pub cloud: CloudName,
    /// The credential; none tells which it is.
    pub credential: Option<CredentialName>,
    /// Whether the cloud has no default any more.
    pub reset: bool,
}

/// `remove-credential`: remove a credential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoveCredential {
    /// The cloud.
    pub cloud: CloudName,
    /// The credential.
    pub credential: CredentialName,
    /// Whether a credential in use is removed too.
    pub force: bool,
    /// Whether it is removed from this client only.
    pub client: bool,
    /// The controller, if not the current one.
    pub controller: Option<String>,
}

const CLOUD: Parameter = Parameter::must("<cloud name>", Meaning::Cloud, "no cloud specified");

fn cloud(arguments: &mut Arguments) -> Result<CloudName, Mistake> {
    arguments.take()?.named(Part::Cloud)
}

impl Read for AddCredential {
    const SPEC: &'static Spec = &Spec {
        name: "add-credential",
        summary: "Adds a credential for a cloud.",
        parameters: &[CLOUD],
        options: &[
            CLIENT,
            CONTROLLER,
            Opt::value("file", Meaning::File, "File that holds the credential").or('f'),
        ],
        details: &["A credential is its owner's alone. Uploading one takes no access to the cloud."],
        examples: &["juju add-credential aws", "juju add-credential aws -f credentials.yaml --client"],
        see_also: &["credentials", "default-credential", "autoload-credentials"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            cloud: cloud(arguments)?,
            file: arguments.text("file"),
            client: arguments.has("client"),
            controller: arguments.controller()?,
        })
    }
}

impl Read for AutoloadCredentials {
    const SPEC: &'static Spec = &Spec {
        name: "autoload-credentials",
        summary: "Looks for credentials on this machine.",
        parameters: &[Parameter::may("[<cloud-type>]", Meaning::Text)],
        options: &[CLIENT, CONTROLLER],
        examples: &["juju autoload-credentials", "juju autoload-credentials ec2 --client"],
        see_also: &["add-credential", "credentials"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            cloud_type: arguments.next().map(|word| word.text),
            client: arguments.has("client"),
            controller: arguments.controller()?,
        })
    }
}

impl Read for DefaultCredential {
    const SPEC: &'static Spec = &Spec {
        name: "default-credential",
        aliases: &["set-default-credentials"],
        summary: "Tells or chooses the credential that this client uses for a cloud.",
        parameters: &[CLOUD, Parameter::may("[<credential name>]", Meaning::Credential)],
        options: &[Opt::flag("reset", "Let the cloud have no default any more")],
        examples: &["juju default-credential aws", "juju default-credential aws work"],
        see_also: &["credentials", "add-credential"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            cloud: cloud(arguments)?,
            credential: arguments.next().as_ref().map(credential).transpose()?,
            reset: arguments.has("reset"),
        })
    }
}

impl Read for RemoveCredential {
    const SPEC: &'static Spec = &Spec {
        name: "remove-credential",
        summary: "Removes a credential for a cloud.",
        parameters: &[
            CLOUD,
            Parameter::must("<credential name>", Meaning::Credential, "no credential specified"),
        ],
        options: &[CLIENT, CONTROLLER, Opt::flag("force", "Remove a credential that models use too")],
        details: &["A credential that models use is refused, unless forced."],
        examples: &["juju remove-credential aws work", "juju remove-credential aws work --client"],
        see_also: &["credentials", "add-credential"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            cloud: cloud(arguments)?,
            credential: credential(&arguments.take()?)?,
            force: arguments.has("force"),
            client: arguments.has("client"),
            controller: arguments.controller()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn of_a_cloud() {
        let (cloud, file) = (p("aws"), Some("c.yaml".into()));
        reads([(
            "add-credential aws -f c.yaml",
            AddCredential { cloud, file, client: false, controller: None },
        )]);
        let cloud_type = Some("ec2".into());
        reads([(
            "autoload-credentials ec2 --client",
            AutoloadCredentials { cloud_type, client: true, controller: None },
        )]);
        let default = |credential: Option<&str>| DefaultCredential {
            cloud: p("aws"),
            credential: credential.map(p),
            reset: false,
        };
        reads([
            ("default-credential aws", default(None)),
            ("default-credential aws work", default(Some("work"))),
        ]);
        let remove = RemoveCredential {
            cloud: p("aws"),
            credential: p("work"),
            force: true,
            client: false,
            controller: None,
        };
        reads([("remove-credential aws work --force", remove)]);
        refuses(&[
            ("add-credential", "no cloud specified"),
            ("add-credential aws work", "unrecognized args: [\"work\"]"),
            ("remove-credential aws", "no credential specified"),
            ("default-credential aws 1", "\"1\" is not a valid credential name"),
        ]);
    }
}
