//! The screens of the console and their addresses.

use domain::name::{ModelName, UserName};

/// A screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Screen {
    /// What one is and may do, what needs care, what changed lately.
    Overview,
    /// The access matrix.
    Access,
    /// Everybody.
    Users,
    /// One of them.
    User(UserName),
    /// All models that one may see.
    Models,
    /// One of them.
    Model(UserName, ModelName),
    /// The clouds.
    Clouds,
    /// One's own credentials.
    Credentials,
    /// The offers that one may see.
    Offers,
    /// The registration strings that were issued.
    Registrations,
    /// What happened.
    History,
    /// The controller itself.
    Settings,
    /// Who one is.
    Account,
    /// Shortcuts and levels.
    Help,
    /// No screen has this address.
    Unknown,
}

impl Screen {
    /// The screen at an address below the console's.
    pub(crate) fn parse(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match *parts.as_slice() {
            [] => Screen::Overview,
            ["access"] => Screen::Access,
            ["users"] => Screen::Users,
            ["users", user] => user.parse().map_or(Screen::Unknown, Screen::User),
            ["models"] => Screen::Models,
            ["models", owner, model] => match (owner.parse(), model.parse()) {
                (Ok(owner), Ok(model)) => Screen::Model(owner, model),
                _ => Screen::Unknown,
            },
            ["clouds"] => Screen::Clouds,
            ["credentials"] => Screen::Credentials,
            ["offers"] => Screen::Offers,
            ["registrations"] => Screen::Registrations,
            ["history"] => Screen::History,
            ["settings"] => Screen::Settings,
            ["account"] => Screen::Account,
            ["help"] => Screen::Help,
            _ => Screen::Unknown,
        }
    }

    /// Its address below the console's.
    pub(crate) fn path(&self) -> String {
        match self {
            Screen::Overview | Screen::Unknown => String::new(),
            Screen::Access => "/access".to_owned(),
            Screen::Users => "/users".to_owned(),
            Screen::User(user) => ["/users/", user.as_str()].concat(),
            Screen::Models => "/models".to_owned(),
            Screen::Model(owner, model) => ["/models/", owner.as_str(), "/", model.as_str()].concat(),
            Screen::Clouds => "/clouds".to_owned(),
            Screen::Credentials => "/credentials".to_owned(),
            Screen::Offers => "/offers".to_owned(),
            Screen::Registrations => "/registrations".to_owned(),
            Screen::History => "/history".to_owned(),
            Screen::Settings => "/settings".to_owned(),
            Screen::Account => "/account".to_owned(),
            Screen::Help => "/help".to_owned(),
        }
    }

    /// The screen of the navigation that it belongs to.
    pub(crate) fn section(&self) -> Screen {
        match self {
            Screen::User(_) => Screen::Users,
            Screen::Model(..) => Screen::Models,
            other => other.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str) {
        assert_eq!(Screen::parse(path).path(), path);
    }

    #[test]
    fn every_address_leads_to_its_screen() {
        for path in ["", "/access", "/users", "/users/tom", "/users/lena@partner.example", "/models"] {
            check(path);
        }
        check("/models/admin/lxd-model-1");
        assert_eq!(Screen::parse("/"), Screen::Overview);
        for path in ["/nowhere", "/users/no_such", "/models/admin", "/models/admin/UPPER", "/users/a/b"] {
            assert_eq!(Screen::parse(path), Screen::Unknown, "{path}");
        }
    }

    #[test]
    fn one_of_them_belongs_to_all_of_them() {
        assert_eq!(Screen::parse("/users/tom").section(), Screen::Users);
        assert_eq!(Screen::parse("/clouds").section(), Screen::Clouds);
    }
}
