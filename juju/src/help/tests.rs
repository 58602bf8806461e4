use super::*;
use crate::command_line::{Leading, parse_line, specs};

#[test]
fn a_command_in_jujus_shape() {
    let expected = "\
Usage: juju integrate [options] <application>[:<endpoint>] <application>[:<endpoint>]|<offer url>

Summary:
Relates two applications, or one to an offer.

Global Options:
--debug (= false)
    The same as --show-log --logging-config=<root>=DEBUG
-h, --help (= false)
    Explain the command instead of running it
--logging-config (= \"\")
    Levels of what is logged
--no-alias (= false)
    Take no aliases of your own
-q, --quiet (= false)
    Tell nothing but answers and errors
--show-log (= false)
    Show the log of this client
-v, --verbose (= false)
    Tell more

Command Options:
-m, --model (= \"\")
    Model to work with, if not the current one: [<controller>:][<owner>/]<model>

Details:
It takes write access to the model, and consume access to an offer of another
model.

An endpoint must be named where more than one would fit.

Examples:
    juju integrate wordpress mysql
    juju integrate wordpress:db mysql:database
    juju integrate wordpress admin/shared.mysql

Aliases:
    relate

See also:
    consume
    find-offers
    remove-relation
";
    assert_eq!(text(Topic::Command("integrate")), expected);
}

#[test]
fn options_tell_their_defaults() {
    let models = text(Topic::Command("models"));
    assert!(models.contains("\n--all (= false)\n"), "{models}");
    assert!(models.contains("\n--format (= tabular)\n"), "{models}");
    assert!(models.contains("\n-o, --output (= \"\")\n"), "{models}");
    assert!(!text(Topic::Command("grant")).contains("--acl"));
    assert!(text(Topic::Command("add-machine")).contains("\n-n (= 1)\n"));
    assert!(text(Topic::Command("version")).starts_with("Usage: juju version [options]\n"));
}

#[test]
fn every_topic_has_a_text_that_fits() {
    let commands = specs().map(|spec| Topic::Command(spec.name));
    let pages = PAGES.iter().map(|page| Topic::Page(page.name));
    let lists = [Topic::Overview, Topic::Commands, Topic::Topics];
    for topic in lists.into_iter().chain(commands).chain(pages) {
        let text = text(topic);
        assert!(text.ends_with('\n') && !text.ends_with("\n\n") && !text.contains("\n\n\n"), "{text}");
        assert!(text.lines().all(|line| line == line.trim_end() && line.len() <= 110), "{text}");
    }
}

#[test]
fn lists_are_whole() {
    let commands = text(Topic::Commands);
    assert!(specs().all(|spec| commands.lines().any(|line| line.starts_with(&format!("{} ", spec.name)))));
    assert!(commands.contains("\nlist-models              Alias for 'models'.\n"), "{commands}");
    assert!(text(Topic::Topics).contains("\nregistration  How a user gets an account.\n"));
    assert!(text(Topic::Overview).contains("\n    register     Claims an account"));
}

#[test]
fn what_help_takes() {
    let topic = |line: &str| match parse_line(line, Leading::Required).unwrap().command {
        crate::command_line::Command::Help(help) => help.topic,
        other => panic!("{other:?}"),
    };
    assert_eq!(topic("juju help"), Topic::Overview);
    assert_eq!(topic("juju help commands"), Topic::Commands);
    assert_eq!(topic("juju help topics"), Topic::Topics);
    assert_eq!(topic("juju help list-models"), Topic::Command("models"));
    assert_eq!(topic("juju help levels"), Topic::Page("levels"));
    let mistake = parse_line("juju help nothing", Leading::Required).unwrap_err();
    assert_eq!(mistake.to_string(), "unknown command or topic for nothing");
}
