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
        options: &[
            SUMMARY,
            MODEL,
            OUTPUT,
            Opt::flag("integrations", "Show the integrations in a table too"),
            Opt::flag("relations", "The same as --integrations"),
        ],
        details: &[
            "With names, only these applications, units and machines are shown, and what belongs to them; * and ? stand for letters.",
        ],
        examples: &[
            "juju status",
            "juju status mysql",
            "juju status --integrations",
            "juju status -m admin/shared --format yaml",
        ],
        see_also: &["machines", "models", "show-model"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            filters: arguments.rest().into_iter().map(|word| word.text).collect(),
            model: arguments.model()?,
            relations: arguments.has("relations") || arguments.has("integrations"),
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
    fn of_a_model() {
        reads([
            ("status", Status::default()),
            (
                "status mysql 0 --integrations",
                Status { filters: vec!["mysql".into(), "0".into()], relations: true, ..Status::default() },
            ),
            (
                "status -m c:m --format summary",
                Status { model: Some(p("c:m")), output: Output::of(Format::Summary), ..Status::default() },
            ),
        ]);
        refuses(&[("status -m M", "model name \"M\" not valid")]);
    }
}
