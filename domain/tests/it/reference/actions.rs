//! The table of abilities (`semantics §10.2`), one line for each action.

use domain::action::Action;
use domain::id::{CloudId, ModelId, OfferId, UserId};
use domain::level::ControllerLevel;

use super::{EVERYONE, OWNER, Object, Reference};

impl Reference {
    /// May this person do this?
    pub fn allowed(&self, me: usize, action: Action) -> bool {
        use Action::*;
        if me == EVERYONE || me >= self.people.len() {
            return false;
        }
        let person = &self.people[me];
        if person.removed || person.disabled || (!person.external && !person.password) {
            return false;
        }
        let login = self.level(Object::Controller, me);
        if login == 0 {
            return false;
        }
        let su = login == 2;
        let documented = self.documented;
        let cloud = |id: CloudId| self.level(Object::Cloud(id.index()), me);
        let model = |id: ModelId| self.level(Object::Model(id.index()), me);
        let offer = |id: OfferId| self.level(Object::Offer(id.index()), me);
        let offering = |id: OfferId| self.level(Object::Model(self.offers[id.index()].model), me);
        let is_me = |user: UserId| user.index() == me;
        let local = |user: UserId| self.people.get(user.index()).is_none_or(|person| !person.external);
        match action {
            LogIn | OwnCredentials => true,
            ListOwnUser => !person.external,

            SetPassword(user) => local(user) && (is_me(user) || su),
            ResetPassword(user) => local(user) && !is_me(user) && su,
            DisableUser(user) | RemoveUser(user) => {
                su && user.index() != OWNER && !self.is_last_superuser(user.index())
            }
            RevokeController(user, _) => {
                let owner = documented && user.index() == OWNER && self.own(Object::Controller, OWNER) == 2;
                su && !owner && !self.is_last_superuser(user.index())
            }
            ShowUser(user) | ListModels(user) => is_me(user) || su,
            ReadCredentials(user) => is_me(user),
            AddUser | EnableUser(_) | ListUsers | GrantController | ListAllModels => su,
            CreateBackup | UpgradeController | AddCloud | UpdateCloud(_) => su,
            DestroyController | ConfigureController => su,

            GrantCloud(id, user) | RevokeCloud(id, user) => {
                !is_me(user) && (su || (documented && cloud(id) == 2))
            }
            AddModel(id, owner) => su || (is_me(owner) && cloud(id) >= 1),
            SeeCloud(id) => su || cloud(id) >= 1,
            RemoveCloud(id) => su || cloud(id) == 2,

            OpenModel(id) | ShowModel(id) | Status(id) | ListMachines(id) => su || model(id) >= 1,
            ListModelUsers(id) => model(id) >= 1 || (documented && su),
            Deploy(id) | AddUnit(id) | Operate(id) | Integrate(id) | ConsumeInto(id) => {
                model(id) >= 2 || (documented && su)
            }
            UpgradeModel(id) => su || model(id) == 3 || (!documented && model(id) == 2),
            RevokeModel(id, user) => su || model(id) == 3 || (documented && is_me(user) && model(id) >= 1),
            GrantModel(id) | DestroyModel(id) | Offer(id) | ListOffers(id) => su || model(id) == 3,

            SeeOffer(id) => su || offer(id) >= 1 || offering(id) == 3,
            Consume(id) => su || offer(id) >= 2 || offering(id) == 3,
            GrantOffer(id) | RevokeOffer(id) => su || offer(id) == 3 || (documented && offering(id) == 3),
            RemoveOffer(id) => su || offering(id) == 3 || (documented && offer(id) == 3),
            SuspendRelation(id) => su || offering(id) == 3,
        }
    }

    /// Every action about everything that there is, with every user in every place.
    pub fn actions(&self) -> Vec<Action> {
        use Action::*;
        let mut all = vec![
            LogIn,
            AddUser,
            ListOwnUser,
            ListUsers,
            GrantController,
            ListAllModels,
            CreateBackup,
            UpgradeController,
            AddCloud,
            OwnCredentials,
            DestroyController,
            ConfigureController,
        ];
        let users: Vec<UserId> = self.user_ids().collect();
        for user in users.iter().copied() {
            all.extend([
                SetPassword(user),
                ResetPassword(user),
                DisableUser(user),
                EnableUser(user),
                RemoveUser(user),
                ShowUser(user),
                RevokeController(user, ControllerLevel::Login),
                RevokeController(user, ControllerLevel::Superuser),
                ListModels(user),
                ReadCredentials(user),
            ]);
        }
        for (cloud, _) in (0..).map(CloudId).zip(&self.clouds).filter(|(_, cloud)| !cloud.gone) {
            all.extend([SeeCloud(cloud), UpdateCloud(cloud), RemoveCloud(cloud)]);
            all.extend(users.iter().flat_map(|user| {
                [GrantCloud(cloud, *user), RevokeCloud(cloud, *user), AddModel(cloud, *user)]
            }));
        }
        for (model, _) in (0..).map(ModelId).zip(&self.models).filter(|(_, model)| !model.gone) {
            all.extend([OpenModel(model), ShowModel(model), Status(model), ListMachines(model)]);
            all.extend([ListModelUsers(model), Deploy(model), AddUnit(model), Operate(model)]);
            all.extend([Integrate(model), ConsumeInto(model), UpgradeModel(model), GrantModel(model)]);
            all.extend([DestroyModel(model), Offer(model), ListOffers(model)]);
            all.extend(users.iter().map(|user| RevokeModel(model, *user)));
        }
        for (offer, _) in (0..).map(OfferId).zip(&self.offers).filter(|(_, offer)| !offer.gone) {
            all.extend([SeeOffer(offer), Consume(offer), GrantOffer(offer), RevokeOffer(offer)]);
            all.extend([RemoveOffer(offer), SuspendRelation(offer)]);
        }
        all
    }

    /// Everybody, removed ones too.
    pub fn user_ids(&self) -> impl Iterator<Item = UserId> + use<> {
        (0..u32::try_from(self.people.len()).unwrap()).map(UserId)
    }
}
