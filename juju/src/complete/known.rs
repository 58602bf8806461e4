//! The names that there are.

/// The names that there are, as far as whoever asks knows them; each list in the order to offer them in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Users.
    pub users: Vec<Name>,
    /// Models, as this user writes them: `model` or `owner/model`.
    pub models: Vec<Name>,
    /// Controllers that this client knows.
    pub controllers: Vec<Name>,
    /// Clouds.
    pub clouds: Vec<Name>,
    /// Regions, as `cloud/region`.
    pub regions: Vec<Name>,
    /// Credentials.
    pub credentials: Vec<Name>,
    /// Applications of the current model.
    pub applications: Vec<Name>,
    /// Their endpoints, as `application:endpoint`.
    pub endpoints: Vec<Name>,
    /// Their units.
    pub units: Vec<Name>,
    /// Machines of the current model.
    pub machines: Vec<Name>,
    /// Relations of the current model, by number.
    pub relations: Vec<Name>,
    /// Offers, by URL.
    pub offers: Vec<Name>,
    /// Charms.
    pub charms: Vec<Name>,
}

/// A name, and what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// What it names, in a few words; may be empty.
    pub about: String,
}

impl Name {
    /// A name with a word about it.
    pub fn new(text: impl Into<String>, about: impl Into<String>) -> Self {
        Self { text: text.into(), about: about.into() }
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self::new(text, "")
    }
}
