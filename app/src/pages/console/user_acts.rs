//! What can be done about a user, each as a panel that shows first what would come of it.

use domain::action::Action;
use domain::command::Command;
use domain::facts::Standing;
use domain::id::UserId;
use domain::name::UserName;
use leptos::prelude::*;

use super::act::{Act, USER, WORDS};
use super::aside::{ASIDE, Aside};
use super::here::Here;
use super::issued::Issued;
use super::rights::Rights;
use super::screen::Screen;
use super::{use_here, use_rights};
use crate::backend::Outcome;
use crate::pages::quoted;
use crate::ui::icon::Icon;
use crate::ui::menu::Item;
use crate::words::console::user_acts as words;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A new string, in place of the password.
    Reset,
    /// Keep out.
    Disable,
    /// Let in again.
    Enable,
    /// For good.
    Remove,
}

impl Kind {
    const ALL: [Kind; 4] = [Kind::Reset, Kind::Disable, Kind::Enable, Kind::Remove];

    fn word(self) -> &'static str {
        match self {
            Kind::Reset => "reset",
            Kind::Disable => "disable",
            Kind::Enable => "enable",
            Kind::Remove => "remove",
        }
    }

    fn verb(self) -> &'static str {
        match self {
            Kind::Reset => words::RESET,
            Kind::Disable => words::DISABLE,
            Kind::Enable => words::ENABLE,
            Kind::Remove => words::REMOVE,
        }
    }

    fn says(self) -> &'static str {
        match self {
            Kind::Reset => words::RESET_TEXT,
            Kind::Disable => words::DISABLE_TEXT,
            Kind::Enable => words::ENABLE_TEXT,
            Kind::Remove => words::REMOVE_TEXT,
        }
    }

    fn icon(self) -> Icon {
        match self {
            Kind::Reset => Icon::Reset,
            Kind::Disable => Icon::Disabled,
            Kind::Enable => Icon::Check,
            Kind::Remove => Icon::Trash,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Kind::Reset => "R",
            Kind::Disable | Kind::Enable => "D",
            Kind::Remove => "Del",
        }
    }

    fn action(self, user: UserId) -> Action {
        match self {
            Kind::Reset => Action::ResetPassword(user),
            Kind::Disable => Action::DisableUser(user),
            Kind::Enable => Action::EnableUser(user),
            Kind::Remove => Action::RemoveUser(user),
        }
    }

    fn command(self, user: UserName) -> Command {
        match self {
            Kind::Reset => Command::ResetPassword { user },
            Kind::Disable => Command::DisableUser { user },
            Kind::Enable => Command::EnableUser { user },
            Kind::Remove => Command::RemoveUser { user },
        }
    }

    fn line(self, user: &UserName) -> String {
        let user = quoted(user.as_str());
        match self {
            Kind::Reset => ["juju change-user-password ", &user, " --reset"].concat(),
            Kind::Disable => ["juju disable-user ", &user].concat(),
            Kind::Enable => ["juju enable-user ", &user].concat(),
            Kind::Remove => ["juju remove-user ", &user, " --yes"].concat(),
        }
    }
}

/// What a user in this standing can be met with.
pub(crate) fn acts(standing: Standing) -> Vec<Kind> {
    match standing {
        Standing::Active | Standing::Pending => vec![Kind::Reset, Kind::Disable, Kind::Remove],
        Standing::Disabled => vec![Kind::Enable, Kind::Reset, Kind::Remove],
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
            let item = if act == Kind::Remove { item.danger() } else { item };
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
        "r" | "R" => Kind::Reset,
        "d" | "D" if standing == Standing::Disabled => Kind::Enable,
        "d" | "D" => Kind::Disable,
        "Delete" => Kind::Remove,
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
        let act = Kind::ALL.into_iter().find(|act| act.word() == word)?;
        Some((act.word(), here.get(USER)?.parse::<UserName>().ok()?))
    });
    move || {
        asked.get().and_then(|(word, user)| {
            let act = Kind::ALL.into_iter().find(|act| act.word() == word)?;
            Some(view! { <Panel act user /> })
        })
    }
}

#[component]
fn Panel(act: Kind, user: UserName) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let issued = RwSignal::new(None::<String>);
    let name = StoredValue::new(user);
    let refused = Signal::derive(move || {
        rights.refused_of(|table| Some(act.action(name.with_value(|name| table.user_named(name))?)))
    });
    let done = move |came: Outcome| match act {
        Kind::Reset => issued.set(Some(came.told)),
        Kind::Remove => here.go(&Screen::Users),
        Kind::Disable | Kind::Enable => here.set(&[(ASIDE, ""), (USER, "")]),
    };

    move || match issued.get() {
        Some(told) => view! {
            <Aside title=act.verb().to_owned() about=Signal::stored(name.get_value().to_string()) words=WORDS>
                <Issued user=name.get_value().to_string() told />
            </Aside>
        }
        .into_any(),
        None => view! {
            <Act
                title=act.verb()
                about=name.get_value().to_string()
                verb=act.verb().to_owned()
                lines=Signal::stored(Ok(vec![name.with_value(|user| act.line(user))]))
                commands=Signal::stored(vec![act.command(name.get_value())])
                refused
                danger=act == Kind::Remove
                then=done
            >
                <p>{act.says()}</p>
            </Act>
        }
        .into_any(),
    }
}

#[cfg(test)]
mod tests {
    use juju::command_line::{Leading, parse_line};

    use super::*;

    #[test]
    fn lines_are_such_as_juju_reads() {
        let user: UserName = "tom".parse().unwrap();
        for act in Kind::ALL {
            let line = act.line(&user);
            assert!(parse_line(&line, Leading::Required).is_ok(), "{line}");
        }
    }
}
