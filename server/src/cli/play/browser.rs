//! One seat's connection to a server: a browser as far as the server can tell, with a cookie of its own.

use app::api::{ApiError, VERSION};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use ureq::Agent;

use crate::origin::Origin;

/// A browser at a server.
#[derive(Debug, Clone)]
pub(super) struct Browser {
    agent: Agent,
    server: Origin,
}

/// An answer: its status and its body.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) body: String,
}

impl Browser {
    /// A browser that was never here before.
    pub(super) fn new(server: Origin) -> Self {
        let agent = Agent::config_builder().http_status_as_error(false).build().new_agent();
        Browser { agent, server }
    }

    /// Posts JSON.
    pub(super) fn post(&self, path: &str, body: &[u8]) -> Result<Answer, String> {
        let url = format!("{}{path}", self.server);
        let sent = self.agent.post(&url).header("content-type", "application/json").send(body);
        let mut answer = sent.map_err(|error| format!("cannot reach {}: {error}", self.server))?;
        let status = answer.status().as_u16();
        let body = answer.body_mut().read_to_string();
        Ok(Answer { status, body: body.map_err(|error| format!("{url} stopped in the middle: {error}"))? })
    }

    /// Calls a server function.
    pub(super) fn call<T: DeserializeOwned>(&self, function: &str, arguments: Value) -> Result<T, ApiError> {
        let mut arguments = arguments;
        if let Value::Object(fields) = &mut arguments {
            fields.insert("version".into(), json!(VERSION));
        }
        let body = self.ask(&format!("/api/{function}"), &arguments)?;
        serde_json::from_str(&body).map_err(unreadable)
    }

    /// Posts something and takes any text for an answer; what is no success is the server's error.
    pub(super) fn ask(&self, path: &str, what: &impl Serialize) -> Result<String, ApiError> {
        let sent = serde_json::to_vec(what).map_err(unreadable)?;
        let Answer { status, body } =
            self.post(path, &sent).map_err(|reason| ApiError::Unreachable { reason })?;
        if (200..300).contains(&status) {
            return Ok(body);
        }
        Err(serde_json::from_str(&body).unwrap_or_else(|_| ApiError::Unreachable {
            reason: format!("{}{path} answers {status}: {}", self.server, body.trim()),
        }))
    }
}

fn unreadable(error: serde_json::Error) -> ApiError {
    ApiError::Unreachable { reason: format!("the server's answer cannot be read: {error}") }
}
