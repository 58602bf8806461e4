//! `add-cloud`, `update-cloud` and `remove-cloud` (semantics §4.8).

use domain::name::CloudName;

use super::kit::*;

/// `add-cloud`: add a cloud to the controller or this client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddCloud {
    /// The cloud.
    pub cloud: CloudName,
    /// The file that defines it.
    pub file: Option<String>,
    /// Whether it is for this client.
    pub client: bool,
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// Whether a cloud of another kind than the controller's is added all the same.
    pub force: bool,
}

/// `update-cloud`: change a cloud of the controller or this client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpdateCloud {
    /// The cloud.
    pub cloud: CloudName,
    /// The file that defines it.
    pub file: Option<String>,
    /// Whether it is this client's.
    pub client: bool,
    /// The controller, if not the current one.
    pub controller: Option<String>,
}

/// `remove-cloud`: remove a cloud from the controller or this client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoveCloud {
    /// The cloud.
    pub cloud: CloudName,
    /// Whether it is this client's.
    pub client: bool,
    /// The controller, if not the current one.
    pub controller: Option<String>,
}

const CLOUD: Parameter = Parameter::must("<cloud name>", Meaning::Cloud, "no cloud specified");
const FILE: Opt = Opt::value("file", Meaning::File, "File that defines the cloud").or('f');

fn cloud(arguments: &mut Arguments) -> Result<CloudName, Mistake> {
    arguments.take()?.named(Part::Cloud)
}

fn file(arguments: &mut Arguments) -> Option<String> {
    arguments.next().map(|word| word.text).or_else(|| arguments.text("file"))
}

impl Read for AddCloud {
    const SPEC: &'static Spec = &Spec {
        name: "add-cloud",
        summary: "Adds a cloud to the controller or to this client.",
        parameters: &[CLOUD, Parameter::may("[<cloud definition file>]", Meaning::File)],
        options: &[CLIENT, CONTROLLER, FILE, FORCE],
        details: &[
            "Adding a cloud to the controller takes superuser access, and makes you its administrator.",
        ],
        examples: &["juju add-cloud aws", "juju add-cloud lab -f lab.yaml --client"],
        see_also: &["clouds", "grant-cloud", "remove-cloud"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            cloud: cloud(arguments)?,
            file: file(arguments),
            client: arguments.has("client"),
            controller: arguments.controller()?,
            force: arguments.has("force"),
        })
    }
}

impl Read for UpdateCloud {
    const SPEC: &'static Spec = &Spec {
        name: "update-cloud",
        summary: "Changes a cloud of the controller or of this client.",
        parameters: &[CLOUD],
        options: &[CLIENT, CONTROLLER, FILE],
        details: &["Changing a cloud of the controller takes superuser access."],
        examples: &["juju update-cloud lab -f lab.yaml"],
        see_also: &["add-cloud", "clouds"],
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

impl Read for RemoveCloud {
    const SPEC: &'static Spec = &Spec {
        name: "remove-cloud",
        summary: "Removes a cloud from the controller or from this client.",
        parameters: &[CLOUD],
        options: &[CLIENT, CONTROLLER],
        details: &[
            "It takes superuser access to the controller, or admin access to the cloud. A cloud with models is refused.",
        ],
        examples: &["juju remove-cloud lab", "juju remove-cloud lab --client"],
        see_also: &["add-cloud", "clouds"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            cloud: cloud(arguments)?,
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
    fn one_cloud() {
        let file = Some("lab.yaml".into());
        let add = AddCloud { cloud: p("lab"), file, client: true, controller: None, force: false };
        reads([
            ("add-cloud lab lab.yaml --client", add.clone()),
            ("add-cloud lab -f lab.yaml --client", add),
        ]);
        let (client, controller) = (false, Some("c".into()));
        reads([("update-cloud lab -c c", UpdateCloud { cloud: p("lab"), file: None, client, controller })]);
        reads([("remove-cloud lab", RemoveCloud { cloud: p("lab"), client: false, controller: None })]);
        refuses(&[
            ("add-cloud", "no cloud specified"),
            ("update-cloud", "no cloud specified"),
            ("remove-cloud", "no cloud specified"),
            ("add-cloud a/b", "cloud name \"a/b\" not valid"),
            ("remove-cloud a b", "unrecognized args: [\"b\"]"),
        ]);
    }
}
