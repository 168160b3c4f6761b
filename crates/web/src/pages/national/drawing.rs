//! What is drawn of the figures of the country: the map and the bars of the inventory, with other numbers.

use super::{head, said, unit};
use crate::pages::inventory::topic::{Bar, Drawn, Mapped, Placed, case_legend, class_of};
use domain::national::{Nation, NationRow};
use words::{Lang, t};

/// The announcements as a map and as bars, and the categories as small multiples on one scale.
pub(super) fn drawn(lang: Lang, nation: &Nation) -> Drawn {
    let announced = nation.at("announced").unwrap_or_default();
    let placed = |row: &NationRow| {
        let place =
            |n: i64| Placed { class: class_of(n), short: words::number(lang, n), words: words::number(lang, n) };
        match row.numbers[announced] {
            Some(n) => Some(place(n)),
            // A hidden number is small, so that its class is known.
            None if row.delivered => {
                let (class, short) = (class_of(0), t::nat_hidden_short(lang).to_string());
                Some(Placed { class, short, words: t::nat_hidden(lang).into() })
            }
            None => None,
        }
    };
    let rows = nation.rows.iter().map(|row| (row.row.clone(), placed(row))).collect();
    let panels = nation.columns.iter().enumerate().filter(|(_, name)| name.starts_with("national."));
    let panels = panels.map(|(at, name)| (head(lang, name), bars(lang, nation, at)));
    Drawn {
        map: Some(Mapped { rows, legend: case_legend(lang) }),
        bars: bars(lang, nation, announced),
        panels: panels.filter(|(_, bars)| bars.iter().any(|b| b.value.is_some_and(|n| n > 0))).collect(),
        dots: None,
    }
}

/// The rows that have delivered, the largest first; a hidden number is told in words and has no bar.
fn bars(lang: Lang, nation: &Nation, at: usize) -> Vec<Bar> {
    let bar = |row: &NationRow| Bar {
        label: unit(lang, &row.row),
        value: row.numbers[at],
        shown: said(lang, true, row.numbers[at]),
        note: (!row.counted).then(|| t::nat_other_definitions(lang).to_string()),
        estimated: false,
    };
    let mut all: Vec<Bar> = nation.rows.iter().filter(|r| r.delivered).map(bar).collect();
    all.sort_by_key(|b| std::cmp::Reverse(b.value));
    all
}
