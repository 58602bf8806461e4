//! Making a controller: whoever holds a one-time link may, and nobody else.

use domain::catalogue::AGENT_VERSION;
use domain::decide::{Bootstrap, Given, bootstrap, place, record};
use domain::event::Recorded;
use domain::id::UserId;
use domain::session::Login;
use domain::state::State;
use jiff::Timestamp;
use juju::client::{BootstrapRequest, Bootstrapped};
use juju::password::Password;
use uuid::Uuid;

use super::replay::write_row;
use super::{Purpose, Service, SessionTicket, Trouble, Visitor};
use crate::password::PasswordHash;
use crate::store::{AppendError, Batch, SecretChange, Source};
use crate::token::{Token, TokenHash};

impl Service {
    /// Bootstraps a controller and logs the visitor in as its `admin`.
    pub async fn bootstrap(
        &self,
        visitor: &Visitor,
        link: &str,
        request: &BootstrapRequest,
    ) -> Result<(Bootstrapped, SessionTicket), Trouble> {
        let link = link.parse::<Token>().map_err(|_| Trouble::Link)?.hash();
        let now = self.clock.now();
        self.check_link(link, now).await?;
        let (cloud, region) = place(&request.cloud, request.region.as_deref())?;
        if request.identity_url.is_some() && self.purpose == Purpose::Use {
            return Err(domain::refusal::Refusal::IdentityProviderUnsupported.into());
        }
        let wanted = Bootstrap {
            credential: request.credential.clone(),
            identity_url: request.identity_url.clone(),
            name: request.name.clone(),
            cloud,
            region,
            rulebook: request.rulebook.unwrap_or_default(),
            version: AGENT_VERSION.to_owned(),
            registrations_last: Some(domain::decide::REGISTRATIONS_LAST),
            add_model: request.add_model.clone(),
        };
        let given = Given { at: now, fresh: std::array::from_fn(|_| Uuid::new_v4()) };
        let [controller, ..] = given.fresh;
        let events = bootstrap(&wanted, &given).map_err(Trouble::failed)?;
        let recorded = record(given.at, &given, UserId::OWNER, events);
        let password = random_password()?;
        let hash = self.passwords.hash(typed(&password)?).await?;
        let state = self.begin(visitor.source(None), &recorded, hash, link).await?;
        let login = Login::new(&state, UserId::OWNER, now).ok_or(Trouble::Busy)?;
        let ticket = self.sign_in(visitor, controller, login).await?;
        Ok((Bootstrapped { controller, addresses: self.addresses(), password }, ticket))
    }

    /// Spends the link and writes the first events, both or neither.
    async fn begin(
        &self,
        source: Source,
        recorded: &[Recorded],
        hash: PasswordHash,
        link: TokenHash,
    ) -> Result<State, Trouble> {
        let state = State::replay(recorded).map_err(Trouble::failed)?;
        let (controller, at) = (state.controller.uuid, state.at);
        let generation = self.store.generation().await?;
        let command = Uuid::new_v4();
        let numbered = (1..).zip(recorded);
        let rows = numbered
            .map(|(seq, recorded)| write_row(seq, recorded, source.clone(), (seq == 1).then_some(command)));
        let batch = Batch {
            generation,
            controller,
            rows: rows.collect::<Result<_, _>>()?,
            secrets: vec![
                SecretChange::SetPassword { user: UserId::OWNER.0, hash },
                SecretChange::SpendLink { link, at },
            ],
        };
        self.store.append(&batch).await.map_err(|error| match error {
            AppendError::LinkSpent => Trouble::Link,
            other => Trouble::failed(other),
        })?;
        self.host(controller, generation, state.clone());
        Ok(state)
    }

    async fn check_link(&self, link: TokenHash, now: Timestamp) -> Result<(), Trouble> {
        let found = self.store.link(link).await?;
        let good = found.is_some_and(|link| link.controller.is_none() && link.expires_at > now);
        if good { Ok(()) } else { Err(Trouble::Link) }
    }
}

/// A password that nobody typed, as long as Juju's own.
fn random_password() -> Result<String, Trouble> {
    let mut bytes = [0; 18];
    getrandom::fill(&mut bytes).map_err(Trouble::failed)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn typed(password: &str) -> Result<Password, Trouble> {
    Password::new(password).map_err(Trouble::failed)
}
