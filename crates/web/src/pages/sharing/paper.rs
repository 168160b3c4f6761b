//! Who sees what, as the paper that the person takes home (DATA-11).

use super::{Seen, why};
use crate::pages::paper;
use crate::text;
use app::case::{Share, Sharing};
use documents::{Cell, ConsentSummary, Document, Fault, Row, Sees, Service, WhoSeesWhat};
use domain::Code;
use domain::consent::{Category, Consent};
use words::Lang;

/// The paper in the language that is asked for, else in the person's.
pub(super) fn pdf(seen: &Seen, large: bool) -> Result<Vec<u8>, Fault> {
    let (v, case) = (seen.v, seen.view.case());
    let lang = paper::language(v, &case.person);
    let basis = words::article(lang, "LPD 25");
    WhoSeesWhat {
        paper: paper::head(v, case, lang, basis),
        person: paper::about(&case.person),
        large,
        services: seen.institutions().into_iter().map(|code| service(seen, lang, code)).collect(),
        rows: seen.rows.iter().map(|(category, cells)| row(seen, lang, *category, cells)).collect(),
        consents: case.consents.iter().map(|consent| summary(seen, lang, consent)).collect(),
    }
    .pdf()
}

fn service(seen: &Seen, lang: Lang, code: &Code) -> Service {
    let model = seen.v.model();
    Service {
        short: text::institution(lang, model, code.as_str()),
        name: text::institution_full(lang, model, code.as_str()),
    }
}

fn row(seen: &Seen, lang: Lang, category: Category, cells: &[(Code, Share)]) -> Row {
    let cell = |(_, share): &(Code, Share)| Cell {
        sees: sees(seen, share),
        why: Some(why::short(seen, lang, category, share)),
    };
    Row { category, cells: cells.iter().map(cell).collect() }
}

fn sees(seen: &Seen, share: &Share) -> Sees {
    let until = |n: u32| seen.view.case().consents.iter().find(|c| c.n == n).map(|c| c.valid_until);
    match share.sharing {
        Sharing::Consent(n) if share.except.is_empty() => Sees::Open(until(n)),
        Sharing::Consent(n) => Sees::Partly(until(n)),
        Sharing::Rule if share.except.is_empty() => Sees::Open(None),
        Sharing::Rule => Sees::Partly(None),
        Sharing::OwnOnly => Sees::OwnOnly,
        Sharing::NotGiven => Sees::NotGiven,
        Sharing::Never => Sees::Never,
    }
}

fn summary(seen: &Seen, lang: Lang, consent: &Consent) -> ConsentSummary {
    let names = |c: &Code| text::institution_full(lang, seen.v.model(), c.as_str());
    ConsentSummary {
        n: consent.n,
        state: consent.state(seen.v.today()),
        purpose: consent.offer.purpose.to_string(),
        from: consent.offer.valid_from,
        until: consent.valid_until,
        services: consent.parties_left().iter().map(names).collect(),
        categories: consent.categories_left().iter().copied().collect(),
    }
}
