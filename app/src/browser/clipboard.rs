//! Copying text, also where the clipboard's own interface is missing (plain http beyond this machine).

use leptos::prelude::{document, window};
use leptos::web_sys::{HtmlDocument, HtmlTextAreaElement, js_sys};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard; false when the browser does not let us.
pub(crate) async fn copy(text: String) -> bool {
    match modern(&text) {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => by_selection(&text).unwrap_or(false),
    }
}

/// The promise of the asynchronous clipboard, which only a secure context has.
fn modern(text: &str) -> Option<js_sys::Promise> {
    let navigator = window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    let present = !clipboard.is_undefined();
    present.then(|| navigator.clipboard().write_text(text))
}

/// The old way: a field that is selected, copied and taken away again.
fn by_selection(text: &str) -> Option<bool> {
    let document: HtmlDocument = document().dyn_into().ok()?;
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_class_name("unseen");
    field.set_value(text);
    document.body()?.append_child(&field).ok()?;
    field.select();
    let copied = document.exec_command("copy").ok();
    field.remove();
    copied
}
