//! What the matrix shows: resources as columns, subjects as lines under the names of their groups, cut down and sorted.

use domain::ability::Thing;
use domain::access_table::{AccessTable, Subject};
use domain::facts::Standing;
use domain::id::UserId;
use domain::level::ControllerLevel;

use crate::pages::console::thing;
use crate::ui::level::Kind;
use crate::ui::sort::sort_by;
use crate::words::console::access::groups;

/// The gap between two kinds of resources, in CSS pixels.
const GAP: f64 = 16.0;

/// A resource.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Column {
    /// Which.
    pub(super) thing: Thing,
    /// Its kind.
    pub(super) kind: Kind,
    /// Its name.
    pub(super) name: String,
    /// How many kinds begin before it or with it, the first left out.
    pub(super) gaps: u8,
    /// Whether its kind begins with it.
    pub(super) is_first: bool,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// The name of a group, and how many there are in it.
    Group(&'static str, usize),
    /// A subject.
    Subject(Row),
}

/// A subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Who.
    pub(super) id: UserId,
    /// The name that one types.
    pub(super) name: String,
    /// The display name, or how the account stands.
    pub(super) remark: String,
}

/// Lines and columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Lattice {
    /// The resources, by kind and then by name.
    pub(super) columns: Vec<Column>,
    /// Groups and subjects.
    pub(super) lines: Vec<Line>,
    /// How many subjects there are among the lines.
    pub(super) subjects: usize,
}

/// How the matrix is cut down and sorted, in the words of the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    /// What the filter says.
    pub(super) filter: String,
    /// `name`, `-name`, or the word of a resource.
    pub(super) sort: String,
    /// Whether subjects stand in groups.
    pub(super) grouped: bool,
}

impl Column {
    /// How far from the first column it stands, for columns of a width.
    pub(super) fn left(&self, place: usize, width: f64) -> f64 {
        place as f64 * width + f64::from(self.gaps) * GAP
    }
}

impl Lattice {
    /// The matrix of a table.
    pub(super) fn of(table: &AccessTable, wanted: &Wanted) -> Self {
        let filter = Filter::of(&wanted.filter);
        let mut subjects: Vec<&Subject> =
            table.subjects.iter().filter(|subject| subject.standing != Some(Standing::Removed)).collect();
        let mut things: Vec<(Thing, String)> = things(table);
        things.retain(|(thing, _)| filter.kind.is_none_or(|kind| thing::kind(*thing) == Some(kind)));
        for word in &filter.words {
            // A word cuts down the subjects, or the resources if it names no subject.
            if subjects.iter().any(|subject| names(subject, word)) {
                subjects.retain(|subject| names(subject, word));
            } else {
                things.retain(|(_, name)| name.to_lowercase().contains(word));
            }
        }
        if let Some(level) = &filter.level {
            subjects.retain(|subject| {
                let holds = |(thing, _): &(Thing, String)| {
                    thing::own(table, subject.id, *thing).is_some_and(|own| own.word() == level)
                };
                things.iter().any(holds)
            });
        }
        sort(table, &mut subjects, &wanted.sort);
        let count = subjects.len();
        let lines =
            if wanted.grouped { grouped(table, &subjects) } else { subjects.into_iter().map(line).collect() };
        Lattice { columns: columns(things), lines, subjects: count }
    }

    /// The line of a subject.
    pub(super) fn line_of(&self, subject: UserId) -> Option<usize> {
        self.lines.iter().position(|line| matches!(line, Line::Subject(row) if row.id == subject))
    }

    /// The column of a thing.
    pub(super) fn column_of(&self, thing: Thing) -> Option<usize> {
        self.columns.iter().position(|column| column.thing == thing)
    }

    /// How wide all columns of a width are together.
    pub(super) fn width(&self, width: f64) -> f64 {
        self.columns.last().map_or(0.0, |last| last.left(self.columns.len(), width))
    }
}

/// What a filter says: a kind, a level, and words.
#[derive(Default)]
struct Filter {
    kind: Option<Kind>,
    level: Option<String>,
    words: Vec<String>,
}

impl Filter {
    fn of(text: &str) -> Self {
        let mut filter = Filter::default();
        for word in text.split_whitespace().map(str::to_lowercase) {
            match word.split_once([':', '=']) {
                Some(("kind", kind)) => {
                    filter.kind = match kind {
                        "controller" => Some(Kind::Controller),
                        "cloud" => Some(Kind::Cloud),
                        "model" => Some(Kind::Model),
                        "offer" => Some(Kind::Offer),
                        _ => filter.kind,
                    }
                }
                Some(("level", level)) if !level.is_empty() => filter.level = Some(level.to_owned()),
                _ => filter.words.push(word),
            }
        }
        filter
    }
}

fn names(subject: &Subject, word: &str) -> bool {
    subject.name.as_str().to_lowercase().contains(word) || subject.display_name.to_lowercase().contains(word)
}

fn things(table: &AccessTable) -> Vec<(Thing, String)> {
    let mut clouds: Vec<_> =
        table.clouds.iter().map(|cloud| (Thing::Cloud(cloud.id), cloud.name.to_string())).collect();
    let mut models: Vec<_> =
        table.models.iter().map(|model| (Thing::Model(model.id), model.name.to_string())).collect();
    let mut offers: Vec<_> =
        table.offers.iter().map(|offer| (Thing::Offer(offer.id), offer.name.to_string())).collect();
    for named in [&mut clouds, &mut models, &mut offers] {
        named.sort_by(|one, other| one.1.cmp(&other.1));
    }
    let controller = (Thing::Controller, table.controller.to_string());
    std::iter::once(controller).chain(clouds).chain(models).chain(offers).collect()
}

fn columns(things: Vec<(Thing, String)>) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::with_capacity(things.len());
    for (thing, name) in things {
        let Some(kind) = thing::kind(thing) else { continue };
        let before = columns.last().map(|column| (column.kind, column.gaps));
        let is_first = before.is_none_or(|(before, _)| before != kind);
        let gaps = before.map_or(0, |(_, gaps)| gaps + u8::from(is_first));
        columns.push(Column { thing, kind, name, gaps, is_first });
    }
    columns
}

fn sort(table: &AccessTable, subjects: &mut [&Subject], by: &str) {
    sort_by(subjects, by == "-name", |subject| subject.name.to_string());
    if let Some(thing) = thing::of_word(table, by) {
        sort_by(subjects, true, |subject| thing::held(table, subject.id, thing).map(|held| held.level));
    }
}

fn grouped(table: &AccessTable, subjects: &[&Subject]) -> Vec<Line> {
    let all = [groups::SUPERUSERS, groups::LOGIN, groups::NO_SIGN_IN, groups::EXTERNAL, groups::SEEN];
    let mut lines = Vec::with_capacity(subjects.len() + all.len());
    for group in all {
        let members: Vec<_> = subjects.iter().filter(|subject| group_of(table, subject) == group).collect();
        if !members.is_empty() {
            lines.push(Line::Group(group, members.len()));
            lines.extend(members.into_iter().map(|subject| line(subject)));
        }
    }
    lines
}

fn group_of(table: &AccessTable, subject: &Subject) -> &'static str {
    if subject.id == UserId::EVERYONE {
        return groups::EXTERNAL;
    }
    match subject.standing {
        Some(Standing::External) => groups::EXTERNAL,
        Some(Standing::Active) => match table.on_controller.get((), subject.id).map(|held| held.level) {
            Some(ControllerLevel::Superuser) => groups::SUPERUSERS,
            Some(ControllerLevel::Login) => groups::LOGIN,
            None => groups::NO_SIGN_IN,
        },
        Some(Standing::Pending | Standing::Disabled) => groups::NO_SIGN_IN,
        Some(Standing::Removed | Standing::Unknown) | None => groups::SEEN,
    }
}

fn line(subject: &Subject) -> Line {
    let remark = match subject.standing {
        Some(Standing::Pending) => groups::PENDING.to_owned(),
        Some(Standing::Disabled) => groups::DISABLED.to_owned(),
        _ => subject.display_name.clone(),
    };
    let remark = if remark == subject.name.as_str() { String::new() } else { remark };
    Line::Subject(Row { id: subject.id, name: subject.name.to_string(), remark })
}
