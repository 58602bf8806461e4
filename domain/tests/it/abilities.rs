//! Every row of the specification's table of abilities, under both rulebooks.

use domain::action::Action;
use domain::authorize::authorize;
use domain::event::{Change, Event};
use domain::id::{CloudId, ModelId, OfferId, UserId};
use domain::level::{CloudLevel, ControllerLevel, ModelLevel, OfferLevel};
use domain::rulebook::RulebookName;
use serde::Deserialize;
use uuid::Uuid;

use crate::world::{ADMIN, World, on_cloud, on_controller, on_model};

#[derive(Deserialize)]
struct Row {
    command: String,
    target: String,
    subject: String,
    documented: bool,
    juju36: bool,
}

/// A world in which one subject holds exactly what the row says.
struct Case {
    world: World,
    subject: UserId,
}

const CLOUD: CloudId = CloudId(0);
const OFFER: OfferId = OfferId(0);
const OTHER: UserId = UserId(2);

fn case(rulebook: RulebookName, subject: &str) -> Case {
    let mut world = World::new(rulebook);
    assert_eq!(world.add_user("other"), OTHER);
    let owner = if subject == "owner" { "subject" } else { "other" };
    let user = match subject {
        "system-user" => UserId(u32::MAX),
        "external:everyone" => {
            world.grant("everyone@external", on_controller(ControllerLevel::Login)).unwrap();
            let name = "subject@external".parse().unwrap();
            let user = UserId::next(world.state.users().count());
            world.apply(user, vec![Event::ExternalUserNamed { user, name }]);
            user
        }
        "pending" => world.add_pending("subject"),
        _ => world.add_user("subject"),
    };
    let model = world.add_model("m", owner);
    add_offer(&mut world);
    match subject {
        "none" => drop(world.revoke("subject", on_controller(ControllerLevel::Login)).unwrap()),
        "disabled" => drop(
            world
                .run(ADMIN, command_on("subject", |user| domain::command::Command::DisableUser { user }))
                .unwrap(),
        ),
        "removed" => drop(
            world
                .run(ADMIN, command_on("subject", |user| domain::command::Command::RemoveUser { user }))
                .unwrap(),
        ),
        "controller:superuser" => {
            drop(world.grant("subject", on_controller(ControllerLevel::Superuser)).unwrap())
        }
        "cloud:add-model" => drop(world.grant("subject", on_cloud(CloudLevel::AddModel)).unwrap()),
        "cloud:admin" => drop(world.grant("subject", on_cloud(CloudLevel::Admin)).unwrap()),
        "model:read" => drop(world.grant("subject", on_model(model, ModelLevel::Read)).unwrap()),
        "model:write" => drop(world.grant("subject", on_model(model, ModelLevel::Write)).unwrap()),
        "model:admin" => drop(world.grant("subject", on_model(model, ModelLevel::Admin)).unwrap()),
        "offer:read" => give_offer(&mut world, user, OfferLevel::Read),
        "offer:consume" => give_offer(&mut world, user, OfferLevel::Consume),
        "offer:admin" => give_offer(&mut world, user, OfferLevel::Admin),
        "system-user" | "external:everyone" | "pending" | "controller:login" | "owner" => {}
        unknown => panic!("unknown subject {unknown}"),
    }
    Case { world, subject: user }
}

fn command_on(
    user: &str,
    command: impl FnOnce(domain::name::UserName) -> domain::command::Command,
) -> domain::command::Command {
    command(user.parse().unwrap())
}

fn last_model(world: &World) -> ModelId {
    world.state.models().map(|(id, _)| id).last().unwrap()
}

fn add_offer(world: &mut World) {
    let model = last_model(world);
    world.apply(
        OTHER,
        vec![
            Event::OfferAdded {
                offer: OFFER,
                uuid: Uuid::from_u128(9000),
                model,
                name: "db".parse().unwrap(),
                application: "mysql".parse().unwrap(),
                endpoints: Vec::new(),
                description: String::new(),
            },
            offer_access(OTHER, OfferLevel::Admin),
            offer_access(UserId::EVERYONE, OfferLevel::Read),
        ],
    );
}

fn give_offer(world: &mut World, user: UserId, level: OfferLevel) {
    world.apply(ADMIN, vec![offer_access(user, level)]);
}

fn offer_access(subject: UserId, to: OfferLevel) -> Event {
    Event::AccessSet { subject, change: Change::Offer { offer: OFFER, from: None, to: Some(to) } }
}

/// The ability that a row asks for; none for what only the client does.
fn action(command: &str, target: &str, me: UserId, model: ModelId) -> Option<Action> {
    use Action::*;
    Some(match (command, target) {
        (_, "local client" | "new controller" | "own session") => return None,
        ("controllers --refresh", _) => ListAllModels,
        ("login", _) => LogIn,
        ("login (open a model connection)", _) => OpenModel(model),
        ("change-user-password", "self") => SetPassword(me),
        ("change-user-password", _) => SetPassword(OTHER),
        ("change-user-password --reset", "self") => ResetPassword(me),
        ("change-user-password --reset", _) => ResetPassword(OTHER),
        ("add-user", _) => AddUser,
        ("disable-user", "other user") => DisableUser(OTHER),
        ("disable-user", "controller owner ('admin')") => DisableUser(ADMIN),
        ("disable-user", _) => DisableUser(me),
        ("enable-user", _) => EnableUser(OTHER),
        ("remove-user", "other user") => RemoveUser(OTHER),
        ("remove-user", "controller owner ('admin')") => RemoveUser(ADMIN),
        ("remove-user", _) => RemoveUser(me),
        ("users", "controller: own row") => ListOwnUser,
        ("users", _) => ListUsers,
        ("users <model>", _) => ListModelUsers(model),
        ("show-user", "self") => ShowUser(me),
        ("show-user", _) => ShowUser(OTHER),
        ("grant <controller level>", _) => GrantController,
        ("revoke <controller level>", "controller, other user") => {
            RevokeController(OTHER, ControllerLevel::Login)
        }
        ("revoke <controller level>", _) => RevokeController(me, ControllerLevel::Superuser),
        ("grant <model level>", _) => GrantModel(model),
        ("revoke <model level>", "model M, self") => RevokeModel(model, me),
        ("revoke <model level>", _) => RevokeModel(model, OTHER),
        ("grant <offer level>", _) => GrantOffer(OFFER),
        ("revoke <offer level>", _) => RevokeOffer(OFFER),
        ("grant-cloud", _) => GrantCloud(CLOUD, OTHER),
        ("revoke-cloud", _) => RevokeCloud(CLOUD, OTHER),
        ("grant-cloud / revoke-cloud", _) => GrantCloud(CLOUD, me),
        ("models", _) => ListModels(me),
        ("models --user <other>", _) => ListModels(OTHER),
        ("models --all", _) => ListAllModels,
        ("show-model", _) => ShowModel(model),
        ("add-model", _) => AddModel(CLOUD, me),
        ("add-model --owner <other>", _) => AddModel(CLOUD, OTHER),
        ("destroy-model", _) => DestroyModel(model),
        ("upgrade-model", _) => UpgradeModel(model),
        ("status", _) => Status(model),
        ("machines", _) => ListMachines(model),
        ("deploy", _) => Deploy(model),
        ("add-unit", _) => AddUnit(model),
        ("integrate (same model)", _) => Integrate(model),
        ("consume / integrate: consuming side", _) => ConsumeInto(model),
        ("create-backup", _) => CreateBackup,
        ("offer", _) => Offer(model),
        ("offers", _) => ListOffers(model),
        ("find-offers" | "show-offer", _) => SeeOffer(OFFER),
        ("consume / integrate: offer side", _) => Consume(OFFER),
        ("remove-offer", _) => RemoveOffer(OFFER),
        ("clouds --controller" | "show-cloud --controller", _) => SeeCloud(CLOUD),
        ("add-cloud --controller", _) => AddCloud,
        ("update-cloud --controller", _) => UpdateCloud(CLOUD),
        ("remove-cloud --controller", _) => RemoveCloud(CLOUD),
        ("credentials --controller", "another user's credential contents") => ReadCredentials(OTHER),
        (
            "add-credential --controller" | "autoload-credentials --controller" | "credentials --controller",
            _,
        ) => OwnCredentials,
        ("destroy-controller" | "kill-controller", _) => DestroyController,
        unknown => panic!("no ability for {unknown:?}"),
    })
}

#[test]
fn every_row() {
    let rows: Vec<Row> = serde_json::from_str(include_str!("../data/abilities.json")).unwrap();
    let (mut decided, mut local, mut wrong) = (0, 0, Vec::new());
    for rulebook in RulebookName::ALL {
        for row in &rows {
            let expected = if rulebook == RulebookName::Documented { row.documented } else { row.juju36 };
            let mut case = case(rulebook, &row.subject);
            if row.target == "controller, the last superuser" {
                make_last(&mut case);
            }
            let allowed = if row.command == "register" {
                decided += 1;
                case.world.register(case.subject).is_ok()
            } else if let Some(action) =
                action(&row.command, &row.target, case.subject, last_model(&case.world))
            {
                decided += 1;
                authorize(&case.world.state, case.subject, action).is_ok()
            } else {
                local += 1;
                true
            };
            if allowed != expected {
                wrong.push(format!(
                    "{rulebook}: {} on {} by {}: {allowed}",
                    row.command, row.target, row.subject
                ));
            }
        }
    }
    println!(
        "proof: abilities, {decided} decided by the rules and {local} by no rule (client only), {} wrong",
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(decided + local, 2 * rows.len());
}

/// Leaves the subject as the only superuser who can log in, when it is one: the owner has lost its password.
fn make_last(case: &mut Case) {
    let by = case.subject;
    let reset = domain::command::Command::ResetPassword { user: "admin".parse().unwrap() };
    drop(case.world.run(by, reset));
}
