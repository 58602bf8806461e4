//! The event stream: what changed, within a second, and nothing that the session may not see.

use std::time::Duration;

use app::api::News;
use axum::body::{Body, BodyDataStream};
use axum::http::Request;
use domain::answer::answer;
use domain::command::Command;
use domain::history::HistoryQuery;
use domain::level::ModelLevel;
use domain::query::Query;
use domain::state::State;
use tokio::time::timeout;
use tokio_stream::StreamExt;
use tower::ServiceExt;
use uuid::Uuid;

use server::service::PER_SESSION;

use super::rights::{Scene, commands};
use super::{Browser, Lab, PASSWORD};

const SECOND: Duration = Duration::from_secs(1);

/// An open stream.
struct Stream {
    data: BodyDataStream,
    buffer: String,
}

async fn open(browser: &Browser) -> Result<Stream, u16> {
    let mut request = Request::get("/api/events");
    if let Some(cookie) = &browser.cookie {
        request = request.header("cookie", cookie);
    }
    let response = browser.app.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    match response.status().as_u16() {
        200 => Ok(Stream { data: response.into_body().into_data_stream(), buffer: String::new() }),
        other => Err(other),
    }
}

impl Stream {
    /// The next news; none when the stream has ended.
    async fn next(&mut self) -> Option<News> {
        loop {
            if let Some((event, rest)) = self.buffer.split_once("\n\n") {
                let news = event.strip_prefix("data: ").map(|data| serde_json::from_str(data).unwrap());
                self.buffer = rest.to_owned();
                match news {
                    Some(news) => return Some(news),
                    None => continue,
                }
            }
            let more = self.data.next().await?.unwrap();
            self.buffer.push_str(std::str::from_utf8(&more).unwrap());
        }
    }

    async fn within_a_second(&mut self) -> Option<News> {
        timeout(SECOND, self.next()).await.expect("news within a second")
    }

    async fn begun(browser: &Browser) -> Stream {
        let mut stream = open(browser).await.unwrap();
        assert!(matches!(stream.within_a_second().await, Some(News::Now { .. })));
        stream
    }

    async fn queries(&mut self) -> Vec<Query> {
        match self.within_a_second().await {
            Some(News::Changed { queries, .. }) => queries,
            other => panic!("{other:?}"),
        }
    }
}

fn user(name: &str) -> domain::name::UserName {
    name.parse().unwrap()
}

#[tokio::test]
async fn what_one_does_the_other_sees_if_it_may() {
    let lab = Lab::new().await;
    let tom = lab.user("tom").await;
    let (shared, secret) = (lab.add_model("shared").await, lab.add_model("secret").await);
    let mut stream = Stream::begun(&tom).await;
    // Nothing of this concerns tom: no event tells of it.
    lab.add_user("ann").await;
    lab.grant("ann", secret, ModelLevel::Read).await;
    let deploy = |model| Command::Deploy { model, charm: "mysql".into(), application: None, units: 1 };
    lab.admin.clone().command(lab.controller, &deploy(secret)).await.unwrap();
    assert!(timeout(Duration::from_millis(300), stream.next()).await.is_err());
    // This does.
    lab.grant("tom", shared, ModelLevel::Read).await;
    let queries = stream.queries().await;
    assert!(queries.contains(&Query::Models { user: None, all: true }), "{queries:?}");
    assert!(queries.contains(&Query::Access) && queries.contains(&Query::History(HistoryQuery::default())));
    lab.admin.clone().command(lab.controller, &deploy(shared)).await.unwrap();
    let queries = stream.queries().await;
    assert!(queries.contains(&Query::Status { model: shared }), "{queries:?}");
    assert!(
        !queries.contains(&Query::Access) && !format!("{queries:?}").contains("History"),
        "tom only reads it"
    );
    assert!(!format!("{queries:?}").contains(&secret.to_string()));
}

/// Everything that a stream can name, but histories.
fn watched(state: &State) -> Vec<Query> {
    let mut queries = vec![
        Query::Controller,
        Query::Users { all: true },
        Query::User { user: None },
        Query::Models { user: None, all: true },
        Query::Clouds,
        Query::Credentials,
        Query::FindOffers,
        Query::Registrations,
        Query::Access,
    ];
    for (_, model) in state.models() {
        let model = model.uuid;
        queries.extend([Query::Model { model }, Query::ModelUsers { model }, Query::Status { model }]);
        queries.extend([Query::Offers { model }, Query::Blocks { model }]);
        queries.push(Query::Settings { model, application: None });
    }
    queries
}

/// What is not answered again has not changed: every kind of command, and what it changes for a superuser.
#[tokio::test]
async fn news_name_exactly_what_has_another_answer() {
    let scene = Scene::new().await;
    let (admin, controller) = (scene.actor("admin"), scene.lab.controller);
    let mut stream = Stream::begun(&scene.lab.admin).await;
    let mut named = 0;
    for command in commands(scene.model) {
        let before = scene.state();
        let mut browser = scene.lab.admin.clone();
        let _ = browser.command_with(controller, &command, Some(PASSWORD), Uuid::new_v4()).await;
        let after = scene.state();
        if after.seq == before.seq || after.controller.destroyed_at.is_some() {
            continue;
        }
        let told = stream.queries().await;
        let mut asked = watched(&before);
        asked.extend(watched(&after).into_iter().filter(|query| !watched(&before).contains(query)));
        for query in asked {
            let [old, new] = [&before, &after].map(|state| answer(state, admin, &query));
            assert_eq!(told.contains(&query), old != new, "{command:?}: {query:?}");
            named += usize::from(old != new);
        }
        assert!(told.contains(&Query::History(HistoryQuery::default())), "{command:?}");
    }
    assert!(named > 80, "{named}");
}

#[tokio::test]
async fn without_a_login_there_is_no_stream() {
    let lab = Lab::new().await;
    assert_eq!(open(&lab.browser()).await.err(), Some(401));
    let tom = lab.user("tom").await;
    lab.admin.clone().command(lab.controller, &Command::DisableUser { user: user("tom") }).await.unwrap();
    assert_eq!(open(&tom).await.err(), Some(204));
}

#[tokio::test]
async fn a_session_that_ends_gets_a_last_event() {
    let lab = Lab::new().await;
    let tom = lab.user("tom").await;
    let mut stream = Stream::begun(&tom).await;
    lab.admin.clone().command(lab.controller, &Command::DisableUser { user: user("tom") }).await.unwrap();
    let ended = News::Ended { controller: lab.controller, why: Some(domain::session::Ended::Disabled) };
    assert_eq!(stream.within_a_second().await, Some(ended));
    assert_eq!(stream.within_a_second().await, None);
    assert_eq!(open(&tom).await.err(), Some(204));
}

#[tokio::test]
async fn logging_out_ends_the_stream() {
    let lab = Lab::new().await;
    let mut tom = lab.user("tom").await;
    let mut stream = Stream::begun(&tom).await;
    tom.log_out(None).await.unwrap();
    let ended = News::Ended { controller: lab.controller, why: None };
    assert_eq!(stream.within_a_second().await, Some(ended));
    assert_eq!(stream.within_a_second().await, None);
}

#[tokio::test]
async fn ones_own_new_password_ends_the_streams_elsewhere_only() {
    let lab = Lab::new().await;
    let mut here = lab.user("tom").await;
    let mut there = lab.browser();
    there.log_in(lab.controller, "tom", PASSWORD).await.unwrap();
    let (mut stays, mut ends) = (Stream::begun(&here).await, Stream::begun(&there).await);
    let own = Command::SetPassword { user: user("tom") };
    here.command_with(lab.controller, &own, Some("new"), Uuid::new_v4()).await.unwrap();
    let why = Some(domain::session::Ended::CredentialsChanged);
    assert_eq!(ends.within_a_second().await, Some(News::Ended { controller: lab.controller, why }));
    assert_eq!(ends.within_a_second().await, None);
    let model = lab.add_model("m").await;
    lab.grant("tom", model, ModelLevel::Read).await;
    assert!(!stays.queries().await.is_empty());
}

#[tokio::test]
async fn a_browser_has_so_many_streams_and_gets_the_place_of_one_that_closed() {
    let lab = Lab::new().await;
    let tom = lab.user("tom").await;
    let mut streams = Vec::new();
    for _ in 0..PER_SESSION {
        streams.push(Stream::begun(&tom).await);
    }
    let mut tom_again = tom.clone();
    let refused = tom_again.send("GET", "/api/events", Vec::new()).await;
    assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (429, "30"));
    // Nobody else is kept out, and the same user has other browsers.
    Stream::begun(&lab.admin).await;
    let mut other = lab.browser();
    other.log_in(lab.controller, "tom", PASSWORD).await.unwrap();
    Stream::begun(&other).await;
    streams.pop();
    let opened = timeout(SECOND, async {
        loop {
            match open(&tom).await {
                Ok(stream) => return stream,
                Err(status) => assert_eq!(status, 429),
            }
            tokio::task::yield_now().await;
        }
    });
    streams.push(opened.await.expect("a place within a second"));
    assert_eq!(open(&tom).await.err(), Some(429));
}

#[tokio::test]
async fn the_end_of_24_hours_ends_the_stream() {
    let lab = Lab::new().await;
    let tom = lab.user("tom").await;
    lab.pass(60 * 60 * 1_000);
    let mut later = lab.browser();
    later.log_in(lab.controller, "admin", PASSWORD).await.unwrap();
    let mut stream = Stream::begun(&tom).await;
    lab.pass(23 * 60 * 60 * 1_000);
    // Somebody else does something, which tom may not see.
    let add = Command::AddUser { name: "ann".parse().unwrap(), display_name: String::new() };
    later.command(lab.controller, &add).await.unwrap();
    let ended = News::Ended { controller: lab.controller, why: Some(domain::session::Ended::Expired) };
    assert_eq!(stream.within_a_second().await, Some(ended));
    assert_eq!(stream.within_a_second().await, None);
}

#[tokio::test]
async fn the_word_to_stop_ends_every_stream() {
    let lab = Lab::new().await;
    let mut stream = Stream::begun(&lab.admin).await;
    lab.stop.cancel();
    assert_eq!(stream.within_a_second().await, None);
}
