//! The built-in clouds and charms, so that deploying and relating answer as Juju does. Nothing is ever started.

mod charms;
mod clouds;

/// The version of the agents of a new controller.
pub const AGENT_VERSION: &str = "3.6.0";

/// The base of a machine that is added without units.
pub const MACHINE_BASE: &str = "ubuntu@22.04";

/// A cloud that every client knows.
#[derive(Debug, PartialEq, Eq)]
pub struct CatalogueCloud {
    /// Its name.
    pub name: &'static str,
    /// Other names for it.
    pub aliases: &'static [&'static str],
    /// Its type, such as `lxd` or `ec2`.
    pub kind: &'static str,
    /// How one may prove oneself to it; `empty` needs no credential.
    pub auth_types: &'static [&'static str],
    /// Its regions.
    pub regions: &'static [&'static str],
    /// The region that is used where none is named.
    pub default_region: &'static str,
    /// Whether models on it need a credential.
    pub credential_needed: bool,
}

/// A charm that can be deployed.
#[derive(Debug, PartialEq, Eq)]
pub struct CatalogueCharm {
    /// Its name.
    pub name: &'static str,
    /// What it is, in a few words.
    pub summary: &'static str,
    /// The operating system that it runs on.
    pub base: &'static str,
    /// The channel that it comes from.
    pub channel: &'static str,
    /// Its revision in that channel.
    pub revision: u32,
    /// Whether it lives on the machines of another application.
    pub subordinate: bool,
    /// (endpoint, interface) pairs that it offers to others.
    pub provides: &'static [(&'static str, &'static str)],
    /// (endpoint, interface) pairs that it needs of others.
    pub requires: &'static [(&'static str, &'static str)],
    /// (endpoint, interface) pairs among its own units.
    pub peers: &'static [(&'static str, &'static str)],
}

/// Every built-in cloud.
pub fn clouds() -> &'static [CatalogueCloud] {
    clouds::CLOUDS
}

/// The built-in cloud of a name or an alias; `lxd` and `localhost` are the same.
pub fn cloud(name: &str) -> Option<&'static CatalogueCloud> {
    clouds().iter().find(|cloud| cloud.name == name || cloud.aliases.contains(&name))
}

/// Every built-in charm.
pub fn charms() -> &'static [CatalogueCharm] {
    charms::CHARMS
}

/// The built-in charm of a name.
pub fn charm(name: &str) -> Option<&'static CatalogueCharm> {
    charms().iter().find(|charm| charm.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lxd_is_localhost() {
        assert_eq!(cloud("lxd").map(|cloud| cloud.name), Some("localhost"));
        assert_eq!(cloud("lxd"), cloud("localhost"));
    }

    #[test]
    fn every_name_is_a_name() {
        for cloud in clouds() {
            assert!(cloud.name.parse::<crate::name::CloudName>().is_ok());
            assert!(cloud.regions.contains(&cloud.default_region));
        }
        assert!(charms().iter().all(|charm| charm.name.parse::<crate::name::ApplicationName>().is_ok()));
    }
}
