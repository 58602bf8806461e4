//! A plain POST of JSON to the host of the page, for the one exchange that is not a server function: Juju's `/register`.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Uint8Array;
use web_sys::{Headers, RequestInit, Response};

use crate::base_path::at;

/// What was answered.
pub(crate) struct Posted {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

/// Posts JSON to a path of the page's host; the error says that the host cannot be reached.
pub(crate) async fn post(path: &str, json: &[u8]) -> Result<Posted, String> {
    send(path, json)
        .await
        .map_err(|_| "the server cannot be reached; check the connection and try again".to_owned())
}

async fn send(path: &str, json: &[u8]) -> Result<Posted, JsValue> {
    let headers = Headers::new()?;
    headers.set("content-type", "application/json")?;
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_headers_headers(&headers);
    init.set_body(&Uint8Array::from(json));
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response = JsFuture::from(window.fetch_with_str_and_init(&at(path), &init)).await?;
    let response: Response = response.dyn_into()?;
    let body = JsFuture::from(response.array_buffer()?).await?;
    Ok(Posted { status: response.status(), body: Uint8Array::new(&body).to_vec() })
}
