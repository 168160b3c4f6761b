//! The papers of the bodies with invented functions.

use super::{BUREAU, paper, say};
use crate::{BodiesReport, BodiesSection, Paper, SittingItem, SittingPaper, SittingSaid, SittingState, press};
use domain::model::Language;
use jiff::civil::{date, time};
use words::{Lang, t};

fn head(l: Language, number: &str) -> Paper {
    Paper { made_for: say(l, BUREAU), number: number.into(), ..paper(l, ["CII", "IIZ", "CII", "IIC"]) }
}

fn body(l: Language) -> String {
    let four = ["Comité de développement", "Entwicklungsgremium", "Comitato di sviluppo", "Development committee"];
    say(l, four)
}

/// The minutes of a sitting that was held and not approved yet.
pub fn sitting(l: Language) -> SittingPaper {
    let lang = press::lang(l);
    let item = |n: u32, title: [&'static str; 4], said: Option<SittingSaid>| SittingItem {
        n,
        at: time(9, 30, 0, 0),
        title: say(l, title),
        what_for: words::label(lang, "item-kind", "decision").to_string(),
        minutes: 20,
        said,
    };
    SittingPaper {
        paper: head(l, "DM-G-2026-004"),
        body: body(l),
        starts: date(2026, 9, 14).at(9, 30, 0, 0),
        place: say(l, ["Salle 3", "Saal 3", "Sala 3", "Room 3"]),
        state: SittingState::Draft,
        present: vec![body(l), say(l, BUREAU)],
        guests: None,
        quorum: Some(t::sittings_quorum_there(lang).to_string()),
        items: vec![
            item(1, ["Passages", "Übergänge", "Passaggi", "Passages"], Some(said(l, lang))),
            item(2, ["Divers", "Verschiedenes", "Varie", "Further matters"], None),
        ],
        further: None,
    }
}

fn said(l: Language, lang: Lang) -> SittingSaid {
    let text =
        ["Le guide est adopté.", "Der Leitfaden ist angenommen.", "La guida è adottata.", "The guide is adopted."];
    SittingSaid {
        result: words::label(lang, "item-result", "decided").to_string(),
        text: say(l, text),
        basis: Some(say(l, ["Proposition", "Antrag", "Proposta", "Proposal"])),
        how: Some(words::label(lang, "mode", "consensus").to_string()),
        task: Some((
            say(l, ["Publier", "Veröffentlichen", "Pubblicare", "Publish"]),
            say(l, BUREAU),
            Some(date(2026, 10, 1)),
        )),
    }
}

/// The agenda of a sitting to come.
pub fn agenda(l: Language) -> SittingPaper {
    let mut agenda = sitting(l);
    (agenda.state, agenda.present, agenda.quorum) = (SittingState::Agenda, Vec::new(), None);
    agenda
}

/// The report of two years.
pub fn bodies_report(l: Language) -> BodiesReport {
    let lang = press::lang(l);
    let section = |heading: &str, figures: Vec<(String, String)>, lines: Vec<String>| BodiesSection {
        heading: heading.to_string(),
        figures,
        lines,
    };
    let seats = t::activity_seats(lang, "9", "12");
    BodiesReport {
        paper: head(l, "2025–2026"),
        years: "2025–2026".into(),
        sections: vec![
            section(t::activity_members(lang), Vec::new(), vec![format!("{} · {seats}", body(l))]),
            section(t::sittings_title(lang), vec![(t::decisions_title(lang).to_string(), "14".into())], Vec::new()),
            section(t::projects_title(lang), Vec::new(), Vec::new()),
        ],
    }
}
