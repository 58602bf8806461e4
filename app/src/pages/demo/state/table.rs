//! The access matrix of a small controller: everybody by everything.

use domain::ability::Thing;
use domain::event::Change as OnWhat;
use domain::facts::Standing as Account;
use domain::id::UserId;
use domain::state::State;
use estate::Estate;

use crate::pages::demo::access::{AccessChange, LastStep};
use crate::pages::demo::levels::{counting, held};
use crate::ui::level::{Kind, Level};
use crate::ui::level_chip::Change;
use crate::ui::matrix::{Cell, Column, Grid, Row};
use crate::words::demo;

/// The matrix after the last step, whose changes are framed; empty before there is a controller.
pub(super) fn grid(estate: &Estate, last: &LastStep) -> Grid {
    let Some(state) = last.controller.and_then(|controller| estate.state(controller)) else {
        return Grid::default();
    };
    let columns = columns(state);
    let rows =
        state.users().filter(|(id, user)| *id != UserId::EVERYONE && user.standing() != Account::Removed);
    let row = |(id, user): (UserId, &domain::state::User)| Row {
        name: user.name.to_string(),
        remark: remark(user.standing()),
        cells: columns.iter().map(|(resource, _)| cell(state, id, *resource, last)).collect(),
    };
    let rows = rows.map(row).collect();
    Grid { rows, columns: columns.into_iter().map(|(_, column)| column).collect() }
}

fn columns(state: &State) -> Vec<(Thing, Column)> {
    let column = |kind, name: &dyn ToString| Column { kind, name: name.to_string() };
    let mut columns = vec![(Thing::Controller, column(Kind::Controller, &state.controller.name))];
    let clouds = state.clouds().filter(|(_, cloud)| !cloud.removed);
    columns.extend(clouds.map(|(id, cloud)| (Thing::Cloud(id), column(Kind::Cloud, &cloud.name))));
    columns.extend(state.models().map(|(id, model)| (Thing::Model(id), column(Kind::Model, &model.name))));
    columns
}

fn remark(standing: Account) -> Option<String> {
    match standing {
        Account::Pending => Some(demo::PENDING.to_owned()),
        Account::Disabled => Some(demo::DISABLED.to_owned()),
        _ => None,
    }
}

fn cell(state: &State, user: UserId, resource: Thing, last: &LastStep) -> Cell {
    let of_this = |change: &&AccessChange| change.subject == user && is_on(change.on, resource);
    let with_standing = |level: Option<Level>| level.map(|level| held(state, user, level));
    // A step may touch one crossing more than once: what counts is the first before and the last after.
    let mut changes = last.changes.iter().filter(of_this);
    if let Some(first) = changes.next() {
        let after = changes.next_back().unwrap_or(first);
        let (from, to) = (first.levels().0, after.levels().1);
        return Cell::Changed(Change { from: with_standing(from), to: with_standing(to) });
    }
    counting(state, user, resource).map_or(Cell::Empty, Cell::Held)
}

fn is_on(on: OnWhat, resource: Thing) -> bool {
    match (on, resource) {
        (OnWhat::Controller { .. }, Thing::Controller) => true,
        (OnWhat::Cloud { cloud, .. }, Thing::Cloud(here)) => cloud == here,
        (OnWhat::Model { model, .. }, Thing::Model(here)) => model == here,
        _ => false,
    }
}
