use proptest::prelude::*;

use super::*;
use crate::command_line::specs;

fn known() -> Known {
    let names = |texts: &[&str]| texts.iter().map(|text| Name::from(*text)).collect();
    Known {
        users: names(&["admin", "tom", "maria", "bob@external", "no user"]),
        models: names(&["lxd-model-1", "bob/shared", "Not A Model"]),
        controllers: names(&["lxd-controller-1", "my prod", "a:b"]),
        clouds: names(&["lxd", "aws"]),
        regions: names(&["aws/us-east-1"]),
        credentials: names(&["work"]),
        applications: names(&["mysql", "wordpress"]),
        endpoints: names(&["mysql:db", "wordpress:db"]),
        units: names(&["mysql/0"]),
        machines: names(&["0", "1"]),
        relations: names(&["3"]),
        offers: names(&["bob/shared.mysql"]),
        charms: names(&["mysql", "ubuntu"]),
    }
}

/// What is offered at the `^` of a line.
fn offered(line: &str) -> Vec<String> {
    let (completion, _) = at(line);
    completion.candidates.into_iter().map(|candidate| candidate.text).collect()
}

fn at(line: &str) -> (Completion, String) {
    let cursor = line.find('^').unwrap();
    let line = line.replace('^', "");
    (complete(&line, cursor, Leading::Required, &known()), line)
}

#[test]
fn offers_what_fits() {
    let check = |line: &str, words: &[&str]| assert_eq!(offered(line), words, "{line}");
    check("^", &["juju"]);
    check("j^", &["juju"]);
    check("x^", &[]);
    check("juju gra^", &["grant", "grant-cloud"]);
    check("juju list-mo^", &["list-models"]);
    check("juju grant t^", &["tom"]);
    check("juju grant ^", &["admin", "tom", "maria", "bob@external", "--controller"]);
    check("juju grant tom ^", &["login", "superuser", "read", "write", "admin", "consume", "--controller"]);
    check("juju grant tom write ^", &["lxd-model-1", "bob/shared", "--controller"]);
    check("juju grant tom write lxd-model-1 ^", &["bob/shared", "--controller"]);
    check("juju grant tom consume ^", &["bob/shared.mysql", "--controller"]);
    check("juju grant tom read b^", &["bob/shared", "bob/shared.mysql"]);
    check("juju grant tom read bob/shared ^", &["lxd-model-1", "--controller"]);
    check("juju grant tom superuser ^", &["--controller"]);
    check("juju grant-cloud tom ^", &["add-model", "admin", "--controller"]);
    check("juju grant-cloud tom admin ^", &["lxd", "aws", "--controller"]);
    check("juju users -c ^", &["lxd-controller-1", "'my prod'"]);
    check("juju users -c 'my ^", &["'my prod'"]);
    check("juju users --format ^", &["tabular", "yaml", "json"]);
    check("juju users --format=y^", &["--format=yaml"]);
    check("juju show-user --format ^", &["yaml", "json"]);
    check("juju whoami --^", &["--format", "--output"]);
    check("juju whoami --format yaml --^", &["--output"]);
    check("juju bootstrap --config a=b --co^", &["--config"]);
    check("juju whoami -- ^", &[]);
    check(
        "juju destroy-model -^",
        &["--destroy-storage", "--force", "--no-prompt", "--no-wait", "--release-storage", "--timeout"],
    );
    check("juju deploy u^", &["ubuntu"]);
    check("juju integrate m^", &["mysql", "mysql:db"]);
    check("juju offer m^", &["mysql:db"]);
    check("juju consume ^", &["bob/shared.mysql", "--model"]);
    check("juju remove-unit ^", &["mysql/0", "--force", "--model", "--no-prompt"]);
    check("juju switch l^", &["lxd-controller-1", "lxd-model-1"]);
    check("juju disable-command ^", &["all", "destroy-model", "remove-object", "--model"]);
    check("juju help le^", &["levels"]);
    check("juju why tom dep^", &["deploy"]);
    check("juju why tom deploy lx^", &["lxd-model-1", "lxd"]);
    check("juju add-machine -^", &["--base", "--model", "-n"]);
}

#[test]
fn offers_nothing_where_the_line_is_wrong() {
    for line in
        ["juju fo ^", "juju grant t read ^", "juju | ^", "juju users --x ^", "juju x\\^", "juju # ^", "ls ^"]
    {
        assert_eq!(offered(line), [""; 0], "{line}");
    }
}

#[test]
fn replaces_the_word_at_the_cursor() {
    let check = |line: &str, replaced: &str| {
        let (completion, line) = at(line);
        assert_eq!(&line[completion.range], replaced, "{line}");
    };
    check("juju gra^", "gra");
    check("juju gr^ant tom", "grant");
    check("juju ^ tom", "");
    check("juju ^grant", "grant");
    check("juju users -c 'my^ pr' x", "'my pr'");
    check("juju users -c 'my^", "'my");
}

#[test]
fn says_what_it_offers() {
    let (completion, _) = at("juju grant tom adm^");
    assert_eq!(
        completion.candidates,
        [Candidate { word: "admin".into(), text: "admin".into(), about: "model, offer".into() }]
    );
    let (completion, _) = at("juju whoami --o^");
    assert_eq!(completion.candidates[0].about, "File to write to (-o, --output)");
}

/// Lines of words that mean something, cut anywhere.
fn cut_lines() -> impl Strategy<Value = (String, usize)> {
    let commands: Vec<&str> = specs().map(|spec| spec.name).collect();
    let words: Vec<String> = {
        let known = known();
        let lists =
            [known.users, known.models, known.controllers, known.clouds, known.applications, known.offers];
        let options = specs().flat_map(|spec| spec.options.iter().map(|option| format!("--{}", option.long)));
        let levels = ["read", "write", "admin", "login", "consume", "add-model", "--", "--format=", "'"];
        lists
            .into_iter()
            .flatten()
            .map(|name| crate::line::quote(&name.text).into_owned())
            .chain(options)
            .chain(levels.map(str::to_owned))
            .collect()
    };
    let words = proptest::collection::vec(proptest::sample::select(words), 0..5);
    (proptest::sample::select(commands), words, any::<proptest::sample::Index>()).prop_map(
        |(command, words, index)| {
            let line = format!("juju {command} {} ", words.join(" "));
            let cursor = index.index(line.len() + 1);
            (line, cursor)
        },
    )
}

proptest! {
    #[test]
    fn what_is_offered_then_parses((line, cursor) in cut_lines()) {
        let completion = complete(&line, cursor, Leading::Required, &known());
        for candidate in completion.candidates {
            let done = format!("{}{}", &line[..completion.range.start], candidate.text);
            match parse_line(&done, Leading::Required) {
                Ok(_) => {}
                Err(mistake) => prop_assert!(mistake.is_incomplete(), "{done}: {mistake}"),
            }
        }
    }

    #[test]
    fn nothing_panics(line in any::<String>(), cursor in 0usize..40) {
        let completion = complete(&line, cursor, Leading::Optional, &known());
        prop_assert!(line.get(completion.range).is_some());
    }
}
