//! One cloud of the list.

use domain::ability::Thing;
use domain::action::Action;
use domain::id::{CloudId, UserId};
use leptos::prelude::*;

use super::Line;
use crate::pages::console::act::OF;
use crate::pages::console::aside::ASIDE;
use crate::pages::console::list::RowMenu;
use crate::pages::console::{thing, use_here, use_rights};
use crate::ui::icon::Icon;
use crate::ui::level_chip::HeldChip;
use crate::ui::menu::Item;
use crate::words::console::clouds as words;
use crate::words::console::models::actions;
use crate::words::levels;

/// How many users are named in the row.
const NAMED: usize = 3;

/// What stands in the row.
#[component]
pub(super) fn Row(line: Line) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let Line { row, id, held, basis } = line;
    let name = row.name.to_string();
    let address = {
        let name = name.clone();
        move || here.with(&[(ASIDE, "show-cloud"), (OF, &name), ("user", "")])
    };
    let label = actions(&name);
    let shown = name.clone();
    let remark = if row.is_controllers { words::CONTROLLERS } else { "" };
    let regions = words::regions(row.regions.first().map_or("", String::as_str), row.regions.len());
    let named: Vec<_> = row.users.iter().take(NAMED).map(|(name, ..)| name.to_string()).collect();
    let users = words::users(&named.join(", "), row.users.len().saturating_sub(NAMED));
    let basis = basis.and_then(levels::basis).unwrap_or_default();
    let items = Signal::derive(move || {
        let open = |aside: &'static str| {
            let of = name.clone();
            move || here.open(&[(ASIDE, aside), (OF, &of), ("user", "")])
        };
        let refused = |action: fn(CloudId) -> Action| rights.refused(action(id?));
        let grant = id.and_then(|id| rights.refused(thing::needs(UserId::NOBODY, Thing::Cloud(id), false)?));
        vec![
            Item::new(words::SHOW).icon(Icon::Eye).on_press(open("show-cloud")),
            Item::new(words::GRANT).icon(Icon::Key).refused(grant).on_press(open("grant-cloud")),
            Item::new(words::UPDATE)
                .icon(Icon::Reset)
                .refused(refused(Action::UpdateCloud))
                .on_press(open("update-cloud")),
            Item::new(words::REMOVE)
                .icon(Icon::Trash)
                .danger()
                .refused(refused(Action::RemoveCloud))
                .on_press(open("remove-cloud")),
        ]
    });

    view! {
        <th scope="row">
            <a href=address class="list-name">
                {shown}
            </a>
            <small>{remark}</small>
        </th>
        <td class="mono dim">{row.cloud_type}</td>
        <td class="dim">{regions}</td>
        <td>
            <HeldChip held basis />
        </td>
        <td class="mono dim">{users}</td>
        <RowMenu label items />
    }
}
