//! The file of the master key: made once, for its owner alone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::MasterKey;
use crate::failure::Failure;

/// Reads the key in a file that nobody but its owner may read.
pub fn read(path: &Path) -> Result<MasterKey, Failure> {
    let unreadable = |reason: String| Failure::KeyUnreadable { origin: path.display().to_string(), reason };
    let mut file = File::open(path).map_err(|error| unreadable(error.to_string()))?;
    let mode = file.metadata().map_err(|error| unreadable(error.to_string()))?.permissions().mode() & 0o777;
    if mode & 0o077 != 0 {
        return Err(unreadable(format!(
            "others may read it (mode {mode:o}); run: chmod 600 {}",
            path.display()
        )));
    }
    let mut text = String::new();
    file.read_to_string(&mut text).map_err(|error| unreadable(error.to_string()))?;
    MasterKey::parse(path.display().to_string(), &text).map_err(|error| unreadable(error.to_string()))
}

/// Makes a fresh key in a new file of mode 600; a file that is there already is left alone.
pub fn create(path: &Path) -> Result<(), Failure> {
    let unreadable = |reason: String| Failure::KeyUnreadable { origin: path.display().to_string(), reason };
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(|error| unreadable(error.to_string()))?;
    let text = format!(
        "# The master key of this server's registration strings. Keep it secret, and keep a copy apart from the backups.\n\
         1 {}\n",
        BASE64_STANDARD.encode(key)
    );
    write_new(path, &text).map_err(|error| unreadable(error.to_string()))
}

/// Writes beside the target and links it into place, so that a crash leaves a whole file or none.
fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let draft = path.with_extension("new");
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
    file.set_permissions(fs::Permissions::from_mode(0o600))?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::hard_link(&draft, path)?;
    fs::remove_file(&draft)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_made_once_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        create(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let before = fs::read_to_string(&path).unwrap();
        assert_eq!(read(&path).unwrap().checks().count(), 1);
        assert!(create(&path).is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), before);
    }

    #[test]
    fn is_refused_when_others_may_read_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        create(&path).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let error = read(&path).unwrap_err();
        assert_eq!(error.status(), 5);
        assert!(error.to_string().contains("mode 640"), "{error}");
    }

    #[test]
    fn is_missed_by_name() {
        let error = read(Path::new("/nowhere/master.key")).unwrap_err();
        assert!(error.to_string().starts_with("cannot read the master key /nowhere/master.key: "), "{error}");
    }
}
