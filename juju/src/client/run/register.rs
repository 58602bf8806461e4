//! `juju register`: from a registration string to a session (`semantics §4.2`, `§6`). Everything that can be refused here
//! is refused before the string is spent.

use domain::level::ControllerLevel;
use domain::name::UserName;
use uuid::Uuid;

use super::super::store::{Account, KnownController};
use super::super::{Client, Controllers, Person, Question, RegisterFailure, Trouble};
use crate::password::Password;
use crate::registration::RegistrationString;
use crate::sealed::SealedRequest;

impl<C: Controllers, P: Person> Client<'_, C, P> {
    pub(super) async fn register(&mut self, text: &str, replace: bool) -> Result<(), Trouble> {
        let string = RegistrationString::decode(text).map_err(|error| Trouble::new(error.to_string()))?;
        let user: UserName = string.user.parse().map_err(|_| {
            Trouble::new(format!("the registration string is for \"{}\", which is no user name", string.user))
        })?;
        self.refuse_known(&string, replace)?;
        let password = self.new_password("Enter a new password: ", "Confirm password: ").await?;
        let name = self.name_for_controller(&string, replace).await?;
        let nonce = self.controllers.nonce();
        let request = SealedRequest::seal(string.user.clone(), &password, &string.key, nonce);
        let reply = self.controllers.register(&string.addresses, &request).await;
        let reply = reply.map_err(|failure| told(failure, &user))?;
        let details = reply.open(&string.key).map_err(|_| {
            Trouble::new("the controller did not prove that it knows this string; nothing is stored")
        })?;
        let uuid: Uuid = details
            .controller_uuid
            .parse()
            .map_err(|_| Trouble::new("the controller did not tell its UUID"))?;
        let mut known = KnownController::new(uuid, string.addresses.clone());
        known.account =
            Some(Account { user: user.clone(), access: Some(ControllerLevel::Login), password: None });
        // The same controller under another name would be two accounts on one client.
        if let Some(before) = self.store.name_of(uuid).map(str::to_owned) {
            self.store.forget(&before);
        }
        self.store.controllers.insert(name.clone(), known);
        self.store.current = Some(name.clone());
        self.person.note(&format!("Initial password successfully set for {user}."));
        self.welcome(&name).await
    }

    /// A client has one account on a controller (`semantics §7.2`); found by its address, as the string has no UUID.
    fn refuse_known(&self, string: &RegistrationString, replace: bool) -> Result<(), Trouble> {
        let same = |known: &KnownController| known.addresses.iter().any(|one| string.addresses.contains(one));
        let Some((name, known)) = self.store.controllers.iter().find(|(_, known)| same(known)) else {
            return Ok(());
        };
        if replace {
            return Ok(());
        }
        let who = known.account.as_ref().map_or(String::new(), |account| format!(" as {}", account.user));
        Err(Trouble::new(format!(
            "this client knows that controller as \"{name}\" already{who}; the string is not used.\nTo come in with it, run: juju unregister {name}\nor add --replace."
        )))
    }

    async fn name_for_controller(
        &mut self,
        string: &RegistrationString,
        replace: bool,
    ) -> Result<String, Trouble> {
        let same = |known: &KnownController| known.addresses.iter().any(|one| string.addresses.contains(one));
        let taken = |store: &super::super::Store, name: &str| {
            store.controllers.get(name).is_some_and(|known| !(replace && same(known)))
        };
        let suggested = string.suggested_name().filter(|name| !taken(self.store, name)).map(str::to_owned);
        loop {
            let question = match &suggested {
                Some(name) => {
                    Question::suggesting(format!("Enter a name for this controller [{name}]: "), name)
                }
                None => Question::text("Enter a name for this controller: "),
            };
            let name = self
                .person
                .ask(question)
                .await
                .ok_or_else(|| Trouble::new("no name for the controller; the string is not used"))?;
            let name = name.trim().to_owned();
            if name.is_empty() || name.contains([':', '/', ' ']) {
                self.person.note("A controller needs a name without blanks, colons and slashes.");
            } else if taken(self.store, &name) {
                self.person.note(&format!("Controller \"{name}\" already exists."));
            } else {
                return Ok(name);
            }
        }
    }

    /// A password typed twice.
    pub(super) async fn new_password(&mut self, first: &str, second: &str) -> Result<Password, Trouble> {
        let typed = self.person.ask(Question::secret(first)).await.unwrap_or_default();
        let password =
            Password::new(typed).map_err(|_| Trouble::new("you must specify a non-empty password"))?;
        let again = self.person.ask(Question::secret(second)).await.unwrap_or_default();
        if again != password.expose() {
            return Err(Trouble::new("passwords do not match"));
        }
        Ok(password)
    }

    /// Greets after a login or registration, and makes an only model the current one.
    pub(super) async fn welcome(&mut self, controller: &str) -> Result<(), Trouble> {
        let user = self.account(controller)?.user.clone();
        self.person.note(&format!("Welcome, {user}. You are now logged into \"{controller}\"."));
        self.refresh_controller(controller).await?;
        let models = self.refresh_models(controller).await?;
        let own: Vec<_> =
            models.iter().filter(|row| row.access.is_some()).map(super::super::calls::qualified).collect();
        match own.as_slice() {
            [] => self.person.note(
                "There are no models available to you. Ask an administrator to grant you access to one with\n\"juju grant\", or add one of your own with \"juju add-model\".",
            ),
            [only] => {
                self.remember(controller, |known| known.current_model = Some(only.clone()));
                self.person.note(&format!("Current model set to \"{only}\"."));
            }
            several => {
                let mut text = format!("There are {} models available. Use \"juju switch\" to select\none of them:", several.len());
                for model in several {
                    text.push_str(&format!("\n  - juju switch {}", model.shown_to(Some(&user))));
                }
                self.person.note(&text);
            }
        }
        Ok(())
    }
}

/// One line of what is known, then Juju's own advice where a new string would help.
fn told(failure: RegisterFailure, user: &UserName) -> Trouble {
    match failure {
        RegisterFailure::Refused(error) if !error.spoils_string() => Trouble::new(error.message),
        RegisterFailure::Refused(error) => Trouble::new(format!(
            "{}\nProvided registration token may have expired. Ask an administrator to issue a new one:\n    juju change-user-password {user} --reset",
            error.message
        )),
        RegisterFailure::Unreachable(why) => Trouble::new(why),
    }
}
