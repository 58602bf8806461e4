//! Takes the custom sections out of a WebAssembly module: the names of functions are for debugging, and as large as the rest.

/// The magic number and the version.
const HEADER: usize = 8;
/// The id of a custom section.
const CUSTOM: u8 = 0;

/// The module without custom sections; none if it is no module.
pub fn strip(module: &[u8]) -> Option<Vec<u8>> {
    let (header, mut rest) = module.split_at_checked(HEADER)?;
    let mut stripped = header.to_vec();
    while let [id, behind @ ..] = rest {
        let (length, number_length) = number(behind)?;
        let section = rest.get(..1 + number_length + length)?;
        if *id != CUSTOM {
            stripped.extend_from_slice(section);
        }
        rest = rest.get(section.len()..)?;
    }
    header.starts_with(b"\0asm").then_some(stripped)
}

/// A LEB128 number, and how many bytes it takes.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0usize;
    for (at, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, at + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_custom_sections_go() {
        let custom = [0, 3, 1, b'n', 9];
        let long = [&[10, 0x80, 0x01][..], &[7; 128]].concat();
        let module = [&b"\0asm\x01\0\0\0"[..], &[1, 1, 5], &custom, &long, &custom].concat();
        let stripped = [&b"\0asm\x01\0\0\0"[..], &[1, 1, 5], &long].concat();
        assert_eq!(strip(&module), Some(stripped));
    }

    #[test]
    fn what_is_no_module_is_told() {
        assert_eq!(strip(b"<!doctype html>"), None);
        assert_eq!(strip(b"\0asm\x01\0\0\0\x0a\x09"), None);
    }
}
