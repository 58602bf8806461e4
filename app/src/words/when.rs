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
