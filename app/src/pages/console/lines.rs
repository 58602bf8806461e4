//! The `juju` line that sets a level, whatever it was.

use domain::access_table::{ModelColumn, OfferColumn};
use domain::event::Change;
use domain::level::{CloudLevel, ControllerLevel, Level, ModelLevel, OfferLevel};
use domain::name::{CloudName, UserName};
use domain::named::NamedChange;

use crate::pages::quoted;

/// The line that brings somebody from one level to another on the controller; none where nothing changes.
pub(crate) fn on_controller(
    user: &UserName,
    from: Option<ControllerLevel>,
    to: Option<ControllerLevel>,
) -> Option<String> {
    line("", user, change(from, to)?, "")
}

/// The same on a cloud.
pub(crate) fn on_cloud(
    user: &UserName,
    from: Option<CloudLevel>,
    to: Option<CloudLevel>,
    cloud: &CloudName,
) -> Option<String> {
    line("-cloud", user, change(from, to)?, cloud.as_str())
}

/// The same on a model.
pub(crate) fn on_model(
    user: &UserName,
    from: Option<ModelLevel>,
    to: Option<ModelLevel>,
    model: &ModelColumn,
) -> Option<String> {
    line("", user, change(from, to)?, &[model.owner.as_str(), "/", model.name.as_str()].concat())
}

/// The same on an offer.
pub(crate) fn on_offer(
    user: &UserName,
    from: Option<OfferLevel>,
    to: Option<OfferLevel>,
    offer: &OfferColumn,
) -> Option<String> {
    line("", user, change(from, to)?, &url(offer))
}

/// The line that made a change which happened, so that it can be made again elsewhere; none where nothing changed.
pub(crate) fn of_change(user: &UserName, made: &NamedChange) -> Option<String> {
    match made {
        Change::Controller { from, to } => on_controller(user, *from, *to),
        Change::Cloud { cloud, from, to } => on_cloud(user, *from, *to, cloud),
        Change::Model { model, from, to } => {
            line("", user, change(*from, *to)?, &[model.owner.as_str(), "/", model.name.as_str()].concat())
        }
        Change::Offer { offer, from, to } => {
            let url = [offer.owner.as_str(), "/", offer.model.as_str(), ".", offer.name.as_str()].concat();
            line("", user, change(*from, *to)?, &url)
        }
    }
}

/// The URL of an offer.
pub(crate) fn url(offer: &OfferColumn) -> String {
    [offer.owner.as_str(), "/", offer.model_name.as_str(), ".", offer.name.as_str()].concat()
}

/// The verb and the level that it names: a revoke names the level above the one that is left.
fn change<L: Level>(from: Option<L>, to: Option<L>) -> Option<(&'static str, String)> {
    if to > from {
        return Some(("grant", to?.to_string()));
    }
    let above = L::ALL.iter().find(|level| Some(**level) > to);
    (from > to).then_some(("revoke", above?.to_string()))
}

fn line(family: &str, user: &UserName, (verb, level): (&str, String), on: &str) -> Option<String> {
    let mut line = ["juju ", verb, family, " ", &quoted(user.as_str()), " ", &level].concat();
    if !on.is_empty() {
        line.push(' ');
        line.push_str(on);
    }
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revoke_names_the_level_above_the_one_that_is_left() {
        use ModelLevel::{Admin, Read, Write};
        assert_eq!(change(None, Some(Write)), Some(("grant", "write".to_owned())));
        assert_eq!(change(Some(Admin), Some(Read)), Some(("revoke", "write".to_owned())));
        assert_eq!(change(Some(Write), None), Some(("revoke", "read".to_owned())));
        assert_eq!(change(Some(Write), Some(Write)), None);
    }

    #[test]
    fn lines_are_such_as_juju_reads() {
        let user: UserName = "tom".parse().unwrap();
        let cloud: CloudName = "localhost".parse().unwrap();
        let lines = [
            on_controller(&user, Some(ControllerLevel::Login), Some(ControllerLevel::Superuser)),
            on_controller(&user, Some(ControllerLevel::Superuser), Some(ControllerLevel::Login)),
            on_cloud(&user, None, Some(CloudLevel::AddModel), &cloud),
        ];
        let lines: Vec<String> = lines.into_iter().flatten().collect();
        assert_eq!(
            lines,
            [
                "juju grant tom superuser",
                "juju revoke tom superuser",
                "juju grant-cloud tom add-model localhost"
            ]
        );
        assert!(
            lines.iter().all(|line| juju::command_line::parse_line(
                line,
                juju::command_line::Leading::Required
            )
            .is_ok())
        );
    }
}
