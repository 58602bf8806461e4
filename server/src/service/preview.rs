//! Telling the holder of a registration string what it will give. Nothing changes by it, and nothing is burned.

use domain::preview::preview;
use juju::sealed::{SealedReply, SealedRequest};

use super::register::fresh_nonce;
use super::{RegisterTrouble, Service, Trouble, Visitor};

impl Service {
    /// Tells what a string will give, under its own key; refuses exactly as using it would.
    pub async fn preview(
        &self,
        visitor: &Visitor,
        request: &SealedRequest,
    ) -> Result<SealedReply, RegisterTrouble> {
        let ticket = self.admit_holder(visitor, request).await?;
        let opened = self.find_key(request, |keys| request.asked_with(keys).map(|key| (key, ())));
        let (candidate, key, ()) = opened?;
        // The box was opened, so it was no guess.
        self.withdrawn(ticket).await.map_err(Trouble::from)?;
        let now = self.clock.now();
        let told = candidate.hosted.read(|state| preview(state, candidate.registration, now));
        Ok(SealedReply::tell(&told.map_err(Trouble::from)?, &key, fresh_nonce()?))
    }
}
