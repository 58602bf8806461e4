//! Starts the demo in the browser, with everything that runs in it.

fn main() {
    app::start(app::App);
}
