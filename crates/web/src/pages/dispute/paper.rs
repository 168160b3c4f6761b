//! The decision of the law commission as a paper.

use crate::pages::paper::{Wish, about, cooperation};
use crate::text;
use app::case::CaseView;
use documents::Decision;

/// The decision on a dossier that the reader sees; none as long as it waits.
pub(in crate::pages) fn decision(wish: &Wish, view: &CaseView) -> Option<Decision> {
    let (lang, model, case) = (wish.lang, wish.v.model(), view.case());
    let dossier = case.dossiers.iter().find(|d| Some(d.n) == wish.n)?;
    let (asked, ruled) = (&dossier.submit, dossier.decided.as_ref()?);
    let centimes = |francs: u32| i64::from(francs) * 100;
    let catalogue = |code: &domain::Code| text::entry(lang, &model.commission.catalogues, code.as_str());
    Some(Decision {
        paper: wish.head(case, wish.institution(&wish.v.caller.seated.seat.institution), cooperation(lang)),
        wording: wish.wording.clone(),
        person: about(&case.person),
        dossier: dossier.n,
        on: ruled.on,
        question: text::code(lang, "question", asked.question.code()),
        measure: asked.measure.to_string(),
        cost: asked.cost.map(centimes),
        ruled_out: asked.ruled_out.iter().map(catalogue).collect(),
        grounds: asked.grounds.to_string(),
        ruling: text::code(lang, "ruling", ruled.ruling.code()),
        amount: ruled.amount.map(centimes),
        fund: ruled.fund.as_ref().map(|fund| text::entry(lang, &model.commission.funds, fund.as_str())),
        conditions: ruled.conditions.to_string(),
        seats: ruled.seats.iter().map(|seat| text::code(lang, "partner", seat.code())).collect(),
    })
}
