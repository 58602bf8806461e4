//! What comes of a command: whether it is accepted, and the rows after it (`semantics §4` and `§5`).

use domain::action::Action;
use domain::command::{Access, AccessOn, Command, LevelOn};
use domain::id::{CloudId, ModelId, OfferId, UserId};
use domain::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
use domain::name::{CloudName, UserName};
use uuid::Uuid;

use super::{Object, Reference};

/// Nothing, if it is refused.
pub type Accepted = Option<()>;

pub fn ok_if(holds: bool) -> Accepted {
    holds.then_some(())
}

/// An object with what is to be done about it: the level that is named, and how it is allowed.
struct Asked {
    object: Object,
    level: u8,
    grant: Action,
    revoke: Action,
}

impl Reference {
    /// Whether a command is accepted; if so, everything is as after it.
    pub fn carry_out(&mut self, me: usize, command: &Command, fresh: Uuid) -> bool {
        let before = self.clone();
        let accepted = !self.destroyed && self.decided(me, command, fresh).is_some();
        if !accepted {
            assert_eq!(*self, before, "the reference changed something that it refused");
        }
        accepted
    }

    fn decided(&mut self, me: usize, command: &Command, fresh: Uuid) -> Accepted {
        use Command as C;
        match command {
            C::AddUser { name, .. } => self.add_user(me, name.as_str()),
            C::SetPassword { user } => self.set_password(me, user),
            C::ResetPassword { user } => self.reset_password(me, user),
            C::WithdrawRegistration { user } => self.withdraw(me, user),
            C::DisableUser { user } => self.disable(me, user, true),
            C::EnableUser { user } => self.disable(me, user, false),
            C::RemoveUser { user } => self.remove_user(me, user),
            C::Grant(access) => self.grant(me, access),
            C::Revoke(access) => self.revoke(me, access),
            C::SetAccess { user, on } => self.set_access(me, user, on),
            C::AddModel(model) => self.new_model(me, model, fresh),
            C::DestroyModel { model } => self.destroy_model(me, *model),
            C::OpenModel { model } => {
                let model = self.model(*model)?;
                self.may(me, Action::OpenModel(model_id(model)))
            }
            C::UpgradeModel { model, .. } => self.upgrade_model(me, *model),
            C::Deploy { model, charm, .. } => self.deploy(me, *model, charm),
            C::RemoveApplication { model, application } => {
                self.remove_application(me, *model, application.as_str())
            }
            C::Offer { model, application, .. } => self.offer(me, *model, application.as_str(), fresh),
            C::RemoveOffer { offer, force } => self.remove_offer(me, *offer, *force),
            C::Consume { model, offer, alias } => {
                self.consume(me, *model, *offer, alias.as_ref().unwrap().as_str())
            }
            C::Integrate { model, first, second } => {
                self.integrate(me, *model, first.application.as_str(), second.application.as_str())
            }
            C::SuspendRelation { model, relation } => self.rest(me, *model, *relation as usize, true),
            C::ResumeRelation { model, relation } => self.rest(me, *model, *relation as usize, false),
            C::DisableCommands { model, block, .. } => self.block(me, *model, *block, true),
            C::EnableCommands { model, block } => self.block(me, *model, *block, false),
            C::AddCloud { cloud, .. } => self.add_cloud(me, cloud.as_str()),
            C::UpdateCloud { cloud, .. } => {
                let cloud = self.cloud(cloud)?;
                self.may(me, Action::UpdateCloud(cloud_id(cloud)))
            }
            C::RemoveCloud { cloud } => self.remove_cloud(me, cloud),
            C::UpgradeController { .. } => self.upgrade_controller(me),
            C::ConfigureController { .. } => self.may(me, Action::ConfigureController),
            C::CreateBackup { .. } => self.may(me, Action::CreateBackup),
            C::DestroyController { all_models } => self.destroy_controller(me, *all_models),
            other => panic!("the reference does not know {other:?}"),
        }
    }

    fn grant(&mut self, me: usize, access: &Access) -> Accepted {
        let asked = self.asked(&access.to, self.find(&access.user))?;
        self.sees(me, asked.object)?;
        self.may(me, asked.grant)?;
        self.raise(&access.user, asked.object, asked.level)
    }

    fn raise(&mut self, name: &UserName, object: Object, level: u8) -> Accepted {
        let Some(person) = self.find(name) else {
            ok_if(!name.is_local())?;
            self.add_person(name.as_str(), true);
            self.set(object, self.people.len() - 1, level);
            return Some(());
        };
        ok_if(!self.people[person].disabled)?;
        ok_if(self.own(object, person) < level)?;
        self.set(object, person, level);
        Some(())
    }

    fn revoke(&mut self, me: usize, access: &Access) -> Accepted {
        let person = self.find(&access.user);
        let asked = self.asked(&access.to, person)?;
        self.sees(me, asked.object)?;
        self.may(me, asked.revoke)?;
        let person = person?;
        let held = self.own(asked.object, person);
        ok_if(held > 0)?;
        let below = asked.level - 1;
        let level = if self.documented { below.min(held) } else { below };
        self.lower(asked.object, person, level);
        Some(())
    }

    /// A set is a grant upwards and a revoke downwards; where nothing changes, only who may not is refused.
    fn set_access(&mut self, me: usize, name: &UserName, on: &AccessOn) -> Accepted {
        let person = self.find(name);
        let (to, wanted, most) = match on.clone() {
            AccessOn::Controller { level } => {
                let named = level.unwrap_or(ControllerLevel::Login);
                (LevelOn::Controller { level: named }, level.map_or(0, |level| level as u8 + 1), 2)
            }
            AccessOn::Cloud { cloud, level } => {
                let named = level.unwrap_or(CloudLevel::AddModel);
                (LevelOn::Cloud { cloud, level: named }, level.map_or(0, |level| level as u8 + 1), 2)
            }
            AccessOn::Model { model, level } => {
                let named = level.unwrap_or(ModelLevel::Read);
                (LevelOn::Model { model, level: named }, level.map_or(0, |level| level as u8 + 1), 3)
            }
            AccessOn::Offer { offer, level } => {
                let named = level.unwrap_or(OfferLevel::Read);
                (LevelOn::Offer { offer, level: named }, level.map_or(0, |level| level as u8 + 1), 3)
            }
        };
        let asked = self.asked(&to, person)?;
        self.sees(me, asked.object)?;
        let held = person.map_or(0, |person| self.own(asked.object, person));
        if held < wanted {
            self.may(me, asked.grant)?;
            return self.raise(name, asked.object, wanted);
        }
        self.may(me, if held == wanted && wanted == most { asked.grant } else { asked.revoke })?;
        if held > wanted {
            self.lower(asked.object, person?, wanted);
        }
        Some(())
    }

    /// Whoever loses consume by it has its relations put to rest (`semantics §4.7`).
    fn lower(&mut self, object: Object, person: usize, level: u8) {
        if self.own(object, person) == level {
            return;
        }
        self.set(object, person, level);
        if let Object::Offer(offer) = object {
            self.put_to_rest(|tie| tie.offer == offer && (tie.by == person || person == super::EVERYONE));
        }
    }

    fn asked(&self, to: &LevelOn, person: Option<usize>) -> Option<Asked> {
        let whom = person.map_or(UserId(u32::MAX), user_id);
        Some(match to {
            LevelOn::Controller { level } => Asked {
                object: Object::Controller,
                level: match level {
                    ControllerLevel::Login => 1,
                    ControllerLevel::Superuser => 2,
                },
                grant: Action::GrantController,
                revoke: Action::RevokeController(whom, *level),
            },
            LevelOn::Cloud { cloud, level } => {
                let cloud = self.cloud(cloud)?;
                Asked {
                    object: Object::Cloud(cloud),
                    level: match level {
                        CloudLevel::AddModel => 1,
                        CloudLevel::Admin => 2,
                    },
                    grant: Action::GrantCloud(cloud_id(cloud), whom),
                    revoke: Action::RevokeCloud(cloud_id(cloud), whom),
                }
            }
            LevelOn::Model { model, level } => {
                let model = self.model(*model)?;
                Asked {
                    object: Object::Model(model),
                    level: match level {
                        ModelLevel::Read => 1,
                        ModelLevel::Write => 2,
                        ModelLevel::Admin => 3,
                    },
                    grant: Action::GrantModel(model_id(model)),
                    revoke: Action::RevokeModel(model_id(model), whom),
                }
            }
            LevelOn::Offer { offer, level } => {
                let offer = self.deal(*offer)?;
                Asked {
                    object: Object::Offer(offer),
                    level: match level {
                        OfferLevel::Read => 1,
                        OfferLevel::Consume => 2,
                        OfferLevel::Admin => 3,
                    },
                    grant: Action::GrantOffer(offer_id(offer)),
                    revoke: Action::RevokeOffer(offer_id(offer)),
                }
            }
        })
    }

    /// An offer that one does not see is not there.
    fn sees(&self, me: usize, object: Object) -> Accepted {
        match object {
            Object::Offer(offer) => self.may(me, Action::SeeOffer(offer_id(offer))),
            _ => Some(()),
        }
    }

    pub fn may(&self, me: usize, action: Action) -> Accepted {
        ok_if(self.allowed(me, action))
    }

    pub fn find(&self, name: &UserName) -> Option<usize> {
        let same = |other: &str| other.eq_ignore_ascii_case(name.as_str());
        self.people.iter().position(|person| !person.removed && same(&person.name))
    }

    pub fn cloud(&self, name: &CloudName) -> Option<usize> {
        self.clouds.iter().position(|cloud| !cloud.gone && cloud.name == name.as_str())
    }

    pub fn model(&self, uuid: Uuid) -> Option<usize> {
        self.models.iter().position(|model| !model.gone && model.uuid == uuid)
    }

    pub fn deal(&self, uuid: Uuid) -> Option<usize> {
        self.offers.iter().position(|offer| !offer.gone && offer.uuid == uuid)
    }
}

pub fn user_id(index: usize) -> UserId {
    UserId(u32::try_from(index).unwrap())
}

pub fn cloud_id(index: usize) -> CloudId {
    CloudId(u32::try_from(index).unwrap())
}

pub fn model_id(index: usize) -> ModelId {
    ModelId(u32::try_from(index).unwrap())
}

pub fn offer_id(index: usize) -> OfferId {
    OfferId(u32::try_from(index).unwrap())
}
