//! `bootstrap` (semantics §4.1), which takes cloud and controller in either order.

use domain::name::{CloudName, ControllerName, CredentialName, ModelName};

use super::kit::*;
use crate::line::quote;
use crate::reference::{CloudRegion, Setting};

/// `bootstrap`: make a controller on a cloud.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bootstrap {
    /// The words that name the cloud and the controller.
    pub place: Place,
    /// The credential to use.
    pub credential: Option<CredentialName>,
    /// Settings of the controller.
    pub config: Vec<Setting>,
    /// A model to add at once.
    pub add_model: Option<ModelName>,
    /// Whether the current controller stays current.
    pub no_switch: bool,
    /// Whether to list the clouds instead.
    pub clouds: bool,
    /// The cloud whose regions are to be listed instead.
    pub regions: Option<CloudName>,
    /// Whether nothing may be asked.
    pub no_prompt: bool,
}

/// The words that name a cloud and a controller; only who knows the clouds can tell which is which.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The first word; without it everything is asked.
    pub first: Option<Word>,
    /// The second word.
    pub second: Option<Word>,
    /// The line with the two words the other way round.
    pub swapped: Option<String>,
}

/// A cloud and a controller told apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arranged {
    /// The cloud; none if it is to be asked.
    pub cloud: Option<CloudRegion>,
    /// The controller; none if it is to be named after the cloud.
    pub controller: Option<ControllerName>,
    /// The line as it is written today, if it was in the old order.
    pub modern: Option<String>,
}

impl Place {
    /// Tells cloud and controller apart: of two words the one that names a known cloud is the cloud, else the first.
    pub fn arrange(&self, is_cloud: impl Fn(&str) -> bool) -> Result<Arranged, Mistake> {
        let names_cloud = |word: &Word| is_cloud(word.text.split('/').next().unwrap_or_default());
        let (cloud, controller, modern) = match (&self.first, &self.second) {
            (Some(first), Some(second)) if !names_cloud(first) && names_cloud(second) => {
                (Some(second), Some(first), self.swapped.clone())
            }
            (first, second) => (first.as_ref(), second.as_ref(), None),
        };
        let cloud = cloud.map(Word::read).transpose()?;
        let controller = controller.map(controller_name).transpose()?;
        Ok(Arranged { cloud, controller, modern })
    }
}

/// Juju takes any case here, and writes the name in small letters.
fn controller_name(word: &Word) -> Result<ControllerName, Mistake> {
    let name = word.text.to_ascii_lowercase().parse();
    name.map_err(|_| Mistake::at(word, Part::Controller.not_valid(&word.text)))
}

impl Read for Bootstrap {
    const SPEC: &'static Spec = &Spec {
        name: "bootstrap",
        summary: "Makes a controller on a cloud.",
        parameters: &[
            Parameter::may("[<cloud name>[/<region>]]", Meaning::CloudRegion),
            Parameter::may("[<controller name>]", Meaning::Text),
        ],
        options: &[
            Opt::value("add-model", Meaning::Text, "Name of a model to add at once"),
            Opt::flag("clouds", "List the clouds instead"),
            SETTINGS,
            Opt::value("credential", Meaning::Credential, "Credential to use"),
            NO_PROMPT,
            Opt::flag("no-switch", "Stay with the current controller"),
            Opt::value("regions", Meaning::Cloud, "List the regions of this cloud instead"),
        ],
        details: &[
            "Whoever makes a controller is its administrator: the user admin, with superuser access to the controller and admin access to the cloud and to the model named controller.",
            "Without any words, cloud and controller are asked for. Without a name, the controller is named after cloud and region.",
            "The administrator has a random password at first, kept by this client alone; change-user-password sets a real one.",
            "Cloud and controller may stand in either order; the word that names a known cloud is the cloud.",
        ],
        examples: &[
            "juju bootstrap",
            "juju bootstrap lxd lxd-controller-1",
            "juju bootstrap aws/us-east-1 prod --credential work",
            "juju bootstrap lxd --add-model playground",
            "juju bootstrap --regions aws",
        ],
        see_also: &["controllers", "change-user-password", "add-user", "add-model", "clouds"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        arguments.exclude("clouds", "regions", "--clouds and --regions can't be used together")?;
        let (first, second) = (arguments.next(), arguments.next());
        let swapped = match (&first, &second) {
            (Some(first), Some(second)) => Some(swapped(arguments, first, second)),
            _ => None,
        };
        Ok(Self {
            place: Place { first, second, swapped },
            credential: arguments.value("credential").map(credential).transpose()?,
            config: arguments.values("config").map(Word::read).collect::<Result<_, _>>()?,
            add_model: arguments.value("add-model").map(|word| word.named(Part::Model)).transpose()?,
            no_switch: arguments.has("no-switch"),
            clouds: arguments.has("clouds"),
            regions: arguments.value("regions").map(|word| word.named(Part::Cloud)).transpose()?,
            no_prompt: arguments.has("no-prompt"),
        })
    }
}

fn swapped(arguments: &Arguments, first: &Word, second: &Word) -> String {
    arguments.line_with(|role| match role {
        Role::Plain(0, _) => Some(vec![quote(&second.text).into_owned()]),
        Role::Plain(1, _) => Some(vec![quote(&first.text).into_owned()]),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};
    use crate::command_line::{Command, Leading, parse_line};

    fn arranged(line: &str) -> Result<Arranged, Mistake> {
        let Command::Bootstrap(bootstrap) = parse_line(line, Leading::Required).unwrap().command else {
            panic!("{line}");
        };
        bootstrap.place.arrange(|cloud| ["lxd", "aws"].contains(&cloud))
    }

    #[test]
    fn either_order() {
        let check = |line: &str, cloud: Option<&str>, controller: Option<&str>, modern: Option<&str>| {
            let arranged = arranged(line).unwrap();
            assert_eq!(arranged.cloud.map(|cloud| cloud.to_string()).as_deref(), cloud, "{line}");
            assert_eq!(arranged.controller.map(|name| name.to_string()).as_deref(), controller, "{line}");
            assert_eq!(arranged.modern.as_deref(), modern, "{line}");
        };
        check("juju bootstrap", None, None, None);
        check("juju bootstrap lxd", Some("lxd"), None, None);
        check("juju bootstrap lxd lxd-controller-1", Some("lxd"), Some("lxd-controller-1"), None);
        check("juju bootstrap aws/us-east-1 PROD", Some("aws/us-east-1"), Some("prod"), None);
        check("juju bootstrap nimbus prod", Some("nimbus"), Some("prod"), None);
        check("juju bootstrap lxd aws", Some("lxd"), Some("aws"), None);
        let modern = Some("juju bootstrap lxd lxd-controller-1");
        check("juju bootstrap lxd-controller-1 lxd", Some("lxd"), Some("lxd-controller-1"), modern);
        let modern = Some("juju bootstrap aws/us-east-1 prod --credential work --no-switch");
        check(
            "juju bootstrap prod aws/us-east-1 --credential work --no-switch",
            Some("aws/us-east-1"),
            Some("prod"),
            modern,
        );
    }

    #[test]
    fn names_are_checked_once_told_apart() {
        let text = |line: &str| arranged(line).unwrap_err().to_string();
        assert_eq!(text("juju bootstrap a+b"), "cloud name \"a+b\" not valid");
        assert_eq!(text("juju bootstrap aws/"), "region name \"\" not valid");
        assert_eq!(text("juju bootstrap lxd a_b"), "controller name \"a_b\" not valid");
        assert_eq!(arranged("juju bootstrap lxd a_b").unwrap_err().span, Some(19..22));
    }

    #[test]
    fn options() {
        let bootstrap = Bootstrap {
            credential: Some(p("work")),
            config: vec![p("a=b"), p("c=")],
            add_model: Some(p("m")),
            no_switch: true,
            no_prompt: true,
            ..Bootstrap::default()
        };
        reads([(
            "bootstrap --credential work --config a=b --config c= --add-model m --no-switch --no-prompt",
            bootstrap,
        )]);
        reads([("bootstrap --clouds", Bootstrap { clouds: true, ..Bootstrap::default() })]);
        reads([("bootstrap --regions aws", Bootstrap { regions: Some(p("aws")), ..Bootstrap::default() })]);
        refuses(&[
            ("bootstrap --clouds --regions aws", "--clouds and --regions can't be used together"),
            ("bootstrap --config x", "expected \"key=value\", got \"x\""),
            ("bootstrap --credential 1x", "\"1x\" is not a valid credential name"),
            ("bootstrap --add-model M", "model name \"M\" not valid"),
            ("bootstrap a b c", "unrecognized args: [\"c\"]"),
        ]);
    }
}
