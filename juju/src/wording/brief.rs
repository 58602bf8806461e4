//! A denial in one plain sentence, where nothing more is known than what it says itself.

use domain::authorize::Why;
use domain::facts::Standing;
use domain::refusal::Refusal;

use super::need;

/// What was missing; none where the refusal's own text says it all.
pub fn brief(refused: &Refusal) -> Option<String> {
    let Refusal::Denied { denial } = refused else { return None };
    match denial.why {
        Why::Never(_) => None,
        Why::NoLogin => Some("You have no access to the controller.".to_owned()),
        Why::Standing(Standing::Disabled) => Some("Your account is disabled.".to_owned()),
        Why::Standing(_) => Some("You have no account here.".to_owned()),
        Why::Lacks(needs) => needs.iter().next().map(|least| format!("It takes {}.", need(&least))),
    }
}
