//! `add-model` (semantics §4.5), once `create-model`.

use domain::name::{CredentialName, InvalidName, ModelName, UserName};

use super::kit::*;
use crate::reference::{CloudOrRegion, Setting};

/// `add-model`: add a model to a controller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddModel {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// The name.
    pub name: ModelName,
    /// The cloud or region; none is the default.
    pub place: Option<CloudOrRegion>,
    /// The owner, if not the user who asks.
    pub owner: Option<UserName>,
    /// The credential to use.
    pub credential: Option<CredentialName>,
    /// Settings of the model.
    pub config: Vec<Setting>,
    /// Whether the current model stays current.
    pub no_switch: bool,
}

impl Read for AddModel {
    const SPEC: &'static Spec = &Spec {
        name: "add-model",
        former: &["create-model"],
        summary: "Adds a model to the controller.",
        parameters: &[
            Parameter::must("<model name>", Meaning::Text, "model name is required"),
            Parameter::may("[<cloud>|<region>|<cloud>/<region>]", Meaning::CloudRegion),
        ],
        options: &[
            SETTINGS,
            CONTROLLER,
            Opt::value("credential", Meaning::Credential, "Credential to use"),
            Opt::flag("no-switch", "Stay with the current model"),
            Opt::value("owner", Meaning::User, "Owner of the model, if not yourself (superusers only)"),
        ],
        details: &[
            "It takes superuser access to the controller, or add-model access to the cloud. The owner administers the model.",
            "The new model becomes the current one, unless it is somebody else's.",
        ],
        examples: &[
            "juju add-model playground",
            "juju add-model playground aws/us-east-1 --credential work",
            "juju add-model playground --owner bob",
        ],
        see_also: &["models", "grant", "grant-cloud", "destroy-model", "switch"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            name: name(&arguments.take()?)?,
            place: arguments.next().map(|word| word.read()).transpose()?,
            controller: arguments.controller()?,
            owner: arguments.value("owner").map(owner).transpose()?,
            credential: arguments.value("credential").map(credential).transpose()?,
            config: arguments.values("config").map(Word::read).collect::<Result<_, _>>()?,
            no_switch: arguments.has("no-switch"),
        })
    }
}

fn name(word: &Word) -> Result<ModelName, Mistake> {
    word.text.parse().map_err(|error: InvalidName| {
        Mistake::at(word, MistakeKind::NewModel { text: word.text.clone(), why: error.why })
    })
}

fn owner(word: &Word) -> Result<UserName, Mistake> {
    word.read_or(|text| MistakeKind::Owner(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};
    use crate::command_line::{Leading, parse_line};

    fn m() -> AddModel {
        AddModel {
            controller: None,
            name: p("m"),
            place: None,
            owner: None,
            credential: None,
            config: Vec::new(),
            no_switch: false,
        }
    }

    #[test]
    fn a_name_and_a_place() {
        reads([
            ("add-model m", m()),
            ("add-model m aws", AddModel { place: Some(p("aws")), ..m() }),
            ("add-model m aws/us-east-1", AddModel { place: Some(p("aws/us-east-1")), ..m() }),
            (
                "add-model m --owner bob --credential work --config a=b --no-switch -c c",
                AddModel {
                    controller: Some("c".into()),
                    owner: Some(p("bob")),
                    credential: Some(p("work")),
                    config: vec![p("a=b")],
                    no_switch: true,
                    ..m()
                },
            ),
        ]);
    }

    #[test]
    fn names_at_the_edges_of_their_grammar() {
        for good in ["m", "0", "ends-", &"m".repeat(255)] {
            assert!(parse_line(&format!("add-model {good}"), Leading::Optional).is_ok(), "{good}");
        }
        for bad in ["M", "a_b", "modèl", "bob/m", "a.b", "-m"] {
            let why = "model names may only contain lowercase letters, digits and hyphens";
            refuses(&[(&format!("add-model -- {bad}"), &format!("{bad:?} is not a valid name: {why}"))]);
        }
        refuses(&[
            ("add-model", "model name is required"),
            ("add-model m a b", "unrecognized args: [\"b\"]"),
            ("add-model m --owner b", "\"b\" is not a valid user"),
            ("add-model m --credential 1", "\"1\" is not a valid credential name"),
            ("add-model m aws/", "region name \"\" not valid"),
        ]);
    }
}
