//! Pages about something else than a command.

use super::wrap::paragraphs;

/// A page of help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// The topic.
    pub name: &'static str,
    /// What it is about, in one line.
    pub summary: &'static str,
    /// What it says.
    pub paragraphs: &'static [&'static str],
}

impl Page {
    pub(super) fn text(&self) -> String {
        format!("{}\n\n{}", self.summary, paragraphs(self.paragraphs))
    }
}

/// The page about a word, if there is one.
pub fn page(word: &str) -> Option<&'static Page> {
    PAGES.iter().find(|page| page.name == word)
}

/// All pages, in alphabetical order.
pub const PAGES: &[Page] = &[
    Page {
        name: "levels",
        summary: "Levels of access, and what each lets a user do.",
        paragraphs: &[
            "Access is granted to one user on one thing at a time: a controller, a cloud, a model or an offer. A level holds every level below it.",
            "Controller: login lets a user log in; superuser lets a user do everything at the level of the controller, such as adding users.",
            "Cloud: add-model lets a user add models on it; admin lets a user manage it too.",
            "Model: read lets a user look; write lets a user deploy and change applications; admin lets a user do everything, grant access included.",
            "Offer: read lets a user find it; consume lets a user relate applications to it; admin lets a user manage it too.",
            "grant raises a level, revoke lowers it to the one below the level that is named. why tells whether a user may run a command, and the reason.",
        ],
    },
    Page {
        name: "lines",
        summary: "How a typed line is read.",
        paragraphs: &[
            "Words are split at blanks, as in a shell. Quotes keep words together: 'Bob Smith' or \"Bob Smith\"; a backslash takes the next character as it is.",
            "There is no shell behind the line. Pipes, redirections and variables are refused; quote such a character to pass it on.",
            "Options may stand anywhere behind the command; -- ends them.",
        ],
    },
    Page {
        name: "names",
        summary: "How things are named.",
        paragraphs: &[
            "A user name has at least two letters, digits, dots, hyphens or pluses. A name with a domain, such as bob@external, is that of an external user.",
            "A model is written [controller:][owner/]model; the owner is left out for your own models, the controller for the current one.",
            "An offer is written [controller:][owner/]model.offer, a unit application/number, a container machine/type/number.",
        ],
    },
    Page {
        name: "registration",
        summary: "How a user gets an account.",
        paragraphs: &[
            "An administrator runs add-user, which prints a line with a registration string. The user runs this line, chooses a password, and is logged in.",
            "The string works once. If it is lost or has been used, change-user-password --reset makes a new one, and the old one is worth nothing any more.",
            "A login ends 24 hours after it began; login begins another.",
        ],
    },
];
