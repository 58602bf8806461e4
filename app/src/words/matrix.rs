//! The access matrix.

use crate::ui::level::{Held, Kind, Standing};
use crate::ui::matrix::Cell;
use crate::words::levels::NONE;

/// What stands over the columns of a kind.
pub(crate) fn kind(kind: Kind, count: usize) -> &'static str {
    match (kind, count) {
        (Kind::Controller, 1) => "Controller",
        (Kind::Controller, _) => "Controllers",
        (Kind::Cloud, 1) => "Cloud",
        (Kind::Cloud, _) => "Clouds",
        (Kind::Model, 1) => "Model",
        (Kind::Model, _) => "Models",
        (Kind::Offer, 1) => "Offer",
        (Kind::Offer, _) => "Offers",
    }
}

/// A crossing for whoever listens: "tom, lxd-model-1, write, own".
pub(crate) fn crossing(subject: &str, resource: &str, cell: &Cell) -> String {
    let content = match cell {
        Cell::Empty => "no access".to_owned(),
        Cell::Held(held) => level_and_standing(*held),
        Cell::Changed(change) => {
            let side = |held: Option<Held>| held.map_or(NONE.to_owned(), level_and_standing);
            format!("changed from {} to {}", side(change.from), side(change.to))
        }
    };
    format!("{subject}, {resource}, {content}")
}

fn level_and_standing(held: Held) -> String {
    let standing = match held.standing {
        Standing::Own => "own",
        Standing::Effective => "effective, not own",
        Standing::OnHold => "on hold",
    };
    format!("{}, {standing}", held.level.word())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::level::Level;
    use crate::ui::level_chip::Change;

    #[track_caller]
    fn check(cell: Cell, expected: &str) {
        assert_eq!(crossing("tom", "lxd-model-1", &cell), format!("tom, lxd-model-1, {expected}"));
    }

    #[test]
    fn a_crossing_says_level_and_standing() {
        let own = Held { level: Level::Write, standing: Standing::Own };
        check(Cell::Empty, "no access");
        check(Cell::Held(own), "write, own");
        check(Cell::Held(Held { standing: Standing::OnHold, ..own }), "write, on hold");
        check(Cell::Changed(Change { from: None, to: Some(own) }), "changed from none to write, own");
    }
}
