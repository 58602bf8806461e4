//! Journals and snapshots in memory.

use std::collections::BTreeSet;

use async_trait::async_trait;
use jiff::Timestamp;
use uuid::Uuid;

use super::{Content, Memory};
use crate::store::{AppendError, Batch, Happened, Journal, Row, SNAPSHOTS, Snapshot, StoreError};

#[async_trait]
impl Journal for Memory {
    async fn controllers(&self) -> Result<Vec<Uuid>, StoreError> {
        Ok(self.content().journals.keys().copied().collect())
    }

    async fn head(&self, controller: Uuid) -> Result<u64, StoreError> {
        Ok(head(&self.content(), controller))
    }

    async fn head_as_of(&self, controller: Uuid, at: Timestamp) -> Result<u64, StoreError> {
        let content = self.content();
        let mut rows = content.journals.get(&controller).into_iter().flatten().rev();
        Ok(rows.find(|row| row.at <= at).map_or(0, |row| row.seq))
    }

    async fn append(&self, batch: &Batch) -> Result<(), AppendError> {
        let mut content = self.content();
        check(&content, batch)?;
        // A copy takes the changes, so that one that fails leaves nothing of the others behind.
        let mut changed = content.clone();
        changed.journals.entry(batch.controller).or_default().extend(batch.rows.iter().cloned());
        for secret in &batch.secrets {
            super::secrets::change(&mut changed, batch.controller, secret)?;
        }
        *content = changed;
        Ok(())
    }

    async fn rows(&self, controller: Uuid, after: u64, limit: u32) -> Result<Vec<Row>, StoreError> {
        let content = self.content();
        let rows = content.journals.get(&controller).into_iter().flatten();
        Ok(rows.filter(|row| row.seq > after).take(limit as usize).cloned().collect())
    }

    async fn rows_before(&self, controller: Uuid, before: u64, limit: u32) -> Result<Vec<Row>, StoreError> {
        let content = self.content();
        let rows = content.journals.get(&controller).into_iter().flatten().rev();
        Ok(rows.filter(|row| row.seq < before).take(limit as usize).cloned().collect())
    }

    async fn happened(&self, controller: Uuid, after: u64, limit: u32) -> Result<Vec<Happened>, StoreError> {
        let rows = self.rows(controller, after, limit).await?;
        let happened = |Row { seq, at, source, body, .. }| Happened { seq, at, actor: source.actor, body };
        Ok(rows.into_iter().map(happened).collect())
    }

    async fn rows_of_command(&self, controller: Uuid, command: Uuid) -> Result<Vec<Row>, StoreError> {
        let content = self.content();
        let rows = content.journals.get(&controller).into_iter().flatten();
        let rows = rows.skip_while(|row| row.command != Some(command));
        Ok(rows.take_while(|row| row.command.is_none_or(|other| other == command)).cloned().collect())
    }

    async fn save_snapshot(&self, controller: Uuid, snapshot: &Snapshot) -> Result<(), StoreError> {
        let snapshots = &mut self.content().snapshots;
        snapshots.insert((controller, snapshot.seq), snapshot.clone());
        let own = snapshots.range((controller, 0)..=(controller, u64::MAX)).rev();
        let old: Vec<_> = own.skip(SNAPSHOTS as usize).map(|(key, _)| *key).collect();
        old.iter().for_each(|key| drop(snapshots.remove(key)));
        Ok(())
    }

    async fn snapshot(
        &self,
        controller: Uuid,
        format: u32,
        not_after: u64,
    ) -> Result<Option<Snapshot>, StoreError> {
        let content = self.content();
        let mut snapshots = content.snapshots.range((controller, 0)..=(controller, not_after)).rev();
        Ok(snapshots.find(|(_, snapshot)| snapshot.format == format).map(|(_, snapshot)| snapshot.clone()))
    }
}

fn head(content: &Content, controller: Uuid) -> u64 {
    content.journals.get(&controller).and_then(|rows| rows.last()).map_or(0, |row| row.seq)
}

fn check(content: &Content, batch: &Batch) -> Result<(), AppendError> {
    if content.generation != batch.generation {
        return Err(AppendError::Restored);
    }
    let head = head(content, batch.controller);
    if head != batch.follows() {
        return Err(AppendError::Taken { head });
    }
    let known = content.journals.get(&batch.controller).into_iter().flatten();
    let mut known: BTreeSet<Uuid> = known.filter_map(|row| row.command).collect();
    let mut commands = batch.rows.iter().filter_map(|row| row.command);
    commands
        .find(|command| !known.insert(*command))
        .map_or(Ok(()), |command| Err(AppendError::Repeated(command)))
}
