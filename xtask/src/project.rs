//! Where things are, and which versions the project has chosen.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::trouble::{Doing, Result, Trouble};

/// The top folder of the project that cargo runs this for; a build folder that was copied from another work tree must
/// not lead there.
pub fn root() -> &'static Path {
    static HERE: LazyLock<PathBuf> = LazyLock::new(|| {
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from)
    });
    HERE.parent().unwrap_or(&HERE)
}

/// A path from the top folder.
pub fn path(relative: &str) -> PathBuf {
    root().join(relative)
}

/// The release bundle.
pub fn dist() -> PathBuf {
    path("dist")
}

/// Where Trunk and wasm-bindgen are installed: nothing outside the project changes.
pub fn tools() -> PathBuf {
    path(".tools")
}

/// What cargo builds goes here.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| path("target"), |folder| root().join(folder))
}

/// PATH with the project's own tools before all others.
pub fn search_path() -> Result<String> {
    let own = tools().join("bin");
    let rest = env::var_os("PATH").unwrap_or_default();
    let joined = env::join_paths(std::iter::once(own).chain(env::split_paths(&rest)));
    let joined = joined.doing(|| "cannot use PATH".to_owned())?;
    Ok(joined.to_string_lossy().into_owned())
}

/// Whether a program of this name is on PATH.
pub fn has(program: &str) -> bool {
    find(program).is_some()
}

/// Where the program of this name is.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Reads a text file of the project or of what was built.
pub fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).doing(|| format!("cannot read {}", file.display()))
}

/// Writes a file, with the folders above it.
pub fn write(file: &Path, bytes: impl AsRef<[u8]>) -> Result {
    let folder = file.parent().unwrap_or(root());
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(file, bytes));
    written.doing(|| format!("cannot write {}", file.display()))
}

/// The files of a folder and of those in it, as sorted paths from it with `/` between their parts.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let entries = fs::read_dir(&next).and_then(Iterator::collect::<std::io::Result<Vec<_>>>);
        for entry in entries.doing(|| format!("cannot list {}", next.display()))? {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(relative) = path.strip_prefix(folder) {
                found.push(relative.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/"));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Where the compressed copy of a file is.
pub fn packed(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

/// The version of wasm-bindgen that the page links; the command line tool must be the same one.
pub fn wasm_bindgen_version() -> Result<String> {
    locked_version(&read(&path("Cargo.lock"))?, "wasm-bindgen")
        .ok_or_else(|| Trouble::new("cannot tell the version of wasm-bindgen", "Cargo.lock does not name it"))
}

/// The version of Trunk that `Trunk.toml` asks for.
pub fn trunk_version() -> Result<String> {
    let text = read(&path("Trunk.toml"))?;
    let line = text.lines().find_map(|line| line.strip_prefix("trunk-version = \"="));
    line.and_then(|rest| rest.split('"').next()).map(str::to_owned).ok_or_else(|| {
        Trouble::new("cannot tell the version of Trunk", "Trunk.toml has no line trunk-version = \"=…\"")
    })
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let (_, after) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    after.split('"').next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_version_of_one_package_only() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }

    #[test]
    fn the_project_pins_its_tools() {
        assert_eq!(trunk_version().unwrap().split('.').count(), 3);
        assert_eq!(wasm_bindgen_version().unwrap().split('.').count(), 3);
    }
}
