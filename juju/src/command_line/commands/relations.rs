//! `remove-relation`, `suspend-relation` and `resume-relation` (semantics §4.10).

use super::kit::*;
use crate::reference::Endpoint;

/// `remove-relation`: undo an integration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoveRelation {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// The relation.
    pub relation: RelationRef,
    /// Whether to go on where something stands in the way.
    pub force: bool,
}

/// A relation, by its number or its two sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RelationRef {
    /// Its number.
    Id(u32),
    /// Its two sides.
    Between(Endpoint, Endpoint),
}

/// `suspend-relation`: suspend relations to an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuspendRelation {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// The numbers of the relations, at least one.
    pub relations: Vec<u32>,
    /// Why.
    pub message: Option<String>,
}

/// `resume-relation`: resume relations to an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResumeRelation {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// The numbers of the relations, at least one.
    pub relations: Vec<u32>,
}

const TWO: &str = "a relation must involve two applications";

impl Read for RemoveRelation {
    const SPEC: &'static Spec = &Spec {
        name: "remove-relation",
        summary: "Undoes the integration of two applications.",
        parameters: &[
            Parameter::must("<application>[:<endpoint>]|<relation id>", Meaning::Endpoint, TWO),
            Parameter::must("[<application>[:<endpoint>]]", Meaning::Endpoint, TWO),
        ],
        options: &[FORCE, MODEL],
        details: &["It takes write access to the model."],
        examples: &["juju remove-relation wordpress mysql", "juju remove-relation 3"],
        see_also: &["integrate", "suspend-relation"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        let first = arguments.take()?;
        let relation = match first.text.parse() {
            Ok(id) => RelationRef::Id(id),
            Err(_) => RelationRef::Between(first.read()?, arguments.take()?.read()?),
        };
        Ok(Self { relation, model: arguments.model()?, force: arguments.has("force") })
    }
}

const IDS: Parameter = Parameter::some("<relation id> ...", Meaning::Relation, "no relation ids specified");

fn ids(arguments: &mut Arguments) -> Result<Vec<u32>, Mistake> {
    arguments.some()?.iter().map(|word| word.named(Part::Relation)).collect()
}

impl Read for SuspendRelation {
    const SPEC: &'static Spec = &Spec {
        name: "suspend-relation",
        summary: "Suspends relations to an offer.",
        parameters: &[IDS],
        options: &[Opt::value("message", Meaning::Text, "Why"), MODEL],
        details: &[
            "It takes admin access to the model of the offer. The numbers of its relations are in offers.",
        ],
        examples: &["juju suspend-relation 3", "juju suspend-relation 3 4 --message maintenance"],
        see_also: &["resume-relation", "offers"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self { relations: ids(arguments)?, model: arguments.model()?, message: arguments.text("message") })
    }
}

impl Read for ResumeRelation {
    const SPEC: &'static Spec = &Spec {
        name: "resume-relation",
        summary: "Resumes suspended relations to an offer.",
        parameters: &[IDS],
        options: &[MODEL],
        details: &[
            "It takes admin access to the model of the offer, and the consumer must still have consume access.",
        ],
        examples: &["juju resume-relation 3"],
        see_also: &["suspend-relation", "offers"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self { relations: ids(arguments)?, model: arguments.model()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn by_sides_or_number() {
        let remove = |relation| RemoveRelation { model: None, relation, force: false };
        reads([
            ("remove-relation a b:x", remove(RelationRef::Between(p("a"), p("b:x")))),
            ("remove-relation 3", remove(RelationRef::Id(3))),
        ]);
        let message = Some("why not".into());
        reads([(
            "suspend-relation 3 4 --message 'why not'",
            SuspendRelation { model: None, relations: vec![3, 4], message },
        )]);
        reads([("resume-relation 3", ResumeRelation { model: None, relations: vec![3] })]);
        refuses(&[
            ("remove-relation a", "a relation must involve two applications"),
            ("remove-relation 3 a", "unrecognized args: [\"a\"]"),
            ("suspend-relation", "no relation ids specified"),
            ("resume-relation x", "relation id \"x\" not valid"),
        ]);
    }
}
