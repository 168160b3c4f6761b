//! Drafts of forms: kept while someone types, thrown away when asked.

use super::CHECKED;
use crate::form::{self, Entered};
use crate::http::{Fail, OrPage, Path, Visitor};
use axum::http::StatusCode;
use axum::response::{Redirect, Response};
use domain::{Refusal, Refused};

/// Whether a form at an address has drafts: those of commands, of screenings and of conclusions. What is checked before
/// it is done (ux 3.5) has none, and nothing else is kept under a name that somebody invents.
fn has_drafts(address: &str) -> bool {
    let number = |n: &str| !n.is_empty() && n.len() <= 40 && n.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let of_session = |kind: &str| kind.starts_with("session.");
    let known = |kind: &str| form::schema(kind).is_some() && !CHECKED.contains(&kind);
    match address.split('/').collect::<Vec<_>>().as_slice() {
        ["cases", n, "do", kind] => number(n) && known(kind) && !of_session(kind),
        ["sessions", n, "do", kind] => number(n) && known(kind) && of_session(kind),
        ["cases", n, "screening"] => number(n),
        ["sessions", n, "conclude", case] => number(n) && number(case),
        _ => false,
    }
}

/// Keeps a draft while someone types.
pub(super) async fn keep(v: Visitor, Path(form): Path<String>, body: String) -> Result<StatusCode, Fail> {
    if !has_drafts(&form) {
        return Err(app::AppError::NotFound).or_page(&v);
    }
    let entered = Entered::parse(&body).fields();
    v.web.app.save_draft(&v.caller, &form, &entered.encode()).await.or_page(&v)?;
    Ok(StatusCode::NO_CONTENT)
}

/// Throws a draft away and shows the form anew.
pub(super) async fn drop(v: Visitor, Path(form): Path<String>, body: String) -> Result<Redirect, Fail> {
    v.web.app.drop_draft(&v.caller, &form).await.or_page(&v)?;
    let to = Entered::parse(&body);
    Ok(Redirect::to(&crate::pages::house::local(to.get("_return"))))
}

/// The page that asks why a file is opened before anything is done with it, where one has to say so; what was typed is
/// kept, and stands on the form again afterwards.
pub async fn asked(v: &Visitor, number: &str, draft: &str, entered: &Entered) -> Result<Option<Response>, Fail> {
    if !v.web.app.asks_reason(&v.caller, number).await.or_page(v)? {
        return Ok(None);
    }
    v.web.app.save_draft(&v.caller, draft, &entered.fields().encode()).await.or_page(v)?;
    let refusal = Refusal::new(Refused::ReasonRequired).with("case", number);
    Ok(Some(crate::pages::privacy::asks(v, &refusal, None)))
}

#[cfg(test)]
mod tests {
    use super::has_drafts;

    #[test]
    fn only_forms_that_the_house_has_keep_drafts() {
        for address in [
            "cases/DM-2026-0001/do/follow-up.contact",
            "sessions/DM-S-2026-01/do/session.amend",
            "cases/DM-2026-0001/screening",
            "sessions/DM-S-2026-01/conclude/DM-2026-0001",
        ] {
            assert!(has_drafts(address), "{address}");
        }
        for address in [
            "cases/DM-2026-0001/do/consent.give",
            "cases/DM-2026-0001/do/session.amend",
            "cases/DM-2026-0001/do/nothing",
            "cases//screening",
            "search/abc",
            "cases/../x/screening",
            "x",
        ] {
            assert!(!has_drafts(address), "{address}");
        }
    }
}
