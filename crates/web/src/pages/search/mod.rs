//! Search. What is typed comes by `POST` and is kept sealed under a random name, so that no name and no AVS number
//! ever stands in an address.

mod results;

use crate::Web;
use crate::form::Entered;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::shell;
use crate::ui::form::{FieldView, Form, Kind, field, form};
use crate::ui::page::Page;
use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use maud::{Markup, html};
use words::t;

/// So many searches of a caller can be gone back to.
const KEPT: usize = 5;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new().route("/search", get(ask).post(take)).route("/search/{id}", get(show))
}

async fn ask(v: Visitor) -> Markup {
    let content = html! { div class="panel" { (field_of(&v, "")) p class="subtle" { (t::search_hint(v.lang)) } } };
    shell::page(&v, Page { title: t::search_title(v.lang).into(), content, ..Page::default() })
}

/// Keeps what was typed and leads to the page that shows what was found.
async fn take(v: Visitor, body: String) -> Result<Redirect, Fail> {
    let typed = Entered::parse(&body).get("q").unwrap_or_default().trim().chars().take(200).collect::<String>();
    if typed.is_empty() {
        return Ok(Redirect::to("/search"));
    }
    let earlier = v.web.app.drafts(&v.caller).await.or_page(&v)?;
    for old in earlier.iter().filter(|d| d.form.starts_with("search/")).skip(KEPT - 1) {
        v.web.app.drop_draft(&v.caller, &old.form).await.or_page(&v)?;
    }
    let address = format!("search/{}", app::request_name());
    v.web.app.save_draft(&v.caller, &address, &typed).await.or_page(&v)?;
    Ok(Redirect::to(&format!("/{address}")))
}

async fn show(v: Visitor, Path(id): Path<String>) -> Result<Response, Fail> {
    let Some((typed, _)) = v.web.app.draft(&v.caller, &format!("search/{id}")).await.or_page(&v)? else {
        return Ok(Redirect::to("/search").into_response());
    };
    let hit = v.web.app.search(&v.caller, &typed).await.or_page(&v)?;
    if let Some(number) = results::exact(&typed, &hit) {
        return Ok(Redirect::to(&format!("/cases/{number}")).into_response());
    }
    let content = html! {
        div class="stack" {
            div class="panel no-print" { (field_of(&v, &typed)) }
            (results::found(&v, &typed, &hit))
        }
    };
    let lead = Some(t::search_found(v.lang, i64::try_from(hit.rows.len()).unwrap_or(i64::MAX)));
    let lead = lead.filter(|_| !hit.rows.is_empty());
    Ok(shell::page(&v, Page { title: t::search_title(v.lang).into(), lead, content, ..Page::default() })
        .into_response())
}

fn field_of(v: &Visitor, typed: &str) -> Markup {
    let mut view = FieldView::new("q", t::search_label(v.lang), Kind::Text).value(typed);
    view.unmarked = true;
    let to = Form { action: "/search".into(), submit: t::search_button(v.lang).into(), ..Form::default() };
    form(v.lang, &to, field(v.lang, &view))
}
