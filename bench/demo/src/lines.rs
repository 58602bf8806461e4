//! The lines that make the demo: the size that issue figures are stated for, with names as people give them.

use fastrand::Rng;

/// How many users are added.
pub const USERS: usize = 1_000;
/// How many models.
pub const MODELS: usize = 1_000;
/// On how many models each user is granted something.
pub const GRANTS: usize = 5;

const FIRST: [&str; 25] = [
    "ada", "ben", "carla", "dan", "edith", "farid", "grace", "hugo", "ines", "jon", "kira", "luis", "mona",
    "noor", "olaf", "petra", "quinn", "rosa", "sam", "tess", "uma", "vera", "will", "xenia", "yuri",
];
const LAST: [&str; 40] = [
    "abel", "bauer", "costa", "dietz", "ebert", "frost", "garcia", "hahn", "ito", "jansen", "klein", "lopez",
    "meyer", "novak", "okoro", "patel", "quist", "rossi", "silva", "tanaka", "ueda", "vogel", "weber", "xu",
    "young", "zimmer", "adler", "brandt", "conti", "duarte", "engel", "fuchs", "gruber", "horvat", "ivanov",
    "jung", "kumar", "lang", "moretti", "nagy",
];
const PRODUCTS: [&str; 25] = [
    "accounts",
    "billing",
    "catalogue",
    "delivery",
    "events",
    "forms",
    "gateway",
    "hosting",
    "identity",
    "jobs",
    "kiosk",
    "ledger",
    "maps",
    "notices",
    "orders",
    "payments",
    "quotes",
    "reports",
    "search",
    "tickets",
    "uploads",
    "vouchers",
    "wallet",
    "xray",
    "yield",
];
const STAGES: [&str; 4] = ["dev", "test", "staging", "prod"];

/// Every line, in order.
pub fn all() -> Vec<String> {
    let mut random = Rng::with_seed(7);
    let (users, models) = (users(), models());
    let mut lines =
        vec!["juju bootstrap lxd lxd-controller-1".to_owned(), "juju change-user-password".to_owned()];
    for (number, (user, shown)) in users.iter().enumerate() {
        lines.push(format!("juju add-user {user} \"{shown}\""));
        // One in twenty has not registered yet.
        if number % 20 != 0 {
            lines.push(format!("juju change-user-password {user}"));
        }
    }
    lines.extend(models.iter().map(|model| format!("juju add-model {model}")));
    for model in models.iter().step_by(MODELS / 5) {
        lines.push(format!("juju switch {model}"));
        lines.push("juju deploy mysql".to_owned());
        lines.push("juju offer mysql:database".to_owned());
    }
    for (number, (user, _)) in users.iter().enumerate() {
        let mut chosen: Vec<&str> = Vec::with_capacity(GRANTS);
        while chosen.len() < GRANTS {
            let model = models.get(random.usize(0..models.len())).map_or("", String::as_str);
            if !chosen.contains(&model) {
                chosen.push(model);
            }
        }
        // Two of five may only read.
        for (level, some) in [("read", 0..2), ("write", 2..4), ("admin", 4..GRANTS)] {
            let some = chosen.get(some).unwrap_or_default().join(" ");
            lines.push(format!("juju grant {user} {level} {some}"));
        }
        if number % 250 == 1 {
            lines.push(format!("juju grant {user} superuser"));
        }
        if number % 50 == 2 {
            lines.push(format!("juju disable-user {user}"));
        }
    }
    lines
}

/// Names to type and names to show.
fn users() -> Vec<(String, String)> {
    let capital = |name: &str| {
        let (first, rest) = name.split_at(1);
        [&first.to_uppercase(), rest].concat()
    };
    let all = LAST.iter().flat_map(|last| FIRST.iter().map(move |first| (*first, *last)));
    let named = |(first, last): (&str, &str)| {
        (format!("{first}.{last}"), format!("{} {}", capital(first), capital(last)))
    };
    all.map(named).take(USERS).collect()
}

fn models() -> Vec<String> {
    let all = (1..=10).flat_map(|number| {
        STAGES
            .iter()
            .flat_map(move |stage| PRODUCTS.iter().map(move |product| format!("{product}-{stage}-{number}")))
    });
    all.take(MODELS).collect()
}
