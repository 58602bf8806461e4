//! The style sheets of `style/` as one file: a first visit asks for one, not for thirty.

use std::path::Path;

use crate::project;
use crate::trouble::{Result, Trouble};

/// Writes `target/site/style.css`, which `index.html` names to Trunk.
pub fn build() -> Result {
    let main = project::path("style/main.css");
    let text = inline(&project::read(&main)?, main.parent().unwrap_or(project::root()))?;
    project::write(&project::path("target/site/style.css"), without_comments(&text))
}

/// Puts the files that `@import "…";` lines name in the place of those lines.
fn inline(text: &str, folder: &Path) -> Result<String> {
    let mut whole = String::new();
    for line in text.lines() {
        match line.trim().strip_prefix("@import \"").and_then(|rest| rest.strip_suffix("\";")) {
            Some(file) => whole.push_str(&project::read(&folder.join(file))?),
            None if line.contains("@import") => {
                let why = format!("only lines of the form @import \"file\"; are understood, not: {line}");
                return Err(Trouble::new("cannot join the style sheets", why));
            }
            None => whole.push_str(line),
        }
        whole.push('\n');
    }
    Ok(whole)
}

/// Leaves out comments, indentation and empty lines; the rest is for brotli.
fn without_comments(text: &str) -> String {
    let mut rest = text;
    let mut bare = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |text, line| text + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn puts_files_in_the_place_of_imports() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.css"), "a {}\n").unwrap();
        let text = inline("@layer base;\n@import \"a.css\";\nb {}\n", folder.path()).unwrap();
        assert_eq!(without_comments(&text), "@layer base;\na {}\nb {}\n");
        assert!(inline("@import url(a.css);", folder.path()).is_err());
        assert!(inline("@import \"missing.css\";", folder.path()).is_err());
    }

    #[test]
    fn leaves_comments_out() {
        assert_eq!(without_comments("a { /* why */\n  b: c;\n\n}\n/* end */"), "a {\nb: c;\n}\n");
    }
}
