//! Starts the pages outside the demo in the browser: a small program of their own, so that the first page is there at once.

fn main() {
    app::start(app::Door);
}
