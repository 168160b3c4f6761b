//! The receipt of an announcement as a paper.

use super::route;
use crate::http::Fail;
use crate::pages::paper::{Wish, about, cooperation};
use crate::text;
use app::case::CaseView;
use documents::Receipt;
use domain::consent::Category;
use domain::model::DueKind;

/// The receipt, as far as the reader may know what was announced.
pub(in crate::pages) async fn receipt(wish: &Wish<'_>, view: &CaseView) -> Result<Option<Receipt>, Fail> {
    let (v, lang, case) = (wish.v, wish.lang, view.case());
    let (Some(a), Some(to)) = (&case.announcement, &case.route) else { return Ok(None) };
    let people = route::names(&route::people(v, to).await?);
    let role = text::role(lang, v.model(), to.role);
    let own = a.stamp.by.seat.institution == v.caller.seated.seat.institution;
    let triaged = case.triage.last().filter(|_| !case.awaits_triage());
    Ok(Some(Receipt {
        paper: wish.head(case, wish.institution(&v.caller.seated.seat.institution), cooperation(lang)),
        wording: wish.wording.clone(),
        person: about(&case.person),
        announced: a.stamp.at.to_zoned(app::zone()).datetime(),
        by: wish.seated(view, &a.stamp.by),
        goes_to: if people.is_empty() { role } else { format!("{role}: {people}") },
        region: text::entry(lang, &v.model().region, to.region.as_str()),
        theme: to.theme.as_ref().map(|theme| text::entry(lang, &v.model().theme, theme.as_str())),
        way: text::code(lang, "way-in", a.announce.way_in.code()),
        situation: (own || view.redacted.sees(Category::Career)).then(|| a.announce.situation.to_string()),
        triaged: triaged.map(|t| (t.stamp.on, text::code(lang, "triage", t.triage.outcome.code()))),
        due: view.due.iter().find(|d| d.kind == DueKind::Triage).map(|d| d.due),
    }))
}
