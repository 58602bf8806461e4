//! Starts the page in the browser.

fn main() {
    console_error_panic_hook::set_once();
    remove_shell();
    leptos::mount::mount_to_body(app::App);
}

/// Takes away what `index.html` shows until WebAssembly runs.
fn remove_shell() {
    if let Some(shell) = leptos::prelude::document().get_element_by_id("shell") {
        shell.remove();
    }
}
