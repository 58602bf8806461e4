//! `integrate` (semantics §4.6, §4.7), also `relate`, once `add-relation`.

use super::kit::*;
use crate::reference::{Endpoint, OfferUrl};

/// `integrate`: relate two applications, or one to an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Integrate {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// The first side.
    pub first: Side,
    /// The second side.
    pub second: Side,
}

/// One side of an integration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// An application of the model.
    Here(Endpoint),
    /// An offer, of this model or another.
    Offer(OfferUrl),
}

impl Read for Integrate {
    const SPEC: &'static Spec = &Spec {
        name: "integrate",
        aliases: &["relate"],
        former: &["add-relation"],
        summary: "Relates two applications, or one to an offer.",
        parameters: &[
            Parameter::must("<application>[:<endpoint>]", Meaning::IntegrationSide, TWO),
            Parameter::must("<application>[:<endpoint>]|<offer url>", Meaning::IntegrationSide, TWO),
        ],
        options: &[MODEL],
        details: &[
            "It takes write access to the model, and consume access to an offer of another model.",
            "An endpoint must be named where more than one would fit.",
        ],
        examples: &[
            "juju integrate wordpress mysql",
            "juju integrate wordpress:db mysql:database",
            "juju integrate wordpress admin/shared.mysql",
        ],
        see_also: &["consume", "find-offers", "remove-relation"],
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            first: side(&arguments.take()?)?,
            second: side(&arguments.take()?)?,
            model: arguments.model()?,
        })
    }
}

const TWO: &str = "an integration must involve two applications";

fn side(word: &Word) -> Result<Side, Mistake> {
    match word.text.contains(['.', '/']) {
        true => word.read().map(Side::Offer),
        false => word.read().map(Side::Here),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn two_sides() {
        let sides = |first, second| Integrate { model: None, first, second };
        reads([
            ("integrate a b", sides(Side::Here(p("a")), Side::Here(p("b")))),
            ("relate a:x b:y", sides(Side::Here(p("a:x")), Side::Here(p("b:y")))),
            ("integrate a bob/m.o", sides(Side::Here(p("a")), Side::Offer(p("bob/m.o")))),
            ("integrate c:m.o:ep a", sides(Side::Offer(p("c:m.o:ep")), Side::Here(p("a")))),
        ]);
        refuses(&[
            ("integrate", "an integration must involve two applications"),
            ("integrate a", "an integration must involve two applications"),
            ("integrate a b c", "unrecognized args: [\"c\"]"),
            ("integrate a B", "application name \"B\" not valid"),
            ("integrate a bob/m", "application offer URL \"bob/m\" not valid"),
        ]);
    }
}
