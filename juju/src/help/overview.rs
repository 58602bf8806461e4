//! What `juju` alone says.

use super::list::columns;
use crate::command_line::find;

/// Steps in the order in which people take them.
const STEPS: &[(&str, &[&str])] = &[
    ("Begin as an administrator:", &["bootstrap", "change-user-password", "add-user", "add-model", "grant"]),
    ("Begin as a user:", &["register", "controllers", "models", "switch", "deploy"]),
    ("See who may do what:", &["whoami", "users", "show-user", "why"]),
    ("Take access back:", &["revoke", "disable-user", "remove-user", "logout"]),
];

/// The first things to try.
pub(super) fn text() -> String {
    let mut text = "Usage: juju <command> [options] [<words> ...]\n".to_owned();
    for (title, names) in STEPS {
        let rows: Vec<(&str, String)> = names
            .iter()
            .filter_map(|name| find(name))
            .map(|spec| (spec.name, spec.summary.to_owned()))
            .collect();
        text.push_str(&format!("\n{title}\n"));
        text.extend(columns(&rows).lines().map(|line| format!("    {line}\n")));
    }
    text.push_str(
        "\njuju help <command>    explains a command\n\
         juju help commands     lists all commands\n\
         juju help topics       lists what else there is to read\n",
    );
    text
}
