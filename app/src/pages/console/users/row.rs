//! One user of the list.

use domain::answer::UserRow;
use domain::facts::Standing;
use leptos::prelude::*;

use crate::pages::console::screen::Screen;
use crate::pages::console::user_acts::items;
use crate::pages::console::{use_here, use_me};
use crate::ui::icon::{Draw, Icon};
use crate::ui::level::Level;
use crate::ui::level_chip::LevelChip;
use crate::ui::menu::{Item, Menu};
use crate::ui::when::When;
use crate::words::console::users as words;

/// What stands in the row.
#[component]
pub(super) fn Row(
    /// The user.
    row: UserRow,
) -> impl IntoView {
    let here = use_here();
    let me = use_me();
    let is_me = me.user().as_ref() == Some(&row.name);
    let address = here.at(&Screen::User(row.name.clone()));
    let remark = match (row.display_name.is_empty(), is_me) {
        (true, true) => words::YOU.to_owned(),
        (false, true) => [&row.display_name, ", ", words::YOU].concat(),
        _ => row.display_name.clone(),
    };
    let level = match row.standing {
        Standing::Disabled => view! { <span class="dim">{words::status::ON_HOLD}</span> }.into_any(),
        _ => row.access.map(|level| view! { <LevelChip level=Level::from(level) /> }).into_any(),
    };
    let login = match row.last_login {
        Some(at) => view! { <When at /> }.into_any(),
        None => view! { <span class="dim">{words::status::NEVER}</span> }.into_any(),
    };

    let is_superuser = Memo::new(move |_| me.is_superuser());
    let (user, standing) = (StoredValue::new(row.name.clone()), row.standing);
    let menu_name = StoredValue::new(row.name.to_string());
    let menu = Signal::derive(move || {
        let access = here.at_with(&Screen::Access, &[("filter", &menu_name.get_value())]);
        let mut all = vec![
            Item::new(words::SET_ACCESS).icon(Icon::Key).key("G").link(access),
            Item::new(words::may_do(&menu_name.get_value()))
                .icon(Icon::Eye)
                .key("W")
                .link(here.at(&Screen::User(user.get_value()))),
        ];
        all.extend(items(&user.get_value(), standing));
        all
    });

    view! {
        <th scope="row">
            <a href=address class="list-name">
                {row.name.to_string()}
            </a>
            <small>{remark}</small>
        </th>
        <td>
            <Status standing=row.standing />
        </td>
        <td>{level}</td>
        <td>{login}</td>
        <td class="end">
            <Show when=move || is_superuser.get()>
                <Menu label=words::actions(&menu_name.get_value()) items=menu>
                    <Draw icon=Icon::Dots size=16 />
                </Menu>
            </Show>
        </td>
    }
}

/// How an account stands: a sign and a word.
#[component]
pub(in crate::pages::console) fn Status(standing: Standing) -> impl IntoView {
    let (class, word) = match standing {
        Standing::Active => ("status active", words::status::ACTIVE),
        Standing::Pending => ("status pending", words::status::PENDING),
        Standing::Disabled => ("status disabled", words::status::DISABLED),
        Standing::External => ("status external", words::status::EXTERNAL),
        Standing::Removed | Standing::Unknown => ("status disabled", words::status::REMOVED),
    };
    let sign = match standing {
        Standing::Active | Standing::External => view! { <span class="status-dot"></span> }.into_any(),
        Standing::Pending => view! { <span class="status-ring"></span> }.into_any(),
        _ => view! { <Draw icon=Icon::Disabled /> }.into_any(),
    };
    view! {
        <span class=class>
            {sign}
            {word}
        </span>
    }
}
