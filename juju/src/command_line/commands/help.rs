//! `help` (semantics §4.10).

use super::super::near::nearest_commands;
use super::super::spec::find;
use super::kit::*;
use crate::help;

/// `help`: explain a command or a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Help {
    /// What to explain.
    pub topic: Topic,
}

/// What help there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The first things to try.
    Overview,
    /// All commands with their summaries.
    Commands,
    /// All topics.
    Topics,
    /// A command, by its name.
    Command(&'static str),
    /// A topic, by its name.
    Page(&'static str),
}

impl Read for Help {
    const SPEC: &'static Spec = &Spec {
        name: "help",
        summary: "Explains a command or a topic.",
        parameters: &[Parameter::may("[<topic>]", Meaning::Topic)],
        details: &["The topic commands lists all commands; the topic topics lists the rest."],
        examples: &["juju help", "juju help grant", "juju help commands", "juju help topics"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        let Some(word) = arguments.next() else {
            return Ok(Self { topic: Topic::Overview });
        };
        let topic = topic(&word.text);
        topic.map(|topic| Self { topic }).ok_or_else(|| Mistake::at(&word, unknown(&word.text)))
    }
}

fn unknown(word: &str) -> MistakeKind {
    MistakeKind::UnknownTopic { word: word.to_owned(), near: nearest_commands(word) }
}

fn topic(word: &str) -> Option<Topic> {
    match word {
        "commands" => Some(Topic::Commands),
        "topics" => Some(Topic::Topics),
        _ => find(word)
            .map(|spec| Topic::Command(spec.name))
            .or_else(|| help::page(word).map(|page| Topic::Page(page.name))),
    }
}
