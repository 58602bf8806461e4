//! `consume` (semantics §4.7).

use domain::name::ApplicationName;

use super::kit::*;
use crate::reference::OfferUrl;

/// `consume`: add an offer to a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consume {
    /// The model to add it to, if not the current one.
    pub model: Option<ModelRef>,
    /// The offer.
    pub url: OfferUrl,
    /// What it is called in the model; none is the name of the offer.
    pub alias: Option<ApplicationName>,
}

impl Read for Consume {
    const SPEC: &'static Spec = &Spec {
        name: "consume",
        summary: "Adds an offer to a model.",
        parameters: &[
            Parameter::must("<offer url>", Meaning::OfferUrl, "no remote offer specified"),
            Parameter::may("[<local name>]", Meaning::Text),
        ],
        options: &[MODEL],
        details: &[
            "It takes consume access to the offer, and write access to the model that it is added to.",
        ],
        examples: &["juju consume admin/shared.mysql", "juju consume prod:admin/shared.mysql our-db"],
        see_also: &["integrate", "find-offers", "offer"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            url: whole_offer(&arguments.take()?)?,
            alias: arguments.next().as_ref().map(application).transpose()?,
            model: arguments.model()?,
        })
    }
}

/// An offer without an endpoint.
pub(super) fn whole_offer(word: &Word) -> Result<OfferUrl, Mistake> {
    let url: OfferUrl = word.read()?;
    match url.endpoint {
        Some(_) => Err(Mistake::at(word, MistakeKind::OfferEndpoint(word.text.clone()))),
        None => Ok(url),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn an_offer_and_an_alias() {
        let consume = |url, alias: Option<&str>| Consume { model: None, url: p(url), alias: alias.map(p) };
        reads([
            ("consume bob/m.o", consume("bob/m.o", None)),
            ("consume c:m.o db", consume("c:m.o", Some("db"))),
        ]);
        refuses(&[
            ("consume", "no remote offer specified"),
            ("consume m", "application offer URL \"m\" not valid"),
            ("consume m.o:ep", "saas offer \"m.o:ep\" shouldn't include endpoint"),
            ("consume m.o a b", "unrecognized args: [\"b\"]"),
        ]);
    }
}
