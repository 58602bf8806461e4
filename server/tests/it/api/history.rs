//! A history that is longer than one reading of the database.

use domain::answer::Answer;
use domain::command::Command;
use domain::event::Event;
use domain::history::{Family, History, HistoryQuery};
use domain::query::Query;
use uuid::Uuid;

use super::{Browser, Lab};

async fn history(browser: &mut Browser, controller: Uuid, query: HistoryQuery) -> History {
    match browser.query(controller, &Query::History(query)).await.unwrap() {
        Answer::History(told) => told,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_happened_long_ago_is_found() {
    let lab = Lab::new().await;
    let mut tom = lab.user("tom").await;
    let model = lab.add_model("busy").await;
    let mut admin = lab.admin.clone();
    for _ in 0..1_100 {
        admin.command(lab.controller, &Command::OpenModel { model }).await.unwrap();
    }
    let asked = HistoryQuery { limit: 1_000, ..HistoryQuery::default() };
    let own = history(&mut tom, lab.controller, asked.clone()).await;
    assert!(matches!(own.rows.last().unwrap().event, Event::UserAdded { .. }));
    assert!(own.rows.iter().all(|row| !matches!(row.event, Event::ModelOpened { .. })));
    assert_eq!(own.next, None);

    let all = history(&mut admin, lab.controller, asked.clone()).await;
    assert_eq!(all.rows.len(), 500, "never more at once");
    assert_eq!(all.next, all.rows.last().map(|row| row.seq));
    let rest = history(&mut admin, lab.controller, HistoryQuery { before: all.next, ..asked.clone() }).await;
    assert_eq!(rest.rows.first().map(|row| row.seq + 1), all.next);

    let accounts = HistoryQuery { limit: 2, families: vec![Family::Accounts], ..asked };
    let accounts = history(&mut admin, lab.controller, accounts).await;
    assert_eq!(accounts.rows.len(), 2);
    assert!(accounts.rows.iter().all(|row| row.event.family() == Family::Accounts));
}
