//! What a registration string says, and what it gives.

use domain::preview::Preview;
use juju::registration::RegistrationString;

use crate::ui::level::Level;
use crate::words::register;

/// What a string says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ticket {
    /// The string.
    pub(super) string: String,
    /// For whom.
    pub(super) user: String,
    /// Who issued it.
    pub(super) by: String,
    /// The name of the controller.
    pub(super) controller: String,
    /// How it is reached.
    pub(super) addresses: String,
}

/// What a string gives to whoever uses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Gives {
    /// The controller is being asked.
    Asking,
    /// The controller does not tell; says why.
    Unsaid(String),
    /// These levels.
    Levels {
        /// On the controller; without one nobody can log in.
        on_controller: Option<Level>,
        /// On everything else, by name.
        others: Vec<(Level, String)>,
    },
}

impl Ticket {
    /// What the text of a string says; who issued it and how the controller is called are told elsewhere.
    pub(super) fn new(text: &str, string: &RegistrationString, controller: &str, by: &str) -> Self {
        Ticket {
            string: text.to_owned(),
            user: string.user.clone(),
            by: by.to_owned(),
            controller: controller.to_owned(),
            addresses: string.addresses.join(", "),
        }
    }
}

impl Gives {
    /// What is said in place of levels.
    pub(super) fn said(self) -> String {
        match self {
            Gives::Asking => register::ASKING.to_owned(),
            Gives::Unsaid(why) => why,
            Gives::Levels { .. } => register::GIVES_NOTHING.to_owned(),
        }
    }
}

impl From<Preview> for Gives {
    fn from(preview: Preview) -> Self {
        let Preview { on_controller, models, clouds, offers, .. } = preview;
        let models = models
            .into_iter()
            .map(|(model, level)| (level.into(), [model.owner.as_str(), "/", model.name.as_str()].concat()));
        let clouds = clouds.into_iter().map(|(cloud, level)| (level.into(), cloud.to_string()));
        let offers = offers.into_iter().map(|(offer, level)| {
            let url = [offer.owner.as_str(), "/", offer.model.as_str(), ".", offer.name.as_str()].concat();
            (level.into(), url)
        });
        Gives::Levels {
            on_controller: on_controller.map(Into::into),
            others: models.chain(clouds).chain(offers).collect(),
        }
    }
}
