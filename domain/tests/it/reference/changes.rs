//! What commands other than grants and revokes do.

use domain::action::Action;
use domain::block::Block;
use domain::command::AddModel;
use domain::name::{CloudName, UserName};
use uuid::Uuid;

use super::commands::{Accepted, cloud_id, model_id, offer_id, ok_if, user_id};
use super::{Deal, EVERYONE, Object, Person, Place, Reference, Tie};

impl Reference {
    pub fn add_person(&mut self, name: &str, external: bool) {
        let name = name.to_owned();
        let (removed, disabled, password) = (false, false, false);
        self.people.push(Person { name, external, removed, disabled, password, string: !external });
    }

    pub(super) fn add_user(&mut self, me: usize, name: &str) -> Accepted {
        self.may(me, Action::AddUser)?;
        ok_if(self.find(&name.parse().unwrap()).is_none())?;
        self.add_person(name, false);
        self.set(Object::Controller, self.people.len() - 1, 1);
        Some(())
    }

    /// Whoever holds a registration string uses it.
    pub fn register(&mut self, person: usize) -> bool {
        let destroyed = self.destroyed;
        let it = &mut self.people[person];
        let works = !destroyed && it.string && !it.disabled && !it.removed;
        if works {
            (it.string, it.password) = (false, true);
        }
        works
    }

    pub(super) fn set_password(&mut self, me: usize, name: &UserName) -> Accepted {
        let person = self.find(name)?;
        self.may(me, Action::SetPassword(user_id(person)))?;
        (self.people[person].string, self.people[person].password) = (false, true);
        Some(())
    }

    pub(super) fn reset_password(&mut self, me: usize, name: &UserName) -> Accepted {
        let person = self.find(name)?;
        self.may(me, Action::ResetPassword(user_id(person)))?;
        ok_if(!self.people[person].disabled)?;
        (self.people[person].string, self.people[person].password) = (true, false);
        Some(())
    }

    pub(super) fn withdraw(&mut self, me: usize, name: &UserName) -> Accepted {
        let person = self.find(name)?;
        self.may(me, Action::ResetPassword(user_id(person)))?;
        ok_if(self.people[person].string)?;
        self.people[person].string = false;
        Some(())
    }

    pub(super) fn disable(&mut self, me: usize, name: &UserName, disabled: bool) -> Accepted {
        let person = self.find(name)?;
        let user = user_id(person);
        self.may(me, if disabled { Action::DisableUser(user) } else { Action::EnableUser(user) })?;
        ok_if(!self.people[person].external)?;
        self.people[person].disabled = disabled;
        Some(())
    }

    pub(super) fn remove_user(&mut self, me: usize, name: &UserName) -> Accepted {
        let person = self.find(name)?;
        self.may(me, Action::RemoveUser(user_id(person)))?;
        ok_if(!self.people[person].external)?;
        self.people[person] = Person {
            removed: true,
            disabled: false,
            password: false,
            string: false,
            ..self.people[person].clone()
        };
        self.rows.retain(|row| row.person != person);
        self.put_to_rest(|tie| tie.by == person);
        Some(())
    }

    pub(super) fn put_to_rest(&mut self, concerns: impl Fn(&Tie) -> bool) {
        let rests = |tie: &Tie| {
            !tie.gone && concerns(tie) && !self.allowed(tie.by, Action::Consume(offer_id(tie.offer)))
        };
        let rests: Vec<bool> = self.ties.iter().map(rests).collect();
        for (tie, _) in self.ties.iter_mut().zip(rests).filter(|(_, rests)| *rests) {
            tie.asleep = true;
        }
    }

    pub(super) fn new_model(&mut self, me: usize, wanted: &AddModel, fresh: Uuid) -> Accepted {
        let owner = match &wanted.owner {
            Some(name) => self.find(name)?,
            None => me,
        };
        let mut allowed: Vec<usize> =
            (0..self.clouds.len()).filter(|cloud| !self.clouds[*cloud].gone).collect();
        allowed.retain(|cloud| self.allowed(me, Action::AddModel(cloud_id(*cloud), user_id(owner))));
        let cloud = match &wanted.cloud {
            Some(name) => self.cloud(name).filter(|cloud| allowed.contains(cloud))?,
            None if allowed.len() == 1 => allowed[0],
            None => return None,
        };
        let name = wanted.name.as_str();
        let taken = self.models.iter().any(|model| !model.gone && model.owner == owner && model.name == name);
        ok_if(!taken)?;
        self.add_model(fresh, name, owner, cloud);
        Some(())
    }

    pub(super) fn destroy_model(&mut self, me: usize, uuid: Uuid) -> Accepted {
        let model = self.model(uuid)?;
        self.may(me, Action::DestroyModel(model_id(model)))?;
        ok_if(self.models[model].blocks.is_empty() && !self.models[model].is_controller)?;
        self.end_model(model);
        Some(())
    }

    fn end_model(&mut self, model: usize) {
        self.models[model].gone = true;
        self.models[model].applications.clear();
        self.models[model].remotes.clear();
        self.rows.retain(|row| row.object != Object::Model(model));
        self.ties.iter_mut().filter(|tie| tie.consumer == model).for_each(|tie| tie.gone = true);
        for offer in 0..self.offers.len() {
            if self.offers[offer].model == model {
                self.end_offer(offer);
            }
        }
    }

    fn end_offer(&mut self, offer: usize) {
        self.offers[offer].gone = true;
        self.rows.retain(|row| row.object != Object::Offer(offer));
        self.ties.iter_mut().filter(|tie| tie.offer == offer).for_each(|tie| tie.gone = true);
    }

    pub(super) fn upgrade_model(&mut self, me: usize, uuid: Uuid) -> Accepted {
        let model = self.model(uuid)?;
        self.may(me, Action::UpgradeModel(model_id(model)))?;
        self.takes_changes(model)?;
        ok_if(!self.models[model].is_controller && self.models[model].version < self.version)?;
        self.models[model].version = self.version;
        Some(())
    }

    pub(super) fn upgrade_controller(&mut self, me: usize) -> Accepted {
        self.may(me, Action::UpgradeController)?;
        self.version += 1;
        self.models[0].version = self.version;
        Some(())
    }

    fn takes_changes(&self, model: usize) -> Accepted {
        ok_if(!self.models[model].blocks.contains(&Block::All))
    }

    pub(super) fn deploy(&mut self, me: usize, uuid: Uuid, charm: &str) -> Accepted {
        let model = self.model(uuid)?;
        self.may(me, Action::Deploy(model_id(model)))?;
        self.takes_changes(model)?;
        let project = &mut self.models[model];
        ok_if(!project.applications.iter().any(|name| name == charm))?;
        project.applications.push(charm.to_owned());
        project.applications.sort();
        Some(())
    }

    pub(super) fn remove_application(&mut self, me: usize, uuid: Uuid, name: &str) -> Accepted {
        let model = self.model(uuid)?;
        self.may(me, Action::Operate(model_id(model)))?;
        self.takes_changes(model)?;
        ok_if(!self.models[model].blocks.contains(&Block::RemoveObject))?;
        if let Some(at) = self.models[model].remotes.iter().position(|(remote, _)| remote == name) {
            let (_, offer) = self.models[model].remotes.remove(at);
            if self.models[model].remotes.iter().any(|(_, other)| *other == offer) {
                return Some(());
            }
            let through = self.ties.iter_mut().filter(|tie| tie.offer == offer && tie.consumer == model);
            through.for_each(|tie| tie.gone = true);
            return Some(());
        }
        ok_if(self.models[model].applications.iter().any(|application| application == name))?;
        let offered: Vec<usize> = (0..self.offers.len())
            .filter(|offer| self.offers[*offer].model == model && self.offers[*offer].application == name)
            .filter(|offer| !self.offers[*offer].gone)
            .collect();
        ok_if(!self.ties.iter().any(|tie| !tie.gone && offered.contains(&tie.offer)))?;
        offered.into_iter().for_each(|offer| self.end_offer(offer));
        if name == "wordpress" {
            self.ties.iter_mut().filter(|tie| tie.consumer == model).for_each(|tie| tie.gone = true);
        }
        self.models[model].applications.retain(|application| application != name);
        Some(())
    }

    pub(super) fn offer(&mut self, me: usize, uuid: Uuid, application: &str, fresh: Uuid) -> Accepted {
        let model = self.model(uuid)?;
        self.may(me, Action::Offer(model_id(model)))?;
        self.takes_changes(model)?;
        ok_if(self.models[model].applications.iter().any(|name| name == application))?;
        let same = |deal: &Deal| !deal.gone && deal.model == model && deal.application == application;
        if !self.offers.iter().any(same) {
            let application = application.to_owned();
            self.offers.push(Deal { uuid: fresh, model, application, gone: false });
            let object = Object::Offer(self.offers.len() - 1);
            self.set(object, me, 3);
            self.set(object, EVERYONE, 1);
        }
        Some(())
    }

    pub(super) fn remove_offer(&mut self, me: usize, uuid: Uuid, force: bool) -> Accepted {
        let offer = self.deal(uuid)?;
        self.may(me, Action::SeeOffer(offer_id(offer)))?;
        self.may(me, Action::RemoveOffer(offer_id(offer)))?;
        ok_if(force || !self.ties.iter().any(|tie| !tie.gone && tie.offer == offer))?;
        self.end_offer(offer);
        Some(())
    }

    pub(super) fn consume(&mut self, me: usize, uuid: Uuid, offer: Uuid, alias: &str) -> Accepted {
        let offer = self.deal(offer)?;
        self.may(me, Action::Consume(offer_id(offer)))?;
        let model = self.model(uuid)?;
        self.may(me, Action::ConsumeInto(model_id(model)))?;
        self.takes_changes(model)?;
        let project = &mut self.models[model];
        match project.remotes.iter().find(|(name, _)| name == alias) {
            Some((_, there)) => ok_if(*there == offer)?,
            None => project.remotes.push((alias.to_owned(), offer)),
        }
        project.remotes.sort();
        Some(())
    }

    pub(super) fn integrate(&mut self, me: usize, uuid: Uuid, first: &str, second: &str) -> Accepted {
        let consumer = self.model(uuid)?;
        self.may(me, Action::Integrate(model_id(consumer)))?;
        self.takes_changes(consumer)?;
        let project = &self.models[consumer];
        ok_if(project.applications.iter().any(|application| application == first))?;
        let (_, offer) = *project.remotes.iter().find(|(name, _)| name == second)?;
        ok_if(!self.offers[offer].gone)?;
        self.may(me, Action::Consume(offer_id(offer)))?;
        let same = |tie: &Tie| !tie.gone && tie.offer == offer && tie.consumer == consumer;
        ok_if(!self.ties.iter().any(same))?;
        self.ties.push(Tie { offer, consumer, by: me, asleep: false, gone: false });
        Some(())
    }

    pub(super) fn rest(&mut self, me: usize, uuid: Uuid, tie: usize, asleep: bool) -> Accepted {
        let model = self.model(uuid)?;
        self.may(me, Action::ListOffers(model_id(model)))?;
        let found = self.ties.get(tie).filter(|tie| !tie.gone && self.offers[tie.offer].model == model)?;
        if !asleep && found.asleep {
            self.may(found.by, Action::Consume(offer_id(found.offer)))?;
        }
        self.ties[tie].asleep = asleep;
        Some(())
    }

    pub(super) fn block(&mut self, me: usize, uuid: Uuid, block: Block, on: bool) -> Accepted {
        let model = self.model(uuid)?;
        self.may(me, Action::Operate(model_id(model)))?;
        let blocks = &mut self.models[model].blocks;
        blocks.retain(|other| *other != block);
        if on {
            blocks.push(block);
            blocks.sort();
        }
        Some(())
    }

    pub(super) fn add_cloud(&mut self, me: usize, name: &str) -> Accepted {
        self.may(me, Action::AddCloud)?;
        ok_if(self.cloud(&name.parse().unwrap()).is_none())?;
        self.clouds.push(Place { name: name.to_owned(), gone: false });
        self.set(Object::Cloud(self.clouds.len() - 1), me, 2);
        Some(())
    }

    pub(super) fn remove_cloud(&mut self, me: usize, name: &CloudName) -> Accepted {
        let cloud = self.cloud(name)?;
        self.may(me, Action::RemoveCloud(cloud_id(cloud)))?;
        ok_if(!self.models.iter().any(|model| !model.gone && model.cloud == cloud))?;
        self.clouds[cloud].gone = true;
        self.rows.retain(|row| row.object != Object::Cloud(cloud));
        Some(())
    }

    pub(super) fn destroy_controller(&mut self, me: usize, all_models: bool) -> Accepted {
        self.may(me, Action::DestroyController)?;
        let hosted: Vec<usize> = (0..self.models.len())
            .filter(|model| !self.models[*model].gone && !self.models[*model].is_controller)
            .collect();
        ok_if(hosted.iter().all(|model| self.models[*model].blocks.is_empty()))?;
        ok_if(all_models || hosted.is_empty())?;
        hosted.into_iter().for_each(|model| self.end_model(model));
        self.destroyed = true;
        Some(())
    }
}
