//! May this subject do this to that? One function answers, with the reason.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::action::Action;
use crate::facts::{Facts, Standing};
use crate::id::UserId;
use crate::level::{ControllerLevel, Kind, Level};
use crate::policy::{Bar, Need, Needs, Ruling, rule};
use crate::state::Grant;

/// Whose grant an answer rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Through {
    /// The subject's own.
    Own,
    /// The one of `everyone@external`.
    Everyone,
}

/// Why something is allowed: the need that is met, and the grant that meets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// The need that is met.
    pub need: Need,
    /// The level that is held: the need's, or a greater one on the same.
    pub holds: Need,
    /// Whose grant meets it.
    pub through: Through,
    /// Who gave the grant.
    pub by: UserId,
    /// When it was given.
    pub at: Timestamp,
}

/// Why something is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The account cannot act at all.
    Standing(Standing),
    /// The account has no access to the controller.
    NoLogin,
    /// Nobody may.
    Never(Bar),
    /// None of what would be enough is held.
    Lacks(Needs),
}

/// A refusal of the rules: what was refused, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Denial {
    /// What was to be done.
    pub action: Action,
    /// Why it may not be.
    pub why: Why,
}

/// A level that counts, with the grant that it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held<L> {
    /// The grant.
    pub grant: Grant<L>,
    /// Whose it is.
    pub through: Through,
}

/// Decides whether an actor may do something, and on what the answer rests.
pub fn authorize<F: Facts + ?Sized>(facts: &F, actor: UserId, action: Action) -> Result<Basis, Denial> {
    let deny = |why| Err(Denial { action, why });
    if let Err(why) = may_act(facts, actor) {
        return deny(why);
    }
    match rule(facts, actor, action) {
        Ruling::Never(bar) => deny(bar_or_lack(facts, actor, bar)),
        Ruling::Any(needs) => match needs.iter().find_map(|need| met(facts, actor, need)) {
            Some(basis) => Ok(basis),
            None => deny(Why::Lacks(needs)),
        },
    }
}

/// Every reason, each enough, why an actor may do something; none if it may not.
pub fn reasons<F: Facts + ?Sized>(
    facts: &F,
    actor: UserId,
    action: Action,
) -> impl Iterator<Item = Basis> + use<'_, F> {
    let needs = match rule(facts, actor, action) {
        Ruling::Any(needs) if may_act(facts, actor).is_ok() => Some(needs),
        _ => None,
    };
    let all = [0, 1, 2].into_iter().filter_map(move |at| needs.and_then(|needs| needs.iter().nth(at)));
    all.filter_map(move |need| met(facts, actor, need))
}

/// What a user holds on the controller, own or through everyone.
pub fn controller_level<F: Facts + ?Sized>(facts: &F, user: UserId) -> Option<Held<ControllerLevel>> {
    held(facts, user, |id| facts.controller_grant(id))
}

/// The grant by which a user meets a need; none if it does not.
pub fn met<F: Facts + ?Sized>(facts: &F, user: UserId, need: Need) -> Option<Basis> {
    match need {
        Need::Controller(level) => {
            enough(held(facts, user, |id| facts.controller_grant(id)), level, need, Need::Controller)
        }
        Need::Cloud(cloud, level) => {
            let on = |level| Need::Cloud(cloud, level);
            enough(held(facts, user, |id| facts.cloud_grant(cloud, id)), level, need, on)
        }
        Need::Model(model, level) => {
            let on = |level| Need::Model(model, level);
            enough(held(facts, user, |id| facts.model_grant(model, id)), level, need, on)
        }
        Need::Offer(offer, level) => {
            let on = |level| Need::Offer(offer, level);
            enough(held(facts, user, |id| facts.offer_grant(offer, id)), level, need, on)
        }
    }
}

fn enough<L: Level>(held: Option<Held<L>>, level: L, need: Need, on: impl Fn(L) -> Need) -> Option<Basis> {
    let Held { grant, through } = held.filter(|held| held.grant.level >= level)?;
    Some(Basis { need, holds: on(grant.level), through, by: grant.by, at: grant.at })
}

/// The level that counts for a user: its own, and for external users what everyone has (`semantics §2.4`, D10).
pub fn held<F: Facts + ?Sized, L: Level>(
    facts: &F,
    user: UserId,
    grant_of: impl Fn(UserId) -> Option<Grant<L>>,
) -> Option<Held<L>> {
    let own = grant_of(user).map(|grant| Held { grant, through: Through::Own });
    if facts.standing(user) != Standing::External || user == UserId::EVERYONE {
        return own;
    }
    let everyone = || grant_of(UserId::EVERYONE).map(|grant| Held { grant, through: Through::Everyone });
    let higher_wins = L::KIND == Kind::Controller || facts.rulebook().rules().everyone_counts_everywhere;
    match (own, L::KIND) {
        (own, _) if higher_wins => match (own, everyone()) {
            (Some(own), Some(every)) if every.grant.level > own.grant.level => Some(every),
            (own, every) => own.or(every),
        },
        (own, Kind::Offer) => own,
        (own, _) => own.or_else(everyone),
    }
}

/// Whether an account can do anything at all: it stands well and has access to the controller.
pub(crate) fn may_act<F: Facts + ?Sized>(facts: &F, actor: UserId) -> Result<(), Why> {
    let standing = facts.standing(actor);
    match standing {
        Standing::Active | Standing::External if actor != UserId::EVERYONE => {}
        _ => return Err(Why::Standing(standing)),
    }
    controller_level(facts, actor).map(drop).ok_or(Why::NoLogin)
}

/// What nobody may is told to those who would otherwise be allowed; others lack superuser, and learn no more.
fn bar_or_lack<F: Facts + ?Sized>(facts: &F, actor: UserId, bar: Bar) -> Why {
    let personal = matches!(
        bar,
        Bar::OwnReset
            | Bar::OwnCloudAccess
            | Bar::ExternalPassword
            | Bar::ExternalUser
            | Bar::OthersCredentials
    );
    let superuser = Need::Controller(ControllerLevel::Superuser);
    if personal || met(facts, actor, superuser).is_some() {
        return Why::Never(bar);
    }
    Why::Lacks(Needs::only(superuser))
}
