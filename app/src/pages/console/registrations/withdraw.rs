//! Withdrawing a string: what would come of it, and the verb. Juju has no line for it.

use domain::action::Action;
use domain::command::Command;
use domain::name::UserName;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::backend::use_desk;
use crate::pages::console::act::USER;
use crate::pages::console::aside::{ASIDE, Aside};
use crate::pages::console::form::Failed;
use crate::pages::console::impact::{self, Consequences, use_impact};
use crate::pages::console::{use_here, use_rights};
use crate::pages::quoted;
use crate::ui::button::{Button, Weight};
use crate::ui::command_strip::CommandStrip;
use crate::words::console::registrations::acts as words;

/// The panel.
#[component]
pub(super) fn Withdraw(
    /// Whose string.
    user: UserName,
) -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let rights = use_rights();
    let name = user.to_string();
    let told = words::withdraw(&name);
    let line = ["juju change-user-password ", &quoted(&name), " --reset"].concat();
    let command = Command::WithdrawRegistration { user: user.clone() };
    let impact = use_impact(Signal::stored(vec![command.clone()]));
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<String>);
    let refused = Memo::new(move |_| {
        let action =
            |table: &domain::access_table::AccessTable| Some(Action::ResetPassword(table.user_named(&user)?));
        rights.refused_of(action).or_else(|| impact.read().as_ref().and_then(impact::refused))
    });
    let close = move |()| here.set(&[(ASIDE, ""), (USER, "")]);
    let press = move |()| {
        let (command, told) = (command.clone(), told.clone());
        busy.set(true);
        spawn_local(async move {
            let came = desk.give(&command, &told).await;
            busy.try_set(false);
            if came.done {
                close(());
            } else {
                failed.try_set(Some(came.told));
            }
        });
    };

    view! {
        <Aside title=words::WITHDRAW about=Signal::stored(name) words=&[ASIDE, USER]>
            <div class="aside-form">
                <div class="aside-body">
                    <p>{words::WITHDRAW_TEXT}</p>
                    <Consequences impact />
                    <p class="note">{words::NO_LINE}</p>
                    <CommandStrip command=line />
                    <Failed told=failed />
                </div>
                <footer class="aside-foot">
                    <div class="form-end">
                        <Button
                            weight=Weight::Danger
                            disabled=Signal::derive(move || busy.get() || refused.read().is_some())
                            on_press=press
                        >
                            {words::WITHDRAW}
                        </Button>
                        <Button weight=Weight::Bare on_press=close>
                            {words::KEEP}
                        </Button>
                        <span class="form-reason" role="status">
                            {refused}
                        </span>
                    </div>
                </footer>
            </div>
        </Aside>
    }
}
