//! Whether a command may ask anything (`--no-prompt`).

use super::Command;

impl Command {
    /// Whether the line says that nothing may be asked, not even for the password when a session has ended.
    pub fn asks_nothing(&self) -> bool {
        match self {
            Self::Bootstrap(line) => line.no_prompt,
            Self::ChangeUserPassword(line) => line.no_prompt,
            Self::DestroyController(line) => line.no_prompt,
            Self::DestroyModel(line) => line.no_prompt,
            Self::KillController(line) => line.no_prompt,
            Self::Login(line) => line.no_prompt,
            Self::RemoveApplication(line) => line.no_prompt,
            Self::RemoveMachine(line) => line.no_prompt,
            Self::RemoveUnit(line) => line.no_prompt,
            Self::Unregister(line) => line.no_prompt,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::command_line::{Leading, parse_line, specs};

    #[test]
    fn every_command_that_takes_the_option_obeys_it() {
        let mut checked = 0;
        for spec in specs().filter(|spec| spec.options.iter().any(|option| option.long == "no-prompt")) {
            let example = spec.examples.iter().find(|line| !line.contains("--no-prompt")).unwrap();
            let asks_nothing =
                |line: &str| parse_line(line, Leading::Required).unwrap().command.asks_nothing();
            assert!(!asks_nothing(example), "{example}");
            assert!(asks_nothing(&format!("{example} --no-prompt")), "{example}");
            checked += 1;
        }
        assert!(checked >= 10, "only {checked} commands take it");
    }
}
