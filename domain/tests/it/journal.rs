//! The journal's format: a kind once released is never altered, so a file of every kind must read, and write the same.

use std::collections::BTreeSet;

use domain::event::Recorded;

const GOLDEN: &str = include_str!("../golden/events.jsonl");

#[test]
fn every_kind_reads_and_writes_the_same() {
    for line in GOLDEN.lines() {
        let recorded: Recorded = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        assert_eq!(serde_json::to_string(&recorded).unwrap(), line);
    }
}

#[test]
fn every_kind_is_there() {
    let kind = |line: &str| line.split_once(r#""kind":""#)?.1.split('"').next().map(str::to_owned);
    let golden: BTreeSet<String> = GOLDEN.lines().filter_map(kind).collect();
    let source = include_str!("../../src/event.rs");
    let body = source.split_once("pub enum Event {").unwrap().1.split_once("\n}\n").unwrap().0;
    let variants = body
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.ends_with(" {") || line.ends_with(','));
    let kinds: BTreeSet<String> =
        variants.filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase())).map(kebab).collect();
    assert_eq!(golden, kinds);
}

fn kebab(variant: &str) -> String {
    let mut text = String::new();
    for c in variant.trim_end_matches([' ', '{', ',']).chars() {
        if c.is_ascii_uppercase() && !text.is_empty() {
            text.push('-');
        }
        text.push(c.to_ascii_lowercase());
    }
    text
}
