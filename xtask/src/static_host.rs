//! A plain file host, as GitHub Pages or a folder of nginx is one: what the static bundle must be content with. It can also do
//! what a host does that was told of the bundle.

use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use clap::Args;
use tiny_http::{Header, Method, Request, Response, Server};

use crate::bundle::Base;
use crate::project;
use crate::trouble::{Doing, Result, Trouble};

/// Serve a folder as a plain file host does.
#[derive(Debug, Args)]
pub struct Host {
    /// The folder.
    #[arg(default_value = "dist")]
    folder: PathBuf,
    /// The port; 0 takes a free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The path on the host that the folder stands at.
    #[arg(long, default_value = "/")]
    base: Base,
}

impl Host {
    /// Serves until it is stopped.
    pub fn run(self) -> Result {
        let hosting = start(&self.folder, self.port, &self.base, Manner::Plain)?;
        println!("{} is at {}", self.folder.display(), hosting.url);
        hosting.wait();
        Ok(())
    }
}

/// How much a host knows of the bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Nothing.
    Plain,
    /// That unknown addresses are the page's, and that a name with a hash never has another content.
    Told,
}

/// A host at work; it ends with the process.
#[derive(Debug)]
pub struct Hosting {
    /// Where it is, with the base and its slash.
    pub url: String,
    workers: Vec<JoinHandle<()>>,
}

impl Hosting {
    /// Waits, in effect for ever.
    pub fn wait(self) {
        for worker in self.workers {
            // A worker that panicked has said so; the others go on.
            let _ = worker.join();
        }
    }
}

/// Begins to serve a folder on this machine.
pub fn start(folder: &Path, port: u16, base: &Base, manner: Manner) -> Result<Hosting> {
    if !folder.join("index.html").is_file() {
        let why = format!("there is no index.html in {}", folder.display());
        return Err(Trouble::new("cannot serve the bundle", why).mend("cargo xtask dist"));
    }
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let server = Server::http(address).doing(|| format!("cannot listen on {address}"))?;
    let url = format!("http://{}{base}", server.server_addr());
    let server = Arc::new(server);
    let site = Arc::new(Site { folder: folder.to_owned(), base: base.clone(), manner });
    let worker = |_| {
        let (server, site) = (Arc::clone(&server), Arc::clone(&site));
        thread::spawn(move || server.incoming_requests().for_each(|request| site.answer(request)))
    };
    Ok(Hosting { url, workers: (0..4).map(worker).collect() })
}

struct Site {
    folder: PathBuf,
    base: Base,
    manner: Manner,
}

/// A file to send, and how.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    file: PathBuf,
    status: u16,
    brotli: bool,
}

impl Site {
    fn answer(&self, request: Request) {
        // A browser that went away meanwhile needs no answer.
        let _ = match request.method() {
            Method::Get | Method::Head => self.send(request),
            _ => request.respond(Response::empty(405)),
        };
    }

    fn send(&self, request: Request) -> std::io::Result<()> {
        let found = self.find(request.url(), accepts_brotli(&request));
        let Some((file, found)) = found.and_then(|found| Some((File::open(&found.file).ok()?, found))) else {
            return request.respond(Response::from_string("not found\n").with_status_code(404));
        };
        let mut response = Response::from_file(file).with_status_code(found.status);
        let encoding = found.brotli.then_some(("Content-Encoding", "br"));
        let kind = ("Content-Type", content_type(&found.file));
        let kept = ("Cache-Control", self.caching(&found.file));
        for header in [kind, kept].into_iter().chain(encoding) {
            response.add_header(
                Header::from_bytes(header.0, header.1).map_err(|()| std::io::ErrorKind::InvalidData)?,
            );
        }
        request.respond(response)
    }

    /// The file at an address, else the page for unknown addresses.
    fn find(&self, url: &str, brotli: bool) -> Option<Found> {
        let path = url.split(['?', '#']).next().unwrap_or(url);
        let known = path.strip_prefix(self.base.as_str()).and_then(|rest| self.file(rest));
        let unknown = if self.manner == Manner::Told { 200 } else { 404 };
        let (plain, status) =
            known.map(|file| (file, 200)).or_else(|| Some((self.file("404.html")?, unknown)))?;
        let packed = Some(project::packed(&plain)).filter(|packed| brotli && packed.is_file());
        Some(Found { status, brotli: packed.is_some(), file: packed.unwrap_or(plain) })
    }

    fn caching(&self, file: &Path) -> &'static str {
        match self.manner {
            Manner::Told if is_hashed(file) => "public, max-age=31536000, immutable",
            _ => "no-cache",
        }
    }

    fn file(&self, relative: &str) -> Option<PathBuf> {
        let inside = Path::new(relative).components().all(|part| matches!(part, Component::Normal(_)));
        let file = self.folder.join(relative);
        let file = if file.is_dir() { file.join("index.html") } else { file };
        (inside && file.is_file()).then_some(file)
    }
}

/// Whether a part of the name is a hash of the content, as in `style-ee49690292edb8c6.css`.
fn is_hashed(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    name.split(['-', '.', '_'])
        .any(|part| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn accepts_brotli(request: &Request) -> bool {
    let accepts = |header: &&Header| header.field.equiv("Accept-Encoding");
    request.headers().iter().find(accepts).is_some_and(|header| {
        header.value.as_str().split(',').any(|coding| coding.trim().eq_ignore_ascii_case("br"))
    })
}

fn content_type(file: &Path) -> &'static str {
    let name = file.to_string_lossy();
    let plain = name.strip_suffix(".br").unwrap_or(&name);
    match plain.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(folder: &Path, base: &str) -> Site {
        for file in ["index.html", "404.html", "a.js", "a.js.br"] {
            std::fs::write(folder.join(file), file).unwrap();
        }
        Site { folder: folder.to_owned(), base: base.parse().unwrap(), manner: Manner::Plain }
    }

    #[test]
    fn a_host_that_was_told_lets_names_with_a_hash_be_kept() {
        let folder = tempfile::tempdir().unwrap();
        let site = Site { manner: Manner::Told, ..site(folder.path(), "/") };
        assert_eq!(site.find("/demo/admin/users", true).unwrap().status, 200);
        let hashed = site.caching(Path::new("a/portcullis-app-2faea635295377e3_bg.wasm.br"));
        assert_eq!(
            (hashed, site.caching(Path::new("boot.js"))),
            ("public, max-age=31536000, immutable", "no-cache")
        );
    }

    #[test]
    fn finds_files_and_their_compressed_copies() {
        let folder = tempfile::tempdir().unwrap();
        let site = site(folder.path(), "/demo/");
        let found = |url: &str, brotli| {
            let found = site.find(url, brotli).unwrap();
            (found.file.file_name().unwrap().to_string_lossy().into_owned(), found.status, found.brotli)
        };
        assert_eq!(found("/demo/", false), ("index.html".into(), 200, false));
        assert_eq!(found("/demo/a.js?x=1", true), ("a.js.br".into(), 200, true));
        assert_eq!(found("/demo/a.js", false), ("a.js".into(), 200, false));
        for unknown in ["/demo/levels", "/demo/../secret", "/", "/a.js", "/demo//etc/passwd"] {
            assert_eq!(found(unknown, false), ("404.html".into(), 404, false), "{unknown}");
        }
    }

    #[test]
    fn tells_the_type_of_a_compressed_copy_as_of_the_file() {
        assert_eq!(content_type(Path::new("x/a.wasm.br")), "application/wasm");
        assert_eq!(content_type(Path::new("a.webmanifest")), "application/manifest+json");
    }

    #[test]
    fn will_not_serve_a_folder_without_a_page() {
        let folder = tempfile::tempdir().unwrap();
        let told = start(folder.path(), 0, &Base::root(), Manner::Plain).unwrap_err().to_string();
        assert!(told.contains("cargo xtask dist"), "{told}");
    }
}
