//! News for one browser: which of its questions have another answer now. It is made of answers to the browser's own
//! queries, so it cannot tell what the browser may not see.

mod since;
mod watched;

use std::collections::BTreeMap;
use std::future::pending;
use std::time::Duration;

use app::api::News;
use jiff::Timestamp;
use tokio::sync::mpsc;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::sessions::login_from;
use super::streams::{COME_AGAIN, Full, Place};
use super::{Service, Trouble, replay};
use crate::store::{Row, Session, StoreError};
use watched::Watched;

/// How long changes gather before they are told, so that a busy minute is not a thousand events.
const GATHER: Duration = Duration::from_millis(50);

/// How often logins are looked at though nothing woke us: a clock may have been set.
const LOOK_AGAIN: Duration = Duration::from_secs(30);

/// How many events are read to find out what they can have changed; if there are more, everything can.
const PAGE: u32 = 500;

struct Teller {
    service: Service,
    session: Uuid,
    watched: BTreeMap<Uuid, Watched>,
    out: mpsc::Sender<News>,
    _place: Place,
}

/// Why there is nothing more to tell.
enum End {
    /// The browser has gone.
    Gone,
    /// The database failed.
    Failed(StoreError),
}

/// Tells a session's news until it ends, the browser goes, or the word to stop. `None` if it has no login that holds.
pub async fn tell_news(
    service: &Service,
    session: &Session,
    stop: CancellationToken,
) -> Result<Option<mpsc::Receiver<News>>, Trouble> {
    let place = service.streams.enter(session).map_err(|full| match full {
        Full::Own => {
            Trouble::TooSoon { until: service.clock.now().checked_add(COME_AGAIN).unwrap_or(Timestamp::MAX) }
        }
        Full::Server => Trouble::Busy,
    })?;
    let (out, news) = mpsc::channel(16);
    let (session, watched) = (session.id, BTreeMap::new());
    let mut teller = Teller { service: service.clone(), session, watched, out, _place: place };
    let (events, logins) = (service.bell.events(), service.bell.logins());
    if let Err(End::Failed(error)) = teller.find_logins(false).await {
        return Err(error.into());
    }
    if teller.watched.is_empty() {
        return Ok(None);
    }
    let listener = teller.out.clone();
    tokio::spawn(async move {
        tokio::select! {
            _ = stop.cancelled() => {}
            _ = listener.closed() => {}
            end = teller.tell(events, logins) => {
                if let Err(End::Failed(error)) = end {
                    tracing::error!(%error, "cannot tell news");
                }
            }
        }
    });
    Ok(Some(news))
}

impl Teller {
    async fn tell(
        &mut self,
        mut events: tokio::sync::watch::Receiver<()>,
        mut logins: tokio::sync::watch::Receiver<()>,
    ) -> Result<(), End> {
        for (controller, watched) in &self.watched {
            let news = News::Now { controller: *controller, seq: watched.seq() };
            self.out.send(news).await.map_err(|_| End::Gone)?;
        }
        while !self.watched.is_empty() {
            let look = tokio::select! {
                changed = events.changed() => { never_if_closed(changed).await; false }
                changed = logins.changed() => { never_if_closed(changed).await; true }
                _ = sleep(self.until_next_end()) => false,
            };
            sleep(GATHER).await;
            if look {
                self.find_logins(true).await?;
            }
            self.tell_changes().await?;
            self.tell_ends().await?;
        }
        Ok(())
    }

    /// Reads the logins of the session, and begins to watch where it is new.
    async fn find_logins(&mut self, tell: bool) -> Result<(), End> {
        let logins = self.service.store.logins(self.session).await.map_err(End::Failed)?;
        let gone: Vec<Uuid> = self
            .watched
            .keys()
            .filter(|controller| !logins.iter().any(|login| login.controller == **controller))
            .copied()
            .collect();
        for controller in gone {
            self.watched.remove(&controller);
            self.out.send(News::Ended { controller, why: None }).await.map_err(|_| End::Gone)?;
        }
        for login in &logins {
            let held = login_from(login);
            if let Some(watched) = self.watched.get_mut(&login.controller) {
                watched.set_login(held);
            } else if let Some(hosted) = self.service.registry.get(login.controller)
                && let Some(watched) = Watched::begin(hosted, held, self.now())
            {
                let news = News::Now { controller: login.controller, seq: watched.seq() };
                self.watched.insert(login.controller, watched);
                if tell {
                    self.out.send(news).await.map_err(|_| End::Gone)?;
                }
            }
        }
        Ok(())
    }

    async fn tell_changes(&mut self) -> Result<(), End> {
        let now = self.now();
        for (controller, watched) in &mut self.watched {
            if !watched.is_behind() {
                continue;
            }
            let rows =
                self.service.store.rows(*controller, watched.seq(), PAGE).await.map_err(End::Failed)?;
            let read = |row: &Row| Ok((row.seq, replay::read_row(*controller, row)?));
            let events = rows.iter().map(read).collect::<Result<Vec<_>, _>>().map_err(End::Failed)?;
            let (seq, queries) = watched.changes(now, &events);
            if !queries.is_empty() {
                let news = News::Changed { controller: *controller, seq, queries };
                self.out.send(news).await.map_err(|_| End::Gone)?;
            }
        }
        Ok(())
    }

    /// Before an end is told, the login is read again: changing one's own password renews it.
    async fn tell_ends(&mut self) -> Result<(), End> {
        let now = self.now();
        if self.watched.values().all(|watched| watched.ended(now).is_none()) {
            return Ok(());
        }
        self.find_logins(true).await?;
        let ended = self
            .watched
            .iter()
            .filter_map(|(controller, watched)| watched.ended(now).map(|why| (*controller, why)));
        for (controller, why) in ended.collect::<Vec<_>>() {
            self.watched.remove(&controller);
            self.out.send(News::Ended { controller, why: Some(why) }).await.map_err(|_| End::Gone)?;
        }
        Ok(())
    }

    fn now(&self) -> Timestamp {
        self.service.clock.now()
    }

    fn until_next_end(&self) -> Duration {
        let now = self.now();
        let ends = self.watched.values().map(|watched| watched.ends_at());
        let next = ends.min().and_then(|end| Duration::try_from(end.duration_since(now)).ok());
        next.unwrap_or(Duration::ZERO).min(LOOK_AGAIN)
    }
}

/// A bell that is gone rings no more.
async fn never_if_closed<E>(changed: Result<(), E>) {
    if changed.is_err() {
        pending().await
    }
}
