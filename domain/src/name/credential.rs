//! Credential names: `[a-zA-Z][a-zA-Z0-9.@_+-]*`.

use super::NameKind;
use super::text::{begins_and_goes_on, text_name};

text_name!(
    /// The name of a cloud credential, unique among its owner's credentials of a cloud (`semantics §1.1`).
    CredentialName,
    NameKind::Credential,
    |text| {
        let good = begins_and_goes_on(
            text,
            |c| c.is_ascii_alphabetic(),
            |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '@' | '_' | '+' | '-'),
        );
        if good { Ok(()) } else { Err("credential names begin with a letter and go on with letters, digits and .@_+-") }
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_juju_takes() {
        for good in ["default", "bob@example", "a1.b_c+d-e"] {
            assert!(good.parse::<CredentialName>().is_ok(), "{good}");
        }
        for bad in ["", "1a", "a b", "a/b"] {
            assert!(bad.parse::<CredentialName>().is_err(), "{bad}");
        }
    }
}
