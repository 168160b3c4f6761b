//! What is drawn of a topic: a map, bars, a matrix of marks. The same data become HTML on the page and SVG in a file.

use super::wording::{code, unit};
use documents::picture::{self, Around, Dot};
use domain::inventory::{
    Anchoring, Canton, Class, Figure, FigureName, Interface, Mark, NationalKind, Precision, Round, Unit, WayOfWorking,
};
use words::{Lang, t};

/// The value of a row on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::pages) struct Placed {
    /// The class, from 1 to 5.
    pub class: u8,
    /// What stands in the tile.
    pub short: String,
    /// The same in words.
    pub words: String,
}

/// A bar with its note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::pages) struct Bar {
    pub label: String,
    pub value: Option<i64>,
    pub shown: String,
    pub note: Option<String>,
    pub estimated: bool,
}

/// A map before it is drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::pages) struct Mapped {
    /// The rows with their value.
    pub rows: Vec<(Unit, Option<Placed>)>,
    /// What the classes mean.
    pub legend: Vec<(Option<u8>, String)>,
}

/// Everything that is drawn of a topic.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::pages) struct Drawn {
    /// The map.
    pub map: Option<Mapped>,
    /// Bars of all rows.
    pub bars: Vec<Bar>,
    /// The same by category, on one scale.
    pub panels: Vec<(String, Vec<Bar>)>,
    /// The matrix: columns, rows, sums.
    pub dots: Option<picture::Dots>,
}

/// What is drawn of a figure.
pub(super) fn drawn(lang: Lang, round: &Round, name: FigureName) -> Drawn {
    let drawn = match name {
        FigureName::Composition => composition(lang, round),
        FigureName::Anchoring => anchoring(lang, round),
        FigureName::Structures => structures(lang, round),
        FigureName::Coordinators => coordinators(lang, round),
        FigureName::Processes => processes(lang, round),
        FigureName::Cases => cases(lang, round),
        FigureName::Projects => projects(lang, round),
        _ => Drawn::default(),
    };
    Drawn { dots: dots(lang, round, name), ..drawn }
}

/// The value of each row by what a function says of it.
fn placed(round: &Round, of: impl Fn(&Unit) -> Option<Placed>) -> Vec<(Unit, Option<Placed>)> {
    round.rows.iter().map(|r| (r.row.clone(), of(&r.row))).collect()
}

/// Classes with a letter each: the letter stands in the tile, so that colour does not stand alone.
fn lettered(lang: Lang, classes: &[(u8, &str, String)]) -> Vec<(Option<u8>, String)> {
    let classes = classes.iter().map(|(class, letter, words)| (Some(*class), format!("{letter}  {words}")));
    classes.chain([(None, t::inv_no_data(lang).to_string())]).collect()
}

fn letter(classes: &[(u8, &str, String)], class: u8) -> Option<Placed> {
    let found = classes.iter().find(|(c, _, _)| *c == class)?;
    Some(Placed { class, short: found.1.to_string(), words: found.2.clone() })
}

fn composition(lang: Lang, round: &Round) -> Drawn {
    let class = |c: Class| code(lang, "inv-class", c.code());
    let of = |row: &Unit| {
        let found = round.composition.iter().find(|c| &c.row == row)?;
        let at = match found.class() {
            Class::Core3 => 1,
            Class::Migration => 2,
            Class::Education => 3,
            Class::Full => 5,
            Class::Unknown => return None,
        };
        let (least, most) = found.systems();
        let short = if least == most { least.to_string() } else { format!("{least}–{most}") };
        Some(Placed { class: at, short, words: class(found.class()) })
    };
    let legend = [(1, Class::Core3), (2, Class::Migration), (3, Class::Education), (5, Class::Full)];
    let legend = legend.map(|(at, c)| (Some(at), class(c)));
    let none = (None, t::inv_no_data(lang).to_string());
    Drawn {
        map: Some(Mapped { rows: placed(round, of), legend: legend.into_iter().chain([none]).collect() }),
        ..Drawn::default()
    }
}

fn anchoring(lang: Lang, round: &Round) -> Drawn {
    let words = |c: &str| code(lang, "inv-anchor", c);
    let classes = [
        (5, "A", words("law")),
        (4, "B", words("decree")),
        (3, "C", words("convention")),
        (2, "D", words("disputed")),
        (1, "E", words("none")),
    ];
    let of = |row: &Unit| {
        let found: &Anchoring = round.anchoring.iter().find(|a| &a.row == row)?;
        let at = match (found.law, found.decree, found.convention, found.none()) {
            (Mark::Yes, _, _, _) => 5,
            (_, Mark::Yes, _, _) => 4,
            (_, _, Mark::Yes, _) => 3,
            (_, _, _, Mark::Yes) => 1,
            (_, _, _, Mark::Disputed) => 2,
            _ => return None,
        };
        letter(&classes, at)
    };
    Drawn { map: Some(Mapped { rows: placed(round, of), legend: lettered(lang, &classes) }), ..Drawn::default() }
}

fn structures(lang: Lang, round: &Round) -> Drawn {
    let of = |row: &Unit| {
        let s = round.structures.iter().find(|s| &s.row == row)?;
        let n = [s.steering, s.development, s.bureau, s.other].iter().filter(|m| m.is_yes()).count();
        let class = u8::try_from(n + 1).unwrap_or(5);
        Some(Placed { class, short: n.to_string(), words: t::inv_bodies(lang, i64::try_from(n).unwrap_or(0)) })
    };
    let legend = (0..5u8).map(|n| (Some(n + 1), t::inv_bodies(lang, i64::from(n))));
    let legend = legend.chain([(None, t::inv_no_data(lang).to_string())]).collect();
    Drawn { map: Some(Mapped { rows: placed(round, of), legend }), ..Drawn::default() }
}

fn coordinators(lang: Lang, round: &Round) -> Drawn {
    let bureau = |m: Mark| format!("{}: {}", t::inv_col_own_bureau(lang), code(lang, "inv-mark", m.code()));
    let classes = [(5, "✓", bureau(Mark::Yes)), (1, "○", bureau(Mark::No))];
    let of = |row: &Unit| {
        let found = round.coordination.iter().find(|c| &c.row == row)?;
        match found.own_bureau {
            Mark::Yes => letter(&classes, 5),
            Mark::No => letter(&classes, 1),
            _ => None,
        }
    };
    let share = |s: &domain::inventory::HostShare| Bar {
        label: super::wording::cell(lang, round, &HOST, s.host.code()),
        value: s.percent.map(i64::from),
        shown: s.percent.map_or_else(|| t::inv_no_data(lang).into(), |p| format!("{p} %")),
        note: Some(t::inv_mirror_share(lang, i64::from(s.persons), &s.of.to_string())),
        estimated: s.precision.is_estimate(),
    };
    let bars = round.hosts.iter().map(share).collect();
    Drawn { map: Some(Mapped { rows: placed(round, of), legend: lettered(lang, &classes) }), bars, ..Drawn::default() }
}

const HOST: domain::inventory::Column =
    domain::inventory::Column { name: "host", kind: domain::inventory::Kind::Codes("partner") };

fn processes(lang: Lang, round: &Round) -> Drawn {
    let words = |m: WayOfWorking| code(lang, "inv-model", m.code());
    let classes = [
        (2, "A", words(WayOfWorking::Ordinary)),
        (4, "B", words(WayOfWorking::CaseTeams)),
        (5, "C", words(WayOfWorking::Process)),
        (1, "D", words(WayOfWorking::None)),
    ];
    let of = |row: &Unit| {
        let at = match round.processes.iter().find(|p| &p.row == row)?.model {
            WayOfWorking::Ordinary => 2,
            WayOfWorking::CaseTeams => 4,
            WayOfWorking::Process => 5,
            WayOfWorking::None => 1,
        };
        letter(&classes, at)
    };
    Drawn { map: Some(Mapped { rows: placed(round, of), legend: lettered(lang, &classes) }), ..Drawn::default() }
}

/// The lower ends of the classes of case numbers.
const STEPS: [i64; 4] = [300, 500, 1000, 2000];

/// The class of a number of cases, from 1 to 5.
pub(in crate::pages) fn class_of(n: i64) -> u8 {
    1 + u8::try_from(STEPS.iter().filter(|from| n >= **from).count()).unwrap_or(0)
}

/// What the classes of case numbers mean.
pub(in crate::pages) fn case_legend(lang: Lang) -> Vec<(Option<u8>, String)> {
    let number = |n: i64| words::number(lang, n);
    let mut legend = vec![(Some(1), t::inv_below(lang, STEPS[0]))];
    for (at, pair) in STEPS.windows(2).enumerate() {
        let class = u8::try_from(at + 2).unwrap_or(5);
        legend.push((Some(class), t::inv_between(lang, &number(pair[0]), &number(pair[1] - 1))));
    }
    legend.push((Some(5), t::inv_from(lang, STEPS[3])));
    legend.push((None, t::inv_no_data(lang).to_string()));
    legend
}

fn cases(lang: Lang, round: &Round) -> Drawn {
    let of = |row: &Unit| {
        let n = i64::from(round.cases_of(row)?);
        Some(Placed { class: class_of(n), short: words::number(lang, n), words: words::number(lang, n) })
    };
    let number = |n: i64| words::number(lang, n);
    let legend = case_legend(lang);
    let precision = |row: &Unit| {
        let of_row = round.cases.iter().filter(|c| &c.row == row && c.in_total.is_yes()).map(|c| c.precision);
        of_row.max().unwrap_or(Precision::Missing)
    };
    let bar = |row: &Unit| {
        let value = round.cases_of(row).map(i64::from);
        let how = precision(row);
        let shown = value.map_or_else(|| t::inv_no_data(lang).to_string(), number);
        let note = value.map(|_| code(lang, "inv-precision", how.code()));
        Bar { label: unit(lang, row), value, shown, note, estimated: value.is_some() && how.is_estimate() }
    };
    let mut bars: Vec<Bar> = round.rows.iter().map(|r| bar(&r.row)).filter(|b| b.value.is_some()).collect();
    bars.sort_by_key(|b| std::cmp::Reverse(b.value));
    Drawn { map: Some(Mapped { rows: placed(round, of), legend }), bars, panels: by_kind(lang, round), dots: None }
}

/// Cases by national category: like beside like, on one scale.
fn by_kind(lang: Lang, round: &Round) -> Vec<(String, Vec<Bar>)> {
    let panel = |kind: &NationalKind| {
        let of_kind = round.cases.iter().filter(|c| c.national == *kind && c.in_total.is_yes());
        let mut bars: Vec<Bar> = of_kind
            .filter_map(|c| {
                let n = i64::from(c.count?);
                let (what, how) =
                    (code(lang, "inv-case", c.category.code()), code(lang, "inv-precision", c.precision.code()));
                Some(Bar {
                    label: unit(lang, &c.row),
                    value: Some(n),
                    shown: words::number(lang, n),
                    note: Some(format!("{what}, {how}")),
                    estimated: c.precision.is_estimate(),
                })
            })
            .collect();
        bars.sort_by_key(|b| std::cmp::Reverse(b.value));
        (code(lang, "inv-national", kind.code()), bars)
    };
    NationalKind::ALL.iter().map(panel).filter(|(_, bars)| !bars.is_empty()).collect()
}

fn projects(lang: Lang, round: &Round) -> Drawn {
    let of = |row: &Unit| {
        let n = round.projects.iter().filter(|p| &p.row == row).count();
        let class = match n {
            0..=2 => u8::try_from(n).unwrap_or(0) + 1,
            3..=4 => 4,
            _ => 5,
        };
        let n = i64::try_from(n).unwrap_or(0);
        Some(Placed { class, short: n.to_string(), words: t::inv_projects_n(lang, n) })
    };
    let mut legend: Vec<(Option<u8>, String)> =
        (0..3u8).map(|n| (Some(n + 1), t::inv_projects_n(lang, i64::from(n)))).collect();
    legend.push((Some(4), t::inv_between(lang, "3", "4")));
    legend.push((Some(5), t::inv_from(lang, 5)));
    legend.push((None, t::inv_no_data(lang).to_string()));
    let tables = Interface::ALL.iter().filter(|i| FigureName::of_interface(**i).is_some());
    let bar = |interface: &Interface| {
        let found: Vec<_> = round.projects.iter().filter(|p| p.interface == *interface).collect();
        let rows: std::collections::BTreeSet<&Unit> = found.iter().map(|p| &p.row).collect();
        let n = i64::try_from(found.len()).unwrap_or(0);
        let note = format!("{}: {}", t::inv_col_cantons(lang), rows.len());
        let label = code(lang, "inv-interface", interface.code());
        Bar { label, value: Some(n), shown: n.to_string(), note: Some(note), estimated: false }
    };
    let mut bars: Vec<Bar> = tables.map(bar).collect();
    bars.sort_by_key(|b| std::cmp::Reverse(b.value));
    Drawn { map: Some(Mapped { rows: placed(round, of), legend }), bars, ..Drawn::default() }
}

/// The columns of marks of a figure as a matrix of dots.
fn dots(lang: Lang, round: &Round, name: FigureName) -> Option<picture::Dots> {
    let columns: &[&str] = match name {
        FigureName::Composition => &["ui", "ii", "sa", "education", "mig"],
        FigureName::Anchoring => &["law", "decree", "convention", "concept"],
        FigureName::Structures => &["steering", "development", "bureau", "other"],
        FigureName::Processes => &["case_management", "platform", "written"],
        _ => return None,
    };
    let figure = Figure::of(round, name, crate::text::language(lang));
    let dot = |text: &str| match Mark::from_code(text) {
        Some(Mark::Yes) => Dot::Full,
        Some(Mark::No) => Dot::Empty,
        Some(Mark::Disputed | Mark::Partly) => Dot::Half,
        Some(Mark::Unknown) | None => Dot::Missing,
    };
    let rows = figure.lines.iter().filter_map(|line| {
        let name = unit(lang, line.unit.as_ref()?);
        Some((name, columns.iter().map(|c| dot(figure.cell(line, c))).collect()))
    });
    let sums = figure.lines.iter().find(|line| line.unit.is_none() && !figure.cell(line, columns[0]).is_empty());
    let totals = columns.iter().map(|c| sums.map_or("", |line| figure.cell(line, c)).to_string()).collect();
    let mark = |m: Mark| code(lang, "inv-mark", m.code());
    Some(picture::Dots {
        around: Around::default(),
        heads: columns.iter().map(|c| code(lang, "inv-col", c)).collect(),
        rows: rows.collect(),
        totals: (t::inv_total(lang).to_string(), totals),
        legend: vec![
            (Dot::Full, mark(Mark::Yes)),
            (Dot::Empty, mark(Mark::No)),
            (Dot::Half, format!("{}, {}", mark(Mark::Disputed), mark(Mark::Partly))),
            (Dot::Missing, mark(Mark::Unknown)),
        ],
    })
}

impl Drawn {
    /// The message of the map in a sentence: how many rows have a value and, where it is a number, which is the highest.
    pub(super) fn message(&self, lang: Lang, name: FigureName) -> String {
        let Some(Mapped { rows, .. }) = &self.map else { return String::new() };
        let n = rows.iter().filter(|(_, p)| p.is_some()).count();
        let (n, total) = (i64::try_from(n).unwrap_or(0), rows.len().to_string());
        let highest = self.bars.first().filter(|_| name == FigureName::Cases);
        match highest {
            Some(bar) => t::inv_many(lang, n, &total, &bar.shown, &bar.label),
            None => t::inv_answers(lang, n, &total),
        }
    }

    /// The map as a picture.
    pub(in crate::pages) fn map_picture(&self, around: Around) -> Option<picture::Map> {
        let Mapped { rows, legend } = self.map.as_ref()?;
        let tile = |canton: Canton| {
            let (row, column) = canton.facts().tile;
            let value = rows.iter().find(|(unit, _)| unit.has(canton)).and_then(|(_, p)| p.as_ref());
            picture::Tile {
                code: canton.code().to_string(),
                value: value.map(|p| p.short.clone()),
                class: value.map(|p| p.class),
                row,
                column,
                width: 1,
            }
        };
        let mut tiles: Vec<picture::Tile> = Canton::all().map(tile).collect();
        join(&mut tiles, rows);
        Some(picture::Map { around, tiles, legend: legend.clone() })
    }

    /// The bars, or those by category, as a picture.
    pub(in crate::pages) fn bars_picture(&self, around: Around, by_category: bool) -> Option<picture::Bars> {
        let bar = |b: &Bar| {
            let note = b.note.as_ref().filter(|_| b.estimated).map(|n| format!(" ({n})")).unwrap_or_default();
            picture::Bar {
                label: b.label.clone(),
                value: b.value,
                shown: format!("{}{note}", b.shown),
                estimated: b.estimated,
            }
        };
        let panels: Vec<(String, Vec<picture::Bar>)> = match by_category {
            true => self.panels.iter().map(|(head, bars)| (head.clone(), bars.iter().map(bar).collect())).collect(),
            false if self.bars.is_empty() => Vec::new(),
            false => vec![(String::new(), self.bars.iter().map(bar).collect())],
        };
        (!panels.is_empty()).then_some(picture::Bars { around, panels })
    }
}

/// Draws the joint rows over both of their tiles, whichever of the two stands on the left.
fn join(tiles: &mut Vec<picture::Tile>, rows: &[(Unit, Option<Placed>)]) {
    for (unit, _) in rows.iter().filter(|(unit, _)| unit.cantons().len() == 2) {
        let at = |canton: Canton| tiles.iter().position(|t| t.code == canton.code());
        let (Some(a), Some(b)) = (at(unit.cantons()[0]), at(unit.cantons()[1])) else { continue };
        let (left, right) = if tiles[a].column < tiles[b].column { (a, b) } else { (b, a) };
        if tiles[left].row == tiles[right].row && tiles[left].column + 1 == tiles[right].column {
            tiles[left].width = 2;
            tiles[left].code = unit.to_string();
            tiles.remove(right);
        }
    }
}
