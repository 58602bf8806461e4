//! The 32 bytes that a registration string carries.

use core::fmt;

use subtle::ConstantTimeEq as _;
use zeroize::Zeroize as _;

/// The secret key of one registration: whoever holds it may claim the account (semantics §6.1).
///
/// It is compared in constant time, wiped from memory when dropped and never shown by `Debug`.
#[derive(Clone)]
pub struct SecretKey([u8; Self::LEN]);

impl SecretKey {
    /// The number of bytes of a key.
    pub const LEN: usize = 32;

    /// A key made of bytes that were drawn, derived or read elsewhere.
    pub fn new(bytes: [u8; Self::LEN]) -> Self {
        Self(bytes)
    }

    /// The bytes themselves.
    pub fn expose(&self) -> &[u8; Self::LEN] {
        &self.0
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(..)")
    }
}

impl PartialEq for SecretKey {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for SecretKey {}

impl Drop for SecretKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_hides_the_bytes() {
        assert_eq!(format!("{:?}", SecretKey::new([7; 32])), "SecretKey(..)");
    }

    #[test]
    fn equality_reads_every_byte() {
        let mut last_differs = [7; 32];
        last_differs[31] = 8;
        assert_eq!(SecretKey::new([7; 32]), SecretKey::new([7; 32]));
        assert_ne!(SecretKey::new([7; 32]), SecretKey::new(last_differs));
    }
}
