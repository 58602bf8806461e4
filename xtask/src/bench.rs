//! `cargo xtask bench`: the speed of the rules, natively and as WebAssembly in Chromium, in one table.

use crate::bundle::Base;
use crate::command::Line;
use crate::project;
use crate::setup;
use crate::static_host::{self, Manner};
use crate::trouble::{Result, Trouble};

/// The page that measures, and nothing else.
const PAGE: &str = "<!doctype html><title>bench</title>";

/// Measures and prints; the binary writes `target/bench.json`.
pub fn run() -> Result {
    // Everything is compiled before anything is measured.
    Line::of("cargo build --release --package bench").dir(project::root()).must()?;
    let page = compile_page()?;
    let (milliseconds, yes) = in_browser(&page)?;
    let bench = Line::new(project::target().join("release/bench"));
    bench.arg("--in-browser").arg(&milliseconds).arg(&yes).dir(project::root()).run()
}

/// Compiles the rules for the browser, as the page is compiled.
fn compile_page() -> Result<std::path::PathBuf> {
    let compiler = setup::wasm_compiler()?;
    setup::tools()?;
    let cargo = Line::of("cargo build --package bench-world --profile wasm-release --target");
    cargo.arg(setup::TARGET).dir(project::root()).envs(&compiler.environment()).must()?;
    let compiled = project::target().join(setup::TARGET).join("wasm-release/bench_world.wasm");
    let folder = project::path("target/site/bench");
    let bindgen =
        Line::new(project::tools().join("bin/wasm-bindgen")).args(["--target", "web", "--no-typescript"]);
    bindgen.arg("--out-dir").arg(&folder).arg(&compiled).must()?;
    project::write(&folder.join("index.html"), PAGE)?;
    Ok(folder)
}

/// The median in milliseconds, and how many cells say yes, as Chromium tells them.
fn in_browser(page: &std::path::Path) -> Result<(String, String)> {
    setup::npm_packages()?;
    let hosting = static_host::start(page, 0, &Base::root(), Manner::Plain)?;
    let node = Line::of("node bench.js").arg(&hosting.url).dir(&project::path("end2end"));
    let told = node.env("CHROMIUM", setup::chromium()?).must()?;
    let last = told.lines().last().and_then(|line| line.split_once(' '));
    let (milliseconds, yes) =
        last.ok_or_else(|| Trouble::new("cannot measure in Chromium", format!("it said: {told}")))?;
    Ok((milliseconds.to_owned(), yes.to_owned()))
}
