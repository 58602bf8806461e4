//! The scenario that the demo plays.

use estate::scenario::Script;

const TEXT: &str = include_str!("../../../docs/scenarios/workflow.md");

/// The workflow of two people, step by step.
#[expect(clippy::expect_used, reason = "the text is part of the page, and a test reads it")]
pub(super) fn script() -> Script {
    Script::parse(TEXT).expect("the scenario is part of the page")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_scenario_can_be_read() {
        assert!(!super::script().steps().is_empty());
    }
}
