//! A browser that talks to a server in this process, and a server with one controller.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use app::api::{Answered, ApiError, Call, Done, Seen, SignedIn, Target, Typed, VERSION};
use argon2::Params;
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use domain::answer::Answer as Told;
use domain::command::{Access, AddModel, Command, LevelOn};
use domain::level::ModelLevel;
use domain::outcome::Outcome;
use domain::preview::Preview;
use domain::query::Query;
use jiff::Timestamp;
use juju::client::{BootstrapRequest, Bootstrapped};
use juju::password::Password;
use juju::registration::SecretKey;
use juju::sealed::{SealedReply, SealedRequest};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use server::clock::Clock;
use server::master_key::MasterKey;
use server::password::Passwords;
use server::service::Service;
use server::store::{Memory, Store};
use server::web::{Files, Proxy, Web, router};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::web::{Answer, TestBundle, send};

/// What everybody's password is in these tests.
pub const PASSWORD: &str = "correct horse battery staple";

/// A server with one controller, whose administrator has set a password.
pub struct Lab {
    pub app: Router,
    pub service: Service,
    pub hand: Arc<AtomicI64>,
    pub stop: CancellationToken,
    pub admin: Browser,
    pub controller: Uuid,
    pub random_password: String,
}

/// A browser: a router to send to, and the cookie that it was given.
#[derive(Clone)]
pub struct Browser {
    pub app: Router,
    pub cookie: Option<String>,
    pub address: &'static str,
}

/// Hashing that costs nothing: these tests are about something else.
pub fn cheap() -> Passwords {
    Passwords::with(Params::new(8, 1, 1, None).unwrap()).unwrap()
}

/// A service over a store, with a clock that is moved by hand.
pub fn service_over(store: Arc<dyn Store>, hand: &Arc<AtomicI64>) -> Service {
    let key = MasterKey::parse("test", "1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=").unwrap();
    let origin = "http://127.0.0.1:8080".parse().unwrap();
    Service::new(store, Clock::Hand(hand.clone()), key, cheap(), origin)
}

pub fn router_of(service: &Service, stop: &CancellationToken) -> Router {
    let (service, files) = (service.clone(), Files::of(TestBundle));
    router(Web { service, files, proxy: Proxy::Trusted, stop: stop.clone() }).unwrap()
}

pub fn token_of(link: &str) -> Typed {
    Typed::new(link.split_once('#').unwrap().1)
}

impl Lab {
    pub async fn new() -> Lab {
        Lab::over(Arc::new(Memory::default())).await
    }

    pub async fn over(store: Arc<dyn Store>) -> Lab {
        let hand = Arc::new(AtomicI64::new(1_800_000_000_000));
        let service = service_over(store, &hand);
        let stop = CancellationToken::new();
        let app = router_of(&service, &stop);
        let mut admin = Browser::new(&app);
        let link = service.make_link().await.unwrap();
        let made = admin.bootstrap(token_of(&link), "lab").await.unwrap();
        let lab = Lab {
            app,
            service,
            hand,
            stop,
            admin,
            controller: made.controller,
            random_password: made.password,
        };
        let own = Command::SetPassword { user: "admin".parse().unwrap() };
        let mut admin = lab.admin.clone();
        admin.command_with(lab.controller, &own, Some(PASSWORD), Uuid::new_v4()).await.unwrap();
        lab
    }

    pub fn browser(&self) -> Browser {
        Browser::new(&self.app)
    }

    pub fn now(&self) -> Timestamp {
        self.service.clock.now()
    }

    pub fn pass(&self, milliseconds: i64) {
        self.hand.fetch_add(milliseconds, Ordering::Relaxed);
    }

    /// Adds a user and answers its key.
    pub async fn add_user(&self, name: &str) -> SecretKey {
        let add = Command::AddUser { name: name.parse().unwrap(), display_name: String::new() };
        let done = self.admin.clone().command(self.controller, &add).await.unwrap();
        done.key.unwrap().into()
    }

    /// A browser of a new user who has registered.
    pub async fn user(&self, name: &str) -> Browser {
        let key = self.add_user(name).await;
        let mut browser = self.browser();
        assert_eq!(browser.register(name, &key, PASSWORD).await.status, 200);
        browser
    }

    /// Adds a model of the administrator.
    pub async fn add_model(&self, name: &str) -> Uuid {
        let model = AddModel {
            name: name.parse().unwrap(),
            owner: None,
            cloud: None,
            region: None,
            credential: None,
        };
        let done = self.admin.clone().command(self.controller, &Command::AddModel(model)).await.unwrap();
        match done.outcome {
            Outcome::Model { uuid, .. } => uuid,
            other => panic!("{other:?}"),
        }
    }

    pub async fn grant(&self, user: &str, model: Uuid, level: ModelLevel) {
        let to = LevelOn::Model { model, level };
        let grant = Command::Grant(Access { user: user.parse().unwrap(), to });
        self.admin.clone().command(self.controller, &grant).await.unwrap();
    }
}

impl Browser {
    pub fn new(app: &Router) -> Browser {
        Browser { app: app.clone(), cookie: None, address: "192.0.2.1" }
    }

    pub async fn send(&mut self, method: &str, path: &str, body: Vec<u8>) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header("host", "127.0.0.1:8080");
        request = request.header("x-forwarded-for", self.address).header("content-type", "application/json");
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        let answer = send(&self.app, request.body(Body::from(body)).unwrap()).await;
        match answer.header("set-cookie").split(';').next().unwrap() {
            "" => {}
            "portcullis=" => self.cookie = None,
            cookie => self.cookie = Some(cookie.to_owned()),
        }
        answer
    }

    /// Calls a server function.
    pub async fn call(&mut self, function: &str, mut arguments: Value) -> Answer {
        arguments["version"] = json!(VERSION);
        self.send("POST", &format!("/api/{function}"), arguments.to_string().into_bytes()).await
    }

    async fn ask<T: DeserializeOwned>(
        &mut self,
        function: &str,
        arguments: impl Serialize,
    ) -> Result<T, ApiError> {
        let answer = self.call(function, serde_json::to_value(arguments).unwrap()).await;
        if answer.status == 200 {
            return Ok(serde_json::from_str(&answer.body).unwrap());
        }
        let error: ApiError = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(answer.status, error.status());
        Err(error)
    }

    pub async fn bootstrap(&mut self, link: Typed, name: &str) -> Result<Bootstrapped, ApiError> {
        self.bootstrap_as(link, name, Uuid::new_v4()).await
    }

    pub async fn bootstrap_as(
        &mut self,
        link: Typed,
        name: &str,
        id: Uuid,
    ) -> Result<Bootstrapped, ApiError> {
        let request = BootstrapRequest {
            name: name.parse().unwrap(),
            cloud: "lxd".parse().unwrap(),
            region: None,
            credential: None,
            identity_url: None,
            rulebook: None,
            add_model: None,
        };
        match self.ask("command", json!({ "call": Call::Bootstrap { link, request, id } })).await? {
            Answered::Bootstrapped(made) => Ok(made),
            other => panic!("{other:?}"),
        }
    }

    pub async fn command(&mut self, controller: Uuid, command: &Command) -> Result<Done, ApiError> {
        self.command_with(controller, command, None, Uuid::new_v4()).await
    }

    pub async fn command_with(
        &mut self,
        controller: Uuid,
        command: &Command,
        password: Option<&str>,
        id: Uuid,
    ) -> Result<Done, ApiError> {
        let command = Box::new(command.clone());
        let call = Call::On { controller, command, password: password.map(Typed::new), id };
        match self.ask("command", json!({ "call": call })).await? {
            Answered::Done(done) => Ok(done),
            other => panic!("{other:?}"),
        }
    }

    pub async fn see(&mut self, controller: Uuid, query: &Query) -> Result<Seen, ApiError> {
        self.ask("query", json!({ "controller": controller, "query": query })).await
    }

    pub async fn query(&mut self, controller: Uuid, query: &Query) -> Result<Told, ApiError> {
        self.see(controller, query).await.map(|seen| seen.answer)
    }

    pub async fn log_in(
        &mut self,
        controller: Uuid,
        user: &str,
        password: &str,
    ) -> Result<SignedIn, ApiError> {
        self.log_in_at(Target::Uuid(controller), user, password).await
    }

    pub async fn log_in_at(
        &mut self,
        controller: Target,
        user: &str,
        password: &str,
    ) -> Result<SignedIn, ApiError> {
        self.ask("login", json!({ "controller": controller, "user": user, "password": password })).await
    }

    pub async fn log_out(&mut self, controller: Option<Uuid>) -> Result<SignedIn, ApiError> {
        self.ask("logout", json!({ "controller": controller })).await
    }

    pub async fn sessions(&mut self) -> SignedIn {
        self.ask("sessions", json!({})).await.unwrap()
    }

    /// Uses a registration string, as Juju's client does.
    pub async fn register(&mut self, user: &str, key: &SecretKey, password: &str) -> Answer {
        let request = SealedRequest::seal(user, &Password::new(password).unwrap(), key, [7; 24]);
        let answer = self.send("POST", "/register", request.to_json()).await;
        if answer.status == 200 {
            let reply = SealedReply::read(answer.body.as_bytes()).unwrap();
            assert!(reply.open(key).unwrap().controller_uuid.parse::<Uuid>().is_ok());
        }
        answer
    }

    /// Asks what a registration string will give, as the page does.
    pub async fn preview(&mut self, user: &str, key: &SecretKey) -> Result<Preview, Answer> {
        let request = SealedRequest::ask(user, key, [8; 24]);
        let answer = self.send("POST", "/register/preview", request.to_json()).await;
        if answer.status != 200 {
            return Err(answer);
        }
        assert_eq!(answer.header("set-cookie"), "");
        Ok(SealedReply::read(answer.body.as_bytes()).unwrap().told(key).unwrap())
    }
}
