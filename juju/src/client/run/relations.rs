//! `juju integrate`, `remove-relation`, `suspend-relation`, `resume-relation` (`semantics §4.6`, `§4.10`).

use domain::command::{Command, EndpointRef, RelationRef};

use super::super::{Client, Trouble};
use crate::command_line::commands::{self, Integrate, RemoveRelation, Side, SuspendRelation};
use crate::reference::{Endpoint, ModelRef};

impl Client<'_> {
    pub(super) async fn integrate(&mut self, line: Integrate) -> Result<(), Trouble> {
        let (on, _, model) = self.model(line.model.as_ref()).await?;
        let first = self.side(&on, model, line.first).await?;
        let second = self.side(&on, model, line.second).await?;
        let related = self.command(&on, &Command::Integrate { model, first, second }, None).await;
        related.map(drop).map_err(|trouble| self.without_permission(trouble, "integrate applications"))
    }

    /// A side that is an offer is brought into the model first.
    async fn side(&mut self, on: &str, model: uuid::Uuid, side: Side) -> Result<EndpointRef, Trouble> {
        let url = match side {
            Side::Here(endpoint) => return Ok(reference(endpoint)),
            Side::Offer(url) => url,
        };
        let (of, row) = self.find_offer(&url).await?;
        if of != on {
            return Err(Trouble::new(format!(
                "the offer is on controller \"{of}\" and the model on \"{on}\"; both have to be on one"
            )));
        }
        self.command(on, &Command::Consume { model, offer: row.uuid, alias: None }, None).await?;
        Ok(EndpointRef { application: row.name, endpoint: url.endpoint.map(|endpoint| endpoint.to_string()) })
    }

    pub(super) async fn remove_relation(&mut self, line: RemoveRelation) -> Result<(), Trouble> {
        let (on, _, model) = self.model(line.model.as_ref()).await?;
        let relation = match line.relation {
            commands::RelationRef::Id(number) => RelationRef::Number(number),
            commands::RelationRef::Between(one, other) => {
                RelationRef::Between(reference(one), reference(other))
            }
        };
        self.command(&on, &Command::RemoveRelation { model, relation }, None).await?;
        Ok(())
    }

    pub(super) async fn suspend_relations(&mut self, line: SuspendRelation) -> Result<(), Trouble> {
        let (on, _, model) = self.model(line.model.as_ref()).await?;
        if line.message.is_some() {
            self.person.note("That the relation is suspended is recorded, the message is not.");
        }
        for relation in &line.relations {
            self.command(&on, &Command::SuspendRelation { model, relation: *relation }, None).await?;
        }
        Ok(())
    }

    pub(super) async fn resume_relations(
        &mut self,
        model: Option<&ModelRef>,
        relations: &[u32],
    ) -> Result<(), Trouble> {
        let (on, _, model) = self.model(model).await?;
        for relation in relations {
            self.command(&on, &Command::ResumeRelation { model, relation: *relation }, None).await?;
        }
        Ok(())
    }
}

fn reference(endpoint: Endpoint) -> EndpointRef {
    EndpointRef {
        application: endpoint.application,
        endpoint: endpoint.endpoint.map(|endpoint| endpoint.to_string()),
    }
}
