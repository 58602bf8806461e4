//! Machines: `1`, and containers on them: `1/lxd/0`.

use core::fmt;
use core::str::FromStr;

use super::{InvalidReference, Part};

/// A machine, or a container on one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MachineId {
    /// The number of the machine.
    pub number: u32,
    /// The type and number of the container, if it is one.
    pub container: Option<(String, u32)>,
}

impl FromStr for MachineId {
    type Err = InvalidReference;

    fn from_str(text: &str) -> Result<Self, InvalidReference> {
        parse(text).ok_or_else(|| Part::Machine.not_valid(text))
    }
}

fn parse(text: &str) -> Option<MachineId> {
    let mut parts = text.split('/');
    let machine = number(parts.next()?)?;
    let container = match (parts.next(), parts.next(), parts.next()) {
        (None, _, _) => None,
        (Some(kind), Some(inner), None) if is_container_type(kind) => Some((kind.to_owned(), number(inner)?)),
        _ => return None,
    };
    Some(MachineId { number: machine, container })
}

fn is_container_type(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase())
}

/// A number as Juju writes it: digits, without leading zeros.
pub(super) fn number(text: &str) -> Option<u32> {
    let plain = text == "0" || !text.starts_with(['0', '+']);
    text.parse().ok().filter(|_| plain)
}

impl fmt::Display for MachineId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.container {
            Some((kind, inner)) => write!(f, "{}/{kind}/{inner}", self.number),
            None => self.number.fmt(f),
        }
    }
}
