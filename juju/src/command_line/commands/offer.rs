//! `offer` (semantics §4.7).

use domain::name::ApplicationName;

use super::kit::*;
use crate::reference::EndpointName;

/// `offer`: offer endpoints of an application to other models.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The controller, if not the current one.
    pub controller: Option<String>,
    /// The model of the application, if not the current one.
    pub model: Option<ModelRef>,
    /// The application.
    pub application: ApplicationName,
    /// The endpoints, at least one.
    pub endpoints: Vec<EndpointName>,
    /// The offer; none is named after the application.
    pub name: Option<ApplicationName>,
}

impl Read for Offer {
    const SPEC: &'static Spec = &Spec {
        name: "offer",
        summary: "Offers endpoints of an application to other models.",
        parameters: &[
            Parameter::must(
                "[<model name>.]<application>:<endpoint>[,...]",
                Meaning::Offering,
                "an offer must at least specify application endpoint",
            ),
            Parameter::may("[<offer name>]", Meaning::Text),
        ],
        options: &[CONTROLLER],
        details: &[
            "It takes admin access to the model. You administer the offer, and every external user can find it.",
            "Offering again under the same name changes the endpoints.",
        ],
        examples: &["juju offer mysql:database", "juju offer shared.mysql:db,database our-db"],
        see_also: &["offers", "consume", "grant", "remove-offer"],
        ..Spec::EMPTY
    };

    fn read(arguments: &mut Arguments) -> Result<Self, Mistake> {
        let word = arguments.take()?;
        let part = |text: &str| Word::new(text, word.span.clone());
        let (path, endpoints) = word.text.rsplit_once(':').ok_or_else(|| no_endpoint(&word))?;
        let (model, name) = path.rsplit_once('.').map_or((None, path), |(model, name)| (Some(model), name));
        if endpoints.split(',').any(str::is_empty) {
            return Err(no_endpoint(&word));
        }
        Ok(Self {
            controller: arguments.controller()?,
            model: model.map(|model| part(model).read()).transpose()?,
            application: application(&part(name))?,
            endpoints: endpoints
                .split(',')
                .map(|endpoint| part(endpoint).read())
                .collect::<Result<_, _>>()?,
            name: arguments.next().as_ref().map(application).transpose()?,
        })
    }
}

fn no_endpoint(word: &Word) -> Mistake {
    Mistake::at(word, MistakeKind::OfferFormat(word.text.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::checks::{p, reads, refuses};

    fn mysql(endpoints: &[&str]) -> Offer {
        Offer {
            controller: None,
            model: None,
            application: p("mysql"),
            endpoints: endpoints.iter().map(|text| p(text)).collect(),
            name: None,
        }
    }

    #[test]
    fn an_application_with_endpoints() {
        reads([
            ("offer mysql:db", mysql(&["db"])),
            (
                "offer mysql:db,database our-db",
                Offer { name: Some(p("our-db")), ..mysql(&["db", "database"]) },
            ),
            ("offer m.mysql:db", Offer { model: Some(p("m")), ..mysql(&["db"]) }),
            ("offer c:bob.b/m.mysql:db", Offer { model: Some(p("c:bob.b/m")), ..mysql(&["db"]) }),
        ]);
        let format = "endpoints must conform to format \"<application-name>:<endpoint-name>[,...]\"";
        refuses(&[
            ("offer", "an offer must at least specify application endpoint"),
            ("offer mysql", format),
            ("offer mysql:", format),
            ("offer mysql:db,", format),
            ("offer mysql:d,1", "endpoint name \"1\" not valid"),
            ("offer M.mysql:db", "model name \"M\" not valid"),
            ("offer Mysql:db", "invalid application name \"Mysql\", it may not contain uppercase letters"),
            ("offer mysql:db a b", "unrecognized args: [\"b\"]"),
        ]);
    }
}
