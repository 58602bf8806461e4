//! The groups: what each checks, in the order that finds mistakes soonest.

use super::Found;
use super::count::Count;
use crate::bundle::{self, Base};
use crate::command::{Line, Said};
use crate::e2e;
use crate::project;
use crate::setup::{self, WasmCompiler};
use crate::size;
use crate::trouble::Result;

/// A group: its name, and what checks it.
pub type Group = (&'static str, fn() -> Result<Found>);

/// The groups of a run.
pub fn all(long: bool) -> Vec<Group> {
    let browser = if long {
        ("browser tests, thrice", browser_long as fn() -> _)
    } else {
        ("browser tests", browser as _)
    };
    let native: Group =
        if long { ("tests, native, long", tests_native_long) } else { ("tests, native", tests_native) };
    let peers: Option<Group> = long.then_some(("rules of peers", peers));
    let mut groups: Vec<Group> = vec![
        ("format", format),
        ("clippy, native", clippy_native),
        ("clippy, page", clippy_page),
        ("rules without std", rules_alone),
        native,
        ("tests, page", tests_page),
        ("doc tests", doc_tests),
        ("documentation", documentation),
        ("bundle", bundle),
        ("size of a first visit", first_visit),
        browser,
    ];
    groups.extend(peers);
    groups
}

fn format() -> Result<Found> {
    plain(cargo("fmt --all --check"))
}

fn clippy_native() -> Result<Found> {
    plain(cargo("clippy --all-targets -- -D warnings"))
}

/// For the browser where the toolchain can; Debian's compiler has no clippy, and then natively says nearly the same.
fn clippy_page() -> Result<Found> {
    let line = cargo("clippy --package app --features csr --all-targets");
    let line = match setup::wasm_compiler()? {
        WasmCompiler::Toolchain => line.args(["--target", "wasm32-unknown-unknown"]),
        WasmCompiler::Debian => line,
    };
    plain(line.args(["--", "-D", "warnings"]))
}

/// Alone, so that no other crate switches on a feature that lets a clock or the system in.
fn rules_alone() -> Result<Found> {
    let line = cargo("check --package domain --lib");
    plain(match setup::no_std_target() {
        Some(target) => line.args(["--target", target]),
        None => line,
    })
}

fn tests_native() -> Result<Found> {
    counted(tests(""))
}

fn tests_native_long() -> Result<Found> {
    counted(tests("").env("PORTCULLIS_LONG", "1"))
}

/// The same rules in other policy languages give the same answers; too slow without optimization.
fn peers() -> Result<Found> {
    counted(cargo("test --release --package bench --bin bench -- --show-output"))
}

/// The page's tests that need no browser.
fn tests_page() -> Result<Found> {
    counted(tests("--package app --features csr --lib"))
}

fn doc_tests() -> Result<Found> {
    counted(cargo("test --doc"))
}

fn documentation() -> Result<Found> {
    // The documentation of an option is also its help on the command line, where a marked up address would look odd.
    let flags = "-D warnings -A rustdoc::bare-urls";
    plain(cargo("doc --no-deps --document-private-items").env("RUSTDOCFLAGS", flags))
}

fn bundle() -> Result<Found> {
    bundle::build(&Base::root())?;
    Ok(Found { success: true, count: Count::default(), text: String::new(), proof: Vec::new() })
}

fn first_visit() -> Result<Found> {
    size::run()?;
    Ok(Found { success: true, count: Count::default(), text: String::new(), proof: Vec::new() })
}

fn browser() -> Result<Found> {
    played(e2e::line()?)
}

fn browser_long() -> Result<Found> {
    played(e2e::line()?.args(["--repeat-each", "3"]))
}

fn cargo(words: &str) -> Line {
    Line::of(&format!("cargo {words}")).dir(project::root()).env("CARGO_TERM_PROGRESS_WHEN", "never")
}

/// nextest where somebody has it: it runs test binaries side by side.
fn tests(words: &str) -> Line {
    let nextest = Line::of("cargo nextest --version").answer().is_some();
    match nextest {
        true => cargo(&format!("nextest run --no-fail-fast --success-output final {words}")),
        false => cargo(&format!("test --no-fail-fast --all-targets {words} -- --show-output")),
    }
}

fn plain(line: Line) -> Result<Found> {
    let Said { success, text } = line.quietly()?;
    Ok(Found { success, count: Count::default(), text, proof: Vec::new() })
}

fn counted(line: Line) -> Result<Found> {
    let Said { success, text } = line.quietly()?;
    let proof = proof(&text);
    Ok(Found { success, count: Count::of_cargo(&text), text, proof })
}

/// What tests print of what they have counted.
fn proof(text: &str) -> Vec<String> {
    text.lines().filter_map(|line| line.trim().strip_prefix("proof: ")).map(str::to_owned).collect()
}

fn played(line: Line) -> Result<Found> {
    let Said { success, text } = line.quietly()?;
    let count = Count::of_playwright(&text);
    Ok(Found { success: success && count.passed > 0, count, text, proof: Vec::new() })
}
