//! What a scenario's seats have in common when they meet at a server: the controllers they bootstrapped, under addresses of
//! the scenario's own, and the registration strings that were issued.

use domain::outcome::Outcome;
use domain::rulebook::RulebookName;
use estate::ADDRESSES;
use estate::scenario::Issued;
use juju::client::Done;
use juju::registration::RegistrationString;
use uuid::Uuid;

/// One file's controllers and strings.
///
/// A server has one address for all of its controllers, and a scenario that knows several tells them apart by theirs. So
/// each gets the address that it has in an estate, and all of them lead to the server.
#[derive(Debug)]
pub(super) struct Network {
    pub(super) rulebook: RulebookName,
    controllers: Vec<Reached>,
    issued: Vec<Issued>,
}

#[derive(Debug)]
struct Reached {
    uuid: Uuid,
    name: String,
}

impl Network {
    pub(super) fn new(rulebook: RulebookName) -> Self {
        Network { rulebook, controllers: Vec::new(), issued: Vec::new() }
    }

    /// A controller that was bootstrapped just now; answers its addresses.
    pub(super) fn add(&mut self, uuid: Uuid, name: String) -> Vec<String> {
        self.controllers.push(Reached { uuid, name });
        vec![address(self.controllers.len() - 1)]
    }

    /// The controller at one of some addresses, with or without the port.
    pub(super) fn find(&self, addresses: &[String]) -> Option<(Uuid, Vec<String>)> {
        let is = |own: &str, wanted: &String| own == wanted || own.split(':').next() == Some(wanted);
        let mut all = self.controllers.iter().enumerate().map(|(place, reached)| (reached, address(place)));
        all.find(|(_, own)| addresses.iter().any(|wanted| is(own, wanted)))
            .map(|(reached, own)| (reached.uuid, vec![own]))
    }

    /// Notes the registration string of a command that issued one.
    pub(super) fn note(&mut self, controller: Uuid, done: &Done) {
        let (Outcome::Registration { user, .. }, Some(key)) = (&done.outcome, &done.key) else { return };
        let mut all = self.controllers.iter().enumerate();
        let Some((place, reached)) = all.find(|(_, reached)| reached.uuid == controller) else { return };
        let string = RegistrationString {
            user: user.to_string(),
            addresses: vec![address(place)],
            key: key.clone(),
            controller: Some(reached.name.clone()),
            proxy: Some(String::new()),
        };
        self.issued.push(Issued { user: user.to_string(), token: string.encode() });
    }

    /// The string last issued, for a user or for anybody.
    pub(super) fn last_issued(&self, user: Option<&str>) -> Option<Issued> {
        let wanted = |one: &&Issued| user.is_none_or(|user| one.user.eq_ignore_ascii_case(user));
        self.issued.iter().rev().find(wanted).cloned()
    }
}

fn address(place: usize) -> String {
    format!("{ADDRESSES}{}:17070", place % 254 + 1)
}
