//! Sessions and logins.

use server::store::{Batch, Login, Older, Row, SecretChange, Session, Source, Store};
use server::token::TokenHash;
use uuid::Uuid;

use super::{at, contract};

const LAB: Uuid = Uuid::from_u128(1);
const PROD: Uuid = Uuid::from_u128(2);
const ID: Uuid = Uuid::from_u128(3);
const TOKEN: TokenHash = TokenHash([1; 32]);

fn login(controller: Uuid, user: u32, second: i64) -> Login {
    Login { controller, user, issued_at: at(second), epoch: 1 }
}

contract! {
    async fn a_session_holds_one_login_per_controller(store: &dyn Store) {
        store.open_session(ID, TOKEN, at(0)).await.unwrap();
        let bare = Session { id: ID, token: TOKEN, opened_at: at(0), logins: Vec::new() };
        assert_eq!(store.session(TOKEN).await.unwrap(), Some(bare.clone()));
        for one in [login(PROD, 1, 1), login(LAB, 1, 2), login(LAB, 2, 3)] {
            store.put_login(ID, one).await.unwrap();
        }
        let logins = vec![login(LAB, 2, 3), login(PROD, 1, 1)];
        assert_eq!(store.logins(ID).await.unwrap(), logins);
        assert_eq!(store.session(TOKEN).await.unwrap(), Some(Session { logins, ..bare }));
    }

    async fn logins_end_one_by_one_or_all_together(store: &dyn Store) {
        store.open_session(ID, TOKEN, at(0)).await.unwrap();
        store.put_login(ID, login(LAB, 1, 1)).await.unwrap();
        store.put_login(ID, login(PROD, 1, 1)).await.unwrap();
        store.drop_login(ID, LAB).await.unwrap();
        assert_eq!(store.session(TOKEN).await.unwrap().unwrap().logins, [login(PROD, 1, 1)]);
        store.close_session(ID).await.unwrap();
        assert_eq!(store.session(TOKEN).await.unwrap(), None);
        assert_eq!(store.logins(ID).await.unwrap(), []);
    }

    async fn a_session_that_is_gone_stays_gone(store: &dyn Store) {
        store.put_login(ID, login(LAB, 1, 1)).await.unwrap();
        assert_eq!(store.session(TOKEN).await.unwrap(), None);
        store.open_session(ID, TOKEN, at(0)).await.unwrap();
        assert_eq!(store.session(TOKEN).await.unwrap().unwrap().logins, []);
    }

    async fn a_renewed_session_keeps_its_logins_and_forgets_its_cookie(store: &dyn Store) {
        store.open_session(ID, TOKEN, at(0)).await.unwrap();
        store.put_login(ID, login(LAB, 1, 1)).await.unwrap();
        store.renew_session(ID, TokenHash([2; 32])).await.unwrap();
        assert_eq!(store.session(TOKEN).await.unwrap(), None);
        let renewed = store.session(TokenHash([2; 32])).await.unwrap().unwrap();
        assert_eq!((renewed.id, renewed.logins), (ID, vec![login(LAB, 1, 1)]));
    }

    async fn an_unknown_cookie_is_nobody(store: &dyn Store) {
        store.open_session(ID, TOKEN, at(0)).await.unwrap();
        assert_eq!(store.session(TokenHash([2; 32])).await.unwrap(), None);
    }

    async fn the_session_that_changed_its_password_is_renewed_with_the_event(store: &dyn Store) {
        let other = Uuid::from_u128(4);
        for (id, byte) in [(ID, 1), (other, 2)] {
            store.open_session(id, TokenHash([byte; 32]), at(0)).await.unwrap();
            store.put_login(id, login(LAB, 1, 1)).await.unwrap();
            store.put_login(id, login(PROD, 1, 1)).await.unwrap();
        }
        let row = Row {
            seq: 1,
            at: at(1),
            source: Source::default(),
            command: Some(Uuid::from_u128(1)),
            kind: "PasswordSet".into(),
            body: "{}".into(),
        };
        let secrets = vec![SecretChange::RenewLogin { session: ID, epoch: 2 }];
        let generation = store.generation().await.unwrap();
        store.append(&Batch { generation, controller: LAB, rows: vec![row], secrets }).await.unwrap();
        let own = store.session(TOKEN).await.unwrap().unwrap();
        assert_eq!(own.logins, [Login { epoch: 2, ..login(LAB, 1, 1) }, login(PROD, 1, 1)]);
        let others = store.session(TokenHash([2; 32])).await.unwrap().unwrap();
        assert_eq!(others.logins, [login(LAB, 1, 1), login(PROD, 1, 1)]);
    }

    async fn old_logins_are_forgotten_and_then_their_session(store: &dyn Store) {
        store.open_session(ID, TOKEN, at(0)).await.unwrap();
        store.put_login(ID, login(LAB, 1, 10)).await.unwrap();
        store.put_login(ID, login(PROD, 1, 20)).await.unwrap();
        let before = |second| Older { refusals: at(second), logins: at(second), attempts: at(second) };
        store.tidy(before(15)).await.unwrap();
        assert_eq!(store.session(TOKEN).await.unwrap().unwrap().logins, [login(PROD, 1, 20)]);
        store.tidy(before(25)).await.unwrap();
        assert_eq!(store.session(TOKEN).await.unwrap(), None);
    }
}
