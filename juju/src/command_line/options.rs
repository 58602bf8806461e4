//! Options that many commands share.

use super::spec::{Meaning, Opt};
use crate::output::Format::{self, Json, Smart, Summary, Tabular, Yaml};

/// Options that every command takes.
pub(super) const GLOBAL: &[Opt] = &[
    Opt::flag("debug", "The same as --show-log --logging-config=<root>=DEBUG"),
    Opt::flag("help", "Explain the command instead of running it").or('h'),
    Opt::value("logging-config", Meaning::Text, "Levels of what is logged"),
    Opt::flag("no-alias", "Take no aliases of your own"),
    Opt::flag("quiet", "Tell nothing but answers and errors").or('q'),
    Opt::flag("show-log", "Show the log of this client"),
    Opt::flag("verbose", "Tell more").or('v'),
];

const TABLE: &[Format] = &[Tabular, Yaml, Json];
const DATA: &[Format] = &[Yaml, Json];

pub(super) const CONTROLLER: Opt =
    Opt::value("controller", Meaning::Controller, "Controller to work with, if not the current one").or('c');
pub(super) const MODEL: Opt = Opt::value(
    "model",
    Meaning::Model,
    "Model to work with, if not the current one: [<controller>:][<owner>/]<model>",
)
.or('m');
pub(super) const CLIENT: Opt = Opt::flag("client", "Work with what this client keeps");
pub(super) const OUTPUT: Opt = Opt::value("output", Meaning::File, "File to write to").or('o');
pub(super) const TABULAR: Opt =
    Opt::value("format", Meaning::Format(TABLE), "Format of the output (json|tabular|yaml)")
        .default("tabular");
pub(super) const YAML: Opt =
    Opt::value("format", Meaning::Format(DATA), "Format of the output (json|yaml)").default("yaml");
pub(super) const SUMMARY: Opt = Opt::value(
    "format",
    Meaning::Format(&[Tabular, Summary, Yaml, Json]),
    "Format of the output (json|summary|tabular|yaml)",
)
.default("tabular");
pub(super) const SMART: Opt =
    Opt::value("format", Meaning::Format(&[Smart, Yaml, Json]), "Format of the output (json|smart|yaml)")
        .default("smart");
pub(super) const EXACT_TIME: Opt =
    Opt::flag("exact-time", "Show times in full instead of how long ago they are");
pub(super) const NO_PROMPT: Opt = Opt::flag("no-prompt", "Ask nothing");
pub(super) const YES: Opt = Opt::flag("yes", "Ask for no confirmation").or('y');
pub(super) const FORCE: Opt = Opt::flag("force", "Go on where something stands in the way");
pub(super) const NO_WAIT: Opt = Opt::flag("no-wait", "With --force, wait for nothing on the way");
pub(super) const SETTINGS: Opt =
    Opt::value("config", Meaning::Setting, "Setting <key>=<value>; may be given more than once");
pub(super) const DESTROY_STORAGE: Opt = Opt::flag("destroy-storage", "Destroy the storage too");
pub(super) const RELEASE_STORAGE: Opt = Opt::flag("release-storage", "Keep the storage, no longer managed");
