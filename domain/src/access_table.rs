//! The access table: everything that somebody may see of who holds what, in one compact piece that a page decides on.

mod changed;
mod grants;
mod view;

pub use grants::{Grants, Held, Origin};
pub use view::access_table;

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::facts::{Facts, Standing};
use crate::id::{CloudId, ModelId, OfferId, UserId};
use crate::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
use crate::name::{ApplicationName, CloudName, ControllerName, ModelName, UserName};
use crate::rulebook::RulebookName;
use crate::state::Grant;

/// Who holds what, as far as whoever asks may see it.
///
/// INVARIANT: every list is in order of id. For whoever asked, and for a superuser about everybody, it decides as the whole
/// state does on all that it names. It tells nothing that another query does not tell.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AccessTable {
    /// Who asked.
    pub me: UserId,
    /// Whether whoever asked is superuser, and so is told about everybody.
    pub everybody: bool,
    /// The name that the controller was bootstrapped with.
    pub controller: ControllerName,
    /// The rules that hold there.
    pub rulebook: RulebookName,
    /// Whoever asked, and whom it sees: for superusers all, removed users only where a grant names them.
    pub subjects: Vec<Subject>,
    /// The clouds that can be seen.
    pub clouds: Vec<CloudColumn>,
    /// The models that can be opened.
    pub models: Vec<ModelColumn>,
    /// The offers that can be seen.
    pub offers: Vec<OfferColumn>,
    /// The grants on the controller.
    pub on_controller: Grants<(), ControllerLevel>,
    /// The grants on clouds.
    pub on_clouds: Grants<CloudId, CloudLevel>,
    /// The grants on models.
    pub on_models: Grants<ModelId, ModelLevel>,
    /// The grants on offers.
    pub on_offers: Grants<OfferId, OfferLevel>,
}

/// Somebody who may hold something.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "SubjectRow", into = "SubjectRow")]
pub struct Subject {
    /// Who.
    pub id: UserId,
    /// The name.
    pub name: UserName,
    /// A name for people; may be empty.
    pub display_name: String,
    /// How the account stands: of others, only superusers are told, and everybody that an external one is external.
    pub standing: Option<Standing>,
}

/// A cloud on which something may be held.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "CloudRow", into = "CloudRow")]
pub struct CloudColumn {
    /// Which.
    pub id: CloudId,
    /// Its name.
    pub name: CloudName,
}

/// A model on which something may be held.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "ModelRow", into = "ModelRow")]
pub struct ModelColumn {
    /// Which.
    pub id: ModelId,
    /// Its UUID.
    pub uuid: Uuid,
    /// Its owner.
    pub owner: UserName,
    /// Its name.
    pub name: ModelName,
    /// Whether it is the model of the controller itself.
    pub is_controller: bool,
}

/// An offer on which something may be held.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "OfferRow", into = "OfferRow")]
pub struct OfferColumn {
    /// Which.
    pub id: OfferId,
    /// Its UUID.
    pub uuid: Uuid,
    /// The owner of its model.
    pub owner: UserName,
    /// The name of its model, whether that can be opened or not.
    pub model_name: ModelName,
    /// Its name.
    pub name: ApplicationName,
    /// Its model.
    pub model: ModelId,
}

type SubjectRow = (UserId, UserName, String, Option<Standing>);
type CloudRow = (CloudId, CloudName);
type ModelRow = (ModelId, Uuid, UserName, ModelName, bool);
type OfferRow = (OfferId, Uuid, UserName, ModelName, ApplicationName, ModelId);

/// Writes a struct as the list of its fields: a thousand times the same field names would be most of the text.
macro_rules! as_row {
    ($whole:ident, $row:ident, $($field:ident),+) => {
        impl From<$row> for $whole {
            fn from(($($field,)+): $row) -> Self {
                $whole { $($field),+ }
            }
        }

        impl From<$whole> for $row {
            fn from($whole { $($field),+ }: $whole) -> Self {
                ($($field,)+)
            }
        }
    };
}

as_row!(Subject, SubjectRow, id, name, display_name, standing);
as_row!(CloudColumn, CloudRow, id, name);
as_row!(ModelColumn, ModelRow, id, uuid, owner, name, is_controller);
as_row!(OfferColumn, OfferRow, id, uuid, owner, model_name, name, model);

impl AccessTable {
    /// A subject that it names.
    pub fn subject(&self, id: UserId) -> Option<&Subject> {
        self.subjects.get(self.subjects.binary_search_by_key(&id, |subject| subject.id).ok()?)
    }

    /// A cloud that it names.
    pub fn cloud(&self, id: CloudId) -> Option<&CloudColumn> {
        self.clouds.get(self.clouds.binary_search_by_key(&id, |cloud| cloud.id).ok()?)
    }

    /// A model that it names.
    pub fn model(&self, id: ModelId) -> Option<&ModelColumn> {
        self.models.get(self.models.binary_search_by_key(&id, |model| model.id).ok()?)
    }

    /// An offer that it names.
    pub fn offer(&self, id: OfferId) -> Option<&OfferColumn> {
        self.offers.get(self.offers.binary_search_by_key(&id, |offer| offer.id).ok()?)
    }
}

impl Facts for AccessTable {
    fn rulebook(&self) -> RulebookName {
        self.rulebook
    }

    fn standing(&self, user: UserId) -> Standing {
        self.subject(user).and_then(|subject| subject.standing).unwrap_or(Standing::Unknown)
    }

    fn controller_grant(&self, user: UserId) -> Option<Grant<ControllerLevel>> {
        self.on_controller.get((), user).map(Held::grant)
    }

    fn cloud_grant(&self, cloud: CloudId, user: UserId) -> Option<Grant<CloudLevel>> {
        self.on_clouds.get(cloud, user).map(Held::grant)
    }

    fn model_grant(&self, model: ModelId, user: UserId) -> Option<Grant<ModelLevel>> {
        self.on_models.get(model, user).map(Held::grant)
    }

    fn offer_grant(&self, offer: OfferId, user: UserId) -> Option<Grant<OfferLevel>> {
        self.on_offers.get(offer, user).map(Held::grant)
    }

    fn offering_model(&self, offer: OfferId) -> Option<ModelId> {
        self.offer(offer).map(|offer| offer.model)
    }

    fn knows_account(&self, user: UserId) -> bool {
        self.everybody || user == self.me
    }

    fn has_other_superuser(&self, than: UserId) -> bool {
        let superusers =
            self.on_controller.on(()).filter(|(_, held)| held.level == ControllerLevel::Superuser);
        superusers.into_iter().any(|(user, _)| user != than && self.standing(user) == Standing::Active)
    }
}
