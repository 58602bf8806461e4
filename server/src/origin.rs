//! Where browsers find this server: scheme, host and port, nothing more.

use std::fmt;
use std::net::SocketAddr;
use std::str::FromStr;

use axum::http::Uri;

/// An origin in the form that browsers send: lower case, default port left out, no slash at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    secure: bool,
    authority: String,
}

/// The text is not an origin.
#[derive(Debug, thiserror::Error)]
#[error("an origin is http://HOST or https://HOST, with a port if need be and nothing after it")]
pub struct NotAnOrigin;

impl Origin {
    /// The origin of a server that nobody told its name.
    pub fn of(address: SocketAddr) -> Self {
        let authority = match address.ip().is_unspecified() {
            true => format!("localhost:{}", address.port()),
            false => address.to_string(),
        };
        Origin { secure: false, authority: without_default_port(&authority, ":80") }
    }

    /// Whether browsers come by TLS, here or at a proxy before the server.
    pub fn is_secure(&self) -> bool {
        self.secure
    }

    /// `HOST:PORT`, as a registration string names the server (semantics §6.1).
    pub fn host_and_port(&self) -> String {
        let has_port = self.authority.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok());
        match (has_port, self.secure) {
            (true, _) => self.authority.clone(),
            (false, true) => format!("{}:443", self.authority),
            (false, false) => format!("{}:80", self.authority),
        }
    }
}

impl FromStr for Origin {
    type Err = NotAnOrigin;

    fn from_str(text: &str) -> Result<Self, NotAnOrigin> {
        let uri: Uri = text.parse().map_err(|_| NotAnOrigin)?;
        let bare = uri.path_and_query().is_none_or(|path| path == "/");
        let authority = uri.authority().filter(|authority| bare && !authority.as_str().contains('@'));
        let authority = authority.ok_or(NotAnOrigin)?.as_str().to_ascii_lowercase();
        match uri.scheme_str() {
            Some("http") => Ok(Origin { secure: false, authority: without_default_port(&authority, ":80") }),
            Some("https") => Ok(Origin { secure: true, authority: without_default_port(&authority, ":443") }),
            _ => Err(NotAnOrigin),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.secure { "https" } else { "http" };
        write!(f, "{scheme}://{}", self.authority)
    }
}

fn without_default_port(authority: &str, port: &str) -> String {
    authority.strip_suffix(port).unwrap_or(authority).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_browsers_send() {
        let show =
            |text: &str| text.parse::<Origin>().map(|origin| (origin.to_string(), origin.host_and_port()));
        let both = |origin: &str, host: &str| (origin.to_owned(), host.to_owned());
        assert_eq!(show("http://127.0.0.1:8080").unwrap(), both("http://127.0.0.1:8080", "127.0.0.1:8080"));
        assert_eq!(show("https://Juju.Example/").unwrap(), both("https://juju.example", "juju.example:443"));
        assert_eq!(
            show("https://juju.example:443").unwrap(),
            both("https://juju.example", "juju.example:443")
        );
        assert_eq!(show("http://[fd42::1]").unwrap(), both("http://[fd42::1]", "[fd42::1]:80"));
        for bad in ["juju.example", "ftp://juju.example", "http://juju.example/path", "http://a@b", ""] {
            assert!(show(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn is_guessed_from_the_address() {
        let of = |text: &str| Origin::of(text.parse().unwrap()).to_string();
        assert_eq!(of("127.0.0.1:8080"), "http://127.0.0.1:8080");
        assert_eq!(of("0.0.0.0:8080"), "http://localhost:8080");
        assert_eq!(of("[::1]:80"), "http://[::1]");
    }
}
