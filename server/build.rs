//! Sees to it that the page, whenever it is built, gets into the binary; and numbers the rules, for snapshots.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Where the rules are.
const RULES: &str = "../domain/src";

fn main() {
    // rust-embed looks for the folder while it compiles, so it must be there by then, if only empty.
    if let Err(error) = std::fs::create_dir_all("../dist") {
        println!("cargo::warning=cannot make the folder dist: {error}");
    }
    // A debug build reads the files when they are asked for; any other has them inside.
    let debug = std::env::var("PROFILE").is_ok_and(|profile| profile == "debug");
    let watched = if debug { "build.rs" } else { "../dist" };
    println!("cargo::rerun-if-changed={watched}");
    println!("cargo::rerun-if-changed={RULES}");
    if let Err(error) = number_rules() {
        println!("cargo::error=cannot number the rules: {error}");
    }
}

/// Writes the number of the rules, which is another one for other sources.
fn number_rules() -> io::Result<()> {
    let mut files = Vec::new();
    find(Path::new(RULES), &mut files)?;
    files.sort();
    let mut number = 0x811c_9dc5;
    for file in files {
        number = fold(number, &fs::read(file)?);
    }
    let out = std::env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&out).join("snapshot_format.rs"), format!("{number}\n"))
}

fn find(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { find(&path, files)? } else { files.push(path) }
    }
    Ok(())
}

/// FNV-1a.
fn fold(number: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(number, |number, byte| (number ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
