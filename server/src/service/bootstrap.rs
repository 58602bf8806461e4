//! Making a controller: whoever holds a one-time link may, and nobody else.

use domain::catalogue::AGENT_VERSION;
use domain::decide::{Bootstrap, Given, bootstrap, place, record};
use domain::event::Recorded;
use domain::id::UserId;
use domain::refusal::Refusal;
use domain::session::Login;
use domain::state::State;
use juju::client::{BootstrapRequest, Bootstrapped};
use juju::password::Password;
use uuid::Uuid;

use super::replay::write_row;
use super::{Purpose, Service, SessionTicket, Trouble, Visitor};
use crate::password::PasswordHash;
use crate::store::{AppendError, Batch, SecretChange, Source};
use crate::token::Token;

impl Service {
    /// Bootstraps a controller, once for its number and link, and logs the visitor in as its `admin`.
    pub async fn bootstrap(
        &self,
        visitor: &Visitor,
        link: &str,
        request: &BootstrapRequest,
        id: Uuid,
    ) -> Result<(Bootstrapped, SessionTicket), Trouble> {
        let token = link.parse::<Token>().map_err(|_| Trouble::Link)?;
        let link = self.store.link(token.hash()).await?;
        let link = link.filter(|link| link.expires_at > self.clock.now()).ok_or(Trouble::Link)?;
        if let Some(controller) = link.controller {
            return self.come_back(visitor, &token, controller, id).await;
        }
        match self.make(visitor, &token, request, id).await {
            // The same call, made twice at once, may have been quicker.
            Err(Trouble::Link) => {
                let spent_on = self.store.link(token.hash()).await?.and_then(|link| link.controller);
                self.come_back(visitor, &token, spent_on.ok_or(Trouble::Link)?, id).await
            }
            made => made,
        }
    }

    async fn make(
        &self,
        visitor: &Visitor,
        link: &Token,
        request: &BootstrapRequest,
        id: Uuid,
    ) -> Result<(Bootstrapped, SessionTicket), Trouble> {
        let wanted = self.wanted(request)?;
        let given = Given { at: self.clock.now(), fresh: std::array::from_fn(|_| Uuid::new_v4()) };
        let [controller, ..] = given.fresh;
        let events = bootstrap(&wanted, &given).map_err(Trouble::failed)?;
        let recorded = record(given.at, &given, UserId::OWNER, events);
        let password = self.key.first_passwords(link).next().ok_or(Trouble::Link)?;
        let typed = Password::new(password.as_str()).map_err(Trouble::failed)?;
        let hash = self.passwords.hash(typed).await?;
        let state = self.begin(visitor.source(None), &recorded, hash, link, id).await?;
        let login = Login::new(&state, UserId::OWNER, given.at).ok_or(Trouble::Busy)?;
        let ticket = self.sign_in(visitor, controller, login).await?;
        Ok((self.bootstrapped(controller, &password), ticket))
    }

    fn wanted(&self, request: &BootstrapRequest) -> Result<Bootstrap, Trouble> {
        let (cloud, region) = place(&request.cloud, request.region.as_deref())?;
        if request.identity_url.is_some() && self.purpose == Purpose::Use {
            return Err(Refusal::IdentityProviderUnsupported.into());
        }
        Ok(Bootstrap {
            credential: request.credential.clone(),
            identity_url: request.identity_url.clone(),
            name: request.name.clone(),
            cloud,
            region,
            rulebook: request.rulebook.unwrap_or_default(),
            version: AGENT_VERSION.to_owned(),
            registrations_last: Some(domain::decide::REGISTRATIONS_LAST),
            add_model: request.add_model.clone(),
        })
    }

    /// Spends the link and writes the first events, both or neither.
    async fn begin(
        &self,
        source: Source,
        recorded: &[Recorded],
        hash: PasswordHash,
        link: &Token,
        id: Uuid,
    ) -> Result<State, Trouble> {
        let state = State::replay(recorded).map_err(Trouble::failed)?;
        let (controller, at) = (state.controller.uuid, state.at);
        let generation = self.store.generation().await?;
        let numbered = (1..).zip(recorded);
        let rows = numbered
            .map(|(seq, recorded)| write_row(seq, recorded, source.clone(), (seq == 1).then_some(id)));
        let batch = Batch {
            generation,
            controller,
            rows: rows.collect::<Result<_, _>>()?,
            secrets: vec![
                SecretChange::SetPassword { user: UserId::OWNER.0, hash },
                SecretChange::SpendLink { link: link.hash(), at },
            ],
        };
        self.store.append(&batch).await.map_err(|error| match error {
            AppendError::LinkSpent => Trouble::Link,
            other => Trouble::failed(other),
        })?;
        self.host(controller, generation, state.clone());
        Ok(state)
    }

    pub(super) fn bootstrapped(&self, controller: Uuid, password: &str) -> Bootstrapped {
        Bootstrapped { controller, addresses: self.addresses(), password: password.to_owned() }
    }
}
