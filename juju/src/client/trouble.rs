//! Why a command of the client comes to nothing: a text for the person, and the refusal behind it if there is one.

use domain::authorize::Why;
use domain::policy::Bar;
use domain::refusal::Refusal;

use super::Failure;
use crate::wording;

/// What goes wrong in a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What the person reads after `ERROR`.
    pub text: String,
    /// What the controller refused, for an interface that explains it.
    pub refusal: Option<Refusal>,
}

impl Trouble {
    /// A text of the client's own.
    pub fn new(text: impl Into<String>) -> Self {
        Trouble { text: text.into(), refusal: None }
    }

    /// A whole call was refused.
    pub fn refused(refusal: Refusal) -> Self {
        Trouble { text: wording::refusal(&refusal), refusal: Some(refusal) }
    }

    /// The same trouble told of one item among several.
    pub fn of_item(mut self) -> Self {
        if let Some(refusal) = &self.refusal {
            self.text = wording::item(refusal);
        }
        self
    }

    /// The same trouble with words before its text, unless it is a matter of rights.
    pub fn while_doing(self, what: &str) -> Self {
        if self.is_denial() { self } else { self.told_of(what) }
    }

    /// The same trouble with words before its text.
    pub fn told_of(mut self, what: &str) -> Self {
        self.text = format!("{what}: {}", self.text);
        self
    }

    /// Whether nobody may do this, as it is about the owner of the controller.
    pub fn is_about_owner(&self) -> bool {
        let Some(Refusal::Denied { denial }) = &self.refusal else { return false };
        denial.why == Why::Never(Bar::ControllerOwner)
    }

    /// Whether rights are what is missing.
    pub fn is_denial(&self) -> bool {
        matches!(self.refusal, Some(Refusal::Denied { .. } | Refusal::Concealed))
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(refusal) => Trouble::refused(refusal),
            Failure::NoSession => Trouble::new("no credentials provided"),
            Failure::Ended(ended) => Trouble::new(wording::ended(ended)),
            Failure::Unreachable(why) => Trouble::new(why),
        }
    }
}
