//! NaCl's secretbox: XSalsa20-Poly1305.

use crypto_secretbox::aead::Aead as _;
use crypto_secretbox::{KeyInit as _, XSalsa20Poly1305};
use zeroize::Zeroizing;

use crate::registration::SecretKey;

/// The 24 bytes that make one sealing unlike every other; drawn afresh by each side.
pub type Nonce = [u8; 24];

/// Seals `content`.
#[expect(clippy::expect_used, reason = "the cipher refuses only what no memory can hold")]
pub(super) fn seal(key: &SecretKey, nonce: &Nonce, content: &[u8]) -> Vec<u8> {
    cipher(key).encrypt(nonce.into(), content).expect("a message of less than 2^64 blocks")
}

/// Opens a box; `None` when the key is another or a byte was changed.
pub(super) fn open(key: &SecretKey, nonce: &Nonce, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    cipher(key).decrypt(nonce.into(), sealed).ok().map(Zeroizing::new)
}

fn cipher(key: &SecretKey) -> XSalsa20Poly1305 {
    XSalsa20Poly1305::new(key.expose().into())
}
