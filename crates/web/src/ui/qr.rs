//! A QR code as a drawing within the page: one path, no foreign picture, no inline style.

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// The white edge that readers need, in modules.
const EDGE: usize = 4;

/// The picture of a text, with words for those who do not see it; nothing where the text is too long for one.
pub fn qr(text: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return html! {} };
    let width = code.width();
    let side = width + 2 * EDGE;
    let path: String = (0..width)
        .flat_map(|y| (0..width).map(move |x| (x, y)))
        .filter(|&at| code[at] == Color::Dark)
        .map(|(x, y)| format!("M{} {}h1v1h-1z", x + EDGE, y + EDGE))
        .collect();
    html! {
        svg class="qr" viewBox={ "0 0 " (side) " " (side) } width="220" height="220" role="img" aria-label=(label) shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::qr;

    #[test]
    fn a_code_is_drawn_with_its_edge_and_its_words() {
        let drawn = qr("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ", "the key").into_string();
        assert!(drawn.contains("aria-label=\"the key\"") && drawn.contains("M4 4h1v1h-1z"), "{drawn}");
        assert!(!drawn.contains("style"));
        assert_eq!(qr(&"x".repeat(5000), "too long").into_string(), "");
    }
}
