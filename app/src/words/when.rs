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

/// How long something lasts still.
pub(crate) fn left(span: &str) -> String {
    format!("{span} left")
}
