//! Tabs: one of several things is shown at a time.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

/// One tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tab {
    /// Names it among the tabs, and its panel by `panel-ID`.
    pub(crate) id: String,
    /// What it is called.
    pub(crate) name: String,
    /// A quiet word after the name.
    pub(crate) remark: Option<String>,
}

/// A row of tabs: one tab stop, arrows move, as the pattern has it.
#[component]
pub(crate) fn Tabs(
    /// What they choose among.
    #[prop(into)]
    label: String,
    /// The tabs.
    #[prop(into)]
    tabs: Signal<Vec<Tab>>,
    /// The id of the chosen one.
    chosen: RwSignal<String>,
) -> impl IntoView {
    let list = NodeRef::<html::Div>::new();
    let step = move |by: usize| {
        let tabs = tabs.read_untracked();
        let at = tabs.iter().position(|tab| tab.id == *chosen.read_untracked()).unwrap_or(0);
        if let Some(next) = tabs.get((at + by) % tabs.len().max(1)) {
            chosen.set(next.id.clone());
            focus_chosen(list);
        }
    };
    let walk = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowRight" => step(1),
        "ArrowLeft" => step(tabs.read_untracked().len().saturating_sub(1)),
        _ => {}
    };

    view! {
        <div class="tabs" role="tablist" aria-label=label node_ref=list on:keydown=walk>
            <For each=move || tabs.get() key=|tab| (tab.id.clone(), tab.remark.clone()) let:tab>
                {
                    let id = StoredValue::new(tab.id.clone());
                    let is_chosen = move || chosen.with(|chosen| id.with_value(|id| id == chosen));
                    view! {
                        <button
                            type="button"
                            role="tab"
                            id=format!("tab-{}", tab.id)
                            aria-controls=format!("panel-{}", tab.id)
                            aria-selected=move || if is_chosen() { "true" } else { "false" }
                            tabindex=move || if is_chosen() { "0" } else { "-1" }
                            on:click=move |_| chosen.set(id.get_value())
                        >
                            {tab.name.clone()}
                            {tab.remark.clone().map(|remark| view! { <small>{remark}</small> })}
                        </button>
                    }
                }
            </For>
        </div>
    }
}

/// Moves the focus to the tab that was chosen, once the browser has drawn it so.
fn focus_chosen(list: NodeRef<html::Div>) {
    request_animation_frame(move || {
        use wasm_bindgen::JsCast;
        let tab = list
            .try_get_untracked()
            .flatten()
            .and_then(|list| list.query_selector("[aria-selected=true]").ok().flatten());
        if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<leptos::web_sys::HtmlElement>().ok()) {
            tab.focus().ok();
        }
    });
}
