//! Commands that the model of the controller does not take for now.

use domain::access_table::ModelColumn;
use domain::action::Action;
use domain::answer::Answer;
use domain::block::Block;
use domain::query::Query;
use leptos::prelude::*;

use super::on_model;
use crate::backend::use_desk;
use crate::pages::console::aside::{ASIDE, Aside};
use crate::pages::console::body::Told;
use crate::pages::console::form::Form;
use crate::pages::console::{use_here, use_rights};
use crate::pages::quoted;
use crate::ui::button::{Button, Weight};
use crate::ui::field::Field;
use crate::ui::icon::{Draw, Icon};
use crate::words::console::settings::blocks as words;

/// The word of the address that names a set of commands.
const SET: &str = "set";

/// The section.
#[component]
pub(super) fn Blocks(model: ModelColumn) -> impl IntoView {
    let desk = use_desk();
    let rights = use_rights();
    let blocks = desk.ask(Query::Blocks { model: model.uuid }, |answer| match answer {
        Answer::Blocks(blocks) => Some(blocks.clone()),
        _ => None,
    });
    let refused = Memo::new(move |_| rights.refused(Action::Operate(model.id)));
    let row = move |block: Block| {
        let message = blocks.read(|blocks| {
            let found = blocks.iter().find(|(set, _)| *set == block)?;
            Some(found.1.clone())
        });
        view! { <Row block message=message.flatten() refused /> }
    };

    view! {
        <section aria-labelledby="disabled-commands">
            <h2 class="section-head" id="disabled-commands">
                {words::TITLE}
                <small>{words::ABOUT}</small>
            </h2>
            <Told asked=blocks>
                <table class="list" aria-labelledby="disabled-commands">
                    <thead>
                        <tr>
                            <th scope="col">{words::SET}</th>
                            <th scope="col">{words::STATE}</th>
                            <th scope="col" class="only-wide">
                                {words::COVERS}
                            </th>
                            <th scope="col" class="end">
                                <span class="unseen">{words::ACTIONS}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>{move || Block::ALL.map(row).collect_view()}</tbody>
                </table>
            </Told>
        </section>
    }
}

#[component]
fn Row(block: Block, message: Option<String>, refused: Memo<Option<String>>) -> impl IntoView {
    let here = use_here();
    let is_off = message.is_some();
    let (verb, aside) = if is_off { (words::ENABLE, "enable") } else { (words::DISABLE, "disable") };
    let state = match message {
        Some(message) => view! {
            <span class="status disabled">
                <Draw icon=Icon::Disabled />
                {words::DISABLED}
            </span>
            <small>{message}</small>
        }
        .into_any(),
        None => view! {
            <span class="status active">
                <span class="status-dot"></span>
                {words::ENABLED}
            </span>
        }
        .into_any(),
    };

    view! {
        <tr>
            <th scope="row">
                <span class="list-name">{block.as_str()}</span>
            </th>
            <td>{state}</td>
            <td class="only-wide wrap dim">{words::covers(block)}</td>
            <td class="end">
                <Button
                    weight=Weight::Bare
                    disabled=Signal::derive(move || refused.read().is_some())
                    title=refused
                    on_press=move |()| here.open(&[(ASIDE, aside), (SET, block.as_str())])
                >
                    {verb}
                    <span class="unseen">" " {block.as_str()}</span>
                </Button>
            </td>
        </tr>
    }
}

/// Disabling or enabling the set that the address names.
#[component]
pub(super) fn SetBlock(model: ModelColumn, disable: bool) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let refused = Signal::derive(move || rights.refused(Action::Operate(model.id)));
    let set = here.word(SET);
    let message = RwSignal::new(String::new());
    let on = on_model(&model);
    let lines = Signal::derive(move || {
        let set = set.get().parse::<Block>().map_err(|unknown| unknown.to_string())?;
        let message = message.get().trim().to_owned();
        let message = if message.is_empty() { message } else { [" ", &quoted(&message)].concat() };
        let verb = if disable { "juju disable-command " } else { "juju enable-command " };
        Ok(vec![[verb, set.as_str(), &message, &on].concat()])
    });
    let verb = if disable { words::DISABLE } else { words::ENABLE };
    let close = move || here.set(&[(ASIDE, ""), (SET, "")]);

    view! {
        <Aside title=verb about=set words=&[ASIDE, SET]>
            <Form lines verb=verb.to_owned() refused on_done=move |_| close() on_cancel=move |()| close()>
                <p>{words::TEXT}</p>
                {disable.then(|| view! { <Field id="block-message" label=words::MESSAGE value=message /> })}
            </Form>
        </Aside>
    }
}
