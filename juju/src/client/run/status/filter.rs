//! Which part of a model `juju status mysql 0` is about.

use domain::answer::{ApplicationRow, StatusRow, UnitRow};

/// The state that everything is in: nothing runs anywhere, so nothing fails.
const STATES: [&str; 3] = ["active", "idle", "started"];

/// Leaves what a word names, and what belongs to it: an application with its units, a unit with its machine, a machine with
/// its units. Relations and offers stay where their applications do.
pub(super) fn filter(status: &mut StatusRow, words: &[String]) {
    let names = |name: &str| words.iter().any(|word| fits(word, name));
    if words.is_empty() || STATES.iter().any(|state| names(state)) {
        return;
    }
    let by_machine = |unit: &UnitRow| unit.machine.is_some_and(|id| names(&id.0.to_string()));
    for application in &mut status.applications {
        let ApplicationRow { name, units, .. } = application;
        let whole = names(name.as_str());
        units.retain(|unit| whole || names(&format!("{name}/{}", unit.number)) || by_machine(unit));
    }
    status
        .applications
        .retain(|application| !application.units.is_empty() || names(application.name.as_str()));
    let units = || status.applications.iter().flat_map(|application| &application.units);
    let used = |id| units().any(|unit| unit.machine == Some(id));
    let machines = std::mem::take(&mut status.machines);
    status.machines =
        machines.into_iter().filter(|machine| names(&machine.id.0.to_string()) || used(machine.id)).collect();
    status.remotes.retain(|(name, _)| names(name.as_str()));
    let shown = |name: &str| {
        let here = status.applications.iter().any(|application| application.name.as_str() == name);
        here || status.remotes.iter().any(|(remote, _)| remote.as_str() == name)
    };
    let end = |written: &str| written.split(':').next().is_some_and(shown);
    status.relations.retain(|relation| end(&relation.provider) && end(&relation.requirer));
    status.offers.retain(|offer| shown(offer.application.as_str()));
}

/// Whether a word with `*` and `?` in it is a name.
fn fits(word: &str, name: &str) -> bool {
    let (word, name): (Vec<char>, Vec<char>) = (word.chars().collect(), name.chars().collect());
    // Which beginnings of the name the beginning of the word fits.
    let mut fitting: Vec<bool> = (0..=name.len()).map(|end| end == 0).collect();
    for letter in word {
        let before = std::mem::take(&mut fitting);
        let mut reached = false;
        fitting = (0..=name.len())
            .map(|end| {
                let here = before.get(end).copied().unwrap_or_default();
                reached |= here;
                let one_less = end.checked_sub(1).filter(|start| before.get(*start) == Some(&true));
                match letter {
                    '*' => reached,
                    '?' => one_less.is_some(),
                    _ => one_less.is_some_and(|start| name.get(start) == Some(&letter)),
                }
            })
            .collect();
    }
    fitting.last() == Some(&true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_and_question_marks_stand_for_letters() {
        for (word, name, whether) in [
            ("mysql", "mysql", true),
            ("mysql", "mysql2", false),
            ("my*", "mysql", true),
            ("*sql*", "mysql", true),
            ("m*l", "mysql", true),
            ("m*x", "mysql", false),
            ("mysq?", "mysql", true),
            ("mysql?", "mysql", false),
            ("*", "", true),
            ("", "", true),
            ("", "a", false),
            ("mysql/*", "mysql/12", true),
        ] {
            assert_eq!(fits(word, name), whether, "{word} {name}");
        }
    }
}
