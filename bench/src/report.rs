//! The table of a run, and the same as `target/bench.json`.

use serde_json::{Value, json};

/// What stands beside the table.
const BESIDE: &str =
    "The peers are general policy languages with everything loaded once; ours is one fixed domain.";

/// What was measured.
#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
}

struct Row {
    place: String,
    what: String,
    value: f64,
    unit: &'static str,
    reach: Option<Reach>,
}

enum Reach {
    AtMost(f64),
    AtLeast(f64),
}

impl Report {
    /// Adds a figure.
    pub fn add(&mut self, place: &str, what: &str, value: f64, unit: &'static str) {
        self.push(place, what, value, unit, None);
    }

    /// Adds a figure that may be so much at most.
    pub fn at_most(&mut self, place: &str, what: &str, value: f64, unit: &'static str, most: f64) {
        self.push(place, what, value, unit, Some(Reach::AtMost(most)));
    }

    /// Adds a figure that has to be so much at least.
    pub fn at_least(&mut self, place: &str, what: &str, value: f64, unit: &'static str, least: f64) {
        self.push(place, what, value, unit, Some(Reach::AtLeast(least)));
    }

    fn push(&mut self, place: &str, what: &str, value: f64, unit: &'static str, reach: Option<Reach>) {
        self.rows.push(Row { place: place.to_owned(), what: what.to_owned(), value, unit, reach });
    }

    /// Prints the table.
    pub fn print(&self) {
        println!("{:<16} {:<52} {:>12} {:<10} {:<11}", "users × models", "what", "measured", "", "reach");
        for Row { place, what, value, unit, reach } in &self.rows {
            let told = match reach {
                None => String::new(),
                Some(reach) => {
                    format!("{:<11} {}", reach.shown(), if reach.kept(*value) { "kept" } else { "MISSED" })
                }
            };
            let line = format!("{place:<16} {what:<52} {value:>12.1} {unit:<10} {told}");
            println!("{}", line.trim_end());
        }
        println!("\n{BESIDE}");
    }

    /// Writes `target/bench.json`.
    pub fn save(&self) -> std::io::Result<()> {
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|Row { place, what, value, unit, reach }| {
                let kept = reach.as_ref().map(|reach| reach.kept(*value));
                let reach = reach.as_ref().map(Reach::shown);
                json!({"world": place, "what": what, "value": value, "unit": unit, "reach": reach, "kept": kept})
            })
            .collect();
        std::fs::create_dir_all("target")?;
        let whole = json!({"rows": rows, "beside": BESIDE});
        std::fs::write("target/bench.json", format!("{whole:#}\n"))
    }
}

impl Reach {
    fn kept(&self, value: f64) -> bool {
        match self {
            Reach::AtMost(most) => value <= *most,
            Reach::AtLeast(least) => value >= *least,
        }
    }

    fn shown(&self) -> String {
        match self {
            Reach::AtMost(most) => format!("≤ {most}"),
            Reach::AtLeast(least) => format!("≥ {least}"),
        }
    }
}
