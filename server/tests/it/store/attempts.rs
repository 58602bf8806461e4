//! Failed attempts and the waiting that they cause.

use std::time::Duration;

use server::store::{AttemptKey, Charge, Older, Pace, Store};

use super::{at, contract};

const TOM: Charge =
    Charge { key: AttemptKey([1; 32]), pace: Pace { free: 1, longest: Duration::from_secs(60) } };
const HERE: Charge =
    Charge { key: AttemptKey([2; 32]), pace: Pace { free: 9, longest: Duration::from_secs(60) } };

contract! {
    async fn each_failure_waits_longer(store: &dyn Store) {
        assert_eq!(store.charge(&[TOM], at(0)).await.unwrap(), None);
        assert_eq!(store.charge(&[TOM], at(0)).await.unwrap(), None);
        assert_eq!(store.charge(&[TOM], at(0)).await.unwrap(), Some(at(1)));
        assert_eq!(store.charge(&[TOM], at(1)).await.unwrap(), None);
        assert_eq!(store.charge(&[TOM], at(2)).await.unwrap(), Some(at(3)));
    }

    async fn who_must_wait_pays_nothing_and_neither_does_the_other_key(store: &dyn Store) {
        for _ in 0..2 {
            assert_eq!(store.charge(&[TOM], at(0)).await.unwrap(), None);
        }
        for _ in 0..20 {
            assert_eq!(store.charge(&[HERE, TOM], at(0)).await.unwrap(), Some(at(1)));
        }
        assert_eq!(store.charge(&[HERE], at(0)).await.unwrap(), None);
    }

    async fn success_is_taken_back_or_forgiven(store: &dyn Store) {
        for _ in 0..20 {
            assert_eq!(store.charge(&[TOM], at(0)).await.unwrap(), None);
            store.refund(TOM.key).await.unwrap();
        }
        for _ in 0..2 {
            assert_eq!(store.charge(&[TOM], at(0)).await.unwrap(), None);
        }
        store.forgive(TOM.key).await.unwrap();
        assert_eq!(store.charge(&[TOM], at(0)).await.unwrap(), None);
    }

    async fn old_failures_are_forgotten(store: &dyn Store) {
        for second in [0, 0, 5, 10] {
            assert_eq!(store.charge(&[TOM], at(second)).await.unwrap(), None);
        }
        assert_eq!(store.charge(&[TOM], at(11)).await.unwrap(), Some(at(14)));
        store.tidy(Older { refusals: at(0), logins: at(0), attempts: at(11) }).await.unwrap();
        assert_eq!(store.charge(&[TOM], at(11)).await.unwrap(), None);
    }
}
