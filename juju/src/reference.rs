//! What the words of a command line refer to, as Juju writes it (semantics §1, §1.1).

mod agent_version;
mod cloud_or_region;
mod cloud_region;
mod duration;
mod endpoint;
mod error;
mod expiry;
mod machine;
mod model;
mod moment;
mod offer_url;
mod setting;
mod unit;

pub use agent_version::AgentVersion;
pub use cloud_or_region::CloudOrRegion;
pub use cloud_region::CloudRegion;
pub use duration::Timeout;
pub use endpoint::{Endpoint, EndpointName};
pub use error::{InvalidReference, Part};
pub use expiry::Expiry;
pub use machine::MachineId;
pub use model::ModelRef;
pub use moment::Moment;
pub use offer_url::OfferUrl;
pub use setting::{NoSetting, Setting};
pub use unit::UnitName;

/// The controller before the first colon, if there is one, and what follows it.
fn split_controller(text: &str) -> Result<(Option<String>, &str), InvalidReference> {
    match text.split_once(':') {
        None => Ok((None, text)),
        Some((name, _)) if name.is_empty() || name.contains('/') => Err(Part::Controller.not_valid(name)),
        Some((controller, rest)) => Ok((Some(controller.to_owned()), rest)),
    }
}

#[cfg(test)]
mod tests;
