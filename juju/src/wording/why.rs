//! Why the rules refuse something, in one plain sentence, and the command by which somebody else could change that.

use domain::action::Action;
use domain::authorize::{Denial, Why};
use domain::facts::{Facts, Standing};
use domain::id::UserId;
use domain::policy::Need;
use domain::state::State;

/// Why an actor was refused: what it has, and what would be enough. None where the refusal's own text says it all.
pub fn denial(state: &State, actor: UserId, denial: &Denial) -> Option<String> {
    let user = &state.user(actor)?.name;
    match denial.why {
        Why::Never(_) => None,
        Why::NoLogin => Some(format!("{user} has no access to {}.", state.controller.name)),
        Why::Standing(standing) => Some(format!("{user} {}.", stands(standing))),
        Why::Lacks(needs) => {
            let need = needs.iter().next()?;
            let has = held(state, actor, need).unwrap_or("no access");
            let doing = doing(&denial.action);
            Some(format!("{user} has {has} on {}; {doing} needs {}.", resource(state, need), level(need)))
        }
    }
}

/// The command by which somebody who may can give what is missing.
pub fn remedy(state: &State, actor: UserId, denial: &Denial) -> Option<String> {
    let Why::Lacks(needs) = denial.why else { return None };
    let (user, need) = (&state.user(actor)?.name, needs.iter().next()?);
    let level = level(need);
    match need {
        Need::Controller(_) => Some(format!("juju grant {user} {level}")),
        Need::Cloud(..) => Some(format!("juju grant-cloud {user} {level} {}", resource(state, need))),
        Need::Model(..) => Some(format!("juju grant {user} {level} {}", resource(state, need))),
        Need::Offer(..) => None,
    }
}

/// The level that a need asks for.
pub fn level(need: Need) -> &'static str {
    match need {
        Need::Controller(level) => level.as_str(),
        Need::Cloud(_, level) => level.as_str(),
        Need::Model(_, level) => level.as_str(),
        Need::Offer(_, level) => level.as_str(),
    }
}

/// What a need asks for a level on, by name.
pub fn resource(state: &State, need: Need) -> String {
    let name = match need {
        Need::Controller(_) => Some(state.controller.name.to_string()),
        Need::Cloud(cloud, _) => state.cloud(cloud).map(|cloud| cloud.name.to_string()),
        Need::Model(model, _) => state.model(model).map(|model| model.name.to_string()),
        Need::Offer(offer, _) => state.offer(offer).map(|offer| offer.name.to_string()),
    };
    name.unwrap_or_default()
}

/// What a user itself holds on what a need is about.
fn held(state: &State, user: UserId, need: Need) -> Option<&'static str> {
    match need {
        Need::Controller(_) => state.controller_grant(user).map(|grant| grant.level.as_str()),
        Need::Cloud(cloud, _) => state.cloud_grant(cloud, user).map(|grant| grant.level.as_str()),
        Need::Model(model, _) => state.model_grant(model, user).map(|grant| grant.level.as_str()),
        Need::Offer(offer, _) => state.offer_grant(offer, user).map(|grant| grant.level.as_str()),
    }
}

fn stands(standing: Standing) -> &'static str {
    match standing {
        Standing::Pending => "has not registered yet",
        Standing::Disabled => "is disabled; an administrator can enable the account again",
        Standing::Removed => "was removed",
        Standing::Unknown | Standing::Active | Standing::External => "cannot act here",
    }
}

/// An action as something that one does: "deploying".
pub fn doing(action: &Action) -> &'static str {
    use Action::*;
    match action {
        LogIn => "logging in",
        OpenModel(_) => "opening it",
        SetPassword(_) => "setting somebody's password",
        ResetPassword(_) => "resetting passwords",
        AddUser => "adding users",
        DisableUser(_) => "disabling users",
        EnableUser(_) => "enabling users",
        RemoveUser(_) => "removing users",
        ListOwnUser => "seeing one's own account",
        ListUsers => "seeing all users",
        ListModelUsers(_) => "seeing who has access",
        ShowUser(_) => "seeing other users",
        GrantController | RevokeController(..) => "setting who has access to the controller",
        GrantCloud(..) | RevokeCloud(..) => "setting who has access to the cloud",
        GrantModel(_) | RevokeModel(..) => "setting who has access",
        GrantOffer(_) | RevokeOffer(_) => "setting who has access to the offer",
        ListModels(_) | ListAllModels => "seeing the models of others",
        ShowModel(_) => "seeing its details",
        AddModel(..) => "adding a model",
        DestroyModel(_) => "destroying it",
        UpgradeModel(_) => "upgrading it",
        Status(_) => "seeing its status",
        ListMachines(_) => "seeing its machines",
        Deploy(_) => "deploying",
        AddUnit(_) => "adding units",
        Operate(_) => "changing what is in it",
        Integrate(_) => "integrating applications",
        ConsumeInto(_) => "bringing an offer into it",
        CreateBackup => "making a backup",
        UpgradeController => "upgrading the controller",
        Offer(_) => "offering an application",
        ListOffers(_) => "listing offers",
        SeeOffer(_) => "seeing the offer",
        Consume(_) => "consuming it",
        RemoveOffer(_) => "removing the offer",
        SuspendRelation(_) => "suspending its relations",
        SeeCloud(_) => "seeing the cloud",
        AddCloud => "adding clouds",
        UpdateCloud(_) => "changing the cloud",
        RemoveCloud(_) => "removing the cloud",
        OwnCredentials => "keeping credentials",
        ReadCredentials(_) => "reading somebody's credentials",
        DestroyController => "destroying the controller",
        ConfigureController => "changing the controller's settings",
    }
}
