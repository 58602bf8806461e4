//! The lines that were typed at a seat before, for the arrow keys and the search.

/// Where somebody is among the earlier lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct History {
    /// Counted back from the line that is being typed, which is 0.
    back: usize,
    /// The line that was being typed.
    draft: String,
    /// What is searched for, while a search goes on.
    wanted: Option<String>,
}

impl History {
    /// The line before; `lines` are the earlier ones, oldest first.
    pub(super) fn up(&mut self, lines: &[String], typed: &str) -> Option<String> {
        if self.back == 0 {
            typed.clone_into(&mut self.draft);
        }
        let line = lines.iter().rev().nth(self.back)?;
        self.back += 1;
        Some(line.clone())
    }

    /// The line after, at last the one that was being typed.
    pub(super) fn down(&mut self, lines: &[String]) -> Option<String> {
        self.back = self.back.checked_sub(1)?;
        match self.back.checked_sub(1) {
            None => Some(self.draft.clone()),
            Some(back) => lines.iter().rev().nth(back).cloned(),
        }
    }

    /// The next older line that holds what was typed when the search began.
    pub(super) fn search(&mut self, lines: &[String], typed: &str) -> Option<String> {
        let wanted = self.wanted.get_or_insert_with(|| typed.to_owned()).clone();
        let mut older = lines.iter().rev().enumerate().skip(self.back);
        let (at, line) = older.find(|(_, line)| line.contains(&wanted) && *line != typed)?;
        self.back = at + 1;
        Some(line.clone())
    }

    /// Something was typed or run: the next line before is the last one again.
    pub(super) fn forget(&mut self) {
        *self = History::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines() -> Vec<String> {
        ["juju users", "juju models", "juju add-user tom"].map(str::to_owned).to_vec()
    }

    #[test]
    fn up_and_down_walk_and_keep_the_draft() {
        let mut history = History::default();
        assert_eq!(history.up(&lines(), "ju").as_deref(), Some("juju add-user tom"));
        assert_eq!(history.up(&lines(), "").as_deref(), Some("juju models"));
        assert_eq!(history.down(&lines()).as_deref(), Some("juju add-user tom"));
        assert_eq!(history.down(&lines()).as_deref(), Some("ju"));
        assert_eq!(history.down(&lines()), None);
    }

    #[test]
    fn up_stops_at_the_oldest() {
        let mut history = History::default();
        let walked: Vec<_> = (0..5).filter_map(|_| history.up(&lines(), "")).collect();
        assert_eq!(walked.last().map(String::as_str), Some("juju users"));
        assert_eq!(walked.len(), 3);
    }

    #[test]
    fn the_search_goes_on_to_older_lines() {
        let mut history = History::default();
        assert_eq!(history.search(&lines(), "user").as_deref(), Some("juju add-user tom"));
        assert_eq!(history.search(&lines(), "juju add-user tom").as_deref(), Some("juju users"));
        assert_eq!(history.search(&lines(), "juju users"), None);
    }
}
