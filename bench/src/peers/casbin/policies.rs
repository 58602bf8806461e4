//! The rules as lines of a casbin policy, under either rulebook: written from the tables of the specification, not from ours.

use domain::rulebook::RulebookName::{self, Documented, Juju36};

/// Where a role is looked for, and what it does there: `it` is what the action is about, `own-it` the same for whoever is
/// named by it, `model` the one that an offer is in, `target` the user that is named.
type Line = (&'static str, &'static str, &'static str);

/// An allowance under both rulebooks.
const ALWAYS: &[(&[&str], Line)] = &[
    (&["log-in", "own-credentials"], ("controller", "login", "allow")),
    (&["list-own-user"], ("controller", "local", "allow")),
    (&["set-password", "show-user", "list-models", "read-credentials"], ("self", "", "allow")),
    (&["set-password", "reset-password", "show-user", "list-models"], ("controller", "superuser", "allow")),
    (&["set-password", "reset-password"], ("target", "external", "deny")),
    (&["reset-password"], ("self", "", "deny")),
    (&["disable-user", "remove-user", "revoke-controller"], ("controller", "superuser", "allow")),
    (&["disable-user", "remove-user"], ("target", "owner", "deny")),
    (&["add-user", "enable-user", "list-users", "grant-controller"], ("controller", "superuser", "allow")),
    (&["list-all-models", "create-backup", "upgrade-controller"], ("controller", "superuser", "allow")),
    (&["add-cloud", "update-cloud", "destroy-controller"], ("controller", "superuser", "allow")),
    (&["configure-controller"], ("controller", "superuser", "allow")),
    (&["grant-cloud", "revoke-cloud", "add-model", "see-cloud"], ("controller", "superuser", "allow")),
    (&["grant-cloud", "revoke-cloud"], ("self", "", "deny")),
    (&["add-model"], ("own-it", "add-model", "allow")),
    (&["see-cloud"], ("it", "add-model", "allow")),
    (&["remove-cloud"], ("it", "admin", "allow")),
    (&["remove-cloud"], ("controller", "superuser", "allow")),
    (&["open-model", "show-model", "status", "list-machines"], ("it", "read", "allow")),
    (&["open-model", "show-model", "status", "list-machines"], ("controller", "superuser", "allow")),
    (&["list-model-users"], ("it", "read", "allow")),
    (&["deploy", "add-unit", "operate", "integrate", "consume-into"], ("it", "write", "allow")),
    (&["upgrade-model", "revoke-model", "grant-model", "destroy-model"], ("it", "admin", "allow")),
    (&["offer", "list-offers"], ("it", "admin", "allow")),
    (
        &["upgrade-model", "revoke-model", "grant-model", "destroy-model"],
        ("controller", "superuser", "allow"),
    ),
    (&["offer", "list-offers"], ("controller", "superuser", "allow")),
    (&["see-offer"], ("it", "read", "allow")),
    (&["consume"], ("it", "consume", "allow")),
    (&["grant-offer", "revoke-offer"], ("it", "admin", "allow")),
    (&["see-offer", "consume", "remove-offer", "suspend-relation"], ("model", "admin", "allow")),
    (&["see-offer", "consume", "remove-offer", "suspend-relation"], ("controller", "superuser", "allow")),
    (&["grant-offer", "revoke-offer"], ("controller", "superuser", "allow")),
];

/// What only the documents promise.
const ONLY_DOCUMENTED: &[(&[&str], Line)] = &[
    (&["disable-user", "remove-user", "revoke-controller"], ("target", "last-superuser", "deny")),
    (&["revoke-controller"], ("target", "owner-and-superuser", "deny")),
    (&["grant-cloud", "revoke-cloud"], ("it", "admin", "allow")),
    (&["list-model-users", "deploy", "add-unit", "operate"], ("controller", "superuser", "allow")),
    (&["integrate", "consume-into"], ("controller", "superuser", "allow")),
    (&["revoke-model"], ("own-it", "read", "allow")),
    (&["grant-offer", "revoke-offer"], ("model", "admin", "allow")),
    (&["remove-offer"], ("it", "admin", "allow")),
];

/// What only Juju 3.6 does.
const ONLY_JUJU36: &[(&[&str], Line)] = &[(&["upgrade-model"], ("it", "write", "allow"))];

/// The lines: for one action, or for all where none is named.
pub fn lines(rulebook: RulebookName, only: Option<&str>) -> Vec<Vec<String>> {
    let quirks = match rulebook {
        Documented => ONLY_DOCUMENTED,
        Juju36 => ONLY_JUJU36,
    };
    let all = ALWAYS.iter().chain(quirks);
    let each = all.flat_map(|(actions, line)| actions.iter().map(move |action| (*action, *line)));
    each.filter(|(action, _)| only.is_none_or(|only| only == *action))
        .map(|(action, (place, role, effect))| [action, place, role, effect].map(str::to_owned).to_vec())
        .collect()
}
