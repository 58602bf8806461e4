//! `remove-offer` (semantics §4.7).

use super::consume::whole_offer;
use super::kit::*;
use crate::reference::OfferUrl;

/// `remove-offer`: withdraw offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoveOffer {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// The offers, at least one, all on one controller.
    pub urls: Vec<OfferUrl>,
    /// Whether offers in use are withdrawn too.
    pub force: bool,
    /// Whether nothing is asked.
    pub yes: bool,
}

impl Read for RemoveOffer {
    const SPEC: &'static Spec = &Spec {
        name: "remove-offer",
        summary: "Withdraws offers.",
        parameters: &[Parameter::some("<offer url> ...", Meaning::OfferUrl, "no offers specified")],
        options: &[CONTROLLER, Opt::flag("force", "Withdraw offers in use too, with their relations"), YES],
        details: &[
            "It takes admin access to the model of the offer. An offer in use is refused, unless forced.",
        ],
        examples: &[
            "juju remove-offer admin/shared.mysql",
            "juju remove-offer admin/shared.mysql --force -y",
        ],
        see_also: &["offer", "offers"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        let words = arguments.some()?;
        let urls = words.iter().map(whole_offer).collect::<Result<Vec<OfferUrl>, _>>()?;
        let elsewhere = |url: &OfferUrl| urls.first().is_some_and(|first| first.controller != url.controller);
        if let Some((word, _)) = words.iter().zip(&urls).find(|(_, url)| elsewhere(url)) {
            let text = "all offer URLs must use the same controller";
            return Err(Mistake::at(word, MistakeKind::Conflict(text)));
        }
        Ok(Self {
            urls,
            controller: arguments.controller()?,
            force: arguments.has("force"),
            yes: arguments.has("yes"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn offers_of_one_controller() {
        let urls = vec![p("m.o"), p("bob/n.p")];
        reads([(
            "remove-offer m.o bob/n.p --force -y",
            RemoveOffer { controller: None, urls, force: true, yes: true },
        )]);
        refuses(&[
            ("remove-offer", "no offers specified"),
            ("remove-offer m.o:ep", "saas offer \"m.o:ep\" shouldn't include endpoint"),
            ("remove-offer m.o c:m.o", "all offer URLs must use the same controller"),
        ]);
    }
}
