//! One model: what it is, who has access, what runs in it, and all that one can do with it.

mod access;
mod applications;
mod asides;
mod blocks;
mod facts;
mod machines;
mod offers;
mod relations;
mod settings;
mod target;
mod tools;

use std::sync::Arc;

use domain::ability::Thing;
use domain::access_table::AccessTable;
use domain::action::Action;
use domain::answer::{Answer, ModelDetails, StatusRow};
use domain::name::{ModelName, UserName};
use domain::query::Query;
use leptos::html::Div;
use leptos::prelude::*;

use super::act::OF;
use super::aside::{ASIDE, use_named};
use super::body::{Body, Told};
use super::head::Head;
use super::list::Cuts;
use super::nowhere::Nowhere;
use super::screen::Screen;
use super::{thing, use_here, use_rights};
use crate::backend::{Asked, use_desk};
use crate::ui::banner::{Banner, Mood};
use crate::ui::button::{Button, Weight};
use crate::ui::icon::{Draw, Icon};
use crate::ui::menu::{Item, Menu};
use crate::words::console::{model as words, models, nav};
use asides::Asides;
use facts::Facts;
use target::use_target;

pub(super) use asides::OwnAsides;
pub(super) use blocks::Blocks;
pub(super) use settings::Settings;
pub(super) use target::{Target, provide_target};

/// The screen.
#[component]
pub(super) fn Model(
    /// Whose it is.
    owner: UserName,
    /// Its name.
    name: ModelName,
) -> impl IntoView {
    let told = use_rights();
    let title = [owner.as_str(), "/", name.as_str()].concat();
    let find = move |table: &Arc<AccessTable>, (): &()| {
        let mut models = table.models.iter();
        models.find(|model| model.owner == owner && model.name == name).map(|model| (model.id, model.uuid))
    };
    let found = use_named(told.asked(), || (), find);
    let is_told = Memo::new(move |_| told.asked().is_here());

    move || match (found.get(), is_told.get()) {
        (Some((id, uuid)), _) => {
            let target = Target { id, uuid, name: StoredValue::new(title.clone()) };
            view! { <Known target /> }.into_any()
        }
        (None, true) => view! { <Nowhere /> }.into_any(),
        (None, false) => {
            let of = (nav::MODELS, use_here().at(&Screen::Models));
            view! {
                <Head title=title.clone() mono=true of />
                <Body>
                    <Told asked=told.asked()>""</Told>
                </Body>
            }
            .into_any()
        }
    }
}

/// A model that one may open.
#[component]
fn Known(target: Target) -> impl IntoView {
    let here = use_here();
    let desk = use_desk();
    let rights = use_rights();
    provide_target(target);
    let details = desk.ask(Query::Model { model: target.uuid }, |answer| match answer {
        Answer::Model(details) => Some(details.clone()),
        _ => None,
    });
    let status = desk.ask(Query::Status { model: target.uuid }, |answer| match answer {
        Answer::Status(status) => Some(status.clone()),
        _ => None,
    });
    let refused = Memo::new(move |_| rights.refused(Action::GrantModel(target.id)));
    let title = target.name.get_value();
    let of = (nav::MODELS, here.at(&Screen::Models));
    let items = Signal::derive(move || {
        let line = ["juju switch ", &target.name.get_value()].concat();
        let open = |aside: &'static str| move || here.open(&[(ASIDE, aside), (OF, "")]);
        vec![
            Item::new(models::SWITCH).icon(Icon::Terminal).on_press(move || desk.start(&line)),
            Item::new(words::CONSUME)
                .icon(Icon::Plug)
                .refused(rights.refused(Action::ConsumeInto(target.id)))
                .on_press(open("consume")),
            Item::new(words::UPGRADE)
                .icon(Icon::Up)
                .refused(rights.refused(Action::UpgradeModel(target.id)))
                .on_press(open("upgrade")),
            Item::new(models::DESTROY)
                .icon(Icon::Trash)
                .danger()
                .refused(rights.refused(Action::DestroyModel(target.id)))
                .on_press(open("destroy")),
        ]
    });
    let label = models::actions(&title);

    view! {
        <Head title mono=true of>
            <Menu label items class="button icon">
                <Draw icon=Icon::Dots size=16 />
            </Menu>
            <Button
                weight=Weight::Primary
                refused
                on_press=move |()| here.open(&[(ASIDE, "grant"), ("user", "")])
            >
                {words::GRANT}
            </Button>
        </Head>
        <Content details status />
        <Asides status />
    }
}

#[component]
fn Content(details: Asked<ModelDetails>, status: Asked<StatusRow>) -> impl IntoView {
    let here = use_here();
    let rights = use_rights();
    let target = use_target();
    let tab = here.word("tab");
    let scroller = NodeRef::<Div>::new();
    let is_gone =
        Memo::new(move |_| rights.read(|table| table.model(target.id).is_none()).unwrap_or_default());
    let ways = Signal::derive(move || {
        let count = |count: fn(&StatusRow) -> usize| status.read(count);
        let people = rights.read(|table| {
            let on = Thing::Model(target.id);
            table.subjects.iter().filter(|one| thing::held(table, one.id, on).is_some()).count()
        });
        vec![
            ("", words::tabs::ACCESS, people),
            ("applications", words::tabs::APPLICATIONS, count(|status| status.applications.len())),
            ("machines", words::tabs::MACHINES, count(|status| status.machines.len())),
            ("offers", words::tabs::OFFERS, None),
            ("relations", words::tabs::RELATIONS, count(|status| status.relations.len())),
            ("settings", words::tabs::SETTINGS, None),
            ("blocks", words::tabs::BLOCKS, None),
        ]
    });

    view! {
        <Body node_ref=scroller>
            {move || {
                is_gone
                    .get()
                    .then(|| {
                        view! {
                            <Banner mood=Mood::Warn headline=words::GONE>
                                {words::GONE_TEXT}
                            </Banner>
                        }
                    })
            }}
            <Facts details />
            <div class="list-tools below">
                <Cuts label=words::tabs::LABEL key="tab" ways />
            </div>
            {move || match tab.read().as_str() {
                "applications" => {
                    view! { <applications::Applications status scroller /> }.into_any()
                }
                "machines" => view! { <machines::Machines status scroller /> }.into_any(),
                "offers" => view! { <offers::Offers scroller /> }.into_any(),
                "relations" => view! { <relations::Relations status scroller /> }.into_any(),
                "settings" => view! { <settings::Settings scroller /> }.into_any(),
                "blocks" => view! { <blocks::Blocks scroller /> }.into_any(),
                _ => view! { <access::Access scroller /> }.into_any(),
            }}
        </Body>
    }
}
