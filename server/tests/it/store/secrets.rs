//! Passwords, bootstrap links, what is known of the master key.

use server::master_key::KeyCheck;
use server::password::PasswordHash;
use server::store::{AppendError, Batch, Link, Row, SecretChange, Source, Store};
use server::token::TokenHash;
use uuid::Uuid;

use super::{at, contract};

const LAB: Uuid = Uuid::from_u128(1);
const LINK: TokenHash = TokenHash([7; 32]);

fn hash(text: &str) -> PasswordHash {
    PasswordHash::from_stored(text.into())
}

async fn change(store: &dyn Store, seq: u64, secrets: Vec<SecretChange>) -> Result<(), AppendError> {
    let generation = store.generation().await.unwrap();
    let row = Row {
        seq,
        at: at(0),
        source: Source::default(),
        command: Some(Uuid::from_u128(seq.into())),
        kind: "PasswordSet".into(),
        body: "{}".into(),
    };
    store.append(&Batch { generation, controller: LAB, rows: vec![row], secrets }).await
}

contract! {
    async fn a_password_comes_and_goes_with_its_event(store: &dyn Store) {
        change(store, 1, vec![SecretChange::SetPassword { user: 1, hash: hash("one") }]).await.unwrap();
        change(store, 2, vec![SecretChange::SetPassword { user: 1, hash: hash("two") }]).await.unwrap();
        assert_eq!(store.password(LAB, 1).await.unwrap(), Some(hash("two")));
        assert_eq!(store.password(LAB, 2).await.unwrap(), None);
        assert_eq!(store.password(Uuid::nil(), 1).await.unwrap(), None);
        change(store, 3, vec![SecretChange::DropPassword { user: 1 }]).await.unwrap();
        assert_eq!(store.password(LAB, 1).await.unwrap(), None);
    }

    async fn a_password_stays_when_its_event_is_not_appended(store: &dyn Store) {
        change(store, 1, vec![SecretChange::SetPassword { user: 1, hash: hash("one") }]).await.unwrap();
        let taken = change(store, 1, vec![SecretChange::SetPassword { user: 1, hash: hash("two") }]).await;
        assert!(taken.is_err());
        assert_eq!(store.password(LAB, 1).await.unwrap(), Some(hash("one")));
    }

    async fn a_link_is_spent_once(store: &dyn Store) {
        let link = Link { token: LINK, made_at: at(0), expires_at: at(100), controller: None };
        store.add_link(&link).await.unwrap();
        assert_eq!(store.link(LINK).await.unwrap(), Some(link));
        let spend = || vec![SecretChange::SpendLink { link: LINK, at: at(1) }];
        change(store, 1, spend()).await.unwrap();
        assert_eq!(store.link(LINK).await.unwrap(), Some(Link { controller: Some(LAB), ..link }));
        let again = change(store, 2, spend()).await;
        assert!(matches!(again, Err(AppendError::LinkSpent)), "{again:?}");
        assert_eq!(store.head(LAB).await.unwrap(), 1);
    }

    async fn a_link_that_expired_or_never_was_is_not_spent(store: &dyn Store) {
        store.add_link(&Link { token: LINK, made_at: at(0), expires_at: at(100), controller: None }).await.unwrap();
        for (link, second) in [(LINK, 100), (TokenHash([8; 32]), 1)] {
            let spent = change(store, 1, vec![SecretChange::SpendLink { link, at: at(second) }]).await;
            assert!(matches!(spent, Err(AppendError::LinkSpent)), "{spent:?}");
        }
    }

    async fn a_batch_that_fails_on_its_last_secret_leaves_nothing(store: &dyn Store) {
        let secrets = vec![
            SecretChange::SetPassword { user: 1, hash: hash("one") },
            SecretChange::SpendLink { link: LINK, at: at(1) },
        ];
        assert!(change(store, 1, secrets).await.is_err());
        assert_eq!(store.password(LAB, 1).await.unwrap(), None);
        assert_eq!(store.head(LAB).await.unwrap(), 0);
    }

    async fn the_first_check_of_a_key_version_stays(store: &dyn Store) {
        let check = |version, byte| KeyCheck { version, value: [byte; 32] };
        for kept in [check(2, 2), check(1, 1), check(1, 9)] {
            store.add_key_check(kept).await.unwrap();
        }
        assert_eq!(store.key_checks().await.unwrap(), [check(1, 1), check(2, 2)]);
    }
}
