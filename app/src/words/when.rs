//! Moments that are still to come.

/// So many of a unit.
pub(crate) fn count(number: i64, unit: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {unit}{plural}")
}

/// How soon something comes.
pub(crate) fn in_time(span: &str) -> String {
    format!("in {span}")
}

/// How long something lasts still, in few letters: `21 h left`.
pub(crate) fn left(span: &str) -> String {
    let short = span.split_once(' ').map_or(span.to_owned(), |(number, unit)| {
        let letters = if unit.starts_with("min") { "min" } else { unit.get(..1).unwrap_or(unit) };
        [number, " ", letters].concat()
    });
    format!("{short} left")
}

/// A length of time in its largest whole unit.
pub(crate) fn lasting(seconds: u32) -> String {
    const UNITS: [(u32, &str); 3] = [(86_400, "day"), (3_600, "hour"), (60, "minute")];
    let whole = UNITS.iter().find(|(unit, _)| seconds >= *unit && seconds.is_multiple_of(*unit));
    match whole {
        Some((unit, name)) => count((seconds / unit).into(), name),
        None => count(seconds.into(), "second"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_told_in_its_largest_whole_unit() {
        assert_eq!(lasting(7 * 86_400), "7 days");
        assert_eq!(lasting(3_600), "1 hour");
        assert_eq!(lasting(90_000), "25 hours");
        assert_eq!(lasting(61), "61 seconds");
    }
}
