//! Buttons: something to press, always with a verb.

use leptos::prelude::*;

use super::icon::{Draw, Icon};

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Weight {
    /// The one thing to do here.
    Primary,
    /// With an outline.
    #[default]
    Plain,
    /// Takes something away for good.
    Danger,
    /// Only a word, until one points at it.
    Bare,
}

impl Weight {
    /// The class that draws it.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Plain => "button",
            Self::Danger => "button danger",
            Self::Bare => "button bare",
        }
    }
}

/// A button with a word, and perhaps an icon before or after it.
#[component]
pub(crate) fn Button(
    /// What pressing it does.
    #[prop(into)]
    on_press: Callback<()>,
    /// How much it stands out.
    #[prop(optional)]
    weight: Weight,
    /// 44 px high.
    #[prop(optional)]
    big: bool,
    /// Before the word.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// After the word.
    #[prop(optional, into)]
    icon_after: Option<Icon>,
    /// True while it cannot be pressed; the reason stands beside it, so it stays where the keyboard finds it.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Why it cannot be pressed, for whoever points at it; read aloud too.
    #[prop(optional, into)]
    refused: Signal<Option<String>>,
    /// The verb.
    children: Children,
) -> impl IntoView {
    let disabled = Signal::derive(move || disabled.get() || refused.read().is_some());
    let press = move |_| {
        if !disabled.get_untracked() {
            on_press.run(());
        }
    };

    view! {
        <button
            type="button"
            class=weight.class()
            class:big=big
            aria-disabled=move || disabled.get().then_some("true")
            title=refused
            on:click=press
        >
            {icon.map(|icon| view! { <Draw icon /> })}
            {children()}
            {icon_after.map(|icon| view! { <Draw icon /> })}
        </button>
    }
}

/// A button that shows only an icon; its name is read aloud and shown on hover.
#[component]
pub(crate) fn IconButton(
    /// What it shows.
    #[prop(into)]
    icon: Signal<Icon>,
    /// What it does, in words.
    #[prop(into)]
    name: Signal<String>,
    /// What pressing it does.
    #[prop(into)]
    on_press: Callback<()>,
    /// How much it stands out.
    #[prop(optional)]
    weight: Weight,
    /// True while it cannot be pressed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let press = move |_| {
        if !disabled.get_untracked() {
            on_press.run(());
        }
    };

    view! {
        <button
            type="button"
            class=format!("{} icon", weight.class())
            aria-label=name
            title=name
            aria-disabled=move || disabled.get().then_some("true")
            on:click=press
        >
            {move || view! { <Draw icon=icon.get() size=16 /> }}
        </button>
    }
}
