//! `cargo xtask size`: what a first visit loads, compressed, and what it is made of; beside it what the demo loads.

use std::fs;
use std::path::Path;

use crate::project;
use crate::trouble::{Doing, Result, Trouble};

/// A first visit may load this much.
const LIMIT: u64 = 350 * 1024;
/// The demo may load this much when it is opened: the rules, the client of Juju and the terminals run in the browser.
const DEMO_LIMIT: u64 = 1160 * 1024;
/// Before the files of the program of the demo, in the page; `public/boot.js` loads them there and nowhere else.
const DEMO_ONLY: [&str; 2] = ["data-js=\"", "data-wasm=\""];
/// Before the files of the program of everything else.
const DOOR_ONLY: [&str; 2] = ["data-door-js=\"", "data-door-wasm=\""];

/// One file of a first visit.
struct Loaded {
    file: String,
    plain: u64,
    sent: u64,
}

/// Prints the tables of the bundle in `dist/`; too much is an error.
pub fn run() -> Result {
    let dist = project::dist();
    let index = project::read(&dist.join("index.html"))?;
    let files = project::files(&dist)?;
    check(&dist, &loaded(&index, &files, &DEMO_ONLY), "a first visit", LIMIT)?;
    println!();
    check(&dist, &loaded(&index, &files, &DOOR_ONLY), "the demo, the console or a link", DEMO_LIMIT)
}

fn check(dist: &Path, files: &[String], what: &str, limit: u64) -> Result {
    let mut loaded = files.iter().map(|file| measure(dist, file)).collect::<Result<Vec<_>>>()?;
    loaded.sort_by_key(|loaded| std::cmp::Reverse(loaded.sent));
    let total: u64 = loaded.iter().map(|loaded| loaded.sent).sum();
    print!("{}", table(&loaded, total, what, limit));
    if total > limit {
        let why = format!("{what} loads {}, the limit is {}", kib(total), kib(limit));
        return Err(Trouble::new("the page is too large", why));
    }
    Ok(())
}

/// The page itself, what it names but for one of its programs, and what its scripts import.
fn loaded(index: &str, files: &[String], without: &[&str]) -> Vec<String> {
    let named = |file: &String| index.contains(&format!("/{file}\""));
    // The base of the page stands between.
    let left_out = |file: &String| {
        without.iter().filter_map(|place| index.split_once(place)).any(|(_, behind)| {
            behind.split('"').next().is_some_and(|address| address.ends_with(&format!("/{file}")))
        })
    };
    let imported = |file: &String| file.starts_with("snippets/") && !file.ends_with(".br");
    let mut visit = vec!["index.html".to_owned()];
    visit.extend(files.iter().filter(|file| named(file) && !left_out(file) || imported(file)).cloned());
    // The icon for home screens is named, but only loaded when somebody puts the page there.
    visit.retain(|file| !file.ends_with(".png"));
    visit
}

fn measure(dist: &Path, file: &str) -> Result<Loaded> {
    let size = |path: &Path| fs::metadata(path).map(|metadata| metadata.len());
    let path = dist.join(file);
    let plain = size(&path).doing(|| format!("cannot measure {file}"))?;
    Ok(Loaded { file: file.to_owned(), plain, sent: size(&project::packed(&path)).unwrap_or(plain) })
}

fn table(loaded: &[Loaded], total: u64, what: &str, limit: u64) -> String {
    let mut text = format!("{:>10}  {:>10}  {:>5}  file\n", "brotli", "plain", "share");
    for Loaded { file, plain, sent } in loaded {
        let share = 100 * sent / total.max(1);
        text.push_str(&format!("{:>10}  {:>10}  {share:>4}%  {file}\n", kib(*sent), kib(*plain)));
    }
    let plain = loaded.iter().map(|loaded| loaded.plain).sum();
    text.push_str(&format!(
        "{:>10}  {:>10}         {what}, of {} allowed\n",
        kib(total),
        kib(plain),
        kib(limit)
    ));
    text
}

fn kib(bytes: u64) -> String {
    format!("{}.{} KiB", bytes / 1024, bytes % 1024 * 10 / 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_loaded_is_what_the_page_names_but_for_the_other_program() {
        let index = "<link href=\"/demo/a.css\"><script data-js=\"/demo/a.js\" data-wasm=\"/demo/a_bg.wasm\" \
                     data-door-js=\"/demo/d.js\" data-door-wasm=\"/demo/d_bg.wasm\">";
        let files = [
            "a.css",
            "a.css.br",
            "a.js",
            "a_bg.wasm",
            "b.css",
            "d.js",
            "d_bg.wasm",
            "snippets/x/y.js",
            "sw.js",
        ];
        let files = files.map(str::to_owned);
        let first = loaded(index, &files, &DEMO_ONLY);
        assert_eq!(first, ["index.html", "a.css", "d.js", "d_bg.wasm", "snippets/x/y.js"]);
        let demo = loaded(index, &files, &DOOR_ONLY);
        assert_eq!(demo, ["index.html", "a.css", "a.js", "a_bg.wasm", "snippets/x/y.js"]);
    }

    #[test]
    fn shows_kibibytes_with_one_digit() {
        assert_eq!([kib(0), kib(1536), kib(1024 * 350)], ["0.0 KiB", "1.5 KiB", "350.0 KiB"]);
    }
}
