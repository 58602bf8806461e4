//! Comma-separated values, as spreadsheets read them.

/// A line. Values with a comma, a quote or a line feed stand in quotes; what a spreadsheet would calculate is made text.
pub(crate) fn row(values: impl Iterator<Item = String>) -> String {
    let quoted = values.map(|value| {
        let value = if value.starts_with(['=', '+', '-', '@']) { ["'", &value].concat() } else { value };
        match value.contains([',', '"', '\n']) {
            true => ["\"", &value.replace('"', "\"\""), "\""].concat(),
            false => value,
        }
    });
    let mut line = quoted.collect::<Vec<_>>().join(",");
    line.push_str("\r\n");
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_quoted_where_they_must_be() {
        let values = ["tom", "a,b", "say \"x\"", "=1+1"].map(str::to_owned);
        assert_eq!(row(values.into_iter()), "tom,\"a,b\",\"say \"\"x\"\"\",'=1+1\r\n");
    }
}
