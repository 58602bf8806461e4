//! What can be done about a user, each as a panel that shows first what would come of it.

use domain::action::Action;
use domain::command::Command;
use domain::facts::Standing;
use domain::id::UserId;
use domain::name::UserName;
use leptos::either::Either;
use leptos::prelude::*;

use super::aside::{ASIDE, Aside};
use super::form::Form;
use super::here::Here;
use super::impact::{Consequences, use_impact};
use super::issued::Issued;
use super::rights::Rights;
use super::screen::Screen;
use super::{use_here, use_rights};
use crate::backend::Outcome;
use crate::pages::quoted;
use crate::ui::icon::Icon;
use crate::ui::menu::Item;
use crate::words::console::user_acts as words;

/// The word of the address that names the user.
pub(crate) const USER: &str = "user";

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// A new string, in place of the password.
    Reset,
    /// Keep out.
    Disable,
    /// Let in again.
    Enable,
    /// For good.
    Remove,
}

impl Act {
    const ALL: [Act; 4] = [Act::Reset, Act::Disable, Act::Enable, Act::Remove];

    fn word(self) -> &'static str {
        match self {
            Act::Reset => "reset",
            Act::Disable => "disable",
            Act::Enable => "enable",
            Act::Remove => "remove",
        }
    }

    fn verb(self) -> &'static str {
        match self {
            Act::Reset => words::RESET,
            Act::Disable => words::DISABLE,
            Act::Enable => words::ENABLE,
            Act::Remove => words::REMOVE,
        }
    }

    fn says(self) -> &'static str {
        match self {
            Act::Reset => words::RESET_TEXT,
            Act::Disable => words::DISABLE_TEXT,
            Act::Enable => words::ENABLE_TEXT,
            Act::Remove => words::REMOVE_TEXT,
        }
    }

    fn icon(self) -> Icon {
        match self {
            Act::Reset => Icon::Reset,
            Act::Disable => Icon::Disabled,
            Act::Enable => Icon::Check,
            Act::Remove => Icon::Trash,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Act::Reset => "R",
            Act::Disable | Act::Enable => "D",
            Act::Remove => "Del",
        }
    }

    fn action(self, user: UserId) -> Action {
        match self {
            Act::Reset => Action::ResetPassword(user),
            Act::Disable => Action::DisableUser(user),
            Act::Enable => Action::EnableUser(user),
            Act::Remove => Action::RemoveUser(user),
        }
    }

    fn command(self, user: UserName) -> Command {
        match self {
            Act::Reset => Command::ResetPassword { user },
            Act::Disable => Command::DisableUser { user },
            Act::Enable => Command::EnableUser { user },
            Act::Remove => Command::RemoveUser { user },
        }
    }

    fn line(self, user: &UserName) -> String {
        let user = quoted(user.as_str());
        match self {
            Act::Reset => ["juju change-user-password ", &user, " --reset"].concat(),
            Act::Disable => ["juju disable-user ", &user].concat(),
            Act::Enable => ["juju enable-user ", &user].concat(),
            Act::Remove => ["juju remove-user ", &user, " --no-prompt"].concat(),
        }
    }
}

/// What a user in this standing can be met with.
pub(crate) fn acts(standing: Standing) -> Vec<Act> {
    match standing {
        Standing::Active | Standing::Pending => vec![Act::Reset, Act::Disable, Act::Remove],
        Standing::Disabled => vec![Act::Enable, Act::Reset, Act::Remove],
        Standing::External | Standing::Removed | Standing::Unknown => Vec::new(),
    }
}

/// The entries of a menu for a user; what one may not do stays, with its reason.
pub(crate) fn items(user: &UserName, standing: Standing) -> Vec<Item> {
    let (here, rights) = (use_here(), use_rights());
    acts(standing)
        .into_iter()
        .map(|act| {
            let name = user.to_string();
            let wanted = user.clone();
            let refused = rights.refused_of(|table| Some(act.action(table.user_named(&wanted)?)));
            let item = Item::new(act.verb()).icon(act.icon()).key(act.key()).refused(refused);
            let item = if act == Act::Remove { item.danger() } else { item };
            item.on_press(move || here.open(&[(ASIDE, act.word()), (USER, &name), ("why", ""), ("on", "")]))
        })
        .collect()
}

/// What a key does on the row of a user: G and W lead on, the others are its acts. False for keys with another meaning.
pub(crate) fn press(key: &str, here: Here, rights: Rights, user: &UserName, standing: Standing) -> bool {
    let act = match key {
        "g" | "G" => {
            here.go_to(&here.at_with(&Screen::Access, &[("filter", user.as_str())]));
            return true;
        }
        "w" | "W" => {
            here.go(&Screen::User(user.clone()));
            return true;
        }
        "r" | "R" => Act::Reset,
        "d" | "D" if standing == Standing::Disabled => Act::Enable,
        "d" | "D" => Act::Disable,
        "Delete" => Act::Remove,
        _ => return false,
    };
    let refused = rights.refused_of(|table| Some(act.action(table.user_named(user)?)));
    let can = acts(standing).contains(&act) && refused.is_none();
    if can {
        here.open(&[(ASIDE, act.word()), (USER, user.as_str()), ("why", ""), ("on", "")]);
    }
    can
}

/// The panel that the address asks for, if it is one of these.
#[component]
pub(crate) fn UserAct() -> impl IntoView {
    let here = use_here();
    let asked = Memo::new(move |_| {
        let word = here.get(ASIDE)?;
        let act = Act::ALL.into_iter().find(|act| act.word() == word)?;
        Some((act.word(), here.get(USER)?.parse::<UserName>().ok()?))
    });
    move || {
        asked.get().and_then(|(word, user)| {
            let act = Act::ALL.into_iter().find(|act| act.word() == word)?;
            Some(view! { <Panel act user /> })
        })
    }
}

#[component]
fn Panel(act: Act, user: UserName) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let issued = RwSignal::new(None::<String>);
    let name = StoredValue::new(user.clone());
    let refused = Signal::derive(move || {
        rights.refused_of(|table| Some(act.action(name.with_value(|name| table.user_named(name))?)))
    });
    let lines = Signal::stored(Ok(vec![act.line(&user)]));
    let impact = use_impact(Signal::stored(vec![act.command(user.clone())]));
    let close = move || here.set(&[(ASIDE, ""), (USER, "")]);
    let done = move |outcome: Outcome| match act {
        Act::Reset => issued.set(Some(outcome.told)),
        Act::Remove => {
            close();
            here.go(&Screen::Users);
        }
        _ => close(),
    };
    let is_danger = act == Act::Remove;

    view! {
        <Aside title=act.verb().to_owned() about=Signal::stored(user.to_string()) words=&[ASIDE, USER]>
            {move || match issued.get() {
                Some(told) => {
                    Either::Left(view! { <Issued user=name.get_value().to_string() told /> })
                }
                None => {
                    Either::Right(
                        view! {
                            <Form
                                lines
                                verb=act.verb().to_owned()
                                refused
                                danger=is_danger
                                on_done=done
                                on_cancel=move |()| close()
                            >
                                <p>{act.says()}</p>
                                <Consequences impact />
                            </Form>
                        },
                    )
                }
            }}
        </Aside>
    }
}
