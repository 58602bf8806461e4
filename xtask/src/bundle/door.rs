//! The second program of the page, beside the one that Trunk makes: everything outside the demo.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::command::Line;
use crate::project;
use crate::setup;
use crate::trouble::{Doing, Result, Trouble};

/// The program.
const PROGRAM: &str = "portcullis-door";

/// What the page says of it, before and behind where its files are named.
const PLACES: [&str; 2] = ["data-door-js=\"\"", "data-door-wasm=\"\""];

/// Compiles it and puts it beside what Trunk made.
pub fn build(compiler: &setup::WasmCompiler, raw: &Path) -> Result {
    let cargo =
        Line::of("cargo build --package app --features csr --profile wasm-release --bin").arg(PROGRAM);
    let cargo = cargo.args(["--target", setup::TARGET]).dir(project::root());
    cargo.envs(&compiler.environment()).must()?;
    let compiled =
        project::target().join(setup::TARGET).join("wasm-release").join(PROGRAM).with_extension("wasm");
    let folder = project::path("target/site/door");
    let bindgen =
        Line::new(project::tools().join("bin/wasm-bindgen")).args(["--target", "web", "--no-typescript"]);
    bindgen.arg("--out-dir").arg(&folder).args(["--out-name", PROGRAM]).arg(&compiled).must()?;
    let script = named(&folder, &format!("{PROGRAM}.js"), raw, "js")?;
    let module = named(&folder, &format!("{PROGRAM}_bg.wasm"), raw, "wasm")?;
    let index = project::read(&raw.join("index.html"))?;
    project::write(&raw.join("index.html"), tell(&index, &script, &module)?)
}

/// Copies a file under a name that changes with its content.
fn named(from: &Path, file: &str, to: &Path, extension: &str) -> Result<String> {
    let bytes = fs::read(from.join(file)).doing(|| format!("cannot read {file}"))?;
    let hash: String = Sha256::digest(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{PROGRAM}-{hash}.{extension}");
    project::write(&to.join(&name), bytes)?;
    Ok(name)
}

fn tell(index: &str, script: &str, module: &str) -> Result<String> {
    if !PLACES.iter().all(|place| index.contains(place)) {
        let why = format!("it lacks {}", PLACES.join(" or "));
        return Err(Trouble::new("cannot name the second program in index.html", why));
    }
    let [for_script, for_module] = PLACES;
    Ok(index
        .replace(for_script, &format!("data-door-js=\"/{script}\""))
        .replace(for_module, &format!("data-door-wasm=\"/{module}\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_the_second_program() {
        let index = "<script data-door-js=\"\" data-door-wasm=\"\"></script>";
        let told = tell(index, "a.js", "a.wasm").unwrap();
        assert_eq!(told, "<script data-door-js=\"/a.js\" data-door-wasm=\"/a.wasm\"></script>");
        assert!(tell("<script>", "a.js", "a.wasm").is_err());
    }
}
