//! The event stream: what changed, within a second, and nothing that the session may not see.

use std::time::Duration;

use app::api::News;
use axum::body::{Body, BodyDataStream};
use axum::http::Request;
use domain::command::Command;
use domain::level::ModelLevel;
use domain::query::Query;
use tokio::time::timeout;
use tokio_stream::StreamExt;
use tower::ServiceExt;
use uuid::Uuid;

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
    lab.admin.clone().command(lab.controller, &deploy(shared)).await.unwrap();
    let queries = stream.queries().await;
    assert!(queries.contains(&Query::Status { model: shared }), "{queries:?}");
    assert!(!format!("{queries:?}").contains(&secret.to_string()));
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
async fn the_word_to_stop_ends_every_stream() {
    let lab = Lab::new().await;
    let mut stream = Stream::begun(&lab.admin).await;
    lab.stop.cancel();
    assert_eq!(stream.within_a_second().await, None);
}
