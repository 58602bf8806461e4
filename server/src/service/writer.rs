//! One writer per controller: it takes what waits, decides, appends all of it in one transaction, applies, answers.
//!
//! The writer decides on a draft, which runs ahead of the shared state by what is not durable yet. Nothing is answered,
//! not even a refusal, before the events that it was decided on are on the disk.

mod job;
mod round;
mod steps;

pub use job::{Decide, Job, Settled};
pub use steps::Steps;

use std::sync::Arc;

use domain::event::Recorded;
use domain::state::State;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use super::hosted::{Hosted, Shared};
use super::{Bell, Trouble, replay};
use crate::clock::Clock;
use crate::store::{AppendError, Store, StoreError};
use round::Round;

/// How much may wait for a writer before others wait for a place in its queue.
const QUEUE: usize = 1_024;

/// How many commands share a transaction.
const BATCH: usize = 128;

/// How often a batch is decided again because somebody else wrote first.
const TRIES: u32 = 8;

/// How many events are between snapshots.
const SNAPSHOT_EVERY: u64 = 1_000;

/// What a writer is asked for.
#[derive(Debug)]
pub enum Work {
    /// Do this, and answer.
    Do(Box<Job>, Answer),
    /// Look for what others have written.
    CatchUp,
}

/// Where what came of a job is waited for.
type Answer = oneshot::Sender<Result<Settled, Trouble>>;

/// What a writer stands on.
pub struct Desk {
    /// The database.
    pub store: Arc<dyn Store>,
    /// The time.
    pub clock: Clock,
    /// Whom to wake.
    pub bell: Bell,
    /// The content of the database that the state was read from.
    pub generation: Uuid,
}

struct Writer {
    desk: Desk,
    controller: Uuid,
    shared: Arc<Shared>,
    draft: State,
    snapshot_at: u64,
}

/// Starts the writer of a controller.
pub fn start(desk: Desk, state: State) -> Hosted {
    let (queue, work) = mpsc::channel(QUEUE);
    // How old the last snapshot is, is not known here: the first event of a long journal makes another.
    let (controller, snapshot_at) = (state.controller.uuid, 0);
    let shared = Arc::new(Shared::new(state.clone()));
    let writer = Writer { desk, controller, shared: shared.clone(), draft: state, snapshot_at };
    tokio::spawn(writer.run(work));
    Hosted { controller, state: shared, queue }
}

impl Writer {
    async fn run(mut self, mut work: mpsc::Receiver<Work>) {
        let mut taken = Vec::with_capacity(BATCH);
        while work.recv_many(&mut taken, BATCH).await > 0 {
            let (mut jobs, mut answers) = (Vec::new(), Vec::new());
            let mut behind = false;
            for work in taken.drain(..) {
                match work {
                    Work::Do(job, answer) => {
                        jobs.push(*job);
                        answers.push(answer);
                    }
                    Work::CatchUp => behind = true,
                }
            }
            if behind && let Err(error) = self.catch_up().await {
                tracing::error!(controller = %self.controller, %error, "cannot follow the journal");
            }
            for (answer, settled) in answers.into_iter().zip(self.settle(&jobs).await) {
                // Whoever has stopped waiting can ask again by the number of its command.
                let _ = answer.send(settled);
            }
        }
    }

    /// Does all jobs or none; each has its answer.
    async fn settle(&mut self, jobs: &[Job]) -> Vec<Result<Settled, Trouble>> {
        for _ in 0..TRIES {
            match self.attempt(jobs).await {
                Ok(answers) => return answers,
                Err(AppendError::Store(error)) => return self.fail(jobs, &error),
                Err(_taken_repeated_or_restored) => {
                    if let Err(error) = self.catch_up().await {
                        return self.fail(jobs, &error);
                    }
                }
            }
        }
        jobs.iter().map(|_| Err(Trouble::Busy)).collect()
    }

    async fn attempt(&mut self, jobs: &[Job]) -> Result<Vec<Result<Settled, Trouble>>, AppendError> {
        let mut round = Round::new(&self.desk, &mut self.draft);
        for job in jobs {
            round.take(job).await?;
        }
        let done = round.end();
        if !done.batch.rows.is_empty() {
            self.desk.store.append(&done.batch).await?;
            self.publish(&done.recorded, done.renews);
        }
        Ok(done.answers)
    }

    fn publish(&mut self, recorded: &[Recorded], renews: bool) {
        self.shared.change(|state| recorded.iter().for_each(|recorded| state.apply(recorded)));
        self.desk.bell.ring_events();
        if renews {
            self.desk.bell.ring_logins();
        }
        if self.draft.seq >= self.snapshot_at + SNAPSHOT_EVERY {
            self.snapshot_at = self.draft.seq;
            self.save_snapshot();
        }
    }

    fn save_snapshot(&self) {
        let (store, controller) = (self.desk.store.clone(), self.controller);
        let snapshot = replay::snapshot(&self.draft);
        tokio::spawn(async move {
            let saved = match snapshot {
                Ok(snapshot) => store.save_snapshot(controller, &snapshot).await.map_err(Trouble::failed),
                Err(error) => Err(Trouble::failed(error)),
            };
            if let Err(error) = saved {
                tracing::error!(%controller, %error, "cannot save a snapshot");
            }
        });
    }

    /// Reads what others have written, or everything when the database was replaced.
    async fn catch_up(&mut self) -> Result<(), StoreError> {
        let generation = self.desk.store.generation().await?;
        if generation == self.desk.generation {
            self.follow().await?;
        } else if let Some(state) = replay::load(&*self.desk.store, self.controller).await? {
            self.desk.generation = generation;
            self.snapshot_at = state.seq;
            self.shared.change(|shared| *shared = state);
        }
        self.draft = self.shared.read(State::clone);
        self.desk.bell.ring_events();
        Ok(())
    }

    async fn follow(&mut self) -> Result<(), StoreError> {
        loop {
            let after = self.shared.read(|state| state.seq);
            let rows = self.desk.store.rows(self.controller, after, 1_000).await?;
            if rows.is_empty() {
                return Ok(());
            }
            let recorded = replay::read_after(self.controller, after, &rows)?;
            self.shared.change(|state| recorded.iter().for_each(|recorded| state.apply(recorded)));
        }
    }

    /// The database failed: nothing happened, as far as anybody is told.
    fn fail(&mut self, jobs: &[Job], error: &StoreError) -> Vec<Result<Settled, Trouble>> {
        self.draft = self.shared.read(State::clone);
        jobs.iter().map(|_| Err(Trouble::failed(error))).collect()
    }
}
