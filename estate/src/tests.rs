//! The estate's journal: what is refused is explained, the last step can be undone, the oldest can be settled.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use domain::answer::Answer;
use domain::event::Event;
use domain::history::HistoryQuery;
use domain::query::Query;
use domain::rulebook::RulebookName;
use jiff::Timestamp;
use juju::client::Controllers;

use crate::port::SeatPort;
use crate::scenario::{Play, Script};
use crate::{Estate, EstateMachine, Outside, SharedEstate};

const TEXT: &str = "```console\nadmin$ juju bootstrap lxd lxd-controller-1\nadmin$ juju add-user tom\n\
                    tom$ juju register $TOKEN(tom)\n> t\n> t\n>\ntom$ juju add-user eve\n? 1\n```\n";

fn outside() -> Outside {
    Outside { now: || Timestamp::UNIX_EPOCH, fill: |bytes| bytes.fill(7) }
}

fn finished<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("nothing here waits"),
    }
}

fn played() -> SharedEstate {
    let estate = Estate::new(outside(), RulebookName::default()).share();
    let mut play = Play::new(Script::parse(TEXT).unwrap());
    while finished(play.next(&mut EstateMachine(estate.clone()))).is_some() {}
    estate
}

#[test]
fn a_refusal_is_explained_with_what_would_be_enough() {
    let estate = played();
    let estate = estate.borrow();
    let explained = estate.finished().next_back().unwrap().explained.clone().unwrap();
    assert_eq!(explained.why, "tom has login on lxd-controller-1; adding users needs superuser.");
    assert_eq!(explained.remedy.as_deref(), Some("juju grant tom superuser"));
}

#[test]
fn before_the_last_step_is_where_taking_it_back_leads() {
    let estate = played();
    let mut estate = estate.borrow_mut();
    for _ in 0..4 {
        let before = estate.before_last();
        assert!(estate.take_back());
        assert_eq!(*estate.world(), before);
    }
    assert!(!estate.take_back());
}

#[test]
fn what_is_settled_stays_but_cannot_be_taken_back() {
    let estate = played();
    let mut estate = estate.borrow_mut();
    let (world, length) = (estate.world().clone(), estate.journal().len());
    let (forgotten, changes) = estate.settle(3);
    let mut origin = crate::World::default();
    changes.iter().for_each(|change| origin.apply(change));
    assert_eq!(origin, *estate.origin());
    assert_eq!(estate.journal().len(), length - forgotten);
    let resumed = Estate::resume(
        outside(),
        RulebookName::default(),
        estate.origin().clone(),
        estate.journal().to_vec(),
    );
    assert_eq!(*resumed.world(), world);
    while estate.take_back() {}
    assert_eq!(estate.world(), estate.origin());
    assert!(!estate.origin().controllers.is_empty());
}

#[test]
fn a_seat_sees_the_history_that_is_its_own() {
    let estate = played();
    let controller = *estate.borrow().world().controllers.keys().next().unwrap();
    let of = |seat: &str| {
        let mut port = SeatPort::begin(&estate, &seat.parse().unwrap());
        let query = HistoryQuery { limit: 500, ..HistoryQuery::default() };
        match finished(port.query(controller, &Query::History(query))).unwrap() {
            Answer::History(told) => told,
            other => panic!("{other:?}"),
        }
    };
    let all = of("admin");
    let last = estate.borrow().state(controller).unwrap().seq;
    assert!(all.rows.iter().map(|row| row.seq).eq((1..=last).rev()));
    assert_eq!(all.next, None);
    let own = of("tom");
    let added = own.rows.last().unwrap();
    assert!(matches!(added.event, Event::UserAdded { .. }));
    assert_eq!(added.actor, None, "tom does not see who added him");
    assert!(own.rows.iter().skip(1).all(|row| all.rows.iter().any(|one| one.event == row.event)));
    // The last step was refused; the one before was tom's registration.
    assert!(estate.borrow_mut().take_back() && estate.borrow_mut().take_back());
    assert!(of("admin").rows.len() < all.rows.len());
}

#[test]
fn every_kind_of_name_is_known_at_a_seat() {
    let text = "```console\nadmin$ juju bootstrap lxd lab\nadmin$ juju add-model data\nadmin$ juju deploy mysql\n\
                admin$ juju deploy wordpress\nadmin$ juju integrate mysql wordpress\nadmin$ juju offer mysql:db\n\
                admin$ juju add-credential aws --client\n> mine\n>\nadmin$ juju add-user tom\n```\n";
    let estate = Estate::new(outside(), RulebookName::default()).share();
    let mut play = Play::new(Script::parse(text).unwrap());
    while let Some(outcome) = finished(play.next(&mut EstateMachine(estate.clone()))) {
        assert!(outcome.command().is_none_or(|ran| ran.passed()), "{outcome:?}");
    }
    let known = estate.borrow().known(&"admin".parse().unwrap());
    let has = |names: &[juju::complete::Name], wanted: &str| {
        assert!(names.iter().any(|name| name.text == wanted), "{wanted}: {names:?}");
    };
    has(&known.users, "tom");
    has(&known.models, "data");
    has(&known.controllers, "lab");
    has(&known.clouds, "localhost");
    has(&known.regions, "aws/us-east-1");
    has(&known.credentials, "mine");
    has(&known.applications, "mysql");
    has(&known.endpoints, "mysql:db");
    has(&known.units, "wordpress/0");
    has(&known.machines, "1");
    has(&known.relations, "0");
    has(&known.offers, "data.mysql");
    has(&known.charms, "postgresql");
    let nobody = estate.borrow().known(&"nobody".parse().unwrap());
    assert!(nobody.users.is_empty() && nobody.models.is_empty() && nobody.offers.is_empty());
}
