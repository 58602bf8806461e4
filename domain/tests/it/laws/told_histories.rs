//! A history tells each what is about them, and a superuser everything.

use std::collections::BTreeSet;

use domain::access_table::access_table;
use domain::action::Action;
use domain::authorize::authorize;
use domain::event::{Event, Recorded};
use domain::history::{Family, Happened, History, HistoryQuery, history, is_any_seen};
use domain::id::{CloudId, ModelId, OfferId, RelationId, UserId};
use domain::state::State;
use serde_json::Value;

use super::{times, worlds};
use crate::generate::Dice;
use crate::versus::Pair;

/// The journal, the newest first, each event from an address.
fn journal(pair: &Pair) -> Vec<Happened> {
    let numbered = (1..).zip(&pair.world.journal);
    let happened = numbered.map(|(seq, recorded): (u64, &Recorded)| Happened {
        seq,
        recorded: recorded.clone(),
        address: Some("192.0.2.7".to_owned()),
    });
    let mut all: Vec<Happened> = happened.collect();
    all.reverse();
    all
}

fn all(pair: &Pair, asker: UserId, query: HistoryQuery) -> Option<History> {
    let mut told = History::default();
    let mut query = HistoryQuery { limit: 500, ..query };
    loop {
        told.extend(history(&pair.world.state, asker, &query, journal(pair)).ok()?);
        query.before = told.next;
        if told.next.is_none() {
            let text = serde_json::to_string(&told).unwrap();
            assert_eq!(serde_json::from_str::<History>(&text).unwrap(), told);
            return Some(told);
        }
    }
}

fn superuser(state: &State, user: UserId) -> bool {
    authorize(state, user, Action::ListUsers).is_ok()
}

/// Every number that stands under a key anywhere in a value.
fn under(value: &Value, key: &str) -> Vec<u32> {
    match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, field)| match field.as_u64() {
                Some(number) if name == key => vec![u32::try_from(number).unwrap()],
                _ => under(field, key),
            })
            .collect(),
        Value::Array(items) => items.iter().flat_map(|item| under(item, key)).collect(),
        _ => Vec::new(),
    }
}

/// A second opinion on who sees an event, from its text.
fn concerns(state: &State, me: UserId, recorded: &Recorded) -> bool {
    let may = |action| authorize(state, me, action).is_ok();
    let event = &recorded.event;
    let mut text = serde_json::to_value(event).unwrap();
    let mut mine = recorded.actor == me;
    match event {
        Event::RegistrationWithdrawn { registration } | Event::RegistrationUsed { registration } => {
            mine |= state.registration(*registration).unwrap().user == me;
        }
        Event::ModelDestroyed { model } => mine |= state.model(*model).unwrap().owner == me,
        Event::OfferUpdated { offer, .. } | Event::OfferRemoved { offer } => {
            mine |= may(Action::ListOffers(state.offer(*offer).unwrap().model));
        }
        _ => {}
    }
    for id in under(&text, "relation") {
        let relation = state.relation(RelationId(id)).unwrap();
        mine |= relation.by == me;
        text = serde_json::to_value((text, relation)).unwrap();
    }
    let people = ["user", "subject", "owner"].iter().flat_map(|key| under(&text, key));
    let is_about_its_cloud = matches!(
        event,
        Event::CloudAdded { .. }
            | Event::CloudUpdated { .. }
            | Event::CloudRemoved { .. }
            | Event::AccessSet { .. }
    );
    let is_about_its_offer = !matches!(event, Event::OfferConsumed { .. });
    let offers_of =
        |offer| may(Action::GrantOffer(offer)) || may(Action::ListOffers(state.offer(offer).unwrap().model));
    mine || people.into_iter().any(|id| id == me.0)
        || under(&text, "model").into_iter().any(|id| may(Action::GrantModel(ModelId(id))))
        || (is_about_its_cloud
            && under(&text, "cloud").into_iter().any(|id| may(Action::RemoveCloud(CloudId(id)))))
        || (is_about_its_offer && under(&text, "offer").into_iter().any(|id| offers_of(OfferId(id))))
}

#[test]
fn a_history_tells_each_what_concerns_them() {
    let (mut whole, mut own, mut hidden, mut unnamed, mut veiled) = (0, 0, 0, 0, 0);
    worlds(times(250), |_, pair| {
        let state = &pair.world.state;
        for (asker, _) in state.users() {
            let Some(told) = all(&pair, asker, HistoryQuery::default()) else { continue };
            let numbers: BTreeSet<u64> = told.rows.iter().map(|row| row.seq).collect();
            assert!(told.rows.is_sorted_by(|one, next| one.seq > next.seq));
            let everything = superuser(state, asker);
            let known: BTreeSet<_> = access_table(state, asker)
                .unwrap()
                .subjects
                .into_iter()
                .map(|subject| subject.name)
                .collect();
            for (seq, recorded) in (1..).zip(&pair.world.journal) {
                let seen = everything || concerns(state, asker, recorded);
                assert_eq!(numbers.contains(&seq), seen, "{asker} {recorded:?}");
                assert_eq!(is_any_seen(state, asker, [recorded]), seen);
                whole += usize::from(everything);
                own += usize::from(seen && !everything);
                hidden += usize::from(!seen);
            }
            for row in &told.rows {
                let recorded = &pair.world.journal[usize::try_from(row.seq).unwrap() - 1];
                assert_eq!(row.at, recorded.at);
                assert_eq!(row.address.is_some(), everything);
                match &row.actor {
                    Some(name) => {
                        assert_eq!(*name, state.user(recorded.actor).unwrap().name);
                        assert!(everything || known.contains(name));
                    }
                    None => {
                        unnamed += 1;
                        assert!(!everything && recorded.actor != asker);
                    }
                }
                if everything {
                    assert_eq!(row.event, recorded.event);
                    named(&told, &row.event);
                } else {
                    veiled += veils(state, asker, &row.event, recorded);
                }
            }
        }
    });
    println!(
        "law: a history tells each what concerns them: {whole} events to superusers, {own} to others ({unnamed} of somebody \
         unseen), {hidden} hidden, {veiled} ends of relations veiled"
    );
    assert!(veiled > 0);
}

/// Behind an offer one sees only what one administers, and what one related oneself.
fn veils(state: &State, asker: UserId, told: &Event, recorded: &Recorded) -> usize {
    let (Event::RelationAdded { ends: told, offer, .. }, Event::RelationAdded { ends, .. }) =
        (told, &recorded.event)
    else {
        assert_eq!(*told, recorded.event);
        return 0;
    };
    let offer = offer.map(|offer| state.offer(offer).unwrap());
    let mut count = 0;
    for (told, end) in told.iter().zip(ends) {
        let own = recorded.actor == asker && offer.is_some_and(|offer| offer.model != end.model);
        let administers = authorize(state, asker, Action::GrantModel(end.model)).is_ok();
        match offer {
            Some(offer) if !administers && !own => {
                count += 1;
                assert_eq!(told.application, offer.name);
            }
            _ => assert_eq!(told, end),
        }
    }
    count
}

/// A superuser finds a name for every id.
fn named(told: &History, event: &Event) {
    let text = serde_json::to_value(event).unwrap();
    let names = &told.names;
    for key in ["user", "subject", "owner"] {
        assert!(under(&text, key).into_iter().all(|id| names.users.contains_key(&UserId(id))), "{event:?}");
    }
    assert!(under(&text, "model").into_iter().all(|id| names.models.contains_key(&ModelId(id))), "{event:?}");
    assert!(under(&text, "cloud").into_iter().all(|id| names.clouds.contains_key(&CloudId(id))), "{event:?}");
    assert!(under(&text, "offer").into_iter().all(|id| names.offers.contains_key(&OfferId(id))), "{event:?}");
    assert!(under(&text, "relation").into_iter().all(|id| names.relations.contains_key(&RelationId(id))));
}

/// However a history is cut into pieces and sifted, it is the same history.
#[test]
fn pieces_and_filters_of_a_history_are_parts_of_it() {
    let (mut pieces, mut sifted) = (0, 0);
    worlds(times(60), |seed, pair| {
        let mut dice = Dice::new(seed);
        let state = &pair.world.state;
        for (asker, _) in state.users() {
            let Some(told) = all(&pair, asker, HistoryQuery::default()) else { continue };
            let mut parts = History::default();
            let mut query =
                HistoryQuery { limit: 1 + u32::try_from(dice.below(4)).unwrap(), ..HistoryQuery::default() };
            loop {
                let part = history(state, asker, &query, journal(&pair)).unwrap();
                assert!(part.rows.len() <= query.limit as usize);
                pieces += 1;
                parts.extend(part);
                query.before = parts.next;
                if parts.next.is_none() {
                    break;
                }
            }
            assert_eq!(parts, told);
            let mut count = 0;
            for family in Family::ALL {
                let some =
                    all(&pair, asker, HistoryQuery { families: vec![family], ..HistoryQuery::default() })
                        .unwrap();
                assert!(some.rows.iter().all(|row| row.event.family() == family && told.rows.contains(row)));
                count += some.rows.len();
            }
            assert_eq!(count, told.rows.len());
            for (id, user) in state.users() {
                let some = all(
                    &pair,
                    asker,
                    HistoryQuery { user: Some(user.name.clone()), ..HistoryQuery::default() },
                );
                for row in some.unwrap().rows {
                    sifted += 1;
                    assert!(told.rows.contains(&row));
                    let recorded = &pair.world.journal[usize::try_from(row.seq).unwrap() - 1];
                    let hidden_actor = row.actor.is_none() && recorded.actor == id;
                    let text = serde_json::to_value(&recorded.event).unwrap();
                    let at_all = ["user", "subject", "owner"].iter().any(|key| !under(&text, key).is_empty());
                    assert!(!hidden_actor || at_all || !under(&text, "relation").is_empty(), "{row:?}");
                }
            }
            for (id, model) in state.models() {
                let some =
                    all(&pair, asker, HistoryQuery { model: Some(model.uuid), ..HistoryQuery::default() });
                for row in some.unwrap().rows {
                    sifted += 1;
                    let text = serde_json::to_value(&row.event).unwrap();
                    let direct = under(&text, "model").contains(&id.0);
                    assert!(direct || row.event.family() == Family::Offers, "{row:?}");
                }
            }
        }
    });
    println!("law: pieces and filters of a history are parts of it: {pieces} pieces, {sifted} rows sifted");
}
