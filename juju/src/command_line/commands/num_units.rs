//! How many: `--num-units`.

use core::num::NonZeroU32;

use super::kit::*;

pub(super) const NUM_UNITS: Opt =
    Opt::value("num-units", Meaning::Number, "How many units to add").or('n').default("1");

/// The number, which must be at least one.
pub(super) fn num_units(arguments: &Arguments) -> Result<NonZeroU32, Mistake> {
    match arguments.value("num-units") {
        Some(word) => word.read_or(|text| MistakeKind::UnitCount(text.to_owned())),
        None => Ok(NonZeroU32::MIN),
    }
}

/// The places of `--to`, which are separated by commas.
pub(super) fn places(arguments: &Arguments) -> Vec<String> {
    let words = arguments.values("to").flat_map(|word| word.text.split(','));
    words.filter(|place| !place.is_empty()).map(str::to_owned).collect()
}

pub(super) const TO: Opt =
    Opt::value("to", Meaning::Machine, "Machines to place the units on, separated by commas");
