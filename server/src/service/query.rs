//! Seeing something by a login.

use domain::answer::{Answer, answer};
use domain::query::Query;
use uuid::Uuid;

use super::{Service, Trouble, Visitor};

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
        let now = self.clock.now();
        hosted.read(|state| {
            let actor = login.check(state, now)?;
            Ok((answer(state, actor, query)?, state.seq))
        })
    }
}
