//! What help says about a command.

use super::wrap::paragraphs;
use crate::command_line::{Opt, Spec, Takes, global_options};

/// Usage, summary, options, details, examples, aliases and what else to read.
pub(super) fn text(spec: &'static Spec) -> String {
    let sections = [
        format!("Usage: {}\n", usage(spec)),
        section("Summary:", format!("{}\n", spec.summary)),
        section("Global Options:", options(global_options())),
        section("Command Options:", options(spec.options)),
        section("Details:", paragraphs(spec.details)),
        section("Examples:", indented(spec.examples)),
        section("Aliases:", indented(spec.aliases)),
        section("See also:", indented(spec.see_also)),
    ];
    sections.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

/// How the command is written, in one line.
fn usage(spec: &Spec) -> String {
    let words = spec.parameters.iter().map(|parameter| parameter.shown);
    ["juju", spec.name, "[options]"].into_iter().chain(words).collect::<Vec<_>>().join(" ")
}

fn section(title: &str, body: String) -> String {
    if body.is_empty() { body } else { format!("{title}\n{body}") }
}

fn indented(lines: &[&str]) -> String {
    lines.iter().map(|line| format!("    {line}\n")).collect()
}

fn options(options: &'static [Opt]) -> String {
    shown(options).into_iter().map(option).collect()
}

fn shown(options: &'static [Opt]) -> Vec<&'static Opt> {
    let mut shown: Vec<&Opt> = options.iter().filter(|option| !option.hidden).collect();
    shown.sort_by_key(|option| option.long);
    shown
}

fn option(option: &Opt) -> String {
    let default = match option.takes {
        Takes::Nothing => "false",
        Takes::Value(_, "") => "\"\"",
        Takes::Value(_, default) => default,
    };
    format!("{} (= {default})\n    {}\n", spellings(option), option.about)
}

/// The option as it may be written: `-c, --controller`.
pub(crate) fn spellings(option: &Opt) -> String {
    let long = written(option);
    option.short.map_or(long.clone(), |short| format!("-{short}, {long}"))
}

/// The long form of an option with its dashes; a single letter has one.
pub(crate) fn written(option: &Opt) -> String {
    let dashes = if option.long.len() == 1 { "-" } else { "--" };
    format!("{dashes}{}", option.long)
}
