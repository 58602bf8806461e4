//! What Trunk does not do: another place on the host, the list of files for the service worker, the page for unknown
//! addresses.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::base::Base;
use super::strip::strip;
use crate::project;
use crate::trouble::{Doing, Result, Trouble};

/// The line of `public/sw.js` that this writes anew.
const WORKER_LINE: &str = "const BUNDLE = { version: \"development\", files: [] };";

/// Makes a bundle of what Trunk made.
pub fn finish(raw: &Path, to: &Path, base: &Base) -> Result {
    let mut files = project::files(raw)?;
    files.retain(|file| !matches!(file.as_str(), "index.html" | "sw.js"));
    for file in &files {
        copy(&raw.join(file), &to.join(file))?;
    }
    let index = at_base(&project::read(&raw.join("index.html"))?, base);
    project::write(&to.join("index.html"), &index)?;
    // A host without rules of its own answers an unknown address with this page, which then finds the way itself.
    project::write(&to.join("404.html"), &index)?;
    let worker = project::read(&raw.join("sw.js"))?;
    let version = version(raw, &files, &index, &worker)?;
    project::write(&to.join("sw.js"), with_files(&worker, &version, &files)?)
}

/// Every address in the page of the form `/…` is one of its own, and moves with it.
fn at_base(index: &str, base: &Base) -> String {
    index.replace("=\"/", &format!("=\"{base}"))
}

/// Changes when any file of the bundle does.
fn version(raw: &Path, files: &[String], index: &str, worker: &str) -> Result<String> {
    let mut hash = Sha256::new();
    hash.update(index);
    hash.update(worker);
    for file in files {
        let bytes = fs::read(raw.join(file)).doing(|| format!("cannot read {file}"))?;
        hash.update(file);
        hash.update(bytes);
    }
    Ok(hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect())
}

fn with_files(worker: &str, version: &str, files: &[String]) -> Result<String> {
    if !worker.contains(WORKER_LINE) {
        let why = format!("it lacks the line\n{WORKER_LINE}");
        return Err(Trouble::new("cannot write the list of files into public/sw.js", why));
    }
    let files: Vec<String> = files.iter().map(|file| format!("{file:?}")).collect();
    let line = format!("const BUNDLE = {{ version: \"{version}\", files: [{}] }};", files.join(", "));
    Ok(worker.replacen(WORKER_LINE, &line, 1))
}

fn copy(from: &Path, to: &Path) -> Result {
    let bytes = fs::read(from).doing(|| format!("cannot read {}", from.display()))?;
    if from.extension().is_some_and(|extension| extension == "wasm") {
        let why = "it is no WebAssembly module";
        let stripped =
            strip(&bytes).ok_or_else(|| Trouble::new(format!("cannot shorten {}", from.display()), why))?;
        return project::write(to, stripped);
    }
    project::write(to, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small bundle, finished for a place.
    fn finished(base: &str, style: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let raw = folder.path().join("raw");
        project::write(&raw.join("index.html"), "<link href=\"/a.css\"><meta content=\"/\">").unwrap();
        project::write(&raw.join("a.css"), style).unwrap();
        project::write(&raw.join("icons/b.svg"), "<svg/>").unwrap();
        project::write(&raw.join("sw.js"), format!("// top\n{WORKER_LINE}\n// end\n")).unwrap();
        finish(&raw, &folder.path().join("dist"), &base.parse().unwrap()).unwrap();
        folder
    }

    fn read(folder: &tempfile::TempDir, file: &str) -> String {
        fs::read_to_string(folder.path().join("dist").join(file)).unwrap()
    }

    #[test]
    fn moves_the_addresses_of_the_page() {
        let folder = finished("/demo/", "");
        assert_eq!(read(&folder, "index.html"), "<link href=\"/demo/a.css\"><meta content=\"/demo/\">");
        assert_eq!(read(&folder, "404.html"), read(&folder, "index.html"));
    }

    #[test]
    fn tells_the_worker_its_files_and_a_version_that_follows_them() {
        let one = read(&finished("/", "a {}"), "sw.js");
        assert!(one.contains("files: [\"a.css\", \"icons/b.svg\"] };\n// end"), "{one}");
        assert_eq!(one, read(&finished("/", "a {}"), "sw.js"));
        assert_ne!(one, read(&finished("/", "b {}"), "sw.js"));
    }

    #[test]
    fn a_worker_without_the_line_is_told() {
        assert!(with_files("const BUNDLE = 1;", "v", &[]).is_err());
    }
}
