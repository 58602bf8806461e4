//! `offers`, `find-offers` and `show-offer` (semantics §4.7).

use domain::name::{ApplicationName, UserName};

use super::kit::*;
use crate::reference::OfferUrl;

/// `offers`: list the offers of a model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    /// The model, if not the current one.
    pub model: Option<ModelRef>,
    /// Only the offer of this name.
    pub name: Option<ApplicationName>,
    /// Only offers with this interface.
    pub interface: Option<String>,
    /// Only offers of this application.
    pub application: Option<ApplicationName>,
    /// Only offers that this user is connected to.
    pub connected_user: Option<UserName>,
    /// Only offers that this user may consume.
    pub allowed_consumer: Option<UserName>,
    /// Only offers in use.
    pub active_only: bool,
    /// How and where the answer is written.
    pub output: Output,
}

/// `find-offers`: find offers that you may see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindOffers {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// Where to look; none is everywhere.
    pub within: Option<FindIn>,
    /// Only offers with this interface.
    pub interface: Option<String>,
    /// Only offers of this name.
    pub offer: Option<ApplicationName>,
    /// How and where the answer is written.
    pub output: Output,
}

/// Where to look for offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindIn {
    /// `controller:`, a whole controller.
    Controller(String),
    /// A model.
    Model(ModelRef),
    /// One offer.
    Offer(OfferUrl),
}

/// `show-offer`: show an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShowOffer {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// The offer.
    pub url: OfferUrl,
    /// How and where the answer is written.
    pub output: Output,
}

const INTERFACE: Opt = Opt::value("interface", Meaning::Text, "Only offers with this interface");

impl Read for Offers {
    const SPEC: &'static Spec = &Spec {
        name: "offers",
        aliases: &["list-offers"],
        summary: "Lists the offers of a model, and who is connected to them.",
        parameters: &[Parameter::may("[<offer name>]", Meaning::Text)],
        options: &[
            Opt::flag("active-only", "Only offers in use"),
            Opt::value("allowed-consumer", Meaning::User, "Only offers that this user may consume"),
            Opt::value("application", Meaning::Application, "Only offers of this application"),
            Opt::value("connected-user", Meaning::User, "Only offers that this user is connected to"),
            SUMMARY,
            INTERFACE,
            MODEL,
            OUTPUT,
        ],
        details: &["It takes admin access to the model."],
        examples: &[
            "juju offers",
            "juju offers -m admin/shared --format summary",
            "juju offers --active-only",
        ],
        see_also: &["offer", "find-offers", "show-offer"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        let user = |name| arguments.value(name).map(|word| word.named(Part::User)).transpose();
        Ok(Self {
            model: arguments.model()?,
            interface: arguments.text("interface"),
            application: arguments.value("application").map(application).transpose()?,
            connected_user: user("connected-user")?,
            allowed_consumer: user("allowed-consumer")?,
            active_only: arguments.has("active-only"),
            output: Output::read(arguments)?,
            name: arguments.next().map(|word| word.named(Part::Offer)).transpose()?,
        })
    }
}

impl Read for FindOffers {
    const SPEC: &'static Spec = &Spec {
        name: "find-offers",
        summary: "Finds offers that you may see.",
        parameters: &[Parameter::may("[<controller>:|<model>|<offer url>]", Meaning::OfferUrl)],
        options: &[
            CONTROLLER,
            TABULAR,
            INTERFACE,
            Opt::value("offer", Meaning::Text, "Only offers of this name"),
            OUTPUT,
            Opt::value("url", Meaning::OfferUrl, "Where to look: <controller>:, <model> or <offer url>"),
        ],
        details: &[
            "An offer is found by those who have read access to it, and by administrators of its model.",
        ],
        examples: &[
            "juju find-offers",
            "juju find-offers admin/shared",
            "juju find-offers --interface mysql_client",
        ],
        see_also: &["show-offer", "consume", "offers"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        arguments.exclude_words("url", "URL term cannot be specified twice")?;
        let within = arguments.next().or_else(|| arguments.value("url").cloned());
        Ok(Self {
            within: within.as_ref().map(find_in).transpose()?,
            controller: arguments.controller()?,
            interface: arguments.text("interface"),
            offer: arguments.value("offer").map(|word| word.named(Part::Offer)).transpose()?,
            output: Output::read(arguments)?,
        })
    }
}

fn find_in(word: &Word) -> Result<FindIn, Mistake> {
    match word.text.strip_suffix(':') {
        Some(name) => controller(&Word::new(name, word.span.clone())).map(FindIn::Controller),
        None => match word.text.parse() {
            Ok(url) => Ok(FindIn::Offer(url)),
            Err(_) if word.text.contains('.') && word.text.parse::<ModelRef>().is_err() => {
                word.read().map(FindIn::Offer)
            }
            Err(_) => word.read().map(FindIn::Model),
        },
    }
}

impl Read for ShowOffer {
    const SPEC: &'static Spec = &Spec {
        name: "show-offer",
        summary: "Shows an offer.",
        parameters: &[Parameter::must("<offer url>", Meaning::OfferUrl, "must specify endpoint URL")],
        options: &[CONTROLLER, TABULAR, OUTPUT],
        details: &["It takes read access to the offer. Administrators of the offer see its users too."],
        examples: &["juju show-offer admin/shared.mysql", "juju show-offer admin/shared.mysql --format yaml"],
        see_also: &["find-offers", "offers", "consume"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        Ok(Self {
            url: arguments.take()?.read()?,
            controller: arguments.controller()?,
            output: Output::read(arguments)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    #[test]
    fn lists_finds_and_shows() {
        reads([
            ("offers", Offers::default()),
            (
                "offers our-db --interface mysql --application mysql --connected-user bob --allowed-consumer tom --active-only",
                Offers {
                    model: None,
                    name: Some(p("our-db")),
                    interface: Some("mysql".into()),
                    application: Some(p("mysql")),
                    connected_user: Some(p("bob")),
                    allowed_consumer: Some(p("tom")),
                    active_only: true,
                    output: Output::default(),
                },
            ),
        ]);
        let within = |within| FindOffers { within: Some(within), ..FindOffers::default() };
        reads([
            ("find-offers", FindOffers::default()),
            ("find-offers c:", within(FindIn::Controller("c".into()))),
            ("find-offers bob/m", within(FindIn::Model(p("bob/m")))),
            ("find-offers --url host.name:m", within(FindIn::Offer(p("host.name:m")))),
            ("find-offers bob/m.o", within(FindIn::Offer(p("bob/m.o")))),
            (
                "find-offers --offer o --interface i",
                FindOffers { offer: Some(p("o")), interface: Some("i".into()), ..FindOffers::default() },
            ),
        ]);
        reads([("show-offer m.o", ShowOffer { controller: None, url: p("m.o"), output: Output::default() })]);
        refuses(&[
            ("offers a b", "unrecognized args: [\"b\"]"),
            ("offers O", "offer name \"O\" not valid"),
            ("find-offers m --url m", "URL term cannot be specified twice"),
            ("find-offers M", "model name \"M\" not valid"),
            ("find-offers m.O", "offer name \"O\" not valid"),
            ("show-offer", "must specify endpoint URL"),
            ("show-offer m", "application offer URL \"m\" not valid"),
        ]);
    }
}
