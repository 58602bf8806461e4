//! `upgrade-model` and `upgrade-controller` (semantics §4.5, §4.10).

use super::kit::*;
use crate::reference::AgentVersion;

/// `upgrade-model`: upgrade the agents of a model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UpgradeModel {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// The version; none is the newest.
    pub version: Option<AgentVersion>,
    /// Whether it is only told what would be done.
    pub dry_run: bool,
    /// Whether an upgrade that hangs is forgotten first.
    pub reset_previous: bool,
    /// Whether nothing is asked.
    pub yes: bool,
}

/// `upgrade-controller`: upgrade the controller.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UpgradeController {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// The version; none is the newest.
    pub version: Option<AgentVersion>,
    /// Whether it is only told what would be done.
    pub dry_run: bool,
    /// Whether an upgrade that hangs is forgotten first.
    pub reset_previous: bool,
    /// Whether nothing is asked.
    pub yes: bool,
}

const VERSION: Opt = Opt::value("agent-version", Meaning::Text, "Version to upgrade to, if not the newest");
const DRY_RUN: Opt = Opt::flag("dry-run", "Only tell what would be done");
const RESET: Opt = Opt::flag("reset-previous-upgrade", "Forget an earlier upgrade that hangs");

impl Read for UpgradeModel {
    const SPEC: &'static Spec = &Spec {
        name: "upgrade-model",
        former: &["upgrade-juju"],
        summary: "Upgrades Juju in a model.",
        options: &[VERSION, DRY_RUN, MODEL, RESET, YES],
        details: &[
            "The upgrade is recorded. The model named controller is upgraded with upgrade-controller.",
        ],
        examples: &[
            "juju upgrade-model",
            "juju upgrade-model --dry-run",
            "juju upgrade-model --agent-version 3.6.1",
        ],
        see_also: &["upgrade-controller", "show-model"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            model: arguments.model()?,
            version: arguments.read("agent-version")?,
            dry_run: arguments.has("dry-run"),
            reset_previous: arguments.has("reset-previous-upgrade"),
            yes: arguments.has("yes"),
        })
    }
}

impl Read for UpgradeController {
    const SPEC: &'static Spec = &Spec {
        name: "upgrade-controller",
        summary: "Upgrades Juju on the controller.",
        options: &[VERSION, CONTROLLER, DRY_RUN, RESET, YES],
        details: &["It takes superuser access. The upgrade is recorded."],
        examples: &["juju upgrade-controller --dry-run", "juju upgrade-controller --agent-version 3.6.1"],
        see_also: &["upgrade-model", "show-controller"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            controller: arguments.controller()?,
            version: arguments.read("agent-version")?,
            dry_run: arguments.has("dry-run"),
            reset_previous: arguments.has("reset-previous-upgrade"),
            yes: arguments.has("yes"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn to_a_version() {
        reads([
            ("upgrade-model", UpgradeModel::default()),
            (
                "upgrade-model -m m --agent-version 3.6.1 --dry-run -y",
                UpgradeModel {
                    model: Some(p("m")),
                    version: Some(p("3.6.1")),
                    dry_run: true,
                    yes: true,
                    ..UpgradeModel::default()
                },
            ),
        ]);
        reads([(
            "upgrade-controller --reset-previous-upgrade",
            UpgradeController { reset_previous: true, ..UpgradeController::default() },
        )]);
        refuses(&[
            ("upgrade-model m", "unrecognized args: [\"m\"]"),
            ("upgrade-model --agent-version new", "version \"new\" not valid"),
            ("upgrade-controller c", "unrecognized args: [\"c\"]"),
        ]);
    }
}
