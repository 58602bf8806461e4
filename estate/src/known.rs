//! The names that can be completed at a seat: what its client remembers, and what its user may see.

use domain::answer::{Answer, OfferRow, answer};
use domain::catalogue::{self, CatalogueCloud};
use domain::query::Query;
use juju::complete::{Known, Name};

use crate::estate::Estate;
use crate::scenario::SeatName;

impl Estate {
    /// The names that a person at a seat may want to write.
    pub fn known(&self, seat: &SeatName) -> Known {
        let mut known = Known {
            clouds: catalogue::clouds().iter().map(|cloud| Name::new(cloud.name, cloud.kind)).collect(),
            regions: regions(),
            charms: catalogue::charms().iter().map(|charm| Name::new(charm.name, charm.summary)).collect(),
            ..Known::default()
        };
        let Some(store) = self.world().seats.get(seat).map(|seat| &seat.store) else { return known };
        known.controllers = store.controllers.keys().map(|name| Name::new(name, "controller")).collect();
        let kept =
            store.credentials.iter().flat_map(|(cloud, own)| own.keys().map(move |name| (cloud, name)));
        known.credentials =
            kept.map(|(cloud, name)| Name::new(name.as_str(), format!("for {cloud}"))).collect();
        let Some((_, current)) = store.current() else { return known };
        let Some(state) = self.state(current.uuid) else { return known };
        let Ok(actor) = self.actor(seat, current.uuid) else { return known };
        let ask = |query: Query| answer(state, actor, &query).ok();
        if let Some(Answer::Users(users)) = ask(Query::Users { all: true }) {
            known.users =
                users.into_iter().map(|user| Name::new(user.name.as_str(), user.display_name)).collect();
        }
        let me = state.user(actor).map(|user| &user.name);
        if let Some(Answer::Models(models)) = ask(Query::Models { user: None, all: true }) {
            let shown = |owner, name| {
                if Some(&owner) == me { format!("{name}") } else { format!("{owner}/{name}") }
            };
            known.models =
                models.into_iter().map(|row| Name::new(shown(row.owner, row.name), "model")).collect();
        }
        if let Some(Answer::Credentials(credentials)) = ask(Query::Credentials) {
            let new =
                credentials.into_iter().map(|row| Name::new(row.name.as_str(), format!("for {}", row.cloud)));
            known.credentials.extend(new);
        }
        if let Some(Answer::Offers(offers)) = ask(Query::FindOffers) {
            let url = |row: OfferRow| match Some(&row.owner) == me {
                true => Name::new(format!("{}.{}", row.model, row.name), row.charm),
                false => Name::new(format!("{}/{}.{}", row.owner, row.model, row.name), row.charm),
            };
            known.offers = offers.into_iter().map(url).collect();
        }
        let model = current.current_model.as_ref().and_then(|model| current.models.get(model));
        if let Some(Answer::Status(status)) = model.and_then(|model| ask(Query::Status { model: *model })) {
            for application in status.applications {
                let name = application.name.as_str();
                let charm = catalogue::charm(&application.charm.name);
                let ends = charm.into_iter().flat_map(|charm| charm.provides.iter().chain(charm.requires));
                known.endpoints.extend(ends.map(|end| Name::new(format!("{name}:{}", end.0), end.1)));
                known.applications.push(Name::new(name, application.charm.name));
                let units =
                    application.units.iter().map(|unit| Name::new(format!("{name}/{}", unit.number), "unit"));
                known.units.extend(units);
            }
            known.relations = (status.relations.iter())
                .map(|row| Name::new(row.number.to_string(), format!("{} {}", row.provider, row.requirer)))
                .collect();
            known.machines =
                status.machines.iter().map(|machine| Name::new(machine.id.0.to_string(), "")).collect();
        }
        known
    }
}

/// The regions of the built-in clouds, each with its cloud.
fn regions() -> Vec<Name> {
    let of = |cloud: &'static CatalogueCloud| {
        cloud.regions.iter().map(|region| Name::new(format!("{}/{region}", cloud.name), cloud.kind))
    };
    catalogue::clouds().iter().flat_map(of).collect()
}
