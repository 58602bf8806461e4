//! `juju grant`, `revoke`, `grant-cloud`, `revoke-cloud` (`semantics §4.4`): all targets are found
//! before any is changed, and then each answers for itself.

use domain::command::{Access, Command, LevelOn};
use domain::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
use domain::name::{CloudName, UserName};

use super::super::{Client, Controllers, Person, Trouble};
use crate::reference::{ModelRef, OfferUrl};

/// Whether access is given or taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Grant,
    Revoke,
}

impl Direction {
    fn command(self, user: &UserName, to: LevelOn) -> Command {
        let access = Access { user: user.clone(), to };
        match self {
            Direction::Grant => Command::Grant(access),
            Direction::Revoke => Command::Revoke(access),
        }
    }
}

impl<C: Controllers, P: Person> Client<'_, C, P> {
    pub(super) async fn change_controller_access(
        &mut self,
        direction: Direction,
        controller: Option<&str>,
        user: &UserName,
        level: ControllerLevel,
    ) -> Result<(), Trouble> {
        let on = self.controller_name(controller)?;
        self.account(&on)?;
        let command = direction.command(user, LevelOn::Controller { level });
        self.command(&on, &command, None).await.map_err(Trouble::of_item)?;
        Ok(())
    }

    pub(super) async fn change_model_access(
        &mut self,
        direction: Direction,
        controller: Option<&str>,
        user: &UserName,
        level: ModelLevel,
        models: &[ModelRef],
    ) -> Result<(), Trouble> {
        let mut found = Vec::new();
        for reference in models {
            let named = reference.controller.clone().or_else(|| controller.map(str::to_owned));
            let reference = ModelRef { controller: named, ..reference.clone() };
            let (on, _, model) = self.model(Some(&reference)).await?;
            found.push((on, model));
        }
        let mut troubles = Vec::new();
        for (on, model) in found {
            let command = direction.command(user, LevelOn::Model { model, level });
            if let Err(trouble) = self.command(&on, &command, None).await {
                troubles.push(trouble.of_item());
            }
        }
        first_with_all_texts(troubles)
    }

    pub(super) async fn change_cloud_access(
        &mut self,
        direction: Direction,
        controller: Option<&str>,
        user: &UserName,
        level: CloudLevel,
        clouds: &[CloudName],
    ) -> Result<(), Trouble> {
        let on = self.controller_name(controller)?;
        self.account(&on)?;
        let mut troubles = Vec::new();
        for cloud in clouds {
            let command = direction.command(user, LevelOn::Cloud { cloud: cloud.clone(), level });
            if let Err(trouble) = self.command(&on, &command, None).await {
                troubles.push(trouble.of_item());
            }
        }
        first_with_all_texts(troubles)
    }
}

impl<C: Controllers, P: Person> Client<'_, C, P> {
    pub(super) async fn change_offer_access(
        &mut self,
        direction: Direction,
        controller: Option<&str>,
        user: &UserName,
        level: OfferLevel,
        offers: &[OfferUrl],
    ) -> Result<(), Trouble> {
        let mut found = Vec::new();
        for url in offers {
            let named = url.controller.clone().or_else(|| controller.map(str::to_owned));
            let url = OfferUrl { controller: named, ..url.clone() };
            let (on, row) = self.find_offer(&url).await?;
            found.push((on, row.uuid));
        }
        let mut troubles = Vec::new();
        for (on, offer) in found {
            let command = direction.command(user, LevelOn::Offer { offer, level });
            if let Err(trouble) = self.command(&on, &command, None).await {
                troubles.push(trouble.of_item());
            }
        }
        first_with_all_texts(troubles)
    }
}

/// One trouble for all targets that were refused; the others were changed.
fn first_with_all_texts(troubles: Vec<Trouble>) -> Result<(), Trouble> {
    let texts: Vec<&str> = troubles.iter().map(|trouble| trouble.text.as_str()).collect();
    let text = texts.join("\n");
    match troubles.into_iter().next() {
        None => Ok(()),
        Some(first) => Err(Trouble { text, ..first }),
    }
}
