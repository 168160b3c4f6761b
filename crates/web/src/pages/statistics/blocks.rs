//! The figures as blocks: what a page shows as tables and bars, a file as rows, a paper as bars. What may be shown is decided
//! before; here it is put into words once for all forms (DATA-18).

use super::{label, shown};
use crate::pages::sheet::Cell;
use crate::text;
use app::statistics::{Breakdown, Figures, Kept, Shown, Spread};
use domain::Model;
use words::{Lang, t};

/// Some figures with what they count.
pub(super) struct Block {
    /// Where it stands on the page.
    pub(super) id: &'static str,
    /// What is counted.
    pub(super) title: String,
    /// What counts, from what to what, and what is left out.
    pub(super) definition: String,
    /// The heads of the columns, the first that of the rows.
    pub(super) heads: Vec<String>,
    /// The rows.
    pub(super) rows: Vec<Line>,
    /// What stands there where there are none.
    pub(super) none: String,
}

/// A row of figures.
pub(super) struct Line {
    /// What it is.
    pub(super) label: String,
    /// Its cells, one for each further column.
    pub(super) cells: Vec<Cell>,
    /// All of it in one piece, for a paper.
    pub(super) said: String,
    /// The number for a bar; none where it is not shown.
    pub(super) bar: Option<i64>,
}

/// All blocks beside the flow of the year.
pub(super) fn blocks(lang: Lang, model: &Model, figures: &Figures) -> Vec<Block> {
    vec![
        steps(lang, figures),
        deadlines(lang, "deadlines", [t::stats_deadlines(lang), t::stats_deadlines_definition(lang)], &{
            let mut all = figures.deadlines.clone();
            all.extend(&figures.deadlines_in_all);
            all
        }),
        deadlines(lang, "contacts", [t::stats_contacts(lang), t::stats_contacts_definition(lang)], &figures.contacts),
        breakdown(lang, model, "goals", &figures.goals),
        returns(lang, figures),
        handovers(lang, figures),
        idle(lang, figures),
        breakdown(lang, model, "follow-up", &figures.follow_up),
    ]
}

/// A breakdown by one property.
pub(super) fn breakdown(lang: Lang, model: &Model, id: &'static str, of: &Breakdown) -> Block {
    let by = of.by.code();
    let row = |(code, n): &(String, Shown)| one(lang, label(lang, model, by, code), *n);
    Block {
        id,
        title: text::code(lang, "stats-by", by),
        definition: text::code(lang, "stats-definition", by),
        heads: vec![t::stats_value(lang).into(), t::stats_cases(lang).into()],
        rows: of.rows.iter().map(row).collect(),
        none: none(lang, of.total),
    }
}

/// Nothing, or too little to be broken down.
pub(super) fn none(lang: Lang, total: Shown) -> String {
    if total == Shown::Exact(0) { t::stats_none(lang) } else { t::stats_too_few(lang) }.to_string()
}

/// A number as programs read it.
pub(super) fn cell(lang: Lang, n: Shown) -> Cell {
    n.exact().map_or_else(|| Cell::text(t::stats_hidden(lang)), Cell::Number)
}

fn one(lang: Lang, label: String, n: Shown) -> Line {
    Line { label, cells: vec![cell(lang, n)], said: shown(lang, n), bar: n.exact() }
}

fn steps(lang: Lang, figures: &Figures) -> Block {
    let row = |s: &Spread| spread(lang, text::code(lang, "stats-span", &s.code), s);
    let some = |s: &&Spread| s.cases != Shown::Exact(0);
    Block {
        id: "steps",
        title: t::stats_steps(lang).into(),
        definition: t::stats_steps_definition(lang).into(),
        heads: spread_heads(lang, t::stats_step(lang)),
        rows: figures.steps.iter().filter(some).map(row).collect(),
        none: t::stats_none(lang).into(),
    }
}

fn spread_heads(lang: Lang, first: &str) -> Vec<String> {
    let heads = [first, t::stats_median(lang), t::stats_quarter(lang), t::stats_three(lang), t::stats_cases(lang)];
    heads.map(str::to_string).to_vec()
}

fn spread(lang: Lang, label: String, s: &Spread) -> Line {
    let hidden = || Cell::text(t::stats_hidden(lang));
    let days = |place: usize| s.quartiles.map_or_else(hidden, |q| Cell::Number(q[place]));
    let said = match s.quartiles {
        Some([low, half, high]) => {
            let [half, high, low] = [half, high, low].map(|n| words::number(lang, n));
            t::stats_spread(lang, &shown(lang, s.cases), &half, &high, &low)
        }
        None => t::stats_hidden(lang).to_string(),
    };
    let cells = vec![days(1), days(0), days(2), cell(lang, s.cases)];
    Line { label, cells, said, bar: s.quartiles.map(|q| q[1]) }
}

fn deadlines(lang: Lang, id: &'static str, [title, definition]: [&str; 2], all: &[Kept]) -> Block {
    let heads =
        [t::stats_deadline(lang), t::stats_sort(lang), t::stats_kept(lang), t::stats_late(lang), t::stats_all(lang)];
    Block {
        id,
        title: title.into(),
        definition: definition.into(),
        heads: heads.map(str::to_string).to_vec(),
        rows: all.iter().map(|k| kept(lang, k)).collect(),
        none: t::stats_none(lang).into(),
    }
}

fn kept(lang: Lang, k: &Kept) -> Line {
    let sort = if k.firm { t::due_firm(lang) } else { t::due_guideline(lang) };
    let label = match k.kind {
        Some(kind) => text::code(lang, "due", kind.code()),
        None => t::stats_all_of(lang, sort),
    };
    let share = match (k.kept, k.all) {
        (Shown::Exact(kept), Shown::Exact(all)) if all > 0 => Some((kept, all, (100 * kept + all / 2) / all)),
        _ => None,
    };
    let number = |n: i64| words::number(lang, n);
    let said = match share {
        Some((kept, all, share)) => t::stats_kept_of(lang, &number(all), &number(kept), &number(share)),
        None => t::stats_hidden(lang).to_string(),
    };
    let cells = vec![Cell::text(sort), cell(lang, k.kept), cell(lang, k.late), cell(lang, k.all)];
    Line { label, cells, said, bar: share.map(|(_, _, share)| share) }
}

fn returns(lang: Lang, figures: &Figures) -> Block {
    let row = |r: &app::statistics::Returned| {
        let label = t::stats_return_within(lang, i64::from(r.months));
        let told = |n: Shown| if r.over { cell(lang, n) } else { Cell::text(t::stats_not_yet(lang)) };
        let said = match (r.over, r.returned, r.cases) {
            (false, _, _) => t::stats_not_yet(lang).to_string(),
            (true, Shown::Exact(back), Shown::Exact(all)) => {
                t::stats_return_of(lang, &words::number(lang, all), &words::number(lang, back))
            }
            _ => t::stats_hidden(lang).to_string(),
        };
        let bar = r.returned.exact().filter(|_| r.over);
        Line { label, cells: vec![told(r.cases), told(r.returned)], said, bar }
    };
    let heads = [t::stats_value(lang), t::stats_return_closures(lang), t::stats_return_came(lang)];
    Block {
        id: "returns",
        title: t::stats_returns(lang).into(),
        definition: t::stats_returns_definition(lang).into(),
        heads: heads.map(str::to_string).to_vec(),
        rows: figures.returns.iter().map(row).collect(),
        none: t::stats_none(lang).into(),
    }
}

fn handovers(lang: Lang, figures: &Figures) -> Block {
    Block {
        id: "handovers",
        title: t::stats_handovers(lang).into(),
        definition: t::stats_handovers_definition(lang).into(),
        heads: vec![t::stats_value(lang).into(), t::stats_handovers(lang).into()],
        rows: vec![one(lang, figures.year.clone(), figures.handovers)],
        none: t::stats_none(lang).into(),
    }
}

fn idle(lang: Lang, figures: &Figures) -> Block {
    let some = figures.idle.cases != Shown::Exact(0);
    Block {
        id: "idle",
        title: t::stats_idle(lang).into(),
        definition: t::stats_idle_definition(lang).into(),
        heads: spread_heads(lang, t::stats_value(lang)),
        rows: some.then(|| spread(lang, t::stats_days(lang).into(), &figures.idle)).into_iter().collect(),
        none: t::stats_none(lang).into(),
    }
}
