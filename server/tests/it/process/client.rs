//! A browser on a socket: as much of HTTP as these tests need.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

use app::api::{Answered, Call, Done, SignedIn, Target, Typed, VERSION};
use domain::command::Command;
use domain::query::Query;
use juju::client::{BootstrapRequest, Bootstrapped};
use juju::password::Password;
use juju::registration::SecretKey;
use juju::sealed::{SealedReply, SealedRequest};
use serde_json::{Value, json};
use uuid::Uuid;

/// A browser, with its cookie and everything that it was answered.
#[derive(Clone, Default)]
pub struct Client {
    pub address: String,
    pub cookie: String,
    pub answers: String,
}

impl Client {
    pub fn new(address: &str) -> Client {
        Client { address: address.to_owned(), ..Client::default() }
    }

    pub fn post(&mut self, path: &str, body: &[u8]) -> (u16, String) {
        self.try_post(path, body).unwrap()
    }

    /// Posts to a server that may be killed meanwhile; none when it did not answer.
    fn try_post(&mut self, path: &str, body: &[u8]) -> Option<(u16, String)> {
        let mut stream = TcpStream::connect(&self.address).ok()?;
        let (address, cookie, length) = (&self.address, &self.cookie, body.len());
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\nconnection: close\r\n\
             content-type: application/json\r\ncontent-length: {length}\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).ok()?;
        stream.write_all(body).ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        let (head, body) = answer.split_once("\r\n\r\n")?;
        for line in head.lines() {
            if let Some(cookie) = line.strip_prefix("set-cookie: ") {
                self.cookie = cookie.split(';').next().unwrap().to_owned();
            }
        }
        Some((head[9..12].parse().unwrap(), body.to_owned()))
    }

    /// Adds users until the server answers no more; tells whose addition was acknowledged.
    pub fn add_until_killed(mut self, controller: Uuid, prefix: &str) -> Vec<String> {
        let mut acknowledged = Vec::new();
        loop {
            let name = format!("{prefix}{}", acknowledged.len());
            let add = Command::AddUser { name: name.parse().unwrap(), display_name: String::new() };
            let (command, id) = (Box::new(add), Uuid::new_v4());
            let call = Call::On { controller, command, password: None, id };
            let body = json!({ "version": VERSION, "call": call }).to_string();
            match self.try_post("/api/command", body.as_bytes()) {
                Some((200, body)) if serde_json::from_str::<Answered>(&body).is_ok() => {
                    acknowledged.push(name);
                }
                _ => return acknowledged,
            }
        }
    }

    fn call(&mut self, function: &str, mut arguments: Value) -> Value {
        arguments["version"] = json!(VERSION);
        let path = format!("/api/{function}");
        let (status, body) = self.post(&path, arguments.to_string().as_bytes());
        self.answers.push_str(&body);
        assert_eq!(status, 200, "{body}");
        serde_json::from_str(&body).unwrap()
    }

    pub fn bootstrap(&mut self, link: &str, name: &str) -> Bootstrapped {
        let request = BootstrapRequest {
            name: name.parse().unwrap(),
            cloud: "lxd".parse().unwrap(),
            region: None,
            credential: None,
            identity_url: None,
            rulebook: None,
            add_model: None,
        };
        let link = Typed::new(link.rsplit_once('#').unwrap().1);
        let answered =
            self.call("command", json!({ "call": Call::Bootstrap { link, request, id: Uuid::new_v4() } }));
        // The one answer that must hold a secret.
        self.answers.clear();
        match serde_json::from_value(answered).unwrap() {
            Answered::Bootstrapped(made) => made,
            other => panic!("{other:?}"),
        }
    }

    pub fn command(&mut self, controller: Uuid, command: &Command, password: Option<&str>) -> Done {
        let (command, id) = (Box::new(command.clone()), Uuid::new_v4());
        let call = Call::On { controller, command, password: password.map(Typed::new), id };
        match serde_json::from_value(self.call("command", json!({ "call": call }))).unwrap() {
            Answered::Done(done) => done,
            other => panic!("{other:?}"),
        }
    }

    pub fn query(&mut self, controller: Uuid, query: &Query) -> Value {
        self.call("query", json!({ "controller": controller, "query": query }))
    }

    pub fn log_in(&mut self, controller: Uuid, user: &str, password: &str) {
        self.call(
            "login",
            json!({ "controller": Target::Uuid(controller), "user": user, "password": password }),
        );
    }

    pub fn sessions(&mut self) -> SignedIn {
        serde_json::from_value(self.call("sessions", json!({}))).unwrap()
    }

    pub fn register(&mut self, user: &str, key: &SecretKey, password: &str) {
        let request = SealedRequest::seal(user, &Password::new(password).unwrap(), key, [7; 24]);
        let (status, body) = self.post("/register", &request.to_json());
        assert_eq!(status, 200, "{body}");
        SealedReply::read(body.as_bytes()).unwrap().open(key).unwrap();
        self.answers.push_str(&body);
    }

    /// Opens the event stream and waits for its first event.
    pub fn listen(&self) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let (address, cookie) = (&self.address, &self.cookie);
        write!(stream, "GET /api/events HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\n\r\n").unwrap();
        let mut lines = BufReader::new(stream);
        let mut line = String::new();
        while !line.starts_with("data: ") {
            line.clear();
            assert_ne!(lines.read_line(&mut line).unwrap(), 0, "the stream has ended");
        }
        lines
    }
}
