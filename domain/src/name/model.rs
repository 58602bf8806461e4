//! Model names: `[a-z0-9]+[a-z0-9-]*`.

use super::NameKind;
use super::text::{begins_and_goes_on, text_name};

text_name!(
    /// The name of a model, unique among the models of its owner (`semantics §1.1`).
    ModelName,
    NameKind::Model,
    |text| {
        let good = begins_and_goes_on(
            text,
            |c| c.is_ascii_lowercase() || c.is_ascii_digit(),
            |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-',
        );
        if good { Ok(()) } else { Err("model names may only contain lowercase letters, digits and hyphens") }
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_juju_takes() {
        for good in ["m", "0", "lxd-model-1", "ends-", "9lives"] {
            assert!(good.parse::<ModelName>().is_ok(), "{good}");
        }
        for bad in ["", "-m", "M", "a_b", "a b", "modèl", "a/b"] {
            assert!(bad.parse::<ModelName>().is_err(), "{bad}");
        }
    }
}
