//! Sees to it that the page, whenever it is built, gets into the binary.

fn main() {
    // rust-embed looks for the folder while it compiles, so it must be there by then, if only empty.
    if let Err(error) = std::fs::create_dir_all("../dist") {
        println!("cargo::warning=cannot make the folder dist: {error}");
    }
    // A debug build reads the files when they are asked for; any other has them inside.
    let debug = std::env::var("PROFILE").is_ok_and(|profile| profile == "debug");
    let watched = if debug { "build.rs" } else { "../dist" };
    println!("cargo::rerun-if-changed={watched}");
}
