//! An SVG as PNG, for programs that take no SVG.

use crate::Fault;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::sync::Arc;

/// The most that a side may have, in dots: a picture larger than that is a fault of whoever drew it.
const MOST: f32 = 8000.0;

/// Draws an SVG with some fonts, enlarged by `scale`. No file, no network and no font of the machine is looked at.
///
/// Errors: text that is no SVG, a picture without a size or larger than can be drawn.
pub fn png(svg: &str, fonts: &[&'static [u8]], scale: f32) -> Result<Vec<u8>, Fault> {
    let mut options = Options::default();
    let known = Arc::make_mut(&mut options.fontdb);
    fonts.iter().for_each(|bytes| known.load_font_data(bytes.to_vec()));
    let first = known.faces().next().and_then(|face| face.families.first()).map(|(name, _)| name.clone());
    if let Some(name) = first {
        known.set_sans_serif_family(name);
    }
    let tree = Tree::from_str(svg, &options).map_err(|e| Fault::plain(e.to_string()))?;
    let size = tree.size();
    let (width, height) = ((size.width() * scale).ceil(), (size.height() * scale).ceil());
    if width > MOST || height > MOST {
        return Err(Fault::plain("a picture is too large"));
    }
    let dots = Pixmap::new(width as u32, height as u32);
    let mut dots = dots.ok_or_else(|| Fault::plain("a picture has no size"))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut dots.as_mut());
    dots.encode_png().map_err(|e| Fault::plain(e.to_string()))
}
