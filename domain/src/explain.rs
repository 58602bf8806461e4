//! Why somebody may do something or not, and the smallest changes that would turn the answer.

mod fixes;
mod names;

pub use fixes::{Fix, Makers, Step, fixes};

use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::action::Action;
use crate::authorize::{Basis, Through, Why, authorize, reasons};
use crate::facts::Standing;
use crate::id::UserId;
use crate::name::{CloudName, ModelName, UserName};
use crate::policy::{Bar, Need};
use crate::refusal::Refusal;
use crate::state::State;
use names::Ids;
pub(crate) use names::{Names, seen_by, sees};

/// An action that names what it is about.
pub type NamedAction = Action<UserName, CloudName, Uuid, Uuid>;

/// A need that names what it is about.
pub type NamedNeed = Need<CloudName, Uuid, Uuid>;

/// Why somebody may do something, or why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// Who.
    pub user: UserName,
    /// What.
    pub action: NamedAction,
    /// Every reason, each enough, why it is allowed; none when it is not.
    pub reasons: Vec<Reason>,
    /// Why it is not allowed.
    pub denied: Option<WhyNot>,
    /// What would allow it, least privilege first.
    pub fixes: Vec<NamedFix>,
    /// The models that are named by UUID above, as far as whoever asks may know their names.
    pub models: Vec<(Uuid, UserName, ModelName)>,
}

/// A reason why something is allowed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The need that is met.
    pub need: NamedNeed,
    /// The level that is held: the need's, or a greater one on the same.
    pub holds: NamedNeed,
    /// Whose grant meets it.
    pub through: Through,
    /// Who gave the grant, if whoever asks may know.
    pub by: Option<UserName>,
    /// When it was given.
    pub at: Timestamp,
    /// Whether the user owns the model that the grant is on, and has it for that.
    pub as_owner: bool,
}

/// Why something is not allowed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyNot {
    /// The account cannot act at all.
    Standing(Standing),
    /// The account has no access to the controller.
    NoLogin,
    /// Nobody may.
    Never(Bar),
    /// None of these is held, any of which would be enough.
    Lacks(Vec<NamedNeed>),
}

/// Changes that would allow something, with who could make them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedFix {
    /// What has to happen, in order.
    pub steps: Vec<NamedStep>,
    /// Who could do it.
    pub by: NamedMakers,
}

/// A change, named.
pub type NamedStep = Step<NamedNeed>;

/// Who could make a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NamedMakers {
    /// The user, alone.
    Oneself,
    /// These, whom whoever asks may see.
    Users(Vec<UserName>),
    /// Somebody whom whoever asks may not see.
    AnAdministrator,
}

/// Explains to whoever asks whether a user may do something. People ask about themselves, administrators about those on what
/// they administer, superusers about everybody.
pub fn explain(
    state: &State,
    asker: UserId,
    user: &UserName,
    action: &NamedAction,
) -> Result<Explanation, Refusal> {
    let (subject, resolved) = resolve(state, state, asker, user, action)?;
    let names = Names { state, now: state, asker };
    let fixes =
        fixes(state, subject, resolved).into_iter().filter_map(|fix| names.fix(subject, fix)).collect();
    let mut explanation = Explanation { fixes, ..decided(&names, subject, resolved, user, action) };
    explanation.models = names.models(&explanation);
    Ok(explanation)
}

/// Explains whether a user could do something at a moment before: decided on the state of that moment, told to whom the state
/// of now allows to ask. What is past has no fixes. A name is whoever had it then.
pub fn explain_as_of(
    now: &State,
    then: &State,
    asker: UserId,
    user: &UserName,
    action: &NamedAction,
) -> Result<Explanation, Refusal> {
    let (subject, resolved) = resolve(now, then, asker, user, action)?;
    let names = Names { state: then, now, asker };
    let mut explanation = decided(&names, subject, resolved, user, action);
    explanation.models = names.models(&explanation);
    Ok(explanation)
}

/// Whom and what the names mean, for somebody who may ask about that.
fn resolve(
    now: &State,
    then: &State,
    asker: UserId,
    user: &UserName,
    action: &NamedAction,
) -> Result<(UserId, Action), Refusal> {
    authorize(now, asker, Action::LogIn)?;
    let resolved = action.clone().translate(&Ids { state: then, now, asker })?;
    let subject = then.user_named(user).ok_or_else(|| crate::decide::find::missing_user(now, asker, user))?;
    if !may_ask(now, asker, subject, resolved) {
        return Err(Refusal::Concealed);
    }
    Ok((subject, resolved))
}

/// The decision with its reasons, in names.
fn decided(
    names: &Names<'_>,
    subject: UserId,
    resolved: Action,
    user: &UserName,
    action: &NamedAction,
) -> Explanation {
    let denied = authorize(names.state, subject, resolved).err().map(|denial| match denial.why {
        Why::Standing(standing) => WhyNot::Standing(standing),
        Why::NoLogin => WhyNot::NoLogin,
        Why::Never(bar) => WhyNot::Never(bar),
        Why::Lacks(needs) => WhyNot::Lacks(needs.iter().filter_map(|need| names.need(need)).collect()),
    });
    let reasons = reasons(names.state, subject, resolved);
    Explanation {
        user: user.clone(),
        action: action.clone(),
        reasons: reasons.filter_map(|basis| reason(names, subject, basis)).collect(),
        denied,
        fixes: Vec::new(),
        models: Vec::new(),
    }
}

/// Whether somebody may know if somebody else may do something.
pub(crate) fn may_ask(state: &State, asker: UserId, subject: UserId, action: Action) -> bool {
    let administers = |action| authorize(state, asker, action).is_ok();
    asker == subject
        || administers(Action::ListUsers)
        || match target(action) {
            Target::Model(model) => administers(Action::GrantModel(model)) && sees(state, asker, subject),
            Target::Offer(offer) => administers(Action::GrantOffer(offer)) && sees(state, asker, subject),
            Target::Cloud(cloud) => administers(Action::RemoveCloud(cloud)) && sees(state, asker, subject),
            Target::Controller => false,
        }
}

fn reason(names: &Names<'_>, subject: UserId, basis: Basis) -> Option<Reason> {
    let as_owner = matches!(basis.need, Need::Model(model, _)
        if names.state.model(model).is_some_and(|model| model.owner == subject && model.created_at == basis.at));
    Some(Reason {
        need: names.need(basis.need)?,
        holds: names.need(basis.holds)?,
        through: basis.through,
        by: names.user(basis.by),
        at: basis.at,
        as_owner,
    })
}

/// What an action is about.
pub(crate) enum Target {
    Controller,
    Cloud(crate::id::CloudId),
    Model(crate::id::ModelId),
    Offer(crate::id::OfferId),
}

/// What an action is about.
pub(crate) fn target(action: Action) -> Target {
    use Action::*;
    match action {
        OpenModel(model)
        | ListModelUsers(model)
        | GrantModel(model)
        | RevokeModel(model, _)
        | ShowModel(model)
        | DestroyModel(model)
        | UpgradeModel(model)
        | Status(model)
        | ListMachines(model)
        | Deploy(model)
        | AddUnit(model)
        | Operate(model)
        | Integrate(model)
        | ConsumeInto(model)
        | Offer(model)
        | ListOffers(model) => Target::Model(model),
        GrantOffer(offer)
        | RevokeOffer(offer)
        | SeeOffer(offer)
        | Consume(offer)
        | RemoveOffer(offer)
        | SuspendRelation(offer) => Target::Offer(offer),
        GrantCloud(cloud, _)
        | RevokeCloud(cloud, _)
        | AddModel(cloud, _)
        | SeeCloud(cloud)
        | UpdateCloud(cloud)
        | RemoveCloud(cloud) => Target::Cloud(cloud),
        LogIn | SetPassword(_) | ResetPassword(_) | AddUser | DisableUser(_) | EnableUser(_)
        | RemoveUser(_) | ListOwnUser | ListUsers | ShowUser(_) | GrantController | RevokeController(..)
        | ListModels(_) | ListAllModels | CreateBackup | UpgradeController | AddCloud | OwnCredentials
        | ReadCredentials(_) | DestroyController | ConfigureController => Target::Controller,
    }
}
