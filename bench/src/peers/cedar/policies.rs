//! The rules in Cedar's language, under either rulebook: written from the tables of the specification, not from ours.

use domain::rulebook::RulebookName;

const SUPERUSER: &str = r#"(principal in Thing::"controller".superuser || principal.external && EVERYONE in Thing::"controller".superuser)"#;
const LOGIN: &str = r#"(principal in Thing::"controller".login || principal.external && EVERYONE in Thing::"controller".login)"#;
const EVERYONE: &str = r#"User::"user-0""#;
const OWNER: &str = r#"User::"user-1""#;

/// On which things everyone's level is passed over, and when.
#[derive(Clone, Copy)]
enum Kind {
    Cloud,
    Model,
    Offer,
}

/// The policies: for one action, or for all where none is named.
pub fn policies(rulebook: RulebookName, only: Option<&str>) -> String {
    let documented = rulebook == RulebookName::Documented;
    let mut text = format!(
        "forbid(principal, action, resource) unless {{ principal.able && principal != EVERYONE && {LOGIN} }};\n"
    );
    for (actions, condition) in conditions(documented) {
        for action in actions.iter().filter(|action| only.is_none_or(|only| only == **action)) {
            let head = format!(r#"permit(principal, action == Action::"{action}", resource)"#);
            text.push_str(&format!("{head} when {{ {condition} }};\n"));
        }
    }
    text.replace("EVERYONE", EVERYONE).replace("OWNER", OWNER)
}

/// What is asked for by each group of actions.
fn conditions(documented: bool) -> Vec<(&'static [&'static str], String)> {
    let holds = |kind, of: &str, level| holds(documented, kind, of, level);
    let model = |level| holds(Kind::Model, "resource", level);
    let offer = |level| holds(Kind::Offer, "resource", level);
    let cloud = |level| holds(Kind::Cloud, "resource", level);
    let offering = holds(Kind::Model, "resource.model", "admin");
    let if_documented = |condition: &str| if documented { condition.to_owned() } else { "false".to_owned() };
    let local = "!resource.external";
    let superuser_row = r#"resource in Thing::"controller".superuser"#;
    let last = if_documented(&format!(
        r#"({superuser_row} && [resource].containsAll(Thing::"controller".active_superusers))"#
    ));
    let owner_stays = if_documented(&format!("(resource == OWNER && {superuser_row})"));
    let inside = if_documented(SUPERUSER);
    let writes = format!("{} || {inside}", model("write"));
    let upgrades = if documented { model("admin") } else { model("write") };
    let leaves = if_documented(&format!("(context.user == principal && {})", model("read")));
    let clouds = if_documented(&cloud("admin"));
    let shares = if_documented(&offering);
    let removes = if_documented(&offer("admin"));
    vec![
        (&["log-in", "own-credentials"], "true".to_owned()),
        (&["list-own-user"], "!principal.external".to_owned()),
        (&["set-password"], format!("{local} && (resource == principal || {SUPERUSER})")),
        (&["show-user", "list-models"], format!("resource == principal || {SUPERUSER}")),
        (&["read-credentials"], "resource == principal".to_owned()),
        (&["reset-password"], format!("resource != principal && {local} && {SUPERUSER}")),
        (&["disable-user", "remove-user"], format!("{SUPERUSER} && resource != OWNER && !{last}")),
        (&["revoke-controller"], format!("{SUPERUSER} && !{owner_stays} && !{last}")),
        (&["add-user", "enable-user", "list-users", "grant-controller"], SUPERUSER.to_owned()),
        (&["list-all-models", "create-backup", "upgrade-controller", "add-cloud"], SUPERUSER.to_owned()),
        (&["update-cloud", "destroy-controller", "configure-controller"], SUPERUSER.to_owned()),
        (&["grant-cloud", "revoke-cloud"], format!("context.user != principal && ({SUPERUSER} || {clouds})")),
        (&["add-model"], format!("{SUPERUSER} || context.user == principal && {}", cloud("add-model"))),
        (&["see-cloud"], format!("{SUPERUSER} || {}", cloud("add-model"))),
        (&["remove-cloud"], format!("{SUPERUSER} || {}", cloud("admin"))),
        (
            &["open-model", "show-model", "status", "list-machines"],
            format!("{SUPERUSER} || {}", model("read")),
        ),
        (&["list-model-users"], format!("{} || {inside}", model("read"))),
        (&["deploy", "add-unit", "operate", "integrate", "consume-into"], writes),
        (&["upgrade-model"], format!("{SUPERUSER} || {upgrades}")),
        (&["revoke-model"], format!("{SUPERUSER} || {} || {leaves}", model("admin"))),
        (
            &["grant-model", "destroy-model", "offer", "list-offers"],
            format!("{SUPERUSER} || {}", model("admin")),
        ),
        (&["see-offer"], format!("{SUPERUSER} || {} || {offering}", offer("read"))),
        (&["consume"], format!("{SUPERUSER} || {} || {offering}", offer("consume"))),
        (&["grant-offer", "revoke-offer"], format!("{SUPERUSER} || {} || {shares}", offer("admin"))),
        (&["remove-offer"], format!("{SUPERUSER} || {offering} || {removes}")),
        (&["suspend-relation"], format!("{SUPERUSER} || {offering}")),
    ]
}

/// Whether the principal's level on something is enough, its own or everyone's (D10).
fn holds(documented: bool, kind: Kind, of: &str, level: &str) -> String {
    let enough = format!(r#"{of}["{level}"]"#);
    let lowest = match kind {
        Kind::Cloud => "add-model",
        Kind::Model | Kind::Offer => "read",
    };
    let through_everyone = match (documented, kind) {
        (true, _) => format!("principal.external && EVERYONE in {enough}"),
        (false, Kind::Cloud | Kind::Model) => {
            format!(r#"principal.external && !(principal in {of}["{lowest}"]) && EVERYONE in {enough}"#)
        }
        (false, Kind::Offer) => "false".to_owned(),
    };
    format!("(principal in {enough} || {through_everyone})")
}
