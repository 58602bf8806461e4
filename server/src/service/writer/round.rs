//! The jobs of one transaction, decided one after the other.

use domain::decide::Given;
use domain::event::{Event, Recorded};
use domain::id::UserId;
use domain::outcome::outcome;
use domain::session::Login;
use domain::state::State;
use uuid::Uuid;

use super::{Desk, Job, Settled, Steps};
use crate::service::Trouble;
use crate::service::replay::{read_row, write_row};
use crate::store::{Batch, Row, SecretChange, StoreError};

/// A transaction that is being put together.
pub struct Round<'a> {
    desk: &'a Desk,
    draft: &'a mut State,
    done: Done,
    settled: Vec<(Uuid, Settled)>,
}

/// A transaction that is ready.
pub struct Done {
    /// What to write.
    pub batch: Batch,
    /// Its events.
    pub recorded: Vec<Recorded>,
    /// What to answer once it is written.
    pub answers: Vec<Result<Settled, Trouble>>,
    /// Whether logins change with it.
    pub renews: bool,
}

impl<'a> Round<'a> {
    pub fn new(desk: &'a Desk, draft: &'a mut State) -> Self {
        let (generation, controller) = (desk.generation, draft.controller.uuid);
        let batch = Batch { generation, controller, rows: Vec::new(), secrets: Vec::new() };
        let done = Done { batch, recorded: Vec::new(), answers: Vec::new(), renews: false };
        Round { desk, draft, done, settled: Vec::new() }
    }

    pub fn end(self) -> Done {
        self.done
    }

    /// Decides a job, or finds what the first under its number did.
    pub async fn take(&mut self, job: &Job) -> Result<(), StoreError> {
        let answer = match self.may_ask(job) {
            Err(trouble) => Err(trouble),
            Ok(()) => match self.repeated(job).await? {
                Some(answer) => answer,
                None => self.decide(job)?,
            },
        };
        self.done.answers.push(answer);
        Ok(())
    }

    fn may_ask(&self, job: &Job) -> Result<(), Trouble> {
        let now = self.desk.clock.now();
        job.login.map_or(Ok(()), |login| Ok(login.check(self.draft, now).map(drop)?))
    }

    async fn repeated(&self, job: &Job) -> Result<Option<Result<Settled, Trouble>>, StoreError> {
        let in_round = self.settled.iter().find(|(command, _)| *command == job.command);
        let settled = match in_round {
            Some((_, settled)) => settled.clone(),
            None => {
                let controller = self.done.batch.controller;
                let rows = self.desk.store.rows_of_command(controller, job.command).await?;
                let read = rows.iter().map(|row| read_row(controller, row));
                let recorded = read.collect::<Result<Vec<_>, _>>()?;
                let Some(first) = recorded.first() else { return Ok(None) };
                let actor = first.actor;
                self.settle(actor, recorded.into_iter().map(|recorded| recorded.event).collect())
            }
        };
        let own = job.login.is_some_and(|login| login.user == settled.actor);
        Ok(Some(if own {
            Ok(settled)
        } else {
            Err(Trouble::Malformed("the number of the command is taken"))
        }))
    }

    fn decide(&mut self, job: &Job) -> Result<Result<Settled, Trouble>, StoreError> {
        let given = Given { at: self.desk.clock.now(), fresh: std::array::from_fn(|_| Uuid::new_v4()) };
        let before = self.draft.seq;
        let mut steps = Steps::new(self.draft, given);
        let actor = match (job.decide)(&mut steps) {
            Ok(actor) => actor,
            Err(trouble) => return Ok(Err(trouble)),
        };
        let recorded = steps.end();
        for (seq, recorded) in (before + 1..).zip(&recorded) {
            self.done.batch.rows.push(row(job, seq, recorded, seq == before + 1)?);
            self.keep_secrets(job, actor, &recorded.event);
        }
        self.done.recorded.extend(recorded.iter().cloned());
        let settled = self.settle(actor, recorded.into_iter().map(|recorded| recorded.event).collect());
        self.settled.push((job.command, settled.clone()));
        Ok(Ok(settled))
    }

    fn settle(&self, actor: UserId, events: Vec<Event>) -> Settled {
        Settled {
            actor,
            outcome: outcome(self.draft, &events),
            events,
            login: Login::new(self.draft, actor, self.desk.clock.now()),
            seq: self.draft.seq,
        }
    }

    /// Secrets go with the event that speaks of them.
    fn keep_secrets(&mut self, job: &Job, actor: UserId, event: &Event) {
        let secrets = &mut self.done.batch.secrets;
        match event {
            Event::PasswordSet { user } => {
                secrets.extend(
                    job.password.clone().map(|hash| SecretChange::SetPassword { user: user.0, hash }),
                );
                // Whoever changes its own password stays logged in; registering has no login yet.
                if let (true, Some(_), Some(session)) = (*user == actor, job.login, job.source.session) {
                    let epoch = self.draft.user(actor).map_or(0, |user| user.epoch);
                    secrets.push(SecretChange::RenewLogin { session, epoch });
                    self.done.renews = true;
                }
            }
            Event::PasswordDropped { user } | Event::UserRemoved { user } => {
                secrets.push(SecretChange::DropPassword { user: user.0 });
            }
            _ => {}
        }
    }
}

/// A row of the journal. The number of its command is on the first event only.
fn row(job: &Job, seq: u64, recorded: &Recorded, first: bool) -> Result<Row, StoreError> {
    write_row(seq, recorded, job.source.clone(), first.then_some(job.command))
}
