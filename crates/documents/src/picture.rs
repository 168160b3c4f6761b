//! Pictures of an inventory as SVG: the same on the page that offers them, on paper and in the file that is taken away.
//! Colour never stands alone, an estimate is hatched, a missing value is not nought. Sizes are in points of the picture.

use std::fmt::Write;

/// The five classes from light to dark, and whether text on each is white (ux 5.4).
const CLASSES: [(&str, bool); 5] =
    [("#E8F1F4", false), ("#B4D3DC", false), ("#78ABBA", false), ("#3A7D95", true), ("#0A475E", true)];
const INK: &str = "#1B2328";
const SOFT: &str = "#51606A";
const BLUE: &str = "#0B5A7A";
const PALE: &str = "#E6ECEF";

/// What stands around every picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Around {
    /// What it shows.
    pub title: String,
    /// The same in a sentence, for those who hear it: the highest value, how many are missing.
    pub description: String,
    /// Where the values stand, and what must be said beside them.
    pub foot: Vec<String>,
}

/// A tile of a map on which every canton has the same weight.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tile {
    /// What stands large in it.
    pub code: String,
    /// What stands small in it; none where there is no value.
    pub value: Option<String>,
    /// The class of the value, from 1 to 5; none where there is no value.
    pub class: Option<u8>,
    /// Its place, from one.
    pub row: u8,
    /// Its place, from one.
    pub column: u8,
    /// Over how many places it reaches, for a row in which neighbours answer together.
    pub width: u8,
}

/// A map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Map {
    /// Title and foot.
    pub around: Around,
    /// The tiles.
    pub tiles: Vec<Tile>,
    /// What each class means; without a class: no data.
    pub legend: Vec<(Option<u8>, String)>,
}

/// A bar.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bar {
    /// What it is about.
    pub label: String,
    /// Its length; none where there is no value.
    pub value: Option<i64>,
    /// The value in words.
    pub shown: String,
    /// Whether it is hatched.
    pub estimated: bool,
}

/// Bars that begin at nought, in one panel or in several on the same scale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bars {
    /// Title and foot.
    pub around: Around,
    /// The panels: a heading, which may be empty, and its bars.
    pub panels: Vec<(String, Vec<Bar>)>,
}

/// A mark of a matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dot {
    /// It is so.
    Full,
    /// It is not so.
    Empty,
    /// It is so in part, or the source says both.
    Half,
    /// Nobody has said.
    Missing,
}

/// A matrix of marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dots {
    /// Title and foot.
    pub around: Around,
    /// The columns.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<(String, Vec<Dot>)>,
    /// The last row.
    pub totals: (String, Vec<String>),
    /// What a mark means.
    pub legend: Vec<(Dot, String)>,
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A text at a place.
fn text(out: &mut String, (x, y): (i32, i32), size: u8, look: &str, words: &str) {
    let _ = write!(out, r#"<text x="{x}" y="{y}" font-size="{size}" {look}>{}</text>"#, escaped(words));
}

/// The picture with everything around it. `body` is drawn below the title; it is `height` high.
fn framed(around: &Around, width: i32, height: i32, body: &str) -> String {
    let title = wrapped(&around.title, width, 15);
    let top = 14 + 20 * title.len() as i32;
    let foot: Vec<String> = around.foot.iter().flat_map(|line| wrapped(line, width, 10)).collect();
    let whole = top + height + 10 + 14 * foot.len() as i32;
    let mut out = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {whole}" width="{width}" height="{whole}" role="img" font-family="Inter, Arial, sans-serif" fill="{INK}"><title>{}</title><desc>{}</desc><rect width="{width}" height="{whole}" fill="#FFFFFF"/>"##,
        escaped(&around.title),
        escaped(&around.description),
    );
    for (at, line) in title.iter().enumerate() {
        text(&mut out, (0, 18 + 20 * at as i32), 15, r#"font-weight="600""#, line);
    }
    let _ = write!(out, r#"<g transform="translate(0 {top})">{body}</g>"#);
    for (at, line) in foot.iter().enumerate() {
        let y = top + height + 14 + 14 * at as i32;
        text(&mut out, (0, y), 10, &format!(r#"fill="{SOFT}""#), line);
    }
    out + "</svg>"
}

/// Lines that fit into a width; letters of the house's font are about half as wide as they are high.
fn wrapped(words: &str, width: i32, size: i32) -> Vec<String> {
    let most = usize::try_from(width * 100 / (size * 56)).unwrap_or(40).max(12);
    let mut lines = vec![String::new()];
    for word in words.split_whitespace() {
        let fits =
            lines.last().is_some_and(|line| line.is_empty() || line.chars().count() + word.chars().count() < most);
        if !fits {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

impl Map {
    /// The map as SVG.
    pub fn svg(&self) -> String {
        const SIDE: i32 = 66;
        let mut body = String::new();
        for tile in &self.tiles {
            let (x, y) = ((i32::from(tile.column) - 1) * SIDE, (i32::from(tile.row) - 1) * SIDE);
            draw_tile(&mut body, tile, (x, y), SIDE);
        }
        let rows = self.tiles.iter().map(|t| i32::from(t.row)).max().unwrap_or(1);
        let top = rows * SIDE + 12;
        for (at, (class, words)) in self.legend.iter().enumerate() {
            let (x, y) = ((at as i32 % 2) * 264, top + (at as i32 / 2) * 22);
            swatch(&mut body, *class, (x, y));
            text(&mut body, (x + 26, y + 12), 12, "", words);
        }
        let lines = (self.legend.len() as i32 + 1) / 2;
        framed(&self.around, 8 * SIDE, top + 22 * lines, &body)
    }
}

fn draw_tile(out: &mut String, tile: &Tile, (x, y): (i32, i32), side: i32) {
    let class = tile.class.map(|c| CLASSES[usize::from(c.clamp(1, 5)) - 1]);
    let (fill, ink, dash) = match class {
        Some((fill, white)) => (fill, if white { "#FFFFFF" } else { INK }, ""),
        None => ("#FFFFFF", INK, r#" stroke-dasharray="4 3""#),
    };
    let (w, h) = (side * i32::from(tile.width.max(1)) - 4, side - 4);
    let _ = write!(
        out,
        r#"<rect x="{}" y="{}" width="{w}" height="{h}" rx="4" fill="{fill}" stroke="{SOFT}"{dash}/>"#,
        x + 2,
        y + 2
    );
    let middle = x + 2 + w / 2;
    let look = |weight: u16| format!(r#"text-anchor="middle" font-weight="{weight}" fill="{ink}""#);
    text(out, (middle, y + 29), 16, &look(600), &tile.code);
    if let Some(value) = &tile.value {
        text(out, (middle, y + 48), if value.chars().count() > 8 { 10 } else { 12 }, &look(400), value);
    }
}

fn swatch(out: &mut String, class: Option<u8>, (x, y): (i32, i32)) {
    let fill = class.map_or("#FFFFFF", |c| CLASSES[usize::from(c.clamp(1, 5)) - 1].0);
    let dash = if class.is_none() { r#" stroke-dasharray="4 3""# } else { "" };
    let _ = write!(out, r#"<rect x="{x}" y="{y}" width="18" height="16" rx="3" fill="{fill}" stroke="{SOFT}"{dash}/>"#);
}

impl Bars {
    /// The bars as SVG.
    pub fn svg(&self) -> String {
        const WIDTH: i32 = 640;
        // As wide as the longest label asks for, so that none loses the word that tells it from the next.
        let labels = self.panels.iter().flat_map(|(_, bars)| bars).map(|bar| bar.label.chars().count());
        let label = i32::try_from(7 * labels.max().unwrap_or(0)).unwrap_or(i32::MAX).clamp(210, 340);
        let values = self.panels.iter().flat_map(|(_, bars)| bars).filter_map(|b| b.value);
        let most = values.max().unwrap_or(1).max(1);
        let mut body = String::new();
        let mut y = 0;
        for (heading, bars) in &self.panels {
            if !heading.is_empty() {
                text(&mut body, (0, y + 14), 12, r#"font-weight="600""#, heading);
                y += 22;
            }
            for bar in bars {
                let named: String = wrapped(&bar.label, label, 12).swap_remove(0);
                text(&mut body, (0, y + 14), 12, "", &named);
                let room = i64::from(WIDTH - label - 130);
                if let Some(value) = bar.value {
                    let length = (value.max(0) * room / most).max(i64::from(value > 0) * 2);
                    draw_bar(&mut body, (label, y + 3), length, bar.estimated);
                    let at = label + i32::try_from(length).unwrap_or(0) + 8;
                    text(&mut body, (at, y + 14), 12, r#"font-weight="600""#, &bar.shown);
                } else {
                    text(&mut body, (label, y + 14), 12, &format!(r#"fill="{SOFT}""#), &bar.shown);
                }
                y += 22;
            }
            y += 6;
        }
        framed(&self.around, WIDTH, y, &body)
    }
}

fn draw_bar(out: &mut String, (x, y): (i32, i32), length: i64, estimated: bool) {
    if !estimated {
        let _ = write!(out, r#"<rect x="{x}" y="{y}" width="{length}" height="14" rx="2" fill="{BLUE}"/>"#);
        return;
    }
    let _ = write!(
        out,
        r#"<rect x="{x}" y="{y}" width="{length}" height="14" fill="{PALE}" stroke="{BLUE}" stroke-dasharray="4 3"/>"#
    );
    // Strokes across the bar: a dashed line as thick as it is high.
    let (middle, end) = (y + 7, i64::from(x) + length);
    let _ = write!(
        out,
        r#"<line x1="{x}" x2="{end}" y1="{middle}" y2="{middle}" stroke="{BLUE}" stroke-width="14" stroke-dasharray="2 6"/>"#
    );
}

impl Dots {
    /// The matrix as SVG.
    pub fn svg(&self) -> String {
        let (label, column) = (180, (460 / i32::try_from(self.heads.len().max(1)).unwrap_or(1)).clamp(64, 110));
        let width = label + column * i32::try_from(self.heads.len()).unwrap_or(0);
        let heads: Vec<Vec<String>> = self.heads.iter().map(|head| wrapped(head, column - 4, 11)).collect();
        let lines = heads.iter().map(Vec::len).max().unwrap_or(1) as i32;
        let mut body = String::new();
        for (at, head) in heads.iter().enumerate() {
            for (n, line) in head.iter().enumerate() {
                let place = (label + column * at as i32 + column / 2, 12 + 13 * n as i32);
                text(&mut body, place, 11, r#"text-anchor="middle" font-weight="600""#, line);
            }
        }
        let mut y = 13 * lines + 8;
        for (name, dots) in &self.rows {
            let _ = write!(body, r#"<line x1="0" x2="{width}" y1="{y}" y2="{y}" stroke="{PALE}"/>"#);
            text(&mut body, (0, y + 15), 12, "", &wrapped(name, label, 12).swap_remove(0));
            for (at, dot) in dots.iter().enumerate() {
                draw_dot(&mut body, *dot, (label + column * at as i32 + column / 2, y + 11));
            }
            y += 22;
        }
        text(&mut body, (0, y + 16), 12, r#"font-weight="600""#, &self.totals.0);
        for (at, total) in self.totals.1.iter().enumerate() {
            let place = (label + column * at as i32 + column / 2, y + 16);
            text(&mut body, place, 12, r#"text-anchor="middle" font-weight="600""#, total);
        }
        y += 30;
        for (at, (dot, words)) in self.legend.iter().enumerate() {
            let (x, place) = ((at as i32 % 2) * (width / 2), y + (at as i32 / 2) * 20);
            draw_dot(&mut body, *dot, (x + 8, place + 8));
            text(&mut body, (x + 22, place + 12), 11, "", words);
        }
        framed(&self.around, width, y + 20 * ((self.legend.len() as i32 + 1) / 2), &body)
    }
}

fn draw_dot(out: &mut String, dot: Dot, (x, y): (i32, i32)) {
    let _ = match dot {
        Dot::Full => write!(out, r#"<circle cx="{x}" cy="{y}" r="6" fill="{BLUE}"/>"#),
        Dot::Empty => write!(out, r##"<circle cx="{x}" cy="{y}" r="5.5" fill="#FFFFFF" stroke="{SOFT}"/>"##),
        Dot::Half => write!(
            out,
            r##"<circle cx="{x}" cy="{y}" r="5.5" fill="#FFFFFF" stroke="{BLUE}"/><path d="M {x} {} a 6 6 0 0 1 0 12 z" fill="{BLUE}"/>"##,
            y - 6
        ),
        Dot::Missing => {
            write!(
                out,
                r#"<line x1="{}" x2="{}" y1="{y}" y2="{y}" stroke="{SOFT}" stroke-dasharray="2 2"/>"#,
                x - 5,
                x + 5
            )
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(value: Option<i64>, estimated: bool) -> Bar {
        Bar { label: "A & B".into(), value, shown: "x".into(), estimated }
    }

    #[test]
    fn surv_13_an_estimate_is_hatched_and_a_missing_value_has_no_bar() {
        let of = |one: Bar| Bars { panels: vec![(String::new(), vec![one])], ..Bars::default() }.svg();
        assert!(!of(bar(Some(5), false)).contains("stroke-dasharray"));
        assert!(of(bar(Some(5), true)).contains(r#"stroke-width="14" stroke-dasharray="2 6""#));
        let missing = of(bar(None, false));
        assert!(!missing.contains(r#"height="14""#) && missing.contains("A &amp; B"));
        // Nought is a value: it has a place and no length.
        assert!(of(bar(Some(0), false)).contains(r#"width="0" height="14""#));
    }

    #[test]
    fn a_tile_without_a_value_is_white_with_a_broken_edge() {
        let tile = |class| Tile { code: "X".into(), class, row: 1, column: 1, ..Tile::default() };
        let of = |class| Map { tiles: vec![tile(class)], ..Map::default() }.svg();
        assert!(of(None).contains(r##"fill="#FFFFFF" stroke="#51606A" stroke-dasharray="4 3""##));
        assert!(of(Some(5)).contains(r##"fill="#0A475E" stroke="#51606A"/>"##));
    }

    #[test]
    fn a_picture_says_in_words_what_it_shows() {
        let around =
            Around { title: "Cases".into(), description: "Highest: 5".into(), foot: vec!["Source <1>".into()] };
        let svg = Map { around, ..Map::default() }.svg();
        assert!(svg.contains(r#"role="img""#) && svg.contains("<title>Cases</title><desc>Highest: 5</desc>"));
        assert!(svg.contains("Source &lt;1&gt;"));
    }
}
