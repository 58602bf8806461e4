//! What yaml and json tell of an application's relations and base, in Juju's shape.

use domain::answer::StatusRow;
use serde_json::{Map, Value, json};

/// The relations of an application, by its endpoints.
pub(super) fn related_to(status: &StatusRow, application: &str) -> Map<String, Value> {
    let mut told = Map::new();
    for relation in &status.relations {
        let ends = [(&relation.provider, &relation.requirer), (&relation.requirer, &relation.provider)];
        for (own, other) in ends {
            let Some((name, endpoint)) = own.split_once(':').filter(|(name, _)| *name == application) else {
                continue;
            };
            let other = other.split_once(':').map_or(name, |(other, _)| other);
            let entry = json!({
                "related-application": other,
                "interface": relation.interface,
                "scope": "global",
            });
            let list = told.entry(endpoint.to_owned()).or_insert_with(|| json!([]));
            if let Value::Array(list) = list {
                list.push(entry);
            }
        }
    }
    told
}

/// The same by name only, as it is told of an offer that the model consumes.
pub(super) fn related_names(status: &StatusRow, application: &str) -> Map<String, Value> {
    let name = |entry: &Value| entry.get("related-application").cloned().unwrap_or_default();
    let names = |entries: Value| match entries {
        Value::Array(entries) => entries.iter().map(name).collect(),
        other => other,
    };
    related_to(status, application)
        .into_iter()
        .map(|(endpoint, entries)| (endpoint, names(entries)))
        .collect()
}

/// `ubuntu@22.04` as name and channel.
pub(super) fn base(text: &str) -> Value {
    let (name, channel) = text.split_once('@').unwrap_or((text, ""));
    json!({"name": name, "channel": channel})
}
