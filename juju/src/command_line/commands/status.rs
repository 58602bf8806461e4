//! `status` (semantics §4.6).

use super::kit::*;

/// `status`: show what is in a model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// What to show; nothing shows all.
    pub filters: Vec<String>,
    /// Whether integrations are shown in a table too.
    pub relations: bool,
    /// How and where the answer is written.
    pub output: Output,
}

impl Read for Status {
    const SPEC: &'static Spec = &Spec {
        name: "status",
        former: &["show-status"],
        summary: "Shows what is in a model.",
        parameters: &[Parameter::any("[<application>|<unit>|<machine> ...]", Meaning::StatusFilter)],
        options: &[SUMMARY, MODEL, OUTPUT, Opt::flag("relations", "Show the integrations too")],
        details: &[
            "With names, only these applications, units and machines are shown, and what belongs to them.",
        ],
        examples: &["juju status", "juju status mysql", "juju status -m admin/shared --format yaml"],
        see_also: &["machines", "models", "show-model"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            filters: arguments.rest().into_iter().map(|word| word.text).collect(),
            model: arguments.model()?,
            relations: arguments.has("relations"),
            output: Output::read(arguments)?,
        })
    }
}
