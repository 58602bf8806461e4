//! The access matrix.

/// The title.
pub(crate) const TITLE: &str = "Access";
/// What it is, for whoever listens.
pub(crate) const LABEL: &str = "Who holds what: subjects down, resources across";
/// Levels that count.
pub(crate) const EFFECTIVE: &str = "Effective";
/// Levels that were given.
pub(crate) const OWN: &str = "Own";
/// Between the two.
pub(crate) const WHICH: &str = "Which levels";
/// Saves it as a file.
pub(crate) const EXPORT: &str = "Save as CSV";
/// The name of the file.
pub(crate) const FILE: &str = "access.csv";
/// In the filter.
pub(crate) const FILTER: &str = "Filter: a name, kind:model, level:admin";
/// How subjects stand.
pub(crate) const GROUP: &str = "Group by sign-in";
/// Sorts by the level on a resource.
pub(crate) fn sort_by(name: &str) -> String {
    format!("Sort by the level on {name}")
}
/// The order of names.
pub(crate) const SORT_NAME: &str = "Sort by name";
/// Subjects, as the head of their column.
pub(crate) const SUBJECTS: &str = "Subject";

/// How much it shows.
pub(crate) fn scope(subjects: usize, resources: usize) -> String {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    format!("{subjects} subject{}, {resources} resource{}", plural(subjects), plural(resources))
}

/// More changed than one would name.
pub(crate) fn many_changes(count: usize) -> String {
    format!("{count} levels have changed.")
}

/// How the signs are to be read.
pub(crate) mod legend {
    /// An outline.
    pub(crate) const EFFECTIVE: &str = "effective, not own";
    /// Struck.
    pub(crate) const ON_HOLD: &str = "on hold";
}

/// The groups of subjects.
pub(crate) mod groups {
    /// A group.
    pub(crate) const SUPERUSERS: &str = "Superusers";
    /// A group.
    pub(crate) const LOGIN: &str = "Login";
    /// A group.
    pub(crate) const NO_SIGN_IN: &str = "Cannot sign in";
    /// A group.
    pub(crate) const EXTERNAL: &str = "External";
    /// Whose account is not told.
    pub(crate) const SEEN: &str = "Others";
    /// Has not registered yet.
    pub(crate) const PENDING: &str = "pending";
    /// Kept out.
    pub(crate) const DISABLED: &str = "disabled";
}
