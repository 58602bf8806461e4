//! The table as it would be after changes of levels: what a preview draws.

use super::{AccessTable, Held};
use crate::event::Change;
use crate::id::UserId;
use crate::name::UserName;
use crate::what_if::LevelChange;

impl AccessTable {
    /// The table with own levels changed, of subjects and on things that it names.
    pub fn changed(&self, changes: &[LevelChange]) -> AccessTable {
        let mut table = self.clone();
        for LevelChange { user, change } in changes {
            let Some(user) = self.user_named(user) else { continue };
            match change {
                Change::Controller { to, .. } => table.on_controller.set((), user, to.map(unsigned)),
                Change::Cloud { cloud, to, .. } => {
                    if let Some(cloud) = self.clouds.iter().find(|column| column.name == *cloud) {
                        table.on_clouds.set(cloud.id, user, to.map(unsigned));
                    }
                }
                Change::Model { model, to, .. } => {
                    if let Some(model) = self.models.iter().find(|column| column.uuid == model.uuid) {
                        table.on_models.set(model.id, user, to.map(unsigned));
                    }
                }
                Change::Offer { offer, to, .. } => {
                    if let Some(offer) = self.offers.iter().find(|column| column.uuid == offer.uuid) {
                        table.on_offers.set(offer.id, user, to.map(unsigned));
                    }
                }
            }
        }
        table
    }

    /// The number of a subject that it names.
    pub fn user_named(&self, name: &UserName) -> Option<UserId> {
        self.subjects.iter().find(|subject| subject.name == *name).map(|subject| subject.id)
    }
}

/// A level that nobody has given yet.
fn unsigned<L>(level: L) -> Held<L> {
    Held { level, origin: None }
}
