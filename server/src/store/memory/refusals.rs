//! Refusals in memory.

use async_trait::async_trait;
use uuid::Uuid;

use super::Memory;
use crate::store::{Refusal, Refusals, StoreError};

#[async_trait]
impl Refusals for Memory {
    async fn note_refusal(&self, controller: Uuid, refusal: &Refusal) -> Result<(), StoreError> {
        self.content().refusals.push((controller, refusal.clone()));
        Ok(())
    }

    async fn refusals(&self, controller: Uuid, limit: u32) -> Result<Vec<Refusal>, StoreError> {
        let content = self.content();
        let own = content.refusals.iter().rev().filter(|(of, _)| *of == controller);
        let mut refusals: Vec<Refusal> = own.map(|(_, refusal)| refusal.clone()).collect();
        refusals.sort_by_key(|refusal| std::cmp::Reverse(refusal.at));
        refusals.truncate(limit as usize);
        Ok(refusals)
    }
}
