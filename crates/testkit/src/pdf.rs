//! Reads a PDF back: its text as it is read aloud, what is only furniture of the page, and its tags.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Name, Object, Stream, String as PdfString};
use kurbo::{Affine, BezPath, Rect};
use std::collections::BTreeMap;

/// What a page shows.
#[derive(Default)]
pub struct Page {
    /// What is read aloud, in the order of the file.
    pub text: String,
    /// Head and foot.
    pub furniture: String,
    /// How far to the right a glyph begins, in points.
    pub rightmost: f64,
    /// How far down, in points from the bottom.
    pub lowest: f64,
    inside: Vec<bool>,
    last_y: f64,
    last_x: f64,
}

/// A file, read back.
pub struct Read {
    /// The pages, in their order.
    pub pages: Vec<Page>,
    /// How often each kind of element stands in the structure.
    pub tags: BTreeMap<String, usize>,
    /// The metadata packet.
    pub metadata: String,
    /// The language of the file.
    pub lang: String,
    /// How many fonts there are, and how many of them are not in the file.
    pub fonts: (usize, usize),
}

impl Read {
    /// The text of all pages, in one line with single spaces.
    pub fn text(&self) -> String {
        let all: Vec<&str> = self.pages.iter().flat_map(|p| p.text.split_whitespace()).collect();
        all.join(" ")
    }

    /// The text without any space, for what a line may break.
    pub fn dense(&self) -> String {
        dense(&self.pages.iter().map(|p| p.text.as_str()).collect::<String>())
    }

    /// How many elements of a kind there are.
    pub fn tags(&self, kind: &str) -> usize {
        self.tags.get(kind).copied().unwrap_or(0)
    }
}

/// Text without white space and without hyphens, which lines may end with.
pub fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}' | '\u{2010}')).collect()
}

/// Reads a file. Panics where it is none, or lacks what every document of the house has.
pub fn read(bytes: &[u8]) -> Read {
    let pdf = Pdf::new(bytes.to_vec()).expect("the file is a PDF");
    let root: Dict = pdf.xref().get(pdf.xref().root_id()).expect("there is a catalogue");
    let metadata: Stream = root.get("Metadata").expect("there is metadata");
    let lang: PdfString = root.get("Lang").expect("there is a language");
    Read {
        pages: pages(&pdf),
        tags: tags(&pdf),
        metadata: String::from_utf8(metadata.decoded().expect("readable").to_vec()).expect("UTF-8"),
        lang: String::from_utf8_lossy(lang.as_bytes()).into_owned(),
        fonts: fonts(&pdf),
    }
}

fn fonts(pdf: &Pdf) -> (usize, usize) {
    let (mut all, mut outside) = (0, 0);
    for object in pdf.objects() {
        let Object::Dict(dict) = object else { continue };
        if dict.get::<Name>("Type").is_some_and(|kind| String::from_utf8_lossy(kind.as_ref()) == "FontDescriptor") {
            all += 1;
            outside += usize::from(!["FontFile", "FontFile2", "FontFile3"].iter().any(|key| dict.contains_key(*key)));
        }
    }
    (all, outside)
}

fn pages(pdf: &Pdf) -> Vec<Page> {
    let cache = InterpreterCache::new();
    let whole = Rect::new(0.0, 0.0, 2000.0, 2000.0);
    let mut all = Vec::new();
    for page in pdf.pages().iter() {
        let mut shown = Page { lowest: f64::MAX, ..Page::default() };
        let settings = InterpreterSettings::default();
        let mut context = Context::new(Affine::IDENTITY, whole, &cache, pdf.xref(), settings);
        interpret_page(page, &mut context, &mut shown);
        all.push(shown);
    }
    all
}

fn tags(pdf: &Pdf) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for object in pdf.objects() {
        let Object::Dict(dict) = object else { continue };
        if let (true, Some(kind)) = (dict.contains_key("P"), dict.get::<Name>("S")) {
            *found.entry(String::from_utf8_lossy(kind.as_ref()).into_owned()).or_default() += 1;
        }
    }
    found
}

impl Page {
    fn is_furniture(&self) -> bool {
        self.inside.contains(&true)
    }
}

impl<'a> Device<'a> for Page {
    fn draw_glyph(&mut self, glyph: &Glyph<'a>, at: Affine, own: Affine, _: &Paint<'a>, _: &GlyphDrawMode) {
        let place = (at * own).translation();
        let said = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(s)) => s,
            None => panic!("a glyph without text"),
        };
        let new_line = (place.y - self.last_y).abs() > 0.5 || place.x < self.last_x;
        (self.last_x, self.last_y) = (place.x, place.y);
        self.rightmost = self.rightmost.max(place.x);
        if !self.is_furniture() {
            self.lowest = self.lowest.min(place.y);
        }
        let out = if self.is_furniture() { &mut self.furniture } else { &mut self.text };
        if new_line && !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&said);
    }

    fn begin_marked_content(&mut self, tag: &[u8], _: Option<i32>) {
        self.inside.push(tag == b"Artifact");
    }

    fn end_marked_content(&mut self) {
        self.inside.pop();
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
