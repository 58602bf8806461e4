//! The levels of the rules, as the page draws them.

use domain::ability::Thing;
use domain::effective::{Basis, effective, is_on_hold};
use domain::facts::Facts;
use domain::id::UserId;
use domain::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
use domain::policy::Need;
use domain::state::State;

use crate::ui::level::{Held, Level, Standing};

impl From<ControllerLevel> for Level {
    fn from(level: ControllerLevel) -> Self {
        match level {
            ControllerLevel::Login => Level::Login,
            ControllerLevel::Superuser => Level::Superuser,
        }
    }
}

impl From<CloudLevel> for Level {
    fn from(level: CloudLevel) -> Self {
        match level {
            CloudLevel::AddModel => Level::AddModel,
            CloudLevel::Admin => Level::Admin,
        }
    }
}

impl From<ModelLevel> for Level {
    fn from(level: ModelLevel) -> Self {
        match level {
            ModelLevel::Read => Level::Read,
            ModelLevel::Write => Level::Write,
            ModelLevel::Admin => Level::Admin,
        }
    }
}

impl From<OfferLevel> for Level {
    fn from(level: OfferLevel) -> Self {
        match level {
            OfferLevel::Read => Level::Read,
            OfferLevel::Consume => Level::Consume,
            OfferLevel::Admin => Level::Admin,
        }
    }
}

/// What a user holds on the controller.
pub(crate) fn on_controller(state: &State, user: UserId) -> Option<Level> {
    state.controller_grant(user).map(|grant| grant.level.into())
}

/// An own level with how it stands: on hold while its holder cannot use it.
pub(crate) fn held(state: &State, user: UserId, level: Level) -> Held {
    let standing = if is_on_hold(state, user) { Standing::OnHold } else { Standing::Own };
    Held { level, standing }
}

/// The level that counts for a user on a thing, whatever it rests on.
pub(crate) fn counting(state: &State, user: UserId, thing: Thing) -> Option<Held> {
    let counts = effective(state, user, thing)?;
    let level = match counts.level {
        Need::Controller(level) => level.into(),
        Need::Cloud(_, level) => level.into(),
        Need::Model(_, level) => level.into(),
        Need::Offer(_, level) => level.into(),
    };
    let standing = match counts.basis {
        Basis::Own => Standing::Own,
        Basis::OnHold => Standing::OnHold,
        Basis::Superuser | Basis::SuperuserOutside | Basis::ModelAdmin | Basis::Everyone => {
            Standing::Effective
        }
    };
    Some(Held { level, standing })
}

/// What would be enough, as one says it of somebody who looks at a model: a level there needs no name.
pub(crate) fn needed(state: &State, need: Need) -> String {
    use juju::wording::why::{level, resource};
    match need {
        Need::Controller(_) | Need::Model(..) => level(need).to_owned(),
        Need::Cloud(..) | Need::Offer(..) => [level(need), " on ", &resource(state, need)].concat(),
    }
}
