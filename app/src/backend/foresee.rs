//! What a registration string of this server will give, asked before it is used: proved by the string's own key.

use domain::preview::Preview;
use juju::registration::RegistrationString;
use juju::sealed::{ErrorBody, RemoteError, SealedReply, SealedRequest};

use super::outside::outside;
use crate::browser::post::post;

/// What came of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Foreseen {
    /// It gives this.
    Gives(Preview),
    /// It gives nothing, and never will.
    Spent(RemoteError),
    /// It cannot be told now; the text says why.
    Unsaid(String),
}

/// Asks the server of this page.
pub(crate) async fn foresee(string: &RegistrationString) -> Foreseen {
    let question = SealedRequest::ask(&string.user, &string.key, outside().random());
    let answer = match post("/register/preview", &question.to_json()).await {
        Ok(answer) => answer,
        Err(why) => return Foreseen::Unsaid(why),
    };
    if answer.status == 200 {
        let told = SealedReply::read(&answer.body).and_then(|reply| reply.told(&string.key));
        return told.map_or_else(|error| Foreseen::Unsaid(error.to_string()), Foreseen::Gives);
    }
    match ErrorBody::from_json(&answer.body).map(|body| body.error) {
        Some(error) if answer.status == 404 && error.spoils_string() => Foreseen::Spent(error),
        Some(error) => Foreseen::Unsaid(error.message),
        None => Foreseen::Unsaid(format!("the server answered with status {}", answer.status)),
    }
}
