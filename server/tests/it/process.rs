//! The binary as an operator meets it: how it starts, how it stops, how it gives up.

mod client;
mod working;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// A server that ends with its test.
pub struct Running {
    child: Child,
    pub address: String,
    link: Option<String>,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn serve(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portcullis"));
    command.args(["serve", "--data"]).arg(data).env("PORTCULLIS_LISTEN", "127.0.0.1:0");
    command.env_remove("PORTCULLIS_MASTER_KEY").stdin(Stdio::null());
    command
}

/// Starts a server and reads what it tells an operator.
fn start(data: &Path, bootstrapped: bool) -> Running {
    start_logging(data, bootstrapped, Stdio::null())
}

/// Starts a server for scenario files.
pub fn rehearse(data: &Path) -> Running {
    read_greeting(serve(data).arg("--rehearsal").stderr(Stdio::null()), false)
}

/// Starts a server for people.
pub fn serve_people(data: &Path) -> Running {
    start(data, false)
}

/// Starts a server whose log goes somewhere.
fn start_logging(data: &Path, bootstrapped: bool, log: Stdio) -> Running {
    read_greeting(serve(data).stderr(log), bootstrapped)
}

fn read_greeting(command: &mut Command, bootstrapped: bool) -> Running {
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    let address = first.strip_prefix("Portcullis is at http://").unwrap().to_owned();
    let link = (!bootstrapped).then(|| lines.next().unwrap().unwrap());
    Running { child, address, link }
}

fn give_up(command: &mut Command) -> (i32, String) {
    let Output { status, stderr, .. } = command.output().unwrap();
    let told = String::from_utf8(stderr).unwrap();
    let error = told.lines().filter(|line| line.starts_with("ERROR ")).collect::<Vec<_>>();
    assert_eq!(error.len(), 1, "{told}");
    (status.code().unwrap(), error[0].to_owned())
}

fn stop(server: &mut Running) -> (i32, Duration) {
    let begun = Instant::now();
    let killed = Command::new("kill").args(["-TERM", &server.child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    let status = server.child.wait().unwrap();
    (status.code().unwrap(), begun.elapsed())
}

fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn starts_prints_a_link_answers_and_stops() {
    let data = folder();
    let mut server = start(data.path(), false);
    let link = server.link.clone().unwrap();
    assert!(link.contains(&format!("http://{}/bootstrap#", server.address)), "{link}");
    assert!(get(&server.address, "/readyz").starts_with("HTTP/1.1 200 OK"));
    let (status, took) = stop(&mut server);
    assert_eq!(status, 0);
    assert!(took < Duration::from_secs(10), "{took:?}");
    for private in ["master.key", "portcullis.db"] {
        let mode = std::fs::metadata(data.path().join(private)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{private}");
    }
}

#[test]
fn stops_within_ten_seconds_though_a_browser_holds_a_connection() {
    let data = folder();
    let mut server = start(data.path(), false);
    let mut half = TcpStream::connect(&server.address).unwrap();
    half.write_all(b"POST /register HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nhalf").unwrap();
    assert!(get(&server.address, "/healthz").ends_with("ok\n"));
    let (status, took) = stop(&mut server);
    assert_eq!(status, 0);
    assert!(took < Duration::from_secs(10), "{took:?}");
}

#[test]
fn the_link_is_not_in_the_database_or_the_log() {
    let data = folder();
    let log = std::fs::File::create(data.path().join("log")).unwrap();
    let mut child = serve(data.path()).stdout(Stdio::piped()).stderr(log).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let address = lines.next().unwrap().replace("Portcullis is at http://", "");
    let token = lines.next().unwrap().split_once('#').unwrap().1.to_owned();
    get(&address, &format!("/?token={token}"));
    get(&address, &format!("/healthz HTTP/1.1\r\ncookie: portcullis={token}\r\nx-other:"));
    child.kill().unwrap();
    child.wait().unwrap();
    let mut searched = 0;
    for entry in std::fs::read_dir(data.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(!bytes.windows(token.len()).any(|window| window == token.as_bytes()));
        searched += bytes.windows(8).filter(|window| window == b"answered").count();
    }
    assert_eq!(searched, 2, "the log tells of both requests");
}

fn run(data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portcullis"));
    command.args(arguments).env("PORTCULLIS_DATA", data).env_remove("PORTCULLIS_MASTER_KEY");
    command
}

fn succeed(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().unwrap();
    assert!(status.success(), "{}", String::from_utf8_lossy(&stderr));
    String::from_utf8(stdout).unwrap()
}

#[test]
fn links_backups_and_restores_are_made_while_the_server_runs() {
    let data = folder();
    let server = start(data.path(), false);
    let link = succeed(run(data.path(), &["bootstrap-link"]).args(["--origin", "https://juju.example"]));
    assert!(link.starts_with("https://juju.example/bootstrap#"), "{link}");
    let backup = data.path().join("backup.db");
    succeed(run(data.path(), &["backup"]).arg(&backup));
    assert_eq!(std::fs::metadata(&backup).unwrap().permissions().mode() & 0o777, 0o600);
    succeed(run(data.path(), &["restore"]).arg(&backup));
    assert!(get(&server.address, "/readyz").starts_with("HTTP/1.1 200 OK"));
    assert!(!data.path().join("restoring").exists());
}

#[test]
fn a_backup_never_replaces_a_file() {
    let data = folder();
    stop(&mut start(data.path(), false));
    let precious = data.path().join("precious");
    std::fs::write(&precious, "precious").unwrap();
    let told = give_up(run(data.path(), &["backup"]).arg(&precious));
    assert_eq!(told, (11, format!("ERROR cannot make {}: File exists (os error 17)", precious.display())));
    assert_eq!(std::fs::read_to_string(&precious).unwrap(), "precious");
}

#[test]
fn what_is_no_backup_is_not_restored() {
    let data = folder();
    stop(&mut start(data.path(), false));
    let (text, empty) = (data.path().join("text"), data.path().join("empty"));
    std::fs::write(&text, "not a database, and longer than one hundred bytes ".repeat(3)).unwrap();
    std::fs::write(&empty, "").unwrap();
    let (status, told) = give_up(run(data.path(), &["restore"]).arg(&text));
    assert_eq!(status, 1);
    assert!(told.starts_with(&format!("ERROR cannot read the backup {}: ", text.display())), "{told}");
    let (status, told) = give_up(run(data.path(), &["restore"]).arg(&empty));
    assert_eq!(status, 1);
    assert!(told.ends_with("is not a backup of portcullis"), "{told}");
}

#[test]
fn a_backup_is_not_restored_under_another_key() {
    let (data, other) = (folder(), folder());
    stop(&mut start(data.path(), false));
    stop(&mut start(other.path(), false));
    let backup = data.path().join("backup.db");
    succeed(run(data.path(), &["backup"]).arg(&backup));
    assert_eq!(give_up(run(other.path(), &["restore"]).arg(&backup)).0, 6);
    stop(&mut start(other.path(), false));
}

#[test]
fn a_port_in_use_is_status_3() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let data = folder();
    let told = give_up(serve(data.path()).args(["--listen", &address]));
    assert_eq!(told, (3, format!("ERROR cannot listen on {address}: the port is in use")));
    assert_eq!(std::fs::read_dir(data.path()).unwrap().count(), 0);
}

#[test]
fn a_rehearsal_needs_an_empty_folder_and_stays_on_this_machine() {
    let data = folder();
    let mut server = start(data.path(), false);
    client::Client::new(&server.address).bootstrap(&server.link.clone().unwrap(), "lab");
    stop(&mut server);
    let (status, told) = give_up(serve(data.path()).arg("--rehearsal"));
    assert_eq!(
        (status, told.as_str()),
        (1, "ERROR a rehearsal moves the clock, so its data folder must be empty")
    );
    let data = folder();
    let (status, told) = give_up(serve(data.path()).args(["--rehearsal", "--listen", "0.0.0.0:0"]));
    assert_eq!(status, 1);
    assert!(told.contains("listens on this machine only"), "{told}");
}

#[test]
fn a_server_for_people_has_nothing_of_a_rehearsal() {
    let data = folder();
    let server = start(data.path(), false);
    for path in ["/rehearsal/clock", "/rehearsal/link", "/rehearsal/identity"] {
        let (status, body) = client::Client::new(&server.address).post(path, b"{\"seconds\":1}");
        assert!(matches!(status, 404 | 405), "{path}: {status} {body}");
    }
}

#[test]
fn an_unreadable_key_is_status_5() {
    let data = folder();
    std::fs::write(data.path().join("master.key"), "1 short\n").unwrap();
    std::fs::set_permissions(data.path().join("master.key"), PermissionsExt::from_mode(0o600)).unwrap();
    let (status, told) = give_up(&mut serve(data.path()));
    assert_eq!(status, 5);
    assert!(told.ends_with("line 1 is not a version and 32 bytes in base64"), "{told}");
}

#[test]
fn a_missing_key_of_a_database_that_had_one_is_status_5_and_none_is_made() {
    let data = folder();
    stop(&mut start(data.path(), false));
    std::fs::remove_file(data.path().join("master.key")).unwrap();
    assert_eq!(give_up(&mut serve(data.path())).0, 5);
    assert!(!data.path().join("master.key").exists());
}

#[test]
fn the_key_of_another_database_is_status_6() {
    let data = folder();
    stop(&mut start(data.path(), false));
    let other = "1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    let (status, told) = give_up(serve(data.path()).env("PORTCULLIS_MASTER_KEY", other));
    assert_eq!(status, 6);
    assert!(
        told.starts_with("ERROR the master key $PORTCULLIS_MASTER_KEY is not the key of the database"),
        "{told}"
    );
}

#[tokio::test]
async fn a_schema_from_the_future_is_status_7() {
    let data = folder();
    stop(&mut start(data.path(), false));
    let later = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
                 VALUES (9999, 'later', 1, x'00', 0)";
    crate::store::tamper(&data.path().join("portcullis.db"), later).await;
    let (status, told) = give_up(&mut serve(data.path()));
    assert_eq!(status, 7);
    assert!(told.ends_with("has schema 9999, which this release does not know"), "{told}");
}

#[test]
fn a_data_folder_that_cannot_be_is_status_9() {
    assert_eq!(give_up(&mut serve(Path::new("/dev/null/data"))).0, 9);
}
