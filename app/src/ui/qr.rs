//! A QR code, for a camera: one path, dark on light in both themes.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// How many modules stay light around it, as cameras expect.
const QUIET: i32 = 4;

/// The code. A text that is too long for one is not drawn.
#[component]
pub(crate) fn Qr(
    /// What it says.
    text: String,
    /// What it is, for whoever listens.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let code = QrCode::encode_text(&text, QrCodeEcc::Low).ok()?;
    let side = code.size() + 2 * QUIET;
    Some(view! {
        <svg class="qr" viewBox=format!("0 0 {side} {side}") role="img" aria-label=label shape-rendering="crispEdges">
            <path d=outline(code.size(), |x, y| code.get_module(x, y)) />
        </svg>
    })
}

/// One rectangle for each run of dark modules.
fn outline(size: i32, is_dark: impl Fn(i32, i32) -> bool) -> String {
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let run = (x..size).take_while(|x| is_dark(*x, y)).count();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
            }
            x += i32::try_from(run).unwrap_or(0) + 1;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_run_is_one_rectangle() {
        let dark = ["##.", "..#", "..."];
        let is_dark = |x: i32, y: i32| {
            let row = usize::try_from(y).ok().and_then(|y| dark.get(y));
            let module = usize::try_from(x).ok().zip(row).and_then(|(x, row)| row.as_bytes().get(x));
            module == Some(&b'#')
        };
        assert_eq!(outline(3, is_dark), "M4 4h2v1h-2zM6 5h1v1h-1z");
    }
}
