//! Where a new controller can be: a built-in cloud, and one of its regions.

use alloc::borrow::ToOwned;
use alloc::string::String;

use crate::catalogue::{self, CatalogueCloud};
use crate::name::CloudName;
use crate::refusal::Refusal;

/// Finds the cloud and the region of a new controller; the region is the cloud's default where none is named.
pub fn place(cloud: &CloudName, region: Option<&str>) -> Result<(&'static CatalogueCloud, String), Refusal> {
    let Some(found) = catalogue::cloud(cloud.as_str()) else {
        let known = catalogue::clouds().iter().filter_map(|cloud| cloud.name.parse().ok()).collect();
        return Err(Refusal::CloudNotFound { cloud: cloud.clone(), known });
    };
    match region {
        None => Ok((found, found.default_region.to_owned())),
        Some(region) if found.regions.contains(&region) => Ok((found, region.to_owned())),
        Some(region) => {
            let known = found.regions.iter().map(|&region| region.to_owned()).collect();
            Err(Refusal::RegionNotFound { cloud: cloud.clone(), region: region.to_owned(), known })
        }
    }
}
