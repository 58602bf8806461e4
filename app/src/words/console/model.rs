//! One model.

/// It was there, and is not any more.
pub(crate) const GONE: &str = "This model is gone.";
/// What that means.
pub(crate) const GONE_TEXT: &str =
    "Somebody destroyed it while you looked, or took your access to it. What you typed is still here.";
/// Opens a form.
pub(crate) const GRANT: &str = "Grant access";
/// In the menu.
pub(crate) const CONSUME: &str = "Consume an offer…";
/// In the menu.
pub(crate) const UPGRADE: &str = "Upgrade…";

/// What is shown of it.
pub(crate) mod tabs {
    /// What the tabs choose among.
    pub(crate) const LABEL: &str = "Parts of the model";
    /// A tab.
    pub(crate) const ACCESS: &str = "Access";
    /// A tab.
    pub(crate) const APPLICATIONS: &str = "Applications";
    /// A tab.
    pub(crate) const MACHINES: &str = "Machines";
    /// A tab.
    pub(crate) const OFFERS: &str = "Offers";
    /// A tab.
    pub(crate) const RELATIONS: &str = "Relations";
    /// A tab.
    pub(crate) const SETTINGS: &str = "Settings";
    /// A tab.
    pub(crate) const BLOCKS: &str = "Disabled commands";
}

/// What it is.
pub(crate) mod facts {
    /// A fact.
    pub(crate) const YOU: &str = "You";
    /// A fact.
    pub(crate) const OWNER: &str = "Owner";
    /// A fact.
    pub(crate) const CLOUD: &str = "Cloud";
    /// A fact.
    pub(crate) const CREDENTIAL: &str = "Credential";
    /// A fact.
    pub(crate) const AGENTS: &str = "Agents";
    /// A fact.
    pub(crate) const SINCE: &str = "Added";
    /// A fact.
    pub(crate) const UUID: &str = "UUID";
    /// Copies it.
    pub(crate) const COPY_UUID: &str = "Copy the UUID";

    /// What counts comes from elsewhere, and something is held beside it.
    pub(crate) fn and_own(basis: &str, own: &str) -> String {
        format!("{basis}, own {own}")
    }
}

/// Who has access.
pub(crate) mod access {
    /// What the list is.
    pub(crate) const LIST: &str = "Who has access to the model";
    /// A column.
    pub(crate) const USER: &str = "User";
    /// A column.
    pub(crate) const LEVEL: &str = "Level";
    /// A column.
    pub(crate) const FROM: &str = "From";
    /// The owner.
    pub(crate) const OWNER: &str = "owner";
    /// By somebody whom one may not see.
    pub(crate) const GRANTED: &str = "granted";
    /// In the menu.
    pub(crate) const CHANGE: &str = "Change level…";
    /// In the menu.
    pub(crate) const WHY: &str = "Why";
    /// In the menu.
    pub(crate) const REVOKE: &str = "Revoke access…";
    /// There is nothing to revoke here.
    pub(crate) const NO_OWN: &str = "holds no level of its own here";

    /// What the menu of a row is for.
    pub(crate) fn actions(name: &str) -> String {
        format!("Actions on the access of {name}")
    }
    /// Who granted it.
    pub(crate) fn by(name: &str) -> String {
        format!("by {name}")
    }
    /// Something is held beside what counts.
    pub(crate) fn own(level: &str) -> String {
        format!("own {level}")
    }
}

/// The applications.
pub(crate) mod applications {
    /// What the list is.
    pub(crate) const LIST: &str = "Applications of the model";
    /// What the list is.
    pub(crate) const UNIT_LIST: &str = "Units of the model";
    /// A column.
    pub(crate) const APPLICATION: &str = "Application";
    /// A column.
    pub(crate) const CHARM: &str = "Charm";
    /// A column.
    pub(crate) const REVISION: &str = "Rev";
    /// A column.
    pub(crate) const UNITS: &str = "Units";
    /// A column.
    pub(crate) const UNIT: &str = "Unit";
    /// A column.
    pub(crate) const MACHINE: &str = "Machine";
    /// A column.
    pub(crate) const EXPOSED: &str = "Reach";
    /// A column.
    pub(crate) const SINCE: &str = "Deployed";
    /// It can be reached.
    pub(crate) const IS_EXPOSED: &str = "exposed";
    /// It cannot be reached.
    pub(crate) const NOT_EXPOSED: &str = "internal";
    /// A unit without a machine.
    pub(crate) const NO_MACHINE: &str = "no machine of its own";
    /// A heading.
    pub(crate) const CONSUMED: &str = "Consumed offers";
    /// There is none.
    pub(crate) const NONE: &str = "No application runs here yet.";
    /// What to do about it.
    pub(crate) const NONE_TEXT: &str = "Deploy a charm; that takes write access to the model.";

    /// Where a unit is.
    pub(crate) fn on_machine(machine: u32) -> String {
        format!("machine {machine}")
    }
}

/// The machines.
pub(crate) mod machines {
    /// What the list is.
    pub(crate) const LIST: &str = "Machines of the model";
    /// A column.
    pub(crate) const MACHINE: &str = "Machine";
    /// A column.
    pub(crate) const BASE: &str = "Base";
    /// A column.
    pub(crate) const SINCE: &str = "Added";
    /// There is none.
    pub(crate) const NONE: &str = "The model has no machine yet.";
    /// How one comes.
    pub(crate) const NONE_TEXT: &str = "Each unit that is deployed brings one; you can add more.";

    /// A machine.
    pub(crate) fn machine(number: u32) -> String {
        format!("machine {number}")
    }
}

/// The relations.
pub(crate) mod relations {
    /// What the list is.
    pub(crate) const LIST: &str = "Relations of the model";
    /// A column.
    pub(crate) const NUMBER: &str = "Relation";
    /// A column.
    pub(crate) const PROVIDER: &str = "Provider";
    /// A column.
    pub(crate) const REQUIRER: &str = "Requirer";
    /// A column.
    pub(crate) const INTERFACE: &str = "Interface";
    /// A column.
    pub(crate) const STATE: &str = "State";
    /// A column.
    pub(crate) const SINCE: &str = "Since";
    /// It rests.
    pub(crate) const SUSPENDED: &str = "suspended";
    /// Why it cannot rest.
    pub(crate) const NO_OFFER: &str =
        "Only a relation through an offer of this model can be suspended, by whoever administers the offer.";
    /// It works.
    pub(crate) const JOINED: &str = "joined";
    /// There is none.
    pub(crate) const NONE: &str = "Nothing is related here yet.";
    /// How one comes.
    pub(crate) const NONE_TEXT: &str =
        "Integrate two applications, or one with an offer that the model consumes.";

    /// A relation.
    pub(crate) fn relation(number: u32) -> String {
        format!("relation {number}")
    }
}

/// The settings.
pub(crate) mod settings {
    /// What the list is.
    pub(crate) const LIST: &str = "Settings of the model";
    /// There is none.
    pub(crate) const NONE: &str = "Every setting has its default.";
    /// How one comes.
    pub(crate) const NONE_TEXT: &str = "Those that are changed are listed here.";
    /// In the menu.
    pub(crate) const CHANGE: &str = "Change or reset…";
}

/// Commands that are not taken.
pub(crate) mod blocks {
    use domain::block::Block;

    /// What the list is.
    pub(crate) const LIST: &str = "Sets of commands, and whether the model takes them";
    /// A column.
    pub(crate) const SET: &str = "Commands";
    /// A column.
    pub(crate) const STATE: &str = "State";
    /// A column.
    pub(crate) const MESSAGE: &str = "Message";
    /// They are taken.
    pub(crate) const ENABLED: &str = "enabled";
    /// They are not.
    pub(crate) const DISABLED: &str = "disabled";

    /// What it keeps from happening.
    pub(crate) fn stops(block: Block) -> &'static str {
        match block {
            Block::DestroyModel => "destroying the model",
            Block::RemoveObject => "removing anything, and destroying the model",
            Block::All => "changing anything in the model",
        }
    }
}

/// What one can do.
pub(crate) mod act {
    /// A verb.
    pub(crate) const DEPLOY: &str = "Deploy";
    /// A verb.
    pub(crate) const ADD_UNITS: &str = "Add units";
    /// A verb.
    pub(crate) const ADD_MACHINES: &str = "Add machines";
    /// A verb.
    pub(crate) const CONFIGURE: &str = "Configure";
    /// A verb.
    pub(crate) const INTEGRATE: &str = "Integrate";
    /// A verb.
    pub(crate) const OFFER: &str = "Offer endpoints";
    /// A verb.
    pub(crate) const EXPOSE: &str = "Expose";
    /// A verb.
    pub(crate) const UNEXPOSE: &str = "Unexpose";
    /// A verb.
    pub(crate) const REMOVE_APPLICATION: &str = "Remove the application";
    /// A verb.
    pub(crate) const REMOVE_UNIT: &str = "Remove the unit";
    /// A verb.
    pub(crate) const REMOVE_MACHINE: &str = "Remove the machine";
    /// A verb.
    pub(crate) const REMOVE_RELATION: &str = "Remove the relation";
    /// A verb.
    pub(crate) const DISABLE: &str = "Disable";
    /// A verb.
    pub(crate) const ENABLE: &str = "Enable";
    /// A verb.
    pub(crate) const UPGRADE: &str = "Upgrade the model";
    /// A verb.
    pub(crate) const APPLY: &str = "Apply";
    /// Leaves it.
    pub(crate) const KEEP: &str = "Keep it as it is";
    /// A field.
    pub(crate) const CHARM: &str = "Charm";
    /// A field.
    pub(crate) const APPLICATION_NAME: &str = "Application name (optional)";
    /// A field.
    pub(crate) const APPLICATION: &str = "Application";
    /// A field.
    pub(crate) const ENDPOINTS: &str = "Endpoints";
    /// A field.
    pub(crate) const OFFER_NAME: &str = "Offer name (optional)";
    /// A field.
    pub(crate) const UNITS: &str = "Units";
    /// A field.
    pub(crate) const MACHINES: &str = "Machines";
    /// A field.
    pub(crate) const KEY: &str = "Key";
    /// A field.
    pub(crate) const VALUE: &str = "Value";
    /// A field.
    pub(crate) const MESSAGE: &str = "Message (optional)";
    /// A field.
    pub(crate) const VERSION: &str = "Agent version (optional)";
    /// A field.
    pub(crate) const FIRST: &str = "Application, or its endpoint";
    /// A field.
    pub(crate) const SECOND: &str = "Integrate with";
    /// What to know about it.
    pub(crate) const NAMED_AFTER: &str = "Named after its charm, if you leave it empty.";
    /// What to know about it.
    pub(crate) const OFFER_NAMED: &str = "Named after the application, if you leave it empty.";
    /// What to know about it.
    pub(crate) const RECORDED: &str = "This is recorded; nothing is started on any cloud.";
    /// What to know about it.
    pub(crate) const EMPTY_RESETS: &str = "Empty goes back to the default.";
    /// What to know about it.
    pub(crate) const MESSAGE_HINT: &str = "Shown to those who try.";
    /// What to know about it.
    pub(crate) const INTEGRATE_TEXT: &str =
        "The endpoint is found by itself where only one of each side fits.";
    /// What to know about it.
    pub(crate) const OFFER_TEXT: &str = "You administer the offer. Users of other models find it once they have a level on it; every external user can find it.";
    /// What to know about it.
    pub(crate) const EXPOSE_TEXT: &str = "It is recorded as reachable from outside the model.";
    /// What to know about it.
    pub(crate) const UNEXPOSE_TEXT: &str = "It is not recorded as reachable from outside any more.";
    /// What to know about it.
    pub(crate) const ENABLE_TEXT: &str =
        "The model takes these commands again, unless another set keeps them out.";
    /// What to know about it.
    pub(crate) const REMOVE_APPLICATION_TEXT: &str = "Its units, relations and offers go with it.";
    /// What to know about it.
    pub(crate) const REMOVE_UNIT_TEXT: &str = "The application stays.";
    /// What to know about it.
    pub(crate) const REMOVE_RELATION_TEXT: &str = "Both applications stay.";
    /// What to know about it.
    pub(crate) const MACHINE_IS_EMPTY: &str = "Nothing runs on it.";
    /// Nothing differs from its default.
    pub(crate) const NO_SETTINGS: &str = "Every setting has its default.";
    /// The charm is missing.
    pub(crate) const NO_CHARM: &str = "Name a charm first";
    /// The name is wrong.
    pub(crate) const FIX_NAME: &str = "Fix the name first";
    /// The name is taken.
    pub(crate) const TAKEN: &str = "The model has an application of that name.";
    /// The number is none.
    pub(crate) const NOT_COUNT: &str = "Type a number of 1 or more";
    /// The key is missing.
    pub(crate) const NO_KEY: &str = "Name a key first";
    /// There is nothing to reset.
    pub(crate) const NO_VALUE: &str = "Type a value first";
    /// The end is none.
    pub(crate) const NOT_END: &str = "Write it as application, or application:endpoint.";
    /// An end is missing.
    pub(crate) const TWO_ENDS: &str = "Name both sides first";
    /// There is nothing to offer.
    pub(crate) const NO_APPLICATION: &str = "Deploy an application first";
    /// Nothing is offered.
    pub(crate) const NO_ENDPOINT: &str = "Choose an endpoint first";

    /// A charm of the catalogue.
    pub(crate) fn charm(summary: &str, base: &str, revision: u32) -> String {
        format!("{summary}, revision {revision}, on {base}")
    }
    /// What an endpoint speaks.
    pub(crate) fn speaks(interface: &str) -> String {
        format!("speaks {interface}")
    }
    /// An application without an endpoint.
    pub(crate) fn any_endpoint(charm: &str) -> String {
        format!("{charm}, whichever endpoint fits")
    }
    /// What a setting is now.
    pub(crate) fn is_now(value: &str) -> String {
        format!("Now {value}.")
    }
    /// The machine goes along.
    pub(crate) fn on_machine(machine: u32) -> String {
        format!(
            "It is on machine {machine}, which goes with it if nothing else is on it. The application stays."
        )
    }
    /// Units go along.
    pub(crate) fn units_go(units: &str) -> String {
        format!("On it: {units}. They go with it.")
    }
    /// The newest version.
    pub(crate) fn newest(version: &str) -> String {
        format!("{version}, that of the controller, if you leave it empty.")
    }
}
