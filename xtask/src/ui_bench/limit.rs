//! What was measured in the page, held against what it has to reach.

use serde::Deserialize;

/// What `end2end/ui_bench.js` measured, of many times.
#[derive(Debug, Clone, Deserialize)]
pub struct Figure {
    part: String,
    what: String,
    unit: String,
    median: f64,
    /// What 95 of 100 do not exceed.
    p95: Option<f64>,
    worst: Option<f64>,
}

/// What a figure has to reach.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Limit {
    /// The median is at least this much.
    MedianAtLeast(f64),
    /// The median is at most this much.
    MedianAtMost(f64),
    /// 95 of 100 are at most this much.
    MostAtMost(f64),
    /// Each is at most this much.
    EachAtMost(f64),
}

impl Limit {
    /// What is asked of a figure; nothing of those that stand beside for comparison.
    fn of(figure: &Figure) -> Option<Self> {
        match (figure.part.as_str(), figure.what.as_str()) {
            ("lighthouse", "performance, welcome page") => Some(Limit::MedianAtLeast(95.0)),
            ("lighthouse", "accessibility, welcome page" | "best-practices, welcome page") => {
                Some(Limit::MedianAtLeast(100.0))
            }
            ("navigation", _) => Some(Limit::MedianAtMost(100.0)),
            ("filter", what) if what.ends_with("work of the page") => Some(Limit::MostAtMost(16.0)),
            ("scroll", _) => Some(Limit::EachAtMost(50.0)),
            _ => None,
        }
    }

    fn shown(self) -> String {
        match self {
            Limit::MedianAtLeast(least) => format!("median ≥ {least}"),
            Limit::MedianAtMost(most) => format!("median ≤ {most}"),
            Limit::MostAtMost(most) => format!("p95 ≤ {most}"),
            Limit::EachAtMost(most) => format!("worst ≤ {most}"),
        }
    }

    /// Whether a figure reaches it; one that was not measured does not.
    fn is_kept(self, figure: &Figure) -> bool {
        match self {
            Limit::MedianAtLeast(least) => figure.median >= least,
            Limit::MedianAtMost(most) => figure.median <= most,
            Limit::MostAtMost(most) => figure.p95.is_some_and(|value| value <= most),
            Limit::EachAtMost(most) => figure.worst.is_some_and(|value| value <= most),
        }
    }
}

/// How many figures are beyond their limits.
pub fn missed(figures: &[Figure]) -> usize {
    figures.iter().filter(|figure| Limit::of(figure).is_some_and(|limit| !limit.is_kept(figure))).count()
}

/// One line for each figure.
pub fn table(figures: &[Figure]) -> String {
    let mut text =
        format!("{:<11} {:<42} {:>8} {:>8} {:>8}     {}\n", "", "what", "median", "p95", "worst", "reach");
    for figure in figures {
        let shown = |value: Option<f64>| value.map(|value| format!("{value:.1}")).unwrap_or_default();
        let reach = Limit::of(figure).map_or_else(String::new, |limit| {
            let kept = if limit.is_kept(figure) { "kept" } else { "MISSED" };
            format!("{:<14} {kept}", limit.shown())
        });
        let Figure { part, what, unit, median, p95, worst } = figure;
        let line = format!(
            "{part:<11} {what:<42} {:>8} {:>8} {:>8} {unit:<3} {reach}",
            shown(Some(*median)),
            shown(*p95),
            shown(*worst)
        );
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(part: &str, what: &str, median: f64, p95: Option<f64>, worst: Option<f64>) -> Figure {
        Figure { part: part.into(), what: what.into(), unit: "ms".into(), median, p95, worst }
    }

    #[test]
    fn what_is_beyond_its_limit_is_counted_and_shown() {
        let figures = [
            figure("lighthouse", "performance, welcome page", 94.0, None, None),
            figure("lighthouse", "performance, registration page, once", 10.0, None, None),
            figure("navigation", "Users", 99.0, None, Some(300.0)),
            figure("filter", "Users: work of the page", 3.0, Some(16.5), None),
            figure("filter", "Users: until it is painted", 30.0, Some(60.0), None),
            figure("scroll", "down", 16.7, Some(16.7), Some(50.1)),
        ];
        assert_eq!(missed(&figures), 3);
        let told = table(&figures);
        assert_eq!(told.matches("MISSED").count(), 3, "{told}");
        assert_eq!(told.matches("kept").count(), 1, "{told}");
    }

    #[test]
    fn what_was_not_measured_is_not_kept() {
        assert_eq!(missed(&[figure("scroll", "down", 16.7, None, None)]), 1);
    }
}
