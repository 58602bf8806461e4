//! Clouds and credentials.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::id::{CloudId, UserId};
use crate::name::{CloudName, CredentialName};
use crate::state::{Cloud, Credential, State};

impl State {
    pub(super) fn add_cloud(
        &mut self,
        name: &CloudName,
        kind: &str,
        auth_types: &[String],
        regions: &[String],
    ) {
        self.clouds.push(Cloud {
            name: name.clone(),
            kind: kind.to_string(),
            auth_types: auth_types.to_vec(),
            regions: regions.to_vec(),
            removed: false,
            credentials: Vec::new(),
        });
    }

    pub(super) fn remove_cloud(&mut self, id: CloudId) {
        self.on_clouds.forget_resource(id);
        self.change_cloud(id, |cloud| {
            cloud.removed = true;
            cloud.credentials.clear();
        });
    }

    pub(super) fn keep_credential(
        &mut self,
        cloud: CloudId,
        owner: UserId,
        name: &CredentialName,
        auth_type: &str,
    ) {
        self.remove_credential(cloud, owner, name);
        let kept = Credential { owner, name: name.clone(), auth_type: auth_type.to_string() };
        self.change_cloud(cloud, |cloud| cloud.credentials.push(kept));
    }

    pub(super) fn remove_credential(&mut self, cloud: CloudId, owner: UserId, name: &CredentialName) {
        self.change_cloud(cloud, |cloud| {
            cloud.credentials.retain(|credential| credential.owner != owner || credential.name != *name);
        });
    }

    pub(super) fn change_cloud(&mut self, id: CloudId, change: impl FnOnce(&mut Cloud)) {
        if let Some(cloud) = self.clouds.get_mut(id.index()) {
            change(cloud);
        }
    }
}
