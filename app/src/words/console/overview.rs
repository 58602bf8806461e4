//! The overview.

/// The matrix in small.
pub(crate) const GATE: &str = "The gate";
/// Leads to it.
pub(crate) const OPEN_MATRIX: &str = "Open the matrix";
/// Explains it.
pub(crate) const WHY: &str = "Why";
/// A figure.
pub(crate) const SUPERUSERS: &str = "Superusers";
/// A figure.
pub(crate) const PEOPLE: &str = "People";
/// A figure.
pub(crate) const MODELS: &str = "Models";
/// A figure.
pub(crate) const OFFERS: &str = "Offers";

/// A superuser.
pub(crate) fn everything(controller: &str) -> String {
    format!("You may do everything on {controller}.")
}
/// Anybody else.
pub(crate) fn some(controller: &str, work: usize, look: usize) -> String {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    match (work, look) {
        (0, 0) => format!("You may sign in to {controller}; no model is open to you yet."),
        (0, look) => format!("You may look at {look} model{} on {controller}.", plural(look)),
        (work, 0) => format!("You may work in {work} model{} on {controller}.", plural(work)),
        (work, look) => {
            format!("You may work in {work} model{} and look at {look} more on {controller}.", plural(work))
        }
    }
}
/// Who gave it, and when.
pub(crate) fn given(by: Option<&str>, at: &str) -> String {
    match by {
        Some(by) => format!("{by} granted it on {at}"),
        None => format!("held since {at}"),
    }
}
/// Who one is.
pub(crate) fn you_are(me: &str, level: &str, from: Option<&str>) -> String {
    match from {
        Some(from) => format!("You are {me}, with {level}: {from}."),
        None => format!("You are {me}, with {level}."),
    }
}
/// What the picture is, for whoever listens.
pub(crate) fn picture(rows: usize, columns: usize) -> String {
    format!("Open the access matrix: {rows} subjects by {columns} resources are drawn here")
}
/// How many people there are.
pub(crate) fn people(local: usize, external: usize) -> String {
    format!("{local} local, {external} external")
}
/// How many models there are.
pub(crate) fn models(models: usize, clouds: usize) -> String {
    let plural = if clouds == 1 { "" } else { "s" };
    format!("{models} on {clouds} cloud{plural}")
}

/// What needs care.
pub(crate) mod care {
    /// The heading.
    pub(crate) const TITLE: &str = "Needs care";
    /// Nothing does.
    pub(crate) const NONE: &str = "Nothing needs care now.";
    /// The string ended.
    pub(crate) const EXPIRED: &str = "The registration string has expired.";
    /// The string lasts.
    pub(crate) const LASTS: &str = "The registration string does not expire.";
    /// A verb.
    pub(crate) const REISSUE: &str = "Re-issue";
    /// A verb.
    pub(crate) const SET_ACCESS: &str = "Set access";
    /// A verb.
    pub(crate) const SEE: &str = "See grants";
    /// Nobody else could help.
    pub(crate) const ONE_SUPERUSER: &str = "There is one superuser only";
    /// What that means.
    pub(crate) const ONE_SUPERUSER_TEXT: &str =
        "If that password is lost, only whoever runs the server can help.";
    /// What that means.
    pub(crate) const DISABLED_TEXT: &str = "They count again the moment the user is enabled.";

    /// Has not registered.
    pub(crate) fn pending(user: &str) -> String {
        format!("{user} has not come in yet")
    }
    /// When the string ends.
    pub(crate) fn ends(span: &str) -> String {
        format!("The registration string ends in {span}.")
    }
    /// Is kept out, and holds something.
    pub(crate) fn disabled(user: &str, grants: usize) -> String {
        let plural = if grants == 1 { "" } else { "s" };
        format!("{user} is disabled and keeps {grants} grant{plural}")
    }
}
