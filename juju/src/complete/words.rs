//! The words that have a meaning.

use domain::level::{CloudLevel, ControllerLevel, Level, ModelLevel, OfferLevel};

use super::{Candidate, Known, Name};
use crate::command_line::{Item, Meaning, Scan, Spec, Takes, specs};
use crate::help::{PAGES, spellings, written};

/// The words that a meaning has.
pub(super) fn words(meaning: Meaning, known: &Known) -> Vec<Candidate> {
    match meaning {
        Meaning::User => names(&[&known.users]),
        Meaning::Model => names(&[&known.models]),
        Meaning::Controller => names(&[&known.controllers]),
        Meaning::Cloud => names(&[&known.clouds]),
        Meaning::CloudRegion => names(&[&known.clouds, &known.regions]),
        Meaning::Credential => names(&[&known.credentials]),
        Meaning::AccessLevel => access_levels(),
        Meaning::CloudLevel => CloudLevel::ALL.iter().map(|level| of_kind(*level)).collect(),
        Meaning::AccessTarget => names(&[&known.models, &known.offers]),
        Meaning::Application => names(&[&known.applications]),
        Meaning::StatusFilter => names(&[&known.applications, &known.units, &known.machines]),
        Meaning::Endpoint => names(&[&known.applications, &known.endpoints]),
        Meaning::IntegrationSide => names(&[&known.applications, &known.endpoints, &known.offers]),
        Meaning::Offering => names(&[&known.endpoints]),
        Meaning::OfferUrl => names(&[&known.offers]),
        Meaning::Charm => names(&[&known.charms]),
        Meaning::Unit => names(&[&known.units]),
        Meaning::Machine => names(&[&known.machines]),
        Meaning::Relation => names(&[&known.relations]),
        Meaning::SwitchTarget => names(&[&known.controllers, &known.models]),
        Meaning::WhyTarget => names(&[&known.models, &known.offers, &known.clouds, &known.users]),
        Meaning::Command => specs().map(|spec| Candidate::new(spec.name, spec.summary)).collect(),
        Meaning::Topic => topics(),
        Meaning::Format(formats) => {
            formats.iter().map(|format| Candidate::new(format.as_str(), "")).collect()
        }
        Meaning::Choice(choices) => {
            choices.iter().map(|(word, about)| Candidate::new(*word, *about)).collect()
        }
        Meaning::Setting | Meaning::Number | Meaning::File | Meaning::Text => Vec::new(),
    }
}

/// The commands; their aliases too once something is typed.
pub(super) fn commands(typed: &str) -> Vec<Candidate> {
    let aliases = specs().filter(|_| !typed.is_empty()).flat_map(|spec| {
        spec.aliases.iter().map(|alias| Candidate::new(*alias, format!("Alias for '{}'.", spec.name)))
    });
    words(Meaning::Command, &Known::default()).into_iter().chain(aliases).collect()
}

/// The options that may still be given.
pub(super) fn option_words(spec: &'static Spec, scan: &Scan) -> Vec<Candidate> {
    let given = |long: &str| {
        scan.items.iter().any(|item| matches!(item, Item::Option(given) if given.option.long == long))
    };
    let again = |takes: Takes| matches!(takes, Takes::Value(Meaning::Setting, _));
    let open =
        spec.options.iter().filter(|option| !option.hidden && (again(option.takes) || !given(option.long)));
    open.map(|option| Candidate::new(written(option), format!("{} ({})", option.about, spellings(option))))
        .collect()
}

fn names(lists: &[&[Name]]) -> Vec<Candidate> {
    let names = lists.iter().flat_map(|list| list.iter());
    names.map(|name| Candidate::new(name.text.as_str(), name.about.as_str())).collect()
}

fn of_kind<L: Level>(level: L) -> Candidate {
    Candidate::new(level.to_string(), L::KIND.to_string())
}

/// The levels of controllers, models and offers; one that several kinds have is offered once.
fn access_levels() -> Vec<Candidate> {
    let controller = ControllerLevel::ALL.iter().map(|level| of_kind(*level));
    let model = ModelLevel::ALL.iter().map(|level| of_kind(*level));
    let offer = OfferLevel::ALL.iter().map(|level| of_kind(*level));
    let mut levels: Vec<Candidate> = Vec::new();
    for level in controller.chain(model).chain(offer) {
        match levels.iter_mut().find(|known| known.word == level.word) {
            Some(known) => known.about = format!("{}, {}", known.about, level.about),
            None => levels.push(level),
        }
    }
    levels
}

fn topics() -> Vec<Candidate> {
    let lists = [("commands", "All commands."), ("topics", "All topics.")].into_iter();
    let pages = PAGES.iter().map(|page| (page.name, page.summary));
    let commands = specs().map(|spec| (spec.name, spec.summary));
    lists.chain(pages).chain(commands).map(|(word, about)| Candidate::new(word, about)).collect()
}
