//! Which access `grant` and `revoke` are about (semantics §4.4).

use domain::level::{ControllerLevel, InvalidLevel, Level, ModelLevel, OfferLevel};

use super::kit::*;
use crate::reference::OfferUrl;

/// A level of access, and what it is access to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Access to the controller.
    Controller(ControllerLevel),
    /// Access to models.
    Models {
        /// The level.
        level: ModelLevel,
        /// The models, at least one.
        models: Vec<ModelRef>,
    },
    /// Access to application offers.
    Offers {
        /// The level.
        level: OfferLevel,
        /// The offers, at least one.
        offers: Vec<OfferUrl>,
    },
}

impl Access {
    /// What the words behind the user mean: no target is the controller, offer URLs are offers, all else is models.
    pub(super) fn read(level: &Word, targets: &[Word]) -> Result<Self, Mistake> {
        let offers: Vec<OfferUrl> = targets.iter().filter_map(|word| offer_url(&word.text)).collect();
        if targets.is_empty() {
            return of_controller(level);
        }
        if offers.len() == targets.len() {
            return Ok(Self::Offers { level: target_level(level)?, offers });
        }
        let models = targets.iter().filter(|word| offer_url(&word.text).is_none());
        let models = models.map(Word::read).collect::<Result<Vec<ModelRef>, _>>()?;
        match targets.iter().find(|word| offer_url(&word.text).is_some()) {
            Some(offer) => Err(Mistake::at(offer, MistakeKind::ModelsAndOffers)),
            None => Ok(Self::Models { level: target_level(level)?, models }),
        }
    }
}

/// The offer that a word names; access is to a whole offer, so a word with an endpoint names none.
fn offer_url(text: &str) -> Option<OfferUrl> {
    text.parse().ok().filter(|url: &OfferUrl| url.endpoint.is_none())
}

fn of_controller(level: &Word) -> Result<Access, Mistake> {
    let text = &level.text;
    match text.parse() {
        Ok(level) => Ok(Access::Controller(level)),
        Err(_) if text.parse::<ModelLevel>().is_ok() => {
            Err(Mistake::new(MistakeKind::NoModels(text.clone())))
        }
        Err(_) if text.parse::<OfferLevel>().is_ok() => {
            Err(Mistake::new(MistakeKind::NoOffers(text.clone())))
        }
        Err(error) => Err(Mistake::at(level, error)),
    }
}

fn target_level<L: Level>(level: &Word) -> Result<L, Mistake> {
    let text = &level.text;
    text.parse().map_err(|error: InvalidLevel| match text.parse::<ControllerLevel>() {
        Ok(_) => Mistake::at(level, MistakeKind::ControllerLevelWithTargets(text.clone())),
        Err(_) => Mistake::at(level, error),
    })
}
