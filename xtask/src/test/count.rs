//! How many tests ran, read from what the runners say at their end.

use std::ops::AddAssign;

/// Tests that ran.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that passed.
    pub passed: u32,
    /// Those that failed.
    pub failed: u32,
}

impl Count {
    /// Adds up the closing lines of `cargo test` (one per test binary) and `cargo nextest` (one for all).
    pub fn of_cargo(text: &str) -> Self {
        let mut total = Count::default();
        for line in text.lines() {
            // nextest shows the line of each failed test too, but indents it.
            if let Some(rest) = line.strip_prefix("test result:") {
                total += Count { passed: before(rest, "passed"), failed: before(rest, "failed") };
            } else if line.trim_start().starts_with("Summary [") && line.contains(" run: ") {
                let failed = before(line, "failed") + before(line, "timed out");
                total += Count { passed: before(line, "passed"), failed };
            }
        }
        total
    }

    /// Adds up the closing lines of Playwright; a test that passed at a second try is a failure here.
    pub fn of_playwright(text: &str) -> Self {
        let mut total = Count::default();
        for line in text.lines().map(str::trim) {
            let mut words = line.split(' ');
            let (Some(Ok(number)), Some(word)) = (words.next().map(str::parse::<u32>), words.next()) else {
                continue;
            };
            match word {
                "passed" => total.passed += number,
                "failed" | "flaky" | "interrupted" => total.failed += number,
                "did" => total.failed += number,
                _ => {}
            }
        }
        total
    }

    /// A group that failed without a failing test (a compiler error, say) counts as one, so that no line says 0 failed.
    pub fn at_least_one_failed(self, failed: bool) -> Self {
        if failed { Count { failed: self.failed.max(1), ..self } } else { self }
    }

    /// For the line of a group; nothing where it counts nothing.
    pub fn shown(self) -> String {
        match (self.passed + self.failed, self.failed) {
            (0, _) => String::new(),
            (all, 0) => format!("{all} tests"),
            (all, failed) => format!("{all} tests, {failed} failed"),
        }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// The number before a word, 0 where there is none.
fn before(line: &str, word: &str) -> u32 {
    let number = line.split(word).next().filter(|start| start.len() < line.len());
    number.and_then(|start| start.split_whitespace().last()?.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_what_cargo_says() {
        let text = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
                    test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(Count::of_cargo(text), Count { passed: 15, failed: 2 });
        let text = "    test result: FAILED. 0 passed; 1 failed; 0 ignored\n     Summary [   0.5s] 20 tests run: 17 passed, 2 failed, 1 timed out, 0 skipped";
        assert_eq!(Count::of_cargo(text), Count { passed: 17, failed: 3 });
        assert_eq!(Count::of_cargo("     Summary [ 0.5s] 20 tests run: 20 passed, 0 skipped").passed, 20);
    }

    #[test]
    fn adds_up_what_playwright_says() {
        let text = "  2 failed\n    [chromium] › a.spec.ts:3:1 › 4 passed\n  1 flaky\n  3 skipped\n  1 did not run\n  12 passed (3.4s)";
        assert_eq!(Count::of_playwright(text), Count { passed: 12, failed: 4 });
    }

    #[test]
    fn a_failed_group_never_counts_no_failure() {
        assert_eq!(Count::default().at_least_one_failed(true).failed, 1);
        assert_eq!(Count { passed: 1, failed: 3 }.at_least_one_failed(true).failed, 3);
        assert_eq!(Count::default().at_least_one_failed(false).failed, 0);
    }
}
