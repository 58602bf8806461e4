//! `cargo xtask size`: what a first visit loads, compressed, and what it is made of.

use std::fs;
use std::path::Path;

use crate::project;
use crate::trouble::{Doing, Result, Trouble};

/// A first visit may load this much.
const LIMIT: u64 = 350 * 1024;

/// One file of a first visit.
struct Loaded {
    file: String,
    plain: u64,
    sent: u64,
}

/// Prints the table of the bundle in `dist/`; too much is an error.
pub fn run() -> Result {
    let dist = project::dist();
    let files = first_visit(&project::read(&dist.join("index.html"))?, &project::files(&dist)?);
    let mut loaded = files.iter().map(|file| measure(&dist, file)).collect::<Result<Vec<_>>>()?;
    loaded.sort_by_key(|loaded| std::cmp::Reverse(loaded.sent));
    let total: u64 = loaded.iter().map(|loaded| loaded.sent).sum();
    print!("{}", table(&loaded, total));
    if total > LIMIT {
        let why = format!("a first visit loads {}, the limit is {}", kib(total), kib(LIMIT));
        return Err(Trouble::new("the page is too large", why));
    }
    Ok(())
}

/// The page itself, what it names, and what its script imports.
fn first_visit(index: &str, files: &[String]) -> Vec<String> {
    let named = |file: &&String| index.contains(&format!("/{file}\""));
    let imported = |file: &&String| file.starts_with("snippets/") && !file.ends_with(".br");
    let mut visit = vec!["index.html".to_owned()];
    visit.extend(files.iter().filter(|file| named(file) || imported(file)).cloned());
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

fn table(loaded: &[Loaded], total: u64) -> String {
    let mut text = format!("{:>10}  {:>10}  {:>5}  file\n", "brotli", "plain", "share");
    for Loaded { file, plain, sent } in loaded {
        let share = 100 * sent / total.max(1);
        text.push_str(&format!("{:>10}  {:>10}  {share:>4}%  {file}\n", kib(*sent), kib(*plain)));
    }
    let plain = loaded.iter().map(|loaded| loaded.plain).sum();
    text.push_str(&format!(
        "{:>10}  {:>10}         a first visit, of {} allowed\n",
        kib(total),
        kib(plain),
        kib(LIMIT)
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
    fn a_first_visit_is_what_the_page_names_and_its_script_imports() {
        let index =
            "<link href=\"/demo/a.css\"><script data-js=\"/demo/a.js\" data-wasm=\"/demo/a_bg.wasm\">";
        let files = ["a.css", "a.css.br", "a.js", "a_bg.wasm", "b.css", "snippets/x/y.js", "sw.js"];
        let visit = first_visit(index, &files.map(str::to_owned));
        assert_eq!(visit, ["index.html", "a.css", "a.js", "a_bg.wasm", "snippets/x/y.js"]);
    }

    #[test]
    fn shows_kibibytes_with_one_digit() {
        assert_eq!([kib(0), kib(1536), kib(1024 * 350)], ["0.0 KiB", "1.5 KiB", "350.0 KiB"]);
    }
}
