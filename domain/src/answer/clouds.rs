//! The clouds of the controller (`semantics §4.8`).

use alloc::vec::Vec;

use super::{CloudRow, CredentialRow};
use crate::action::Action;
use crate::authorize::authorize;
use crate::id::{CloudId, UserId};
use crate::refusal::Refusal;
use crate::state::{Cloud, Credential, State};

pub(super) fn clouds(state: &State, actor: UserId) -> Result<Vec<CloudRow>, Refusal> {
    authorize(state, actor, Action::LogIn)?;
    let visible = state.clouds().filter(|(id, _)| authorize(state, actor, Action::SeeCloud(*id)).is_ok());
    let mut rows: Vec<CloudRow> = visible.map(|(id, cloud)| row(state, actor, id, cloud)).collect();
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(rows)
}

pub(super) fn credentials(state: &State, actor: UserId) -> Result<Vec<CredentialRow>, Refusal> {
    authorize(state, actor, Action::OwnCredentials)?;
    let own = state.clouds().flat_map(|(id, cloud)| {
        let kept = cloud.credentials.iter().filter(move |credential| credential.owner == actor);
        kept.map(move |credential| (id, cloud, credential))
    });
    let row = |(id, cloud, credential): (CloudId, &Cloud, &Credential)| CredentialRow {
        cloud: cloud.name.clone(),
        name: credential.name.clone(),
        auth_type: credential.auth_type.clone(),
        models: state
            .models()
            .filter(|(_, model)| {
                model.cloud == id
                    && model.owner == actor
                    && model.credential.as_ref() == Some(&credential.name)
            })
            .count(),
    };
    let mut rows: Vec<CredentialRow> = own.map(row).collect();
    rows.sort_by(|a, b| (&a.cloud, &a.name).cmp(&(&b.cloud, &b.name)));
    Ok(rows)
}

fn row(state: &State, actor: UserId, id: CloudId, cloud: &Cloud) -> CloudRow {
    let administers = authorize(state, actor, Action::RemoveCloud(id)).is_ok();
    let subjects = state.on_clouds().subjects(id).filter(|(user, _)| administers || *user == actor);
    let named = subjects.filter_map(|(user, grant)| Some((state.user(user)?, grant.level)));
    let mut users: Vec<_> =
        named.map(|(user, level)| (user.name.clone(), user.display_name.clone(), level)).collect();
    users.sort_by(|a, b| a.0.cmp(&b.0));
    CloudRow {
        name: cloud.name.clone(),
        cloud_type: cloud.kind.clone(),
        auth_types: cloud.auth_types.clone(),
        regions: cloud.regions.clone(),
        is_controllers: id == state.controller.cloud,
        users,
    }
}
