//! Cloud names: `[a-zA-Z0-9][a-zA-Z0-9._-]*`.

use super::NameKind;
use super::text::{begins_and_goes_on, text_name};

text_name!(
    /// The name of a cloud (`semantics §1.1`).
    CloudName,
    NameKind::Cloud,
    |text| {
        let good = begins_and_goes_on(
            text,
            |c| c.is_ascii_alphanumeric(),
            |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'),
        );
        if good { Ok(()) } else { Err("cloud names may only contain letters, digits, dots, hyphens and underscores") }
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_juju_takes() {
        for good in ["lxd", "maas-lab", "A.b_c-d", "1"] {
            assert!(good.parse::<CloudName>().is_ok(), "{good}");
        }
        for bad in ["", "-lxd", "a/b", "a b"] {
            assert!(bad.parse::<CloudName>().is_err(), "{bad}");
        }
    }
}
