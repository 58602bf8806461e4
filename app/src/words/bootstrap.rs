//! Where a bootstrap link leads.

/// The title.
pub(crate) const TITLE: &str = "Bootstrap a controller";
/// What comes of it.
pub(crate) const LEAD: &str = "You become `admin` of a new controller on this server: you add people and hand out access. It starts nothing on any cloud.";
/// The link has no token.
pub(crate) const NO_LINK: &str = "This takes a one-time bootstrap link.";
/// Where one comes from.
pub(crate) const WHO_MAKES_ONE: &str = "Whoever runs the server makes one with `portcullis bootstrap-link`.";
/// Who one becomes.
pub(crate) const ADMIN: &str = "admin";
/// The model that a controller begins with.
pub(crate) const FIRST_MODEL: &str = "admin/default";
/// A field.
pub(crate) const NAME: &str = "Controller name";
/// A field.
pub(crate) const FIRST: &str = "Password for admin";
/// A field.
pub(crate) const SECOND: &str = "The same again";
/// The verb.
pub(crate) const VERB: &str = "Bootstrap";
/// No password was typed.
pub(crate) const NO_PASSWORD: &str = "Type a password first.";
/// The two are not the same.
pub(crate) const DIFFER: &str = "The two passwords differ.";
