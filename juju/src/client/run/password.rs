//! `juju change-user-password`, with and without `--reset` (`semantics §4.2`).

use domain::command::Command;
use domain::name::UserName;
use domain::outcome::Outcome;

use super::super::{Client, Done, Question, Trouble};
use crate::password::Password;
use crate::registration::RegistrationString;

impl Client<'_> {
    pub(super) async fn change_password(
        &mut self,
        controller: Option<&str>,
        user: Option<&UserName>,
    ) -> Result<(), Trouble> {
        let name = self.controller_name(controller)?;
        let me = self.account(&name)?.user.clone();
        let user = user.cloned().unwrap_or_else(|| me.clone());
        if !user.is_local() {
            return Err(Trouble::new("cannot change password for external user"));
        }
        let password = if self.no_prompt { self.piped_password().await? } else { self.typed_twice().await? };
        let command = Command::SetPassword { user: user.clone() };
        self.command(&name, &command, Some(&password)).await.map_err(Trouble::of_item)?;
        if user == me {
            self.remember(&name, |known| {
                if let Some(account) = &mut known.account {
                    account.password = None;
                }
            });
            self.person.note("Your password has been changed.");
        } else {
            self.person.note(&format!("Password for \"{user}\" has been changed."));
        }
        Ok(())
    }

    async fn typed_twice(&mut self) -> Result<Password, Trouble> {
        let typed = self.person.ask(Question::secret("new password: ")).await.unwrap_or_default();
        let password = Password::new(typed).map_err(|_| Trouble::new("you must enter a password"))?;
        let again = self.person.ask(Question::secret("type new password again: ")).await.unwrap_or_default();
        if again != password.expose() {
            return Err(Trouble::new("Passwords do not match"));
        }
        Ok(password)
    }

    /// A line of input without a prompt: what a script writes.
    pub(super) async fn piped_password(&mut self) -> Result<Password, Trouble> {
        let line = self.person.ask(Question::secret("")).await.unwrap_or_default();
        Password::new(line).map_err(|_| Trouble::new("password cannot be empty"))
    }

    pub(super) async fn reset_password(
        &mut self,
        controller: Option<&str>,
        user: Option<&UserName>,
    ) -> Result<(), Trouble> {
        let name = self.controller_name(controller)?;
        let me = self.account(&name)?.user.clone();
        let user = user.cloned().unwrap_or_else(|| me.clone());
        if user == me {
            self.person.note("You cannot reset your own password.\nIf you want to change it, please call `juju change-user-password` without --reset option.");
            return Ok(());
        }
        let done =
            self.command(&name, &Command::ResetPassword { user }, None).await.map_err(Trouble::of_item)?;
        let (user, string) = self.issued(&name, &done)?;
        self.person.note(&format!("Password for \"{user}\" has been reset."));
        self.person.say(&format!("Ask the user to run:\n     juju register {string}"));
        self.tell_expiry(&done);
        Ok(())
    }

    /// The registration string of a command that issued one: the addresses and the name are this client's own.
    pub(super) fn issued(&self, controller: &str, done: &Done) -> Result<(UserName, String), Trouble> {
        let (Outcome::Registration { user, .. }, Some(key)) = (&done.outcome, &done.key) else {
            return Err(Trouble::new("the controller issued no registration string"));
        };
        let string = RegistrationString {
            user: user.to_string(),
            addresses: self.known(controller)?.addresses.clone(),
            key: key.clone(),
            controller: Some(controller.to_owned()),
            proxy: Some(String::new()),
        };
        Ok((user.clone(), string.encode()))
    }

    /// Says at a terminal how long a registration string can be used, which Juju has no limit for.
    pub(super) fn tell_expiry(&mut self, done: &Done) {
        if let Outcome::Registration { expires_at: Some(at), .. } = &done.outcome {
            self.person.hint(&format!(
                "The string works once, until {}; keep it now, it cannot be shown again.",
                at.strftime("%Y-%m-%d %H:%M UTC")
            ));
        }
    }
}
