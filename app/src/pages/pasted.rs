//! What somebody pastes when asked for a registration string.

/// What was found in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Pasted {
    /// Nothing yet.
    Nothing,
    /// One string, which may still be damaged: the page that opens it says so better.
    String(String),
    /// More than one word where the string should be.
    Several,
}

/// Finds the string in what was pasted: the bare string, the line `juju register …` as `add-user` prints it, or a link.
pub(crate) fn read(text: &str) -> Pasted {
    let text = text.trim().trim_start_matches("$ ");
    if let Some((_, fragment)) = text.split_once('#') {
        return one(fragment.split_whitespace());
    }
    let mut words = text.split_whitespace().peekable();
    if words.next_if_eq(&"juju").is_some() {
        words.next_if_eq(&"register");
    }
    one(words)
}

fn one<'a>(mut words: impl Iterator<Item = &'a str>) -> Pasted {
    match (words.next(), words.next()) {
        (None, _) => Pasted::Nothing,
        (Some(string), None) => Pasted::String(string.to_owned()),
        (Some(_), Some(_)) => Pasted::Several,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn finds(text: &str) {
        assert_eq!(read(text), Pasted::String("MEYTA3Rvb".into()), "{text:?}");
    }

    #[test]
    fn finds_the_string_in_whatever_it_came_in() {
        finds("MEYTA3Rvb");
        finds("  MEYTA3Rvb\n");
        finds("juju register MEYTA3Rvb");
        finds("    juju  register MEYTA3Rvb\n");
        finds("$ juju register MEYTA3Rvb");
        finds("https://juju.example/register#MEYTA3Rvb");
    }

    #[test]
    fn tells_nothing_from_too_much() {
        for text in ["", "  ", "juju register", "https://juju.example/register#"] {
            assert_eq!(read(text), Pasted::Nothing, "{text:?}");
        }
        assert_eq!(read("juju register MEYTA3Rvb now"), Pasted::Several);
    }
}
