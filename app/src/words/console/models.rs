//! Models.

/// The title.
pub(crate) const TITLE: &str = "Models";
/// Opens a form.
pub(crate) const ADD: &str = "Add model";
/// What the list is.
pub(crate) const LIST: &str = "Models that you may see";
/// There is none.
pub(crate) const NONE: &str = "There is no model that you may see.";
/// What to do about it.
pub(crate) const NONE_TEXT: &str = "Add one, or ask an administrator to grant you access to one.";
/// The same at a terminal.
pub(crate) const NONE_COMMAND: &str = "juju add-model playground";
/// A remark.
pub(crate) const CONTROLLER: &str = "of the controller";
/// A remark.
pub(crate) const CURRENT: &str = "current";
/// No connection yet.
pub(crate) const NEVER: &str = "never";
/// In the menu.
pub(crate) const OPEN: &str = "Open";
/// In the menu.
pub(crate) const GRANT: &str = "Grant access…";
/// In the menu.
pub(crate) const SWITCH: &str = "Use in the terminal";
/// In the menu.
pub(crate) const DESTROY: &str = "Destroy…";
/// What the menu of a row is for.
pub(crate) fn actions(name: &str) -> String {
    format!("Actions on {name}")
}

/// Which of them are shown.
pub(crate) mod tabs {
    /// What the tabs choose among.
    pub(crate) const LABEL: &str = "Whose";
    /// A tab.
    pub(crate) const ALL: &str = "All";
    /// A tab.
    pub(crate) const MINE: &str = "Mine";
    /// A tab.
    pub(crate) const SHARED: &str = "Shared with me";
}

/// The columns.
pub(crate) mod columns {
    /// A column.
    pub(crate) const MODEL: &str = "Model";
    /// A column.
    pub(crate) const PLACE: &str = "Cloud";
    /// A column.
    pub(crate) const YOU: &str = "Your level";
    /// A column.
    pub(crate) const MACHINES: &str = "Machines";
    /// A column.
    pub(crate) const UNITS: &str = "Units";
    /// A column.
    pub(crate) const LAST_CONNECTION: &str = "Last connection";
    /// A column.
    pub(crate) const ACTIONS: &str = "Actions";
}

/// Adding one.
pub(crate) mod add {
    /// A field.
    pub(crate) const NAME: &str = "Model name";
    /// A field.
    pub(crate) const CLOUD: &str = "Cloud";
    /// A field.
    pub(crate) const REGION: &str = "Region";
    /// A field.
    pub(crate) const CREDENTIAL: &str = "Credential";
    /// A field.
    pub(crate) const OWNER: &str = "Owner (optional)";
    /// What to know about it.
    pub(crate) const OWNER_HINT: &str = "You, if you leave it empty. The owner administers the model.";
    /// None of them in particular.
    pub(crate) const ANY_CREDENTIAL: &str = "the only one, if any";
    /// The name is missing.
    pub(crate) const NO_NAME: &str = "Type a name first";
    /// The name is wrong.
    pub(crate) const FIX_NAME: &str = "Fix the name first";
    /// There is nowhere to put it.
    pub(crate) const NO_CLOUD: &str =
        "You may use no cloud of this controller; ask an administrator for add-model on one.";
    /// The first region.
    pub(crate) fn default_region(region: &str) -> String {
        format!("{region} (default)")
    }
}

/// Destroying one.
pub(crate) mod destroy {
    /// The title.
    pub(crate) const TITLE: &str = "Destroy model";
    /// The verb.
    pub(crate) const VERB: &str = "Destroy the model";
    /// Leaves it.
    pub(crate) const KEEP: &str = "Keep the model";
    /// A field.
    pub(crate) const TYPE: &str = "Type the model's name to confirm";
    /// It was not typed.
    pub(crate) const TYPE_FIRST: &str = "Type the name first";
    /// Where its content is not told.
    pub(crate) const ALL: &str = "Everything in it goes with it. Nothing of it can be had back.";

    /// What to type.
    pub(crate) fn name_is(name: &str) -> String {
        format!("It is {name}.")
    }
    /// What goes with it.
    pub(crate) fn contents(applications: usize, units: usize, machines: usize) -> String {
        let many = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
        format!(
            "It goes with {}, {} and {}. Nothing of it can be had back.",
            many(applications, "application"),
            many(units, "unit"),
            many(machines, "machine"),
        )
    }
}
