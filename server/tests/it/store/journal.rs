//! Journals, snapshots and refusals.

use server::store::{AppendError, Batch, Happened, Refusal, Row, Snapshot, Source, Store};
use uuid::Uuid;

use super::{at, contract};

const LAB: Uuid = Uuid::from_u128(1);
const PROD: Uuid = Uuid::from_u128(2);

fn row(seq: u64, command: Option<u128>) -> Row {
    Row {
        seq,
        at: at(seq as i64),
        source: Source {
            actor: Some(1),
            session: Some(Uuid::from_u128(7)),
            address: Some("::1".parse().unwrap()),
            request: Some(Uuid::from_u128(8)),
        },
        command: command.map(Uuid::from_u128),
        kind: "UserAdded".into(),
        body: format!("{{\"seq\":{seq}}}"),
    }
}

async fn append(store: &dyn Store, controller: Uuid, rows: Vec<Row>) -> Result<(), AppendError> {
    let generation = store.generation().await.unwrap();
    store.append(&Batch { generation, controller, rows, secrets: Vec::new() }).await
}

contract! {
    async fn gives_back_what_was_appended(store: &dyn Store) {
        let rows = vec![row(1, Some(1)), row(2, None), Row { source: Source::default(), ..row(3, Some(2)) }];
        append(store, LAB, rows.clone()).await.unwrap();
        assert_eq!(store.rows(LAB, 0, 10).await.unwrap(), rows);
        assert_eq!(store.rows(LAB, 1, 1).await.unwrap(), rows[1..2]);
        assert_eq!(store.rows(LAB, 3, 10).await.unwrap(), []);
        let happened = store.happened(LAB, 1, 10).await.unwrap();
        let same = |row: &Row| {
            let Row { seq, at, source, body, .. } = row.clone();
            Happened { seq, at, actor: source.actor, body }
        };
        assert_eq!(happened, rows[1..].iter().map(same).collect::<Vec<_>>());
        assert_eq!(store.happened(LAB, 0, 1).await.unwrap(), [same(&rows[0])]);
        assert_eq!(store.head(LAB).await.unwrap(), 3);
    }

    async fn reads_backwards_from_a_number(store: &dyn Store) {
        append(store, PROD, vec![row(1, Some(1))]).await.unwrap();
        append(store, LAB, vec![row(1, Some(1)), row(2, None), row(3, Some(2))]).await.unwrap();
        let numbers = |rows: Vec<Row>| rows.into_iter().map(|row| row.seq).collect::<Vec<_>>();
        assert_eq!(numbers(store.rows_before(LAB, u64::MAX, 10).await.unwrap()), [3, 2, 1]);
        assert_eq!(numbers(store.rows_before(LAB, 3, 1).await.unwrap()), [2]);
        assert_eq!(store.rows_before(LAB, 2, 10).await.unwrap(), [row(1, Some(1))]);
        assert_eq!(store.rows_before(LAB, 1, 10).await.unwrap(), []);
    }

    async fn tells_what_had_happened_by_a_moment(store: &dyn Store) {
        let later = Row { at: at(2), ..row(3, None) };
        append(store, LAB, vec![row(1, Some(1)), row(2, None), later, row(4, Some(2))]).await.unwrap();
        append(store, PROD, vec![row(1, Some(1))]).await.unwrap();
        for (moment, head) in [(0, 0), (1, 1), (2, 3), (3, 3), (4, 4), (9, 4)] {
            assert_eq!(store.head_as_of(LAB, at(moment)).await.unwrap(), head, "{moment}");
        }
        assert_eq!(store.head_as_of(Uuid::nil(), at(9)).await.unwrap(), 0);
    }

    async fn keeps_controllers_apart(store: &dyn Store) {
        append(store, PROD, vec![row(1, Some(1))]).await.unwrap();
        append(store, LAB, vec![row(1, Some(1)), row(2, Some(2))]).await.unwrap();
        assert_eq!(store.controllers().await.unwrap(), [LAB, PROD]);
        assert_eq!((store.head(LAB).await.unwrap(), store.head(PROD).await.unwrap()), (2, 1));
        assert_eq!(store.head(Uuid::nil()).await.unwrap(), 0);
    }

    async fn refuses_a_number_that_is_taken_or_too_high(store: &dyn Store) {
        append(store, LAB, vec![row(1, Some(1))]).await.unwrap();
        let taken = append(store, LAB, vec![row(1, Some(2))]).await;
        assert!(matches!(taken, Err(AppendError::Taken { head: 1 })), "{taken:?}");
        let gap = append(store, LAB, vec![row(3, Some(2))]).await;
        assert!(matches!(gap, Err(AppendError::Taken { head: 1 })), "{gap:?}");
        assert_eq!(store.head(LAB).await.unwrap(), 1);
    }

    async fn refuses_a_command_twice_and_keeps_nothing_of_its_batch(store: &dyn Store) {
        append(store, LAB, vec![row(1, Some(1))]).await.unwrap();
        let repeated = append(store, LAB, vec![row(2, Some(2)), row(3, Some(1))]).await;
        assert!(matches!(repeated, Err(AppendError::Repeated(id)) if id == Uuid::from_u128(1)), "{repeated:?}");
        let within = append(store, LAB, vec![row(2, Some(2)), row(3, Some(2))]).await;
        assert!(matches!(within, Err(AppendError::Repeated(id)) if id == Uuid::from_u128(2)), "{within:?}");
        assert_eq!(store.head(LAB).await.unwrap(), 1);
    }

    async fn refuses_a_batch_of_another_generation(store: &dyn Store) {
        let batch =
            Batch { generation: Uuid::nil(), controller: LAB, rows: vec![row(1, Some(1))], secrets: Vec::new() };
        assert!(matches!(store.append(&batch).await, Err(AppendError::Restored)));
    }

    async fn finds_all_events_of_a_command_and_no_others(store: &dyn Store) {
        let rows = vec![row(1, Some(1)), row(2, Some(2)), row(3, None), row(4, None), row(5, Some(3)), row(6, None)];
        append(store, LAB, rows.clone()).await.unwrap();
        let of = |command| store.rows_of_command(LAB, Uuid::from_u128(command));
        assert_eq!(of(1).await.unwrap(), rows[..1]);
        assert_eq!(of(2).await.unwrap(), rows[1..4]);
        assert_eq!(of(3).await.unwrap(), rows[4..]);
        assert_eq!(of(4).await.unwrap(), []);
        assert_eq!(store.rows_of_command(PROD, Uuid::from_u128(1)).await.unwrap(), []);
    }

    async fn gives_the_latest_snapshot_not_after_a_number(store: &dyn Store) {
        let snapshot = |seq, format| Snapshot { seq, format, body: vec![seq as u8, format as u8] };
        for kept in [snapshot(10, 1), snapshot(20, 1)] {
            store.save_snapshot(LAB, &kept).await.unwrap();
        }
        assert_eq!(store.snapshot(LAB, 1, 9).await.unwrap(), None);
        assert_eq!(store.snapshot(LAB, 1, 19).await.unwrap(), Some(snapshot(10, 1)));
        assert_eq!(store.snapshot(LAB, 1, 99).await.unwrap(), Some(snapshot(20, 1)));
        assert_eq!(store.snapshot(PROD, 1, 99).await.unwrap(), None);
        store.save_snapshot(LAB, &snapshot(20, 2)).await.unwrap();
        assert_eq!(store.snapshot(LAB, 1, 99).await.unwrap(), Some(snapshot(10, 1)));
    }

    async fn forgets_all_snapshots_but_the_last_two_of_each_controller(store: &dyn Store) {
        let snapshot = |seq| Snapshot { seq, format: 1, body: vec![seq as u8] };
        store.save_snapshot(PROD, &snapshot(10)).await.unwrap();
        for seq in [10, 20, 30, 40] {
            store.save_snapshot(LAB, &snapshot(seq)).await.unwrap();
        }
        assert_eq!(store.snapshot(LAB, 1, 29).await.unwrap(), None);
        assert_eq!(store.snapshot(LAB, 1, 39).await.unwrap(), Some(snapshot(30)));
        assert_eq!(store.snapshot(LAB, 1, 99).await.unwrap(), Some(snapshot(40)));
        // One that comes late is older than both.
        store.save_snapshot(LAB, &snapshot(15)).await.unwrap();
        assert_eq!(store.snapshot(LAB, 1, 29).await.unwrap(), None);
        assert_eq!(store.snapshot(PROD, 1, 99).await.unwrap(), Some(snapshot(10)));
    }

    async fn keeps_refusals_newest_first(store: &dyn Store) {
        let refusal = |second| Refusal {
            at: at(second),
            source: row(1, None).source,
            command: Some(Uuid::from_u128(second as u128)),
            kind: "AddUser".into(),
            body: "\"permission denied\"".into(),
        };
        for second in [1, 2, 3] {
            store.note_refusal(LAB, &refusal(second)).await.unwrap();
        }
        assert_eq!(store.refusals(LAB, 2).await.unwrap(), [refusal(3), refusal(2)]);
        assert_eq!(store.refusals(PROD, 2).await.unwrap(), []);
    }
}
