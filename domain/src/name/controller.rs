//! Controller names: `[a-z0-9]+[a-z0-9-]*`.

use super::NameKind;
use super::text::{begins_and_goes_on, text_name};

text_name!(
    /// The name that a controller was bootstrapped with; clients may call it otherwise (`semantics §1.1`).
    ControllerName,
    NameKind::Controller,
    |text| {
        let good = begins_and_goes_on(
            text,
            |c| c.is_ascii_lowercase() || c.is_ascii_digit(),
            |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-',
        );
        if good { Ok(()) } else { Err("controller names may only contain lowercase letters, digits and hyphens") }
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_juju_takes() {
        assert!("lxd-controller-1".parse::<ControllerName>().is_ok());
        assert!("Prod".parse::<ControllerName>().is_err());
        assert!("".parse::<ControllerName>().is_err());
    }
}
