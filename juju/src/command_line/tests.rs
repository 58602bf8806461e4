//! The table as a whole, and what all commands share.

use proptest::prelude::*;

use super::checks::{modernizes, p, reads, refuses};
use super::commands::*;
use super::*;
use crate::output::Format;

#[test]
fn the_table_is_in_order_and_says_everything() {
    let names: Vec<&str> = specs().map(|spec| spec.name).collect();
    assert!(names.is_sorted());
    let mut spellings: Vec<&str> = specs().flat_map(Spec::spellings).collect();
    spellings.sort_unstable();
    assert!(spellings.windows(2).all(|pair| pair[0] != pair[1]), "{spellings:?}");
    for spec in specs() {
        assert!(spec.summary.ends_with('.') && !spec.examples.is_empty(), "{}", spec.name);
    }
}

#[test]
fn examples_and_references_hold() {
    for spec in specs() {
        for example in spec.examples {
            let parsed = parse_line(example, Leading::Required)
                .unwrap_or_else(|mistake| panic!("{example}: {mistake}"));
            assert_eq!((parsed.command.spec().name, parsed.modern), (spec.name, None));
        }
        for other in spec.see_also {
            assert_eq!(find(other).map(|found| found.name), Some(*other), "{}", spec.name);
            assert_ne!(*other, spec.name);
        }
    }
}

#[test]
fn shapes_of_the_table_are_sound() {
    for spec in specs() {
        let optional = |parameter: &Parameter| parameter.missing.is_none();
        assert!(
            spec.parameters.is_sorted_by_key(optional),
            "{}: a word that must be there follows one that may",
            spec.name
        );
        let last = spec.parameters.len().saturating_sub(1);
        assert!(
            spec.parameters.iter().take(last).all(|parameter| parameter.arity == Arity::One),
            "{}",
            spec.name
        );
        let mut shorts: Vec<char> =
            spec.options.iter().chain(global_options()).filter_map(|option| option.short).collect();
        shorts.sort_unstable();
        assert!(shorts.windows(2).all(|pair| pair[0] != pair[1]), "{}: {shorts:?}", spec.name);
        for option in spec.options {
            assert!(!option.about.ends_with('.'), "{} --{}", spec.name, option.long);
        }
    }
}

#[test]
fn every_command_refuses_what_it_does_not_know() {
    for spec in specs() {
        refuses(&[(&format!("{} --frobnicate", spec.name), "option provided but not defined: --frobnicate")]);
        refuses(&[(&format!("{} -Z", spec.name), "option provided but not defined: -Z")]);
    }
}

#[test]
fn every_command_explains_itself() {
    for spec in specs() {
        for option in ["-h", "--help", "x --help"] {
            let parsed = parse_line(&format!("juju {} {option}", spec.name), Leading::Required).unwrap();
            assert_eq!(parsed.command, Help { topic: Topic::Command(spec.name) }.into());
        }
    }
}

#[test]
fn missing_words_have_words_for_it() {
    for spec in specs() {
        let Some(missing) = spec.parameters.first().and_then(|parameter| parameter.missing) else {
            assert!(parse_line(spec.name, Leading::Optional).is_ok(), "{}", spec.name);
            continue;
        };
        refuses(&[(spec.name, missing)]);
        assert!(parse_line(spec.name, Leading::Optional).unwrap_err().is_incomplete());
    }
}

/// Behind each first example stand more words than any command takes.
#[test]
fn every_command_refuses_surplus_words() {
    for spec in specs().filter(|spec| spec.parameters.iter().all(|one| one.arity == Arity::One)) {
        for example in spec.examples {
            let line = format!("{example} zz zz zz zz");
            let mistake = parse_line(&line, Leading::Required).expect_err(&line);
            let surplus =
                matches!(&mistake.kind, MistakeKind::Surplus(words) if words.ends_with(&["zz".to_owned()]));
            let excluded =
                matches!(mistake.kind, MistakeKind::Conflict(_) | MistakeKind::UnknownTopic { .. });
            assert!(surplus || excluded, "{line}: {mistake}");
        }
    }
}

/// A first word that names something is refused when nothing can have that name.
#[test]
fn every_command_refuses_what_names_nothing() {
    use Meaning as M;
    let mut checked = 0;
    for spec in specs() {
        let Some(first) = spec.parameters.first().filter(|one| one.missing.is_some()) else { continue };
        let named = matches!(
            first.meaning,
            M::User
                | M::Model
                | M::Cloud
                | M::Application
                | M::Endpoint
                | M::Offering
                | M::OfferUrl
                | M::Unit
                | M::Machine
        );
        if !named {
            continue;
        }
        let others = " zz".repeat(spec.parameters.len() - 1);
        for word in ["''", "'a b:'", "@", "é:"] {
            let line = format!("juju {} {word}{others}", spec.name);
            assert!(parse_line(&line, Leading::Required).is_err(), "{line}");
        }
        checked += 1;
    }
    assert!(checked > 20, "only {checked} commands were checked");
}

#[test]
fn names_at_the_edges_of_their_grammar() {
    let is = |line: &str| match parse_line(line, Leading::Optional) {
        Ok(_) => "taken".to_owned(),
        Err(mistake) => mistake.to_string(),
    };
    let long = |length: usize| "a".repeat(length);
    for name in ["ab", "a1", "A.b+c-1", "1a", &long(255)] {
        assert_eq!(is(&format!("add-user {name}")), "taken");
    }
    for name in ["a", "a-", "-a", "a_b", "ab@", "@ab", "@local", "ab@local", "ab@external", "ä1", "a b", ""]
    {
        let line = format!("add-user -- '{name}'");
        assert_eq!(is(&line), format!("invalid user name {name:?}"));
    }
    for name in ["ab@local", "ab@external", "AB@Ext.1", &format!("{}@{}", long(255), long(255))] {
        assert_eq!(is(&format!("disable-user {name}")), "taken");
    }
    for name in ["ab@", "@ab", "@local", "@", "ab@x", "ab@a-", "ab@local@local", "a"] {
        assert_eq!(is(&format!("disable-user '{name}'")), format!("{name:?} is not a valid username"));
    }
    for name in ["a", "0", "a-", "a--b", &long(255)] {
        assert_eq!(is(&format!("add-model {name}")), "taken");
    }
    for name in ["-a", "A", "a_b", "a.b", "ä", "a b", ""] {
        assert!(
            is(&format!("add-model -- '{name}'")).starts_with(&format!("{name:?} is not a valid name: ")),
            "{name}"
        );
    }
    for name in ["a", "a-b", "a1", "a-b1", "a-1b", &long(255)] {
        assert_eq!(is(&format!("deploy mysql {name}")), "taken");
    }
    for name in ["1", "a-", "-a", "a-1", "A", "ä", "a_b", "a.b", ""] {
        let said = is(&format!("deploy -- mysql '{name}'"));
        assert!(said.starts_with(&format!("invalid application name {name:?}, ")), "{name}: {said}");
    }
    for name in ["a", "0", "a-", &long(255)] {
        assert_eq!(is(&format!("bootstrap lxd {name}")), "taken");
    }
    for (line, said) in [
        ("grant ab read m@local", "model name \"m@local\" not valid"),
        ("grant @local read m", "user name \"@local\" not valid"),
        ("show-cloud _", "cloud name \"_\" not valid"),
        ("show-cloud A._-", "taken"),
        ("remove-credential aws 1", "\"1\" is not a valid credential name"),
        ("remove-credential aws a@_+-.", "taken"),
    ] {
        assert_eq!(is(line), said, "{line}");
    }
}

#[test]
fn juju_leads() {
    reads([("juju whoami", Whoami::default()), ("whoami", Whoami::default())]);
    reads([
        ("", Help { topic: Topic::Overview }),
        ("juju", Help { topic: Topic::Overview }),
        ("juju --help", Help { topic: Topic::Overview }),
        ("juju -h", Help { topic: Topic::Overview }),
    ]);
    reads([("juju --version", Version::default())]);
    refuses(&[("juju --model x", "option provided but not defined: --model")]);
    let mistake = parse_line("ls -l", Leading::Required).unwrap_err();
    assert_eq!(mistake.to_string(), "\"ls\" is not a juju command line; it begins with \"juju\"");
    assert_eq!((mistake.span, Mistake::STATUS), (Some(0..2), 2));
}

#[test]
fn every_command_takes_the_global_options() {
    let parsed = |line: &str| parse_line(line, Leading::Required).unwrap();
    for option in ["--debug", "--show-log", "-v", "--verbose", "--no-alias", "--logging-config x=DEBUG"] {
        assert_eq!(parsed(&format!("juju whoami {option}")), parsed("juju whoami"));
    }
    for option in ["-q", "--quiet", "-q=true"] {
        assert!(parsed(&format!("juju whoami {option}")).quiet, "{option}");
    }
    for spec in specs() {
        for option in global_options() {
            assert!(!spec.options.iter().any(|own| own.long == option.long), "{}", spec.name);
        }
    }
}

#[test]
fn unknown_topics_have_neighbours() {
    refuses(&[
        ("juju help grnt", "unknown command or topic for grnt\n\nDid you mean:\n\tgrant"),
        ("juju help fo", "unknown command or topic for fo"),
    ]);
}

#[test]
fn unknown_commands_have_neighbours() {
    refuses(&[
        ("juju fo", "juju: \"fo\" is not a juju command. See \"juju --help\"."),
        (
            "juju statsu",
            "juju: \"statsu\" is not a juju command. See \"juju --help\".\n\nDid you mean:\n\tstatus",
        ),
        (
            "juju share tom m",
            "juju: \"share\" is not a juju command. See \"juju --help\".\n\nDid you mean:\n\tgrant",
        ),
    ]);
}

#[test]
fn options_stand_anywhere() {
    let users = Users { all: true, controller: Some("c".into()), model: Some(p("m")), ..Users::default() };
    for line in [
        "users m --all -c c",
        "users --all -c c m",
        "users -cc m --all",
        "users -c=c --all=true m",
        "users --controller=c m --all",
        "users --controller c --all -- m",
        "users --all=false --all -c b -c c m",
    ] {
        reads([(line, users.clone())]);
    }
    reads([(
        "add-user bob -- --all",
        AddUser { controller: None, name: p("bob"), display_name: Some("--all".into()) },
    )]);
    reads([("deploy -n3 x", deploy(3)), ("deploy -n 3 x", deploy(3)), ("deploy x -n=3", deploy(3))]);
    reads([("remove-user -y bob", RemoveUser { controller: None, user: p("bob"), yes: true })]);
    refuses(&[
        ("users --controller", "option needs an argument: --controller"),
        ("users -c", "option needs an argument: -c"),
        ("users --all=maybe", "invalid value \"maybe\" for option --all: parsing \"maybe\": invalid syntax"),
        ("users m -Zall", "option provided but not defined: -Z"),
    ]);
}

fn deploy(units: u32) -> Deploy {
    Deploy {
        model: None,
        charm: "x".into(),
        application: None,
        units: units.try_into().unwrap(),
        channel: None,
        base: None,
        config: Vec::new(),
        to: Vec::new(),
        trust: false,
    }
}

#[test]
fn output_goes_where_it_is_sent() {
    let output =
        |format, file: Option<&str>| Whoami { output: Output { format, file: file.map(str::to_owned) } };
    reads([
        ("whoami", output(Format::Tabular, None)),
        ("whoami --format yaml", output(Format::Yaml, None)),
        ("whoami --format=json -o out.json", output(Format::Json, Some("out.json"))),
    ]);
    reads([("show-user", ShowUser { output: Output::of(Format::Yaml), ..ShowUser::default() })]);
    refuses(&[
        ("whoami --format xml", "invalid value \"xml\" for option --format: unknown format \"xml\""),
        (
            "whoami --format summary",
            "invalid value \"summary\" for option --format: unknown format \"summary\"",
        ),
        (
            "show-user --format tabular",
            "invalid value \"tabular\" for option --format: unknown format \"tabular\"",
        ),
    ]);
}

#[test]
fn mistakes_point_at_their_word() {
    let check = |line: &str, span: Option<core::ops::Range<usize>>| {
        assert_eq!(parse_line(line, Leading::Required).unwrap_err().span, span, "{line}");
    };
    check("juju fo x", Some(5..7));
    check("juju users --al", Some(11..15));
    check("juju users a b \"c d\"", Some(13..20));
    check("juju grant tom foo", Some(15..18));
    check("juju grant t read m", Some(11..12));
    check("juju grant tom read m M", Some(22..23));
    check("juju grant tom read m a/m.o", None.or(Some(22..27)));
    check("juju whoami --format xml", Some(21..24));
    check("juju offer m.A:ep", Some(11..17));
    check("juju grant tom", None);
    check("juju grant | x", Some(11..12));
}

#[test]
fn old_spellings_are_told() {
    modernizes(&[
        ("juju create-model m", "juju add-model m"),
        ("juju list-controllers", "juju controllers"),
        ("juju list-models --all", "juju models --all"),
        ("list-users", "juju users"),
        ("juju list-clouds", "juju clouds"),
        ("juju list-credentials", "juju credentials"),
        ("juju list-offers", "juju offers"),
        ("juju list-machines", "juju machines"),
        ("juju relate a b", "juju integrate a b"),
        ("juju add-relation a b", "juju integrate a b"),
        ("juju show-credentials", "juju show-credential"),
        ("juju set-default-credentials aws work", "juju default-credential aws work"),
        ("juju upgrade-juju --dry-run", "juju upgrade-model --dry-run"),
        ("juju destroy-model m -y", "juju destroy-model m --no-prompt"),
        ("juju unregister 'c x' --yes", "juju unregister 'c x' --no-prompt"),
    ]);
}

proptest! {
    #[test]
    fn no_line_panics(line in any::<String>()) {
        let _ = parse_line(&line, Leading::Required);
        let _ = parse_line(&format!("juju {line}"), Leading::Required);
    }

    #[test]
    fn no_words_panic(
        command in proptest::sample::select(specs().flat_map(Spec::spellings).collect::<Vec<_>>()),
        words in proptest::collection::vec("-{0,2}[a-z/.:=@0-9A-Zé-]{0,6}|--(acl|format|model|config|no-wait|yes)=?[a-z]{0,3}", 0..6),
    ) {
        let line: Vec<&str> = core::iter::once(command).chain(words.iter().map(String::as_str)).collect();
        let words = crate::line::Word::all(line);
        match parse(&words) {
            // What is told to be the modern form is one, and means the same.
            Ok(Parsed { command, modern: Some(modern), quiet }) => {
                let again = parse_line(&modern, Leading::Required).unwrap();
                prop_assert_eq!(again, Parsed { command, modern: None, quiet });
            }
            Ok(_) => {}
            Err(mistake) => prop_assert!(!mistake.to_string().is_empty()),
        }
    }
}
