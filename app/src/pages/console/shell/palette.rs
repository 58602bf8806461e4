//! The palette: goes to or does anything by name. Ctrl or ⌘ and K open it.

mod entries;

use leptos::ev::{KeyboardEvent, keydown};
use leptos::html;
use leptos::prelude::*;

use super::dock::use_dock;
use crate::backend::use_desk;
use crate::pages::console::use_here;
use crate::ui::dialog::follow;
use crate::ui::icon::{Draw, Icon};
use crate::words::console::palette as words;
use entries::{Does, Entry, entries, matching};

/// How many matches are shown.
const SHOWN: usize = 12;

/// Whether the palette is open.
#[derive(Clone, Copy)]
pub(super) struct PaletteState(RwSignal<bool>);

impl PaletteState {
    /// Opens it.
    pub(super) fn open(self) {
        self.0.set(true);
    }
}

/// Makes [`use_palette`] available to the shell, and listens for its keys.
pub(super) fn provide_palette() {
    let state = PaletteState(RwSignal::new(false));
    provide_context(state);
    let keys = window_event_listener(keydown, move |event: KeyboardEvent| {
        if (event.ctrl_key() || event.meta_key()) && event.key().eq_ignore_ascii_case("k") {
            event.prevent_default();
            state.0.update(|open| *open = !*open);
        }
    });
    on_cleanup(move || keys.remove());
}

/// Whether the palette is open.
pub(super) fn use_palette() -> PaletteState {
    expect_context()
}

/// The button that opens it.
#[component]
pub(crate) fn FindButton() -> impl IntoView {
    let state = use_palette();
    view! {
        <button type="button" class="find" aria-label=words::FIND_BY_KEY on:click=move |_| state.open()>
            <Draw icon=Icon::Search />
            <span>{words::FIND}</span>
            " "
            <kbd>"Ctrl K"</kbd>
        </button>
    }
}

/// The palette itself.
#[component]
pub(super) fn Palette() -> impl IntoView {
    let PaletteState(open) = use_palette();
    let dialog = NodeRef::<html::Dialog>::new();
    follow(dialog, move || open.get());

    view! {
        <dialog class="palette" node_ref=dialog aria-label=words::FIND on:close=move |_| open.set(false)>
            <Show when=move || open.get()>
                <Search />
            </Show>
        </dialog>
    }
}

#[component]
fn Search() -> impl IntoView {
    let PaletteState(open) = use_palette();
    let desk = use_desk();
    let here = use_here();
    let dock = use_dock();
    let typed = RwSignal::new(String::new());
    let marked = RwSignal::new(0_usize);
    let field = NodeRef::<html::Input>::new();
    let all = entries();
    let found = Memo::new(move |_| {
        let mut found = all.with(|all| matching(all, typed.read().trim()));
        found.truncate(SHOWN);
        found
    });
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            // Where the field cannot take the focus, it stays.
            field.focus().ok();
        }
    });
    let take = move |entry: Entry| {
        open.set(false);
        match entry.does {
            Does::Go(address) => here.go_to(&address),
            Does::Raise => dock.toggle(),
            Does::Run(line) => {
                if !dock.is_raised() {
                    dock.toggle();
                }
                desk.start(&line);
            }
        }
    };
    let key = move |event: KeyboardEvent| {
        let count = found.read_untracked().len().max(1);
        match event.key().as_str() {
            "ArrowDown" => marked.update(|marked| *marked = (*marked + 1) % count),
            "ArrowUp" => marked.update(|marked| *marked = (*marked + count - 1) % count),
            "Enter" => {
                if let Some(entry) = found.with_untracked(|found| found.get(marked.get_untracked()).cloned())
                {
                    take(entry);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let option = move |(at, entry): (usize, Entry)| {
        let chosen = entry.clone();
        view! {
            <li
                role="option"
                id=format!("palette-{at}")
                aria-selected=move || if marked.get() == at { "true" } else { "false" }
                on:mousemove=move |_| marked.set(at)
                on:click=move |_| take(chosen.clone())
            >
                <Draw icon=entry.icon size=16 />
                <span class:mono=entry.mono>{entry.name}</span>
                <small>{entry.kind}</small>
            </li>
        }
    };

    view! {
        <div class="palette-field">
            <Draw icon=Icon::Search size=16 />
            <input
                node_ref=field
                type="text"
                role="combobox"
                aria-label=words::FIND
                aria-expanded="true"
                aria-controls="palette-list"
                aria-activedescendant=move || format!("palette-{}", marked.get())
                aria-autocomplete="list"
                autocomplete="off"
                spellcheck="false"
                placeholder=words::HINT
                bind:value=typed
                on:input=move |_| marked.set(0)
                on:keydown=key
            />
        </div>
        <ul class="palette-list" id="palette-list" role="listbox" aria-label=words::FOUND>
            {move || found.get().into_iter().enumerate().map(option).collect_view()}
        </ul>
        <Show when=move || found.read().is_empty()>
            <p class="palette-none">{words::NONE}</p>
        </Show>
        <p class="unseen" role="status">
            {move || words::count(found.read().len())}
        </p>
    }
}
