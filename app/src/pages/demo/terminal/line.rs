//! The lines of an output, by what is special about them.

/// A line of an output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Nothing special.
    Plain(String),
    /// A line of a table.
    Columns(String),
    /// What went wrong.
    Error(String),
    /// A question that was answered unseen.
    Asked(String),
    /// The command that takes a registration string; holds the string.
    Issued(String),
}

/// Reads an output.
pub(super) fn lines(shown: &str) -> Vec<Line> {
    shown.lines().map(read).collect()
}

fn read(line: &str) -> Line {
    let is_indented = line.starts_with("    ");
    if let Some(string) = line.trim_start().strip_prefix("juju register ").filter(|_| is_indented) {
        return Line::Issued(string.to_owned());
    }
    if line.starts_with("ERROR ") {
        return Line::Error(line.to_owned());
    }
    // A visible answer stands behind its prompt, even when it was only suggested.
    if line.ends_with(": ") {
        return Line::Asked(line.to_owned());
    }
    if line.trim().contains("  ") {
        return Line::Columns(line.to_owned());
    }
    Line::Plain(line.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_special_about_lines() {
        let shown = "Please send this command to tom:\n    juju register MEYT\n\nnew password: \nModel  Type\nERROR no\n";
        let plain = |text: &str| Line::Plain(text.into());
        assert_eq!(
            lines(shown),
            [
                plain("Please send this command to tom:"),
                Line::Issued("MEYT".into()),
                plain(""),
                Line::Asked("new password: ".into()),
                Line::Columns("Model  Type".into()),
                Line::Error("ERROR no".into()),
            ]
        );
    }
}
