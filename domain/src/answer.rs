//! What an actor is shown: only what it may see. Names stand in place of ids.

mod clouds;
mod controller;
mod models;
mod offers;
mod rows;
mod settings;
mod status;
mod users;

pub use rows::{
    ApplicationRow, CloudRow, ConnectionRow, ControllerRow, CredentialRow, MachineRow, ModelDetails,
    ModelRow, ModelUserRow, OfferRow, RegistrationRow, RelationRow, StatusRow, UnitRow, UserRow,
};
pub(crate) use users::registration;

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::access_table::{AccessTable, access_table};
use crate::block::Block;
use crate::explain::{Explanation, explain, explain_as_of};
use crate::history::{History, history};
use crate::id::UserId;
use crate::query::Query;
use crate::refusal::Refusal;
use crate::state::State;
use crate::what_if::{Impact, impact};

/// The answer to a query.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// To [`Query::Controller`].
    Controller(ControllerRow),
    /// To [`Query::Users`], by name.
    Users(Vec<UserRow>),
    /// To [`Query::User`].
    User(UserRow),
    /// To [`Query::ModelUsers`], by name.
    ModelUsers(Vec<ModelUserRow>),
    /// To [`Query::Models`], by name, those of whoever is listed first.
    Models(Vec<ModelRow>),
    /// To [`Query::Model`].
    Model(ModelDetails),
    /// To [`Query::Status`].
    Status(StatusRow),
    /// To [`Query::Clouds`], by name.
    Clouds(Vec<CloudRow>),
    /// To [`Query::Credentials`], by cloud and name.
    Credentials(Vec<CredentialRow>),
    /// To [`Query::FindOffers`] and [`Query::Offers`], by URL.
    Offers(Vec<OfferRow>),
    /// To [`Query::Settings`], by key.
    Settings(Vec<(String, String)>),
    /// To [`Query::Blocks`], each with what those are told who try.
    Blocks(Vec<(Block, String)>),
    /// To [`Query::Registrations`], the newest first.
    Registrations(Vec<RegistrationRow>),
    /// To [`Query::Access`].
    Access(AccessTable),
    /// To [`Query::WhatIf`].
    WhatIf(Impact),
    /// To [`Query::History`].
    History(History),
    /// To [`Query::Why`] and [`Query::WhyAsOf`].
    Why(Explanation),
}

/// Answers a query with what the actor may see. A state does not remember what was before: see [`answer_as_of`]. It holds no
/// journal, so of [`Query::History`] it has nothing to tell: whoever keeps one asks [`history`](fn@history).
pub fn answer(state: &State, actor: UserId, query: &Query) -> Result<Answer, Refusal> {
    if state.controller.destroyed_at.is_some() {
        return Err(Refusal::ControllerDestroyed);
    }
    match query {
        Query::Controller => controller::controller(state, actor).map(Answer::Controller),
        Query::Users { all } => users::users(state, actor, *all).map(Answer::Users),
        Query::User { user } => users::user(state, actor, user.as_ref()).map(Answer::User),
        Query::ModelUsers { model } => users::model_users(state, actor, *model).map(Answer::ModelUsers),
        Query::Models { user, all } => models::models(state, actor, user.as_ref(), *all).map(Answer::Models),
        Query::Model { model } => models::model(state, actor, *model).map(Answer::Model),
        Query::Status { model } => status::status(state, actor, *model).map(Answer::Status),
        Query::Clouds => clouds::clouds(state, actor).map(Answer::Clouds),
        Query::Credentials => clouds::credentials(state, actor).map(Answer::Credentials),
        Query::FindOffers => offers::visible(state, actor).map(Answer::Offers),
        Query::Offers { model } => offers::of_model(state, actor, *model).map(Answer::Offers),
        Query::Settings { model, application } => {
            settings::settings(state, actor, *model, application.as_ref()).map(Answer::Settings)
        }
        Query::Blocks { model } => settings::blocks(state, actor, *model).map(Answer::Blocks),
        Query::Registrations => users::registrations(state, actor).map(Answer::Registrations),
        Query::Access => access_table(state, actor).map(Answer::Access),
        Query::WhatIf { commands } => impact(state, actor, commands).map(Answer::WhatIf),
        Query::History(query) => history(state, actor, query, []).map(Answer::History),
        Query::Why { user, action } => explain(state, actor, user, action).map(Answer::Why),
        Query::WhyAsOf { at, .. } if *at < state.at => Err(Refusal::NotRemembered { since: state.at }),
        Query::WhyAsOf { user, action, .. } => {
            explain_as_of(state, state, actor, user, action).map(Answer::Why)
        }
    }
}

/// Answers a query about a moment before, on the state of that moment; who may ask is decided on the state of now.
pub fn answer_as_of(now: &State, then: &State, actor: UserId, query: &Query) -> Result<Answer, Refusal> {
    match query {
        Query::WhyAsOf { user, action, .. } if now.controller.destroyed_at.is_none() => {
            explain_as_of(now, then, actor, user, action).map(Answer::Why)
        }
        _ => answer(now, actor, query),
    }
}
