//! Compressed copies beside the files of a bundle, so that no server compresses them on the fly.

use std::fs;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;

use crate::project;
use crate::trouble::{Doing, Result};

/// Writes `file.br` beside every file that gets smaller by it.
pub fn compress(folder: &Path) -> Result {
    for file in project::files(folder)? {
        if !file.ends_with(".png") {
            compress_file(&folder.join(file))?;
        }
    }
    Ok(())
}

fn compress_file(file: &Path) -> Result {
    let plain = fs::read(file).doing(|| format!("cannot read {}", file.display()))?;
    let packed = brotli(&plain).doing(|| format!("cannot compress {}", file.display()))?;
    if packed.len() < plain.len() { project::write(&project::packed(file), packed) } else { Ok(()) }
}

fn brotli(mut plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let best = BrotliEncoderParams { quality: 11, lgwin: 22, ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut plain, &mut packed, &best)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_gets_smaller_has_a_copy() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("long.css"), "a {}\n".repeat(100)).unwrap();
        fs::write(folder.path().join("short.css"), "a").unwrap();
        compress(folder.path()).unwrap();
        assert!(folder.path().join("long.css.br").exists());
        assert!(!folder.path().join("short.css.br").exists());
    }
}
