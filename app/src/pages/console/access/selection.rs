//! The crossings that one looks at, and the level that is previewed on them. The first is in the address: `why` names the
//! subject, `on` the resource.

use std::sync::Arc;

use domain::ability::Thing;
use domain::access_table::AccessTable;
use domain::id::UserId;
use domain::what_if::Impact;
use leptos::prelude::*;

use crate::pages::console::here::Here;
use crate::pages::console::impact::use_impact;
use crate::pages::console::rights::Rights;
use crate::pages::console::thing::{self, SetLevel};
use crate::pages::console::{use_here, use_rights};

/// The words of the address.
pub(crate) const WHY: &str = "why";
/// The words of the address.
pub(crate) const ON: &str = "on";

/// A crossing.
pub(crate) type Crossing = (UserId, Thing);

/// The crossings, and what is previewed there.
#[derive(Clone, Copy)]
pub(crate) struct Selection {
    here: Here,
    rights: Rights,
    first: Memo<Option<Crossing>>,
    more: RwSignal<Vec<Crossing>>,
    preview: RwSignal<Option<usize>>,
    changes: Memo<Vec<SetLevel>>,
    impact: Signal<Option<Impact>>,
    after: Memo<Option<Arc<AccessTable>>>,
    failed: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
}

/// Makes [`use_selection`] available.
pub(crate) fn provide_selection() -> Selection {
    let (here, rights) = (use_here(), use_rights());
    let first = Memo::new(move |_| {
        let (why, on) = (here.get(WHY)?, here.get(ON)?);
        rights
            .read(|table| Some((table.user_named(&why.parse().ok()?)?, thing::of_word(table, &on)?)))
            .flatten()
    });
    let more = RwSignal::new(Vec::new());
    let preview = RwSignal::new(None);
    let changes = Memo::new(move |_| {
        let (Some(first), Some(place)) = (first.get(), preview.get()) else { return Vec::new() };
        let mut all = vec![first];
        all.extend(more.get());
        rights
            .read(|table| {
                // Levels of another kind of thing are others.
                let same = |crossing: &&Crossing| thing::kind(crossing.1) == thing::kind(first.1);
                let set = |(subject, on): &Crossing| thing::set(table, table.subject(*subject)?, *on, place);
                all.iter().filter(same).filter_map(set).collect()
            })
            .unwrap_or_default()
    });
    let commands = Signal::derive(move || changes.read().iter().map(|set| set.command.clone()).collect());
    let impact = use_impact(commands);
    let after = Memo::new(move |_| {
        let impact = impact.get()?;
        rights.read(|table| Arc::new(table.changed(&impact.levels)))
    });
    // Another crossing has levels of its own.
    Effect::new(move |before: Option<Option<Crossing>>| {
        let first = first.get();
        if before.is_some_and(|before| before != first) {
            preview.set(None);
        }
        first
    });
    let failed = RwSignal::new(None);
    Effect::new(move |_| {
        changes.track();
        if preview.get().is_some() {
            failed.set(None);
        }
    });
    let selection = Selection {
        here,
        rights,
        first,
        more,
        preview,
        changes,
        impact,
        after,
        failed,
        busy: RwSignal::new(false),
    };
    provide_context(selection);
    selection
}

/// The crossings that one looks at.
pub(crate) fn use_selection() -> Selection {
    expect_context()
}

impl Selection {
    /// The first crossing.
    pub(crate) fn first(self) -> Option<Crossing> {
        self.first.get()
    }

    /// The others.
    pub(crate) fn more(self) -> Vec<Crossing> {
        self.more.get()
    }

    /// Whether any crossing is looked at.
    pub(crate) fn is_open(self) -> bool {
        self.first.read().is_some()
    }

    /// Looks at a crossing alone.
    pub(crate) fn open(self, subject: UserId, on: Thing) {
        self.more.set(Vec::new());
        let words = self.rights.read(|table| {
            let name = table.subject(subject).map(|subject| subject.name.to_string());
            (name.unwrap_or_default(), thing::word(table, on))
        });
        if let Some((name, word)) = words {
            self.here.set(&[(WHY, &name), (ON, &word), ("aside", "")]);
        }
    }

    /// Looks at these beside the first.
    pub(crate) fn extend(self, more: Vec<Crossing>) {
        self.more.set(more);
    }

    /// Looks at nothing any more.
    pub(crate) fn close(self) {
        self.more.set(Vec::new());
        self.preview.set(None);
        self.here.set(&[(WHY, ""), (ON, "")]);
    }

    /// The place of the level that is previewed, 0 for none.
    pub(crate) fn preview(self) -> Option<usize> {
        self.preview.get()
    }

    /// Previews a level, or none again.
    pub(crate) fn set_preview(self, place: Option<usize>) {
        self.preview.set(place);
    }

    /// What applying the preview would set.
    pub(crate) fn changes(self) -> Vec<SetLevel> {
        self.changes.get()
    }

    /// The same, once.
    pub(crate) fn changes_untracked(self) -> Vec<SetLevel> {
        self.changes.get_untracked()
    }

    /// Begins to apply the preview.
    pub(crate) fn begin(self) {
        self.busy.set(true);
    }

    /// What changes with everything that the person does here.
    pub(crate) fn hand(self) -> (Option<Crossing>, Vec<Crossing>, Option<usize>, bool) {
        (self.first.get(), self.more.get(), self.preview.get(), self.busy.get())
    }

    /// Ends the preview: it was applied, or refused for a reason.
    pub(crate) fn end(self, failed: Option<String>) {
        if failed.is_none() {
            self.preview.try_set(None);
            self.more.try_set(Vec::new());
        }
        self.failed.try_set(failed);
        self.busy.try_set(false);
    }

    /// Why the last preview was not applied.
    pub(crate) fn failed(self) -> Option<String> {
        self.failed.get()
    }

    /// What applying the preview would do.
    pub(crate) fn impact(self) -> Signal<Option<Impact>> {
        self.impact
    }

    /// The table as it would be then.
    pub(crate) fn after(self) -> Option<Arc<AccessTable>> {
        self.after.get()
    }
}
