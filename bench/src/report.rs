//! The table of a run, and the same as `target/bench.json`.

use serde_json::{Value, json};

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
    /// Adds a figure, and what it may be at most.
    pub fn add(&mut self, place: &str, what: &str, value: f64, unit: &'static str, at_most: Option<f64>) {
        let reach = at_most.map(Reach::AtMost);
        self.rows.push(Row { place: place.to_owned(), what: what.to_owned(), value, unit, reach });
    }

    /// Adds a figure that has to reach something.
    pub fn at_least(&mut self, place: &str, what: &str, value: f64, unit: &'static str, at_least: f64) {
        let reach = Some(Reach::AtLeast(at_least));
        self.rows.push(Row { place: place.to_owned(), what: what.to_owned(), value, unit, reach });
    }

    /// Prints the table.
    pub fn print(&self) {
        println!("{:<16} {:<46} {:>14} {:<11} {:<16}", "world", "what", "measured", "", "reach");
        for row in &self.rows {
            let (reach, kept) = match &row.reach {
                None => (String::new(), ""),
                Some(Reach::AtMost(most)) => {
                    (format!("≤ {most}"), if row.value <= *most { "kept" } else { "MISSED" })
                }
                Some(Reach::AtLeast(least)) => {
                    (format!("≥ {least}"), if row.value >= *least { "kept" } else { "MISSED" })
                }
            };
            println!(
                "{:<16} {:<46} {:>14.1} {:<11} {reach:<16} {kept}",
                row.place, row.what, row.value, row.unit
            );
        }
        println!(
            "\nThe peers are general policy languages with everything loaded once; ours is one fixed domain."
        );
    }

    /// Writes `target/bench.json`.
    pub fn save(&self) -> std::io::Result<()> {
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|row| json!({"world": row.place, "what": row.what, "value": row.value, "unit": row.unit}))
            .collect();
        std::fs::create_dir_all("target")?;
        std::fs::write("target/bench.json", format!("{:#}\n", Value::from(rows)))
    }
}
