//! `portcullis reset-password`: the way back in for an administrator who forgot a password.

use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use domain::name::UserName;

use super::place::Place;
use super::{block_on, say};
use crate::failure::Failure;
use crate::service::{Hosted, Service, Trouble};
use crate::setup::{DataFolder, open};

/// Take a user's password and print a new registration string, while the server runs or not.
#[derive(Debug, Args)]
pub struct ResetPassword {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    data: DataFolder,
    /// The controller, by name or UUID, where the server has several.
    #[arg(long, value_name = "CONTROLLER")]
    controller: Option<String>,
    /// The user.
    #[arg(value_name = "USER")]
    user: UserName,
}

impl ResetPassword {
    /// Resets, and tells the string once.
    pub fn run(self) -> Result<ExitCode, Failure> {
        block_on(async {
            let service = open(&self.data, self.place.origin(self.place.listen)).await?;
            service.start().await?;
            let hosted = choose(&service, self.controller.as_deref())?;
            let reset = service.reset_password(&hosted, &self.user).await.map_err(told)?;
            service.store.close().await;
            say(&format!(
                "Password for \"{}\" has been reset.\nAsk the user to run:\n     juju register {}\nor to open:\n     {}\n",
                self.user, reset.string, reset.link
            ))
        })
    }
}

fn choose(service: &Service, wanted: Option<&str>) -> Result<Arc<Hosted>, Failure> {
    let all = service.registry.all();
    let mut fitting = all.iter().filter(|hosted| wanted.is_none_or(|wanted| is_called(hosted, wanted)));
    match (fitting.next(), fitting.next()) {
        (Some(hosted), None) => Ok(hosted.clone()),
        (None, _) => Err(Failure::other("there is no such controller here")),
        (Some(_), Some(_)) => {
            let all: Vec<String> = all.iter().map(|hosted| describe(hosted)).collect();
            Err(Failure::other(format!("choose one with --controller: {}", all.join(", "))))
        }
    }
}

fn is_called(hosted: &Hosted, wanted: &str) -> bool {
    hosted.controller.to_string() == wanted || hosted.read(|state| state.controller.name.as_str() == wanted)
}

fn describe(hosted: &Hosted) -> String {
    format!("{} ({})", hosted.controller, hosted.read(|state| state.controller.name.to_string()))
}

fn told(trouble: Trouble) -> Failure {
    match trouble {
        Trouble::Refused(refusal) => Failure::other(juju::wording::item(&refusal)),
        other => Failure::other(other),
    }
}
