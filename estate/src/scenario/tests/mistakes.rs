//! Every mistake, with its place and with what it tells to do.

use crate::scenario::{Mistake, MistakeKind, Script};

fn check(text: &str, line: usize, column: usize, kind: MistakeKind) {
    assert_eq!(Script::parse(text), Err(Mistake { line, column, kind }), "{text}");
}

/// A mistake in a console block; lines count from its first.
fn check_block(lines: &str, line: usize, column: usize, kind: MistakeKind) {
    check(&format!("```console\n{lines}\n```\n"), line + 1, column, kind);
}

#[test]
fn of_the_file() {
    check("a\n\n  ~~~~ sh\njuju x\n~~~\n", 3, 3, MistakeKind::UnclosedBlock("~~~~".into()));
    check("---\ntitle: a\n", 1, 1, MistakeKind::UnclosedFrontMatter);
    check("<!-- rulebook: juju4 -->\n", 1, 1, MistakeKind::UnknownRulebook("juju4".into()));
    check("---\na: 1\n---\n<!--rulebook:-->\n", 4, 1, MistakeKind::UnknownRulebook(String::new()));
    check("a\n <!-- rulebook: juju36 -->\n", 2, 2, MistakeKind::LateRulebook);
}

#[test]
fn of_a_block() {
    check_block("juju users", 1, 1, MistakeKind::NoCommandYet);
    check_block("\n? 1\ntom$ juju users", 2, 1, MistakeKind::NoCommandYet);
    check_block("tom$", 1, 1, MistakeKind::NoCommand("tom".into()));
    check_block("tom$ juju users\ntom$  ", 2, 1, MistakeKind::NoCommand("tom".into()));
    check_block("Tom$ juju users", 1, 1, MistakeKind::BadPrompt("Tom$".into()));
    check_block("tom$ juju users\n  bob$ juju users", 2, 3, MistakeKind::BadPrompt("bob$".into()));
    check_block("tom$ juju users\n? one", 2, 1, MistakeKind::BadStatus);
    check_block("tom$ juju users\n? 256", 2, 1, MistakeKind::BadStatus);
    check_block("tom$ juju users\n?", 2, 1, MistakeKind::BadStatus);
    check_block("tom$ juju users\n? 1\n> a\n? 1", 4, 1, MistakeKind::SecondStatus);
    check_block("tom$ juju users\na\n? 1", 3, 1, MistakeKind::Late);
    check_block("tom$ juju users\n\n> a", 3, 1, MistakeKind::Late);
    check_block("tom$ juju users\na\n(no output)", 3, 1, MistakeKind::NotSilent);
    check_block("tom$ juju users\n(no output)\n...", 2, 1, MistakeKind::NotSilent);
    check_block("(clock +5m)\ntom$ juju users", 1, 1, MistakeKind::ClockInCompany);
    check_block("tom$ juju users\n(clock +5m)", 2, 1, MistakeKind::ClockInCompany);
    check_block("(clock +5m)\n(clock +5m)", 1, 1, MistakeKind::ClockInCompany);
    check_block("(clock +5w)", 1, 1, MistakeKind::BadClock);
}

#[test]
fn of_a_command() {
    check_block("tom$ juju users | wc", 1, 17, MistakeKind::ShellCharacter('|'));
    check_block("tom$  juju a 'b", 1, 14, MistakeKind::UnclosedQuote('\''));
    check("   ```console\n   tom$ é; b\n   ```", 2, 10, MistakeKind::ShellCharacter(';'));
    check("```sh\njuju users\n$ juju users\n```", 3, 1, MistakeKind::ShellCharacter('$'));
    check("Text\njuju users && ls\n", 2, 12, MistakeKind::ShellCharacter('&'));
    check("juju register $TOKEN\n", 1, 15, MistakeKind::BadToken);
    check("juju users \\\n", 1, 12, MistakeKind::Continued);
}

#[test]
fn shown_with_place_and_advice() {
    let mistake = Script::parse("```console\ntom$ juju users\nyes\n> no\n```").unwrap_err();
    assert_eq!(
        format!("docs/a.md:{mistake}"),
        "docs/a.md:4:1: write this directly after the command, or `\\` before it if it is expected output"
    );
}
