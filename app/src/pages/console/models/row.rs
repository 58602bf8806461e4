//! One model of the list.

use domain::ability::Thing;
use domain::action::Action;
use leptos::prelude::*;

use super::rows::Line;
use crate::backend::use_desk;
use crate::pages::console::act::OF;
use crate::pages::console::aside::ASIDE;
use crate::pages::console::list::{Listed, RowMenu};
use crate::pages::console::screen::Screen;
use crate::pages::console::{thing, use_here, use_rights};
use crate::ui::icon::Icon;
use crate::ui::level_chip::HeldChip;
use crate::ui::menu::Item;
use crate::ui::when::When;
use crate::words::console::models as words;
use crate::words::levels;

/// What stands in the row.
#[component]
pub(super) fn Row(
    /// The model.
    line: Line,
) -> impl IntoView {
    let here = use_here();
    let desk = use_desk();
    let rights = use_rights();
    let name = line.name();
    let Line { row, id, held, basis, is_current, .. } = line;
    let screen = Screen::Model(row.owner.clone(), row.name.clone());
    let address = here.at(&screen);
    let place = [row.cloud.as_str(), "/", &row.region].concat();
    let remark = match (row.is_controller, is_current) {
        (true, _) => words::CONTROLLER,
        (_, true) => words::CURRENT,
        _ => "",
    };
    let basis = basis.and_then(levels::basis);
    let seen = match row.last_connection {
        Some(at) => view! { <When at /> }.into_any(),
        None => view! { <span class="dim">{words::NEVER}</span> }.into_any(),
    };
    let label = words::actions(&name);
    let items = Signal::derive(move || {
        let refused = |action: fn(domain::id::ModelId) -> Action| rights.refused(action(id?));
        let grant = id.and_then(|id| {
            rights.refused(thing::needs(domain::id::UserId::NOBODY, Thing::Model(id), false)?)
        });
        let (of_grant, of_destroy) = (name.clone(), name.clone());
        let line = ["juju switch ", &name].concat();
        vec![
            Item::new(words::OPEN).icon(Icon::Next).link(here.at(&screen)),
            Item::new(words::GRANT).icon(Icon::Key).refused(grant).on_press(move || {
                here.open(&[(ASIDE, "grant"), (OF, &of_grant)]);
            }),
            Item::new(words::SWITCH).icon(Icon::Terminal).on_press(move || desk.start(&line)),
            Item::new(words::DESTROY)
                .icon(Icon::Trash)
                .danger()
                .refused(refused(Action::DestroyModel))
                .on_press(move || here.open(&[(ASIDE, "destroy"), (OF, &of_destroy)])),
        ]
    });

    view! {
        <th scope="row">
            <a href=address class="list-name">
                <span class="list-owner">{row.owner.to_string()} "/"</span>
                {row.name.to_string()}
            </a>
            <small>{remark}</small>
        </th>
        <td class="mono dim" data-label=words::columns::PLACE>
            {place}
        </td>
        <td>
            <HeldChip held basis=basis.unwrap_or_default() />
        </td>
        <td class="number" data-label=words::columns::MACHINES>
            {row.machines}
        </td>
        <td class="number" data-label=words::columns::UNITS>
            {row.units}
        </td>
        <td class="dim" data-label=words::columns::LAST_CONNECTION>{seen}</td>
        <RowMenu label items />
    }
}
