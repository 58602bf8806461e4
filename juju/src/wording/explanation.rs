//! Why somebody may do something or not, in sentences, with the `juju` lines that would change the answer.

use std::fmt::Write as _;

use domain::action::Action;
use domain::authorize::Through;
use domain::explain::{Explanation, NamedFix, NamedMakers, NamedNeed, NamedStep, Reason, Step, WhyNot};
use domain::facts::Standing;
use domain::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
use domain::policy::{Bar, Need};
use jiff::Timestamp;

/// A moment, to the second where that matters.
pub fn moment(at: Timestamp) -> String {
    let seconds = if at.as_second() % 60 == 0 { "" } else { ":%S" };
    at.strftime(&format!("%Y-%m-%d %H:%M{seconds} UTC")).to_string()
}

/// The whole explanation, as a terminal shows it.
pub fn explanation(told: &Explanation) -> String {
    let Explanation { user, reasons, denied, fixes, .. } = told;
    let mut text = String::new();
    let verdict = if denied.is_none() { "may" } else { "may not" };
    let _ = writeln!(text, "{user} {verdict} {}.", doing(&told.action));
    if let Some(denied) = denied {
        let _ = writeln!(text, "{}", why_not(told, denied));
    }
    for reason in reasons {
        let _ = writeln!(text, "  {}", self::reason(told, reason));
    }
    for fix in fixes {
        let _ = writeln!(text, "\nWhat would change that{}:", makers(&fix.by));
        for line in steps(told, fix) {
            let _ = writeln!(text, "  {line}");
        }
    }
    text
}

/// A level, what it is on, and what it is for: `write on a model (deploy and manage applications)`.
pub fn need<C, M, O>(need: &Need<C, M, O>) -> &'static str {
    match need {
        Need::Controller(ControllerLevel::Login) => "login on the controller",
        Need::Controller(ControllerLevel::Superuser) => "superuser on the controller",
        Need::Cloud(_, CloudLevel::AddModel) => "add-model on the cloud",
        Need::Cloud(_, CloudLevel::Admin) => "admin on the cloud",
        Need::Model(_, ModelLevel::Read) => "read on the model (see its content)",
        Need::Model(_, ModelLevel::Write) => "write on the model (deploy and manage applications)",
        Need::Model(_, ModelLevel::Admin) => "admin on the model (everything, access to it included)",
        Need::Offer(_, OfferLevel::Read) => "read on the offer (find it)",
        Need::Offer(_, OfferLevel::Consume) => "consume on the offer (relate applications to it)",
        Need::Offer(_, OfferLevel::Admin) => "admin on the offer (everything, access to it included)",
    }
}

/// What an action is, after "may".
pub fn doing<U, C, M, O>(action: &Action<U, C, M, O>) -> &'static str {
    match action {
        Action::LogIn => "log in to the controller",
        Action::OpenModel(_) => "open the model",
        Action::SetPassword(_) => "set that password",
        Action::ResetPassword(_) => "reset that password",
        Action::AddUser => "add users",
        Action::DisableUser(_) => "disable that user",
        Action::EnableUser(_) => "enable that user",
        Action::RemoveUser(_) => "remove that user",
        Action::ListOwnUser => "see its own row among the users",
        Action::ListUsers => "see all users",
        Action::ListModelUsers(_) => "see the users of the model",
        Action::ShowUser(_) => "see that user",
        Action::GrantController => "give access to the controller",
        Action::RevokeController(..) => "take that access to the controller",
        Action::GrantCloud(..) => "give access to the cloud",
        Action::RevokeCloud(..) => "take access to the cloud",
        Action::GrantModel(_) => "give access to the model",
        Action::RevokeModel(..) => "take access to the model",
        Action::GrantOffer(_) => "give access to the offer",
        Action::RevokeOffer(_) => "take access to the offer",
        Action::ListModels(_) => "list those models",
        Action::ListAllModels => "list every model",
        Action::ShowModel(_) => "see the details of the model",
        Action::AddModel(..) => "add a model on the cloud",
        Action::DestroyModel(_) => "destroy the model",
        Action::UpgradeModel(_) => "upgrade the model",
        Action::Status(_) => "see the status of the model",
        Action::ListMachines(_) => "see the machines of the model",
        Action::Deploy(_) => "deploy to the model",
        Action::AddUnit(_) => "add units in the model",
        Action::Operate(_) => "change what is in the model",
        Action::Integrate(_) => "relate applications of the model",
        Action::ConsumeInto(_) => "bring offers into the model",
        Action::CreateBackup => "back the controller up",
        Action::UpgradeController => "upgrade the controller",
        Action::Offer(_) => "offer applications of the model",
        Action::ListOffers(_) => "list the offers of the model",
        Action::SeeOffer(_) => "see the offer",
        Action::Consume(_) => "consume the offer",
        Action::RemoveOffer(_) => "remove the offer",
        Action::SuspendRelation(_) => "suspend relations to the offer",
        Action::SeeCloud(_) => "see the cloud",
        Action::AddCloud => "add clouds",
        Action::UpdateCloud(_) => "change the cloud",
        Action::RemoveCloud(_) => "remove the cloud",
        Action::OwnCredentials => "keep credentials of its own",
        Action::ReadCredentials(_) => "read those credentials",
        Action::DestroyController => "destroy the controller",
        Action::ConfigureController => "change the settings of the controller",
    }
}

/// Why somebody may not, in one sentence.
pub fn why_not(told: &Explanation, denied: &WhyNot) -> String {
    let user = &told.user;
    match denied {
        WhyNot::Standing(Standing::Pending) => format!("{user} has not used its registration string yet."),
        WhyNot::Standing(Standing::Disabled) => format!("{user} is disabled; its access waits."),
        WhyNot::Standing(_) => format!("{user} has no account here."),
        WhyNot::NoLogin => format!("{user} has no access to the controller: login was revoked."),
        WhyNot::Never(bar) => format!("Nobody may: {}.", never(*bar)),
        WhyNot::Lacks(needs) => {
            let needs: Vec<&str> = needs.iter().map(need).collect();
            format!("It takes {}.", needs.join(", or "))
        }
    }
}

/// Why nobody may.
pub fn never(bar: Bar) -> &'static str {
    match bar {
        Bar::ControllerOwner => "the controller owner can neither be disabled nor removed",
        Bar::OwnerStaysSuperuser => "the controller owner stays superuser",
        Bar::LastSuperuser => "this is the last superuser who can log in",
        Bar::OwnCloudAccess => "people do not change their own access to a cloud",
        Bar::OwnReset => "people do not reset their own password; they change it",
        Bar::ExternalPassword => "the password of an external user is kept by its identity provider",
        Bar::ExternalUser => "external users have no row among the users",
        Bar::OthersCredentials => "only their owner reads credentials",
    }
}

/// One reason, in a few words.
pub fn reason(told: &Explanation, reason: &Reason) -> String {
    let whose = match reason.through {
        Through::Own if reason.as_owner => ", as its owner",
        Through::Own => "",
        Through::Everyone => ", through everyone@external",
    };
    let by = match &reason.by {
        Some(by) if *by == told.user => "its own doing".to_owned(),
        Some(by) => format!("given by {by}"),
        None => "given by an administrator".to_owned(),
    };
    format!("{}{whose}: {by}, {}", need(&reason.holds), reason.at.strftime("%Y-%m-%d %H:%M UTC"))
}

fn makers(by: &NamedMakers) -> String {
    maker_names(by).map(|names| format!(", by {names}")).unwrap_or_default()
}

/// Who could make a change, as far as whoever asks may know them; none where it is whoever the change is for.
pub fn maker_names(by: &NamedMakers) -> Option<String> {
    match by {
        NamedMakers::Oneself => None,
        NamedMakers::AnAdministrator => Some("an administrator".to_owned()),
        NamedMakers::Users(users) => {
            let names: Vec<String> = users.iter().map(ToString::to_string).collect();
            Some(names.join(" or "))
        }
    }
}

/// The `juju` lines of a change, in order.
pub fn steps(told: &Explanation, fix: &NamedFix) -> Vec<String> {
    fix.steps.iter().map(|step| line(told, step)).collect()
}

/// The `juju` line of a change.
fn line(told: &Explanation, step: &NamedStep) -> String {
    let user = &told.user;
    match step {
        Step::Register => format!("{user} opens its registration link, or runs: juju register STRING"),
        Step::Enable => format!("juju enable-user {user}"),
        Step::IssueRegistration => format!("juju change-user-password {user} --reset"),
        Step::AnotherSuperuser => "juju grant ANOTHER superuser".to_owned(),
        Step::Grant(need) => grant_line(told, need),
    }
}

fn grant_line(told: &Explanation, need: &NamedNeed) -> String {
    let user = &told.user;
    match need {
        Need::Controller(level) => format!("juju grant {user} {level}"),
        Need::Cloud(cloud, level) => format!("juju grant-cloud {user} {level} {cloud}"),
        Need::Model(model, level) => {
            let named = told.models.iter().find(|(uuid, ..)| uuid == model);
            let name = named.map_or_else(|| "MODEL".to_owned(), |(_, owner, name)| format!("{owner}/{name}"));
            format!("juju grant {user} {level} {name}")
        }
        Need::Offer(_, level) => format!("juju grant {user} {level} OFFER-URL"),
    }
}
