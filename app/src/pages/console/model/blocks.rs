//! Commands that a model does not take for now.

use domain::action::Action;
use domain::answer::Answer;
use domain::block::Block;
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::target::use_target;
use super::tools::ABOVE;
use crate::backend::use_desk;
use crate::pages::console::act::OF;
use crate::pages::console::aside::ASIDE;
use crate::pages::console::list::{Column, List, Listed};
use crate::pages::console::{use_here, use_rights};
use crate::ui::button::Button;
use crate::words::console::model::{act, blocks as words};
use crate::words::console::models::columns;

const COLUMNS: &[Column] = &[
    Column::plain(words::SET),
    Column::plain(words::STATE),
    Column::plain(words::MESSAGE),
    Column::plain(columns::ACTIONS),
];

/// A set of commands.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    block: Block,
    /// What those are told who try; none while the commands are taken.
    message: Option<String>,
}

/// The tab.
#[component]
pub(crate) fn Blocks(scroller: NodeRef<Div>) -> impl IntoView {
    let desk = use_desk();
    let target = use_target();
    let blocks = desk.ask(Query::Blocks { model: target.uuid }, |answer| match answer {
        Answer::Blocks(blocks) => Some(blocks.clone()),
        _ => None,
    });
    let lines = move || {
        let held = blocks.get()?;
        let message =
            |block: Block| held.iter().find(|(one, _)| *one == block).map(|(_, message)| message.clone());
        Some(Block::ALL.into_iter().map(|block| Line { block, message: message(block) }).collect())
    };

    view! {
        <List
            label=words::LIST
            asked=blocks
            all=lines
            columns=COLUMNS
            row=|line: Line| view! { <Row line /> }
            scroller
            below=Some(ABOVE)
        />
    }
}

impl Listed for Line {
    fn name(&self) -> String {
        self.block.as_str().to_owned()
    }

    // There are three of them, always and in this order.
    fn matches(&self, _: &str) -> bool {
        true
    }

    fn sort(_: &mut [Self], _: &str, _: bool) {}
}

#[component]
fn Row(line: Line) -> impl IntoView {
    let Line { block, message } = line;
    let here = use_here();
    let rights = use_rights();
    let target = use_target();
    let refused = Memo::new(move |_| rights.refused(Action::Operate(target.id)));
    let is_disabled = message.is_some();
    let (verb, aside, state) = match is_disabled {
        true => (act::ENABLE, "enable", words::DISABLED),
        false => (act::DISABLE, "disable", words::ENABLED),
    };

    view! {
        <th scope="row">
            <span class="list-name">{block.as_str()}</span>
            <small>{words::stops(block)}</small>
        </th>
        <td class:warned=is_disabled class:dim=!is_disabled>
            {state}
        </td>
        <td class="dim">{message}</td>
        <td class="end">
            <Button
                refused
                on_press=move |()| here.open(&[(ASIDE, aside), (OF, block.as_str())])
            >
                {verb}
            </Button>
        </td>
    }
}
