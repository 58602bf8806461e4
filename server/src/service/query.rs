//! Seeing something by a login.

use domain::answer::{Answer, answer, answer_as_of};
use domain::query::Query;
use domain::refusal::Refusal;
use domain::session::Login;
use jiff::Timestamp;
use uuid::Uuid;

use super::{Hosted, Service, Trouble, Visitor, replay};

impl Service {
    /// Answers a query, with the number of the event after which the answer is true.
    pub async fn query(
        &self,
        visitor: &Visitor,
        controller: Uuid,
        query: &Query,
    ) -> Result<(Answer, u64), Trouble> {
        let (hosted, login) = self.login_of(visitor, controller).await?;
        if let Query::History(query) = query {
            let (history, seq) = self.history(&hosted, login, query).await?;
            return Ok((Answer::History(history), seq));
        }
        if let Some(at) = query.as_of() {
            return self.query_as_of(&hosted, login, query, at).await;
        }
        let now = self.clock.now();
        hosted.read(|state| {
            let actor = login.check(state, now)?;
            Ok((answer(state, actor, query)?, state.seq))
        })
    }
    /// The past is read from the journal, from the snapshot before it on, for whoever holds a login.
    async fn query_as_of(
        &self,
        hosted: &Hosted,
        login: Login,
        query: &Query,
        at: Timestamp,
    ) -> Result<(Answer, u64), Trouble> {
        hosted.read(|state| login.check(state, self.clock.now()).map(drop))?;
        let then = replay::load_as_of(&*self.store, hosted.controller, at).await?;
        let now = self.clock.now();
        hosted.read(|state| {
            let actor = login.check(state, now)?;
            let then = then.ok_or(Refusal::NotRemembered { since: state.controller.created_at })?;
            Ok((answer_as_of(state, &then, actor, query)?, state.seq))
        })
    }
}
