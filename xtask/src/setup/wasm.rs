//! A compiler for WebAssembly: rustup's, else Debian's, which brings the sources of the standard library.

use std::path::{Path, PathBuf};

use super::{announce, apt_install};
use crate::command::Line;
use crate::project;
use crate::trouble::{Result, Trouble};

/// The target of the page.
pub const TARGET: &str = "wasm32-unknown-unknown";
/// A target that has no standard library at all, to prove that a crate needs none.
const NO_STD: &str = "wasm32v1-none";

const DEBIAN: &str = "rustc-web cargo-web rust-web-src lld-22";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_LINKER: &str = "/usr/bin/wasm-ld-22";

/// Who compiles for the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WasmCompiler {
    /// The toolchain that builds everything else has the target.
    Toolchain,
    /// Debian's rustc builds the standard library from its sources.
    Debian,
}

impl WasmCompiler {
    /// What to call it.
    pub fn name(self) -> &'static str {
        match self {
            WasmCompiler::Toolchain => "rustc of this toolchain",
            WasmCompiler::Debian => "Debian's rustc-web, with the standard library from its sources",
        }
    }

    /// The environment in which cargo uses it.
    pub fn environment(self) -> Vec<(String, String)> {
        let pairs: &[(&str, &str)] = match self {
            WasmCompiler::Toolchain => &[],
            WasmCompiler::Debian => &[
                ("RUSTC", DEBIAN_RUSTC),
                ("RUSTC_BOOTSTRAP", "1"),
                ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
                ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER),
            ],
        };
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }
}

/// Finds a compiler for the browser, and gets one when there is none.
pub fn wasm_compiler() -> Result<WasmCompiler> {
    if has_target(TARGET) {
        return Ok(WasmCompiler::Toolchain);
    }
    let why = match rustup_adds(TARGET) {
        Ok(()) => return Ok(WasmCompiler::Toolchain),
        Err(trouble) => trouble.to_string(),
    };
    announce("rustup cannot give the target; using Debian's compiler instead");
    if !debian_is_here() {
        apt_install(DEBIAN, "a compiler for WebAssembly").map_err(|apt| {
            Trouble::new(format!("cannot compile for {TARGET}"), format!("{why}\n{apt}"))
                .mend(format!("rustup target add {TARGET}"))
        })?;
    }
    Ok(WasmCompiler::Debian)
}

/// A target for compiling a crate that must not need a standard library: one without any, where it can be had.
pub fn no_std_target() -> Option<&'static str> {
    (has_target(NO_STD) || rustup_adds(NO_STD).is_ok()).then_some(NO_STD)
}

/// rustup may say that a target is there when it is not: the sysroot knows.
fn has_target(target: &str) -> bool {
    let sysroot = Line::of("rustc --print sysroot").dir(project::root()).answer();
    sysroot
        .is_some_and(|sysroot| PathBuf::from(sysroot).join("lib/rustlib").join(target).join("lib").is_dir())
}

fn rustup_adds(target: &str) -> Result {
    if !project::has("rustup") {
        return Err(Trouble::new(format!("cannot add the target {target}"), "rustup is not on PATH"));
    }
    announce(&format!("adding the target {target} by rustup"));
    Line::of("rustup target add").arg(target).dir(project::root()).must()?;
    if has_target(target) {
        return Ok(());
    }
    Err(Trouble::new(
        format!("cannot add the target {target}"),
        "rustup said it did, but the sysroot lacks it",
    ))
}

fn debian_is_here() -> bool {
    let sources = Path::new("/usr/lib/rustlib/src/rust/library/std");
    [Path::new(DEBIAN_RUSTC), Path::new(DEBIAN_LINKER), sources].into_iter().all(Path::exists)
}
