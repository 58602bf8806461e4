//! The smallest sufficient changes: for each need one way, least privilege first.

use alloc::vec;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::action::Action;
use crate::authorize::{Why, authorize, controller_level, met};
use crate::facts::{Facts, Standing};
use crate::id::UserId;
use crate::level::ControllerLevel;
use crate::listing::subjects;
use crate::policy::{Bar, Need, Needs, Ruling, rule};
use crate::state::{Account, Key, State};

/// A change that somebody would have to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step<N = Need> {
    /// The user uses its registration string.
    Register,
    /// The user is enabled.
    Enable,
    /// A new registration string is issued for the user, as it has neither password nor a string that works.
    IssueRegistration,
    /// The user is granted a level.
    Grant(N),
    /// Somebody else is made superuser, and can log in.
    AnotherSuperuser,
}

/// Changes that would allow something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What has to happen, in order.
    pub steps: Vec<Step>,
    /// Who could do it.
    pub by: Makers,
}

/// Who could make changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Makers {
    /// The user itself, alone.
    Oneself,
    /// Any one of these.
    Users(Vec<UserId>),
}

/// What would allow a user to do something; nothing when it is allowed, or when nothing would.
pub fn fixes(state: &State, user: UserId, action: Action) -> Vec<Fix> {
    let Err(denial) = authorize(state, user, action) else { return Vec::new() };
    if denial.why == Why::Never(Bar::LastSuperuser) {
        let steps = vec![Step::AnotherSuperuser];
        return makers(state, user, &steps).map(|by| Fix { steps, by }).into_iter().collect();
    }
    let Some(mut before) = to_stand_well(state, user) else { return Vec::new() };
    let needs = match rule(state, user, action) {
        Ruling::Any(_) if would_be_last(state, user, action) => return Vec::new(),
        Ruling::Any(needs) => needs,
        // Once superuser, the user itself is the other one who stays.
        Ruling::Never(Bar::LastSuperuser) if state.standing(user) != Standing::External => {
            Needs::only(Need::Controller(ControllerLevel::Superuser))
        }
        Ruling::Never(_) => return Vec::new(),
    };
    let login = Need::Controller(ControllerLevel::Login);
    if controller_level(state, user).is_none() {
        before.push(Step::Grant(login));
    }
    let waiting = |need: &Need| met(state, user, *need).is_some() || before.contains(&Step::Grant(*need));
    let ways: Vec<Vec<Step>> = if needs.iter().any(|need| waiting(&need)) {
        vec![before]
    } else {
        let way = |need| {
            // A superuser needs no login beside it.
            let superuser = need == Need::Controller(ControllerLevel::Superuser);
            let kept = before.iter().copied().filter(|step| !(superuser && *step == Step::Grant(login)));
            kept.chain([Step::Grant(need)]).collect()
        };
        needs.iter().map(way).collect()
    };
    let fix = |steps: Vec<Step>| Some(Fix { by: makers(state, user, &steps)?, steps });
    ways.into_iter().filter_map(fix).collect()
}

/// Whether the user, were it superuser, would be the last one, whom nobody takes superuser from.
fn would_be_last(state: &State, user: UserId, action: Action) -> bool {
    let takes =
        matches!(action, Action::DisableUser(_) | Action::RemoveUser(_) | Action::RevokeController(..));
    let protected = !state.rulebook().rules().last_superuser_may_go;
    takes && protected && action.user() == Some(user) && !state.has_other_superuser(user)
}

/// What has to happen before an account can act at all; none if it never can.
fn to_stand_well(state: &State, user: UserId) -> Option<Vec<Step>> {
    let account = state.user(user).filter(|_| user != UserId::EVERYONE)?.account;
    let works = |id| state.registration(id).is_some_and(|registration| !registration.is_expired(state.at));
    let enable = match account {
        Account::External => return Some(Vec::new()),
        Account::Removed => return None,
        Account::Enabled(_) => None,
        Account::Disabled(_) => Some(Step::Enable),
    };
    let register: &[Step] = match account.key() {
        Key::Password => &[],
        Key::Registration(id) if works(id) => &[Step::Register],
        Key::Registration(_) | Key::None => &[Step::IssueRegistration, Step::Register],
    };
    Some(enable.into_iter().chain(register.iter().copied()).collect())
}

/// Who may make every change of a way; nothing when nobody may.
fn makers(state: &State, user: UserId, steps: &[Step]) -> Option<Makers> {
    let mut asked = steps.iter().filter_map(|step| granting(user, *step));
    let Some(first) = asked.next() else { return Some(Makers::Oneself) };
    let mut users = subjects(state, first);
    asked.for_each(|action| users.retain(|maker| authorize(state, *maker, action).is_ok()));
    (!users.is_empty()).then_some(Makers::Users(users))
}

/// What somebody has to be allowed to, for making a change; nothing for what the user does itself.
fn granting(user: UserId, step: Step) -> Option<Action> {
    Some(match step {
        Step::Register => return None,
        Step::Enable => Action::EnableUser(user),
        Step::IssueRegistration => Action::ResetPassword(user),
        Step::AnotherSuperuser | Step::Grant(Need::Controller(_)) => Action::GrantController,
        Step::Grant(Need::Cloud(cloud, _)) => Action::GrantCloud(cloud, user),
        Step::Grant(Need::Model(model, _)) => Action::GrantModel(model),
        Step::Grant(Need::Offer(offer, _)) => Action::GrantOffer(offer),
    })
}
