//! What somebody may do now, and what they could before the last step.

use domain::action::Action;
use domain::authorize::{Denial, Why, authorize};
use domain::state::State;
use estate::Estate;

use super::focus::Focus;
use crate::pages::demo::levels::needed;
use crate::ui::may_do::{Ability, Verdict};
use crate::words::demo::abilities as words;

/// The lines of the list.
pub(super) fn abilities(estate: &Estate, focus: &Focus) -> Vec<Ability> {
    let Some(state) = estate.state(focus.controller) else { return Vec::new() };
    let before = estate.before_last();
    let before = before.controllers.get(&focus.controller).map(|hosted| &hosted.state);
    let ability = |(action, what): (Action, &'static str)| {
        let could = before.is_some_and(|before| authorize(before, focus.user, action).is_ok());
        let verdict = match (authorize(state, focus.user, action), could) {
            (Ok(_), true) => Verdict::Yes,
            (Ok(_), false) => Verdict::New,
            (Err(denial), true) => Verdict::Lost(needs(state, &denial)),
            (Err(denial), false) => Verdict::No(needs(state, &denial)),
        };
        Ability { what: what.to_owned(), verdict }
    };
    actions(state, focus).into_iter().map(ability).collect()
}

fn actions(state: &State, focus: &Focus) -> Vec<(Action, &'static str)> {
    let on_model = focus.model.into_iter().flat_map(|model| {
        [
            (Action::Status(model), words::STATUS),
            (Action::Deploy(model), words::DEPLOY),
            (Action::Integrate(model), words::INTEGRATE),
            (Action::UpgradeModel(model), words::UPGRADE),
            (Action::GrantModel(model), words::GRANT),
        ]
    });
    let on_controller = [(Action::LogIn, words::LOG_IN)].into_iter().filter(|_| focus.model.is_none());
    let add_model = (Action::AddModel(state.controller.cloud, focus.user), words::ADD_MODEL);
    let mut actions: Vec<_> = on_controller.chain(on_model).collect();
    actions.push(add_model);
    if focus.model.is_none() {
        actions.push((Action::ListAllModels, words::ALL_MODELS));
    }
    actions.push((Action::AddUser, words::ADD_USER));
    actions
}

fn needs(state: &State, denial: &Denial) -> String {
    match denial.why {
        Why::Lacks(needs) => needs.iter().next().map(|need| needed(state, need)).unwrap_or_default(),
        Why::NoLogin => words::LOGIN_LEVEL.to_owned(),
        Why::Standing(domain::facts::Standing::Pending) => words::REGISTRATION.to_owned(),
        Why::Standing(_) | Why::Never(_) => words::ANOTHER_ACCOUNT.to_owned(),
    }
}
