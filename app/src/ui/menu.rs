//! A menu that opens from a button: arrows walk, letters do not, Escape and a press elsewhere close it.

use std::sync::Arc;

use leptos::either::Either;
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::{HtmlElement, Node};
use wasm_bindgen::JsCast;

use super::icon::{Draw, Icon};

/// One thing that the menu offers.
#[derive(Clone)]
pub(crate) struct Item {
    name: String,
    mono: bool,
    icon: Option<Icon>,
    danger: bool,
    refused: Option<String>,
    key: Option<&'static str>,
    act: Act,
}

#[derive(Clone)]
enum Act {
    None,
    Press(Arc<dyn Fn() + Send + Sync>),
    Link(String),
}

impl Item {
    /// A thing with its name, which begins with its verb.
    pub(crate) fn new(name: impl Into<String>) -> Self {
        Item {
            name: name.into(),
            mono: false,
            icon: None,
            danger: false,
            refused: None,
            key: None,
            act: Act::None,
        }
    }

    /// Its name is one that is typed.
    pub(crate) fn mono(mut self) -> Self {
        self.mono = true;
        self
    }

    /// Its icon.
    pub(crate) fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// It takes something away for good.
    pub(crate) fn danger(mut self) -> Self {
        self.danger = true;
        self
    }

    /// The key that does the same on the row.
    pub(crate) fn key(mut self, key: &'static str) -> Self {
        self.key = Some(key);
        self
    }

    /// Why it cannot be done; it stays, with the reason.
    pub(crate) fn refused(mut self, why: Option<String>) -> Self {
        self.refused = why;
        self
    }

    /// What pressing it does.
    pub(crate) fn on_press(mut self, press: impl Fn() + Send + Sync + 'static) -> Self {
        self.act = Act::Press(Arc::new(press));
        self
    }

    /// Where it leads.
    pub(crate) fn link(mut self, address: impl Into<String>) -> Self {
        self.act = Act::Link(address.into());
        self
    }
}

/// A button that opens a menu.
#[component]
pub(crate) fn Menu(
    /// What the menu is for, for whoever listens.
    #[prop(into)]
    label: String,
    /// What it offers.
    #[prop(into)]
    items: Signal<Vec<Item>>,
    /// The look of the button.
    #[prop(default = "dots")]
    class: &'static str,
    /// What stands on the button.
    children: Children,
) -> impl IntoView {
    // Words that stand on the button are its name; what the menu is for follows them.
    let has_no_words = class == "dots" || class.ends_with("icon");
    let open = RwSignal::new(false);
    let root = NodeRef::<html::Div>::new();
    let list = NodeRef::<html::Div>::new();
    let button = NodeRef::<html::Button>::new();
    Effect::new(move |_| {
        if open.get() {
            focus_item(list, |_, _| 0);
        }
    });
    let close = move |to_button: bool| {
        open.set(false);
        if let Some(button) = button.get_untracked().filter(|_| to_button) {
            button.focus().ok();
        }
    };
    let walk = move |event: KeyboardEvent| {
        match event.key().as_str() {
            "ArrowDown" => focus_item(list, |at, count| (at + 1) % count),
            "ArrowUp" => focus_item(list, |at, count| (at + count - 1) % count),
            "Home" => focus_item(list, |_, _| 0),
            "End" => focus_item(list, |_, count| count - 1),
            "Escape" if open.get_untracked() => close(true),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let leave = move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let inside = root.get_untracked().is_some_and(|root| root.contains(to.as_ref()));
        if !inside {
            open.set(false);
        }
    };
    let shown = move || {
        items
            .get()
            .into_iter()
            .map(|item| view! { <MenuItem item on_done=move |()| close(true) /> })
            .collect_view()
    };

    view! {
        <div class="menu-root" node_ref=root on:focusout=leave on:keydown=walk>
            <button
                type="button"
                class=class
                node_ref=button
                aria-haspopup="menu"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-label=has_no_words.then(|| label.clone())
                title=label.clone()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {children()}
                {(!has_no_words).then(|| view! { <span class="unseen">{label.clone()}</span> })}
            </button>
            <Show when=move || open.get()>
                <div class="menu" role="menu" aria-label=label.clone() node_ref=list>
                    {shown}
                </div>
            </Show>
        </div>
    }
}

#[component]
fn MenuItem(item: Item, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let Item { name, mono, icon, danger, refused, key, act } = item;
    let is_refused = refused.is_some();
    let inside = view! {
        {match icon {
            Some(icon) => Either::Left(view! { <Draw icon size=16 /> }),
            None => Either::Right(view! { <span></span> }),
        }}
        <span class:mono=mono>{name}</span>
        {key.map(|key| view! { <kbd>{key}</kbd> })}
        {refused.map(|why| view! { <small>{why}</small> })}
    };
    match act {
        Act::Link(address) if !is_refused => Either::Left(view! {
            <a class="menu-item" role="menuitem" tabindex="-1" href=address on:click=move |_| on_done.run(())>
                {inside}
            </a>
        }),
        act => {
            let press = move |_| {
                if let (Act::Press(press), false) = (&act, is_refused) {
                    on_done.run(());
                    press();
                }
            };
            Either::Right(view! {
                <button
                    type="button"
                    class="menu-item"
                    class:bad=danger
                    role="menuitem"
                    tabindex="-1"
                    aria-disabled=is_refused.then_some("true")
                    on:click=press
                >
                    {inside}
                </button>
            })
        }
    }
}

/// Moves the focus among the items, once the browser has drawn them.
fn focus_item(list: NodeRef<html::Div>, next: impl Fn(usize, usize) -> usize + 'static) {
    request_animation_frame(move || {
        let Some(list) = list.try_get_untracked().flatten() else { return };
        let found = list.get_elements_by_class_name("menu-item");
        let items: Vec<HtmlElement> =
            (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect();
        let focused = document().active_element();
        let at = items.iter().position(|item| focused.as_ref() == Some(item.as_ref())).unwrap_or(0);
        if let Some(item) = items.get(next(at, items.len().max(1))) {
            item.focus().ok();
        }
    });
}
