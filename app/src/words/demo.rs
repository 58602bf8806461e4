//! The demo.

/// Its title, for the browser.
pub(crate) const TITLE: &str = "Demo";
/// What it is, below the title.
pub(crate) const NO_SECURITY: &str = "offline demo in this browser, no security";
/// What the list of changes is called.
pub(crate) const ACCESS_SO_FAR: &str = "Access so far";
/// The matrix.
pub(crate) const WHO_MAY_DO_WHAT: &str = "Who may do what";
/// The state before the first controller.
pub(crate) const NOTHING_YET: &str = "Nobody may do anything yet.";
/// What changes that.
pub(crate) const NOTHING_YET_WHAT: &str =
    "Take the first step, or type it: bootstrap a controller, and its people hang under this beam.";
/// Whose turn it is.
pub(crate) const NEXT: &str = "next";
/// The seats, for whoever listens.
pub(crate) const SEATS: &str = "Seats";
/// A user who has not registered.
pub(crate) const PENDING: &str = "pending";
/// A user who was disabled.
pub(crate) const DISABLED: &str = "disabled";
/// The list below a line.
pub(crate) const COMPLETION: &str = "What may come next";
/// Opens a registration link.
pub(crate) const OPEN_LINK: &str = "Open the link";
/// Copies it.
pub(crate) const COPY_LINK: &str = "Copy the registration link";
/// Tells what would help against a refusal.
pub(crate) const WHAT_HELPS: &str = "What helps?";
/// Before the command that helps.
pub(crate) const WHO_CAN_RUN: &str = "An administrator can run:";
/// Goes on with pasted lines.
pub(crate) const GO_ON: &str = "Go on";
/// Drops pasted lines.
pub(crate) const DROP: &str = "Drop them";

/// One change of access.
pub(crate) fn access_changed(subject: &str, object: &str, from: &str, to: &str) -> String {
    format!("{subject} on {object}: {from} → {to}")
}

/// Where a seat is.
pub(crate) fn place(number: usize, controller: Option<&str>) -> String {
    match controller {
        Some(controller) => format!("laptop-{number} · at {controller}"),
        None => format!("laptop-{number}"),
    }
}

/// Copies everything in a terminal.
pub(crate) fn copy_all(seat: &str) -> String {
    format!("Copy what stands at {seat}'s terminal")
}

/// Asks for another name.
pub(crate) fn rename(seat: &str) -> String {
    format!("Rename the seat {seat}")
}

/// Of the list below a line.
pub(crate) fn choices(count: usize) -> String {
    format!("{count} ways to go on; arrows choose, Enter takes")
}

/// Pasted lines that wait.
pub(crate) fn waiting(count: usize) -> String {
    match count {
        1 => "One pasted line waits.".to_owned(),
        _ => format!("{count} pasted lines wait."),
    }
}

/// Whom and what the middle of the panel is about.
pub(crate) fn subject_on(subject: &str, object: &str) -> String {
    format!("{subject} on {object}")
}

/// Who made the last change.
pub(crate) fn by_just_now(by: &str) -> String {
    format!("by {by}, just now")
}

/// What somebody may do.
pub(crate) mod abilities {
    /// See a model.
    pub(crate) const STATUS: &str = "see status and machines";
    /// Deploy.
    pub(crate) const DEPLOY: &str = "deploy and manage applications";
    /// Integrate.
    pub(crate) const INTEGRATE: &str = "integrate, scale, configure";
    /// Upgrade a model.
    pub(crate) const UPGRADE: &str = "upgrade the model";
    /// Give access.
    pub(crate) const GRANT: &str = "give others access";
    /// Add a model.
    pub(crate) const ADD_MODEL: &str = "add a model of their own";
    /// Add users.
    pub(crate) const ADD_USER: &str = "add users";
    /// Come in at all.
    pub(crate) const LOG_IN: &str = "log in to the controller";
    /// See everything.
    pub(crate) const ALL_MODELS: &str = "see every model";
    /// What whoever has no access needs.
    pub(crate) const LOGIN_LEVEL: &str = "login";
    /// What a pending user needs.
    pub(crate) const REGISTRATION: &str = "registration first";
    /// What nobody gets.
    pub(crate) const ANOTHER_ACCOUNT: &str = "another account";
}

/// The script.
pub(crate) mod script {
    /// One back.
    pub(crate) const BACK: &str = "Step back";
    /// Goes on by itself.
    pub(crate) const PLAY: &str = "Play";
    /// Stops.
    pub(crate) const PAUSE: &str = "Pause";
    /// The reader types.
    pub(crate) const TAKE_OVER: &str = "Take over";
    /// The script goes on.
    pub(crate) const RETURN: &str = "Return to the script";
    /// The list of steps, for whoever listens.
    pub(crate) const STEPS: &str = "Steps of the script";
    /// At the end.
    pub(crate) const DONE: &str = "Done";
    /// A refusal that belongs to the story.
    pub(crate) const REFUSED: &str = "Refused, as it should be.";

    /// Lets the next step happen.
    pub(crate) fn step(number: usize) -> String {
        format!("Step {number}")
    }

    /// How far it is.
    pub(crate) fn count(done: usize, total: usize) -> String {
        format!("{done} of {total}")
    }

    /// What was typed beside it.
    pub(crate) fn taken_over(typed: usize) -> String {
        match typed {
            1 => "You have taken over: one command of your own.".to_owned(),
            _ => format!("You have taken over: {typed} commands of your own."),
        }
    }

    /// What going on means.
    pub(crate) const GOES_ON: &str = "Type on as you like. Returning to the script takes your commands back, and goes on where it stopped.";

    /// A step, for whoever listens.
    pub(crate) fn nail(number: usize, line: &str, state: &str) -> String {
        format!("Step {number}, {state}: {line}")
    }

    /// States of a step.
    pub(crate) const NAIL_DONE: &str = "done";
    /// States of a step.
    pub(crate) const NAIL_REFUSED: &str = "refused as expected";
    /// States of a step.
    pub(crate) const NAIL_NOW: &str = "just done";
    /// States of a step.
    pub(crate) const NAIL_TO_COME: &str = "to come";
}

/// Asking before starting over.
pub(crate) mod reset {
    /// The button.
    pub(crate) const VERB: &str = "Reset";
    /// The question.
    pub(crate) const TITLE: &str = "Start the demo over?";
    /// What is lost.
    pub(crate) const LOST: &str = "Every controller, seat and command of this demo goes, in all tabs of this browser. It cannot be undone.";
    /// Does it.
    pub(crate) const CONFIRM: &str = "Start over";
    /// Does not.
    pub(crate) const KEEP: &str = "Keep everything";
}

/// Asking before typed commands are taken back.
pub(crate) mod returning {
    /// The question.
    pub(crate) const TITLE: &str = "Return to the script?";
    /// What is lost.
    pub(crate) fn lost(typed: usize) -> String {
        match typed {
            1 => "The command that you typed since is taken back.".to_owned(),
            _ => format!("The {typed} commands that you typed since are taken back."),
        }
    }
    /// Does it.
    pub(crate) const CONFIRM: &str = "Take them back and return";
    /// Does not.
    pub(crate) const KEEP: &str = "Keep typing";
}

/// Names of seats.
pub(crate) mod seat {
    /// The button.
    pub(crate) const ADD: &str = "Add a seat";
    /// The question when adding.
    pub(crate) const ADD_TITLE: &str = "Who sits down?";
    /// The field.
    pub(crate) const NAME: &str = "Name of the seat";
    /// What a name is.
    pub(crate) const RULE: &str = "A small letter, then small letters, digits and dashes.";
    /// There is one.
    pub(crate) const TAKEN: &str = "There is a seat of that name.";
    /// Does it.
    pub(crate) const ADD_VERB: &str = "Add the seat";
    /// Does it.
    pub(crate) const RENAME_VERB: &str = "Rename the seat";
    /// Does not.
    pub(crate) const CANCEL: &str = "Leave it";
    /// What a seat is.
    pub(crate) const WHAT: &str = "A seat is one person at one machine, with a Juju client of its own.";

    /// The question when renaming.
    pub(crate) fn rename_title(seat: &str) -> String {
        format!("Another name for {seat}")
    }
}

/// What can be wrong with the storage, and who writes.
pub(crate) mod stored {
    /// Another tab writes.
    pub(crate) const ELSEWHERE: &str = "The demo goes on in another tab.";
    /// What that means.
    pub(crate) const ELSEWHERE_WHAT: &str = "This one shows what happens there.";
    /// Changes that.
    pub(crate) const TAKE_OVER: &str = "Go on here";
    /// No storage.
    pub(crate) const FORBIDDEN: &str = "This browser lets the page store nothing.";
    /// What that means.
    pub(crate) const FORBIDDEN_WHAT: &str =
        "The demo works, but a reload or another tab begins anew. Allow site data for this page to keep it.";
    /// No room.
    pub(crate) const FULL: &str = "The browser's storage is full.";
    /// What that means.
    pub(crate) const FULL_WHAT: &str = "What you did before this message is kept; what comes now is lost on reload until there is room. Make room, or reset the demo.";
    /// Written by a newer page.
    pub(crate) const NEWER: &str = "A newer version of Portcullis wrote this demo.";
    /// What that means.
    pub(crate) const NEWER_WHAT: &str =
        "This version leaves it alone. Reload the page to get the newer one, or reset to start over.";
    /// Cannot be read.
    pub(crate) const DAMAGED: &str = "The stored demo cannot be read.";
    /// What that means.
    pub(crate) const DAMAGED_WHAT: &str = "Nothing was changed in it. Reset to start over.";
    /// Gets the newer page.
    pub(crate) const RELOAD: &str = "Reload";
}

/// Leads to the console of a seat.
pub(crate) fn console(seat: &str) -> String {
    ["Open the console of ", seat].concat()
}
