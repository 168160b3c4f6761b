//! One agreement: what was agreed, who has approved, how it came to be. Printed, it is the sheet for the file.

use super::{codes, list, state};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::plain::{act, download};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Fact, Link, Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{form, shell, text, ui};
use app::agreement::AgreementView;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::agreement::{AgreementState, Party, Version};
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.agreement(&v.caller, &number).await.or_page(&v)?;
    Ok(shell::page(&v, page(&v, &view)).into_response())
}

/// The signed document, handed out.
pub(super) async fn document(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let (file, bytes) = v.web.app.agreement_document(&v.caller, &number).await.or_page(&v)?;
    Ok(download(&number, &file, bytes))
}

fn page(v: &Visitor, view: &AgreementView) -> Page {
    let (lang, agreement) = (v.lang, &view.agreement);
    let in_force = agreement.in_force(v.today());
    let newest = agreement.newest();
    let pending = newest.filter(|n| in_force.is_some_and(|f| f.n != n.n) && !n.is_approved());
    Page {
        title: list::parties(v, view),
        context: Some(agreement.number.to_string()),
        lead: Some(format!("{} · {}", t::agreements_one(lang), agreement.number)),
        back: Some(Link::new(t::agreements_title(lang), "/agreements")),
        alerts: alerts(v, view),
        actions: actions(v, view),
        content: html! {
            div class="stack" {
                p { (state(v, view.state)) }
                @if let Some(terms) = in_force.or(newest) {
                    (ui::panel("terms", t::agreements_terms(lang), html! {}, version(v, view, terms)))
                }
                @if let Some(terms) = pending {
                    (ui::panel("pending", t::agreements_pending(lang), html! {}, version(v, view, terms)))
                }
                (ui::panel("history", t::agreements_history(lang), html! {}, history(v, view)))
            }
        },
        ..Page::default()
    }
}

fn alerts(v: &Visitor, view: &AgreementView) -> Vec<Alert> {
    let lang = v.lang;
    let day = view.until.map(|d| words::date(lang, d)).unwrap_or_default();
    let (tone, title) = match view.state {
        AgreementState::Expiring => (Tone::Warning, t::agreements_expiring(lang, &day)),
        AgreementState::Expired => (Tone::Danger, t::agreements_expired(lang, &day)),
        AgreementState::Ended => (Tone::Info, t::agreements_ended(lang, &day)),
        _ => return Vec::new(),
    };
    vec![Alert { tone, title, body: html! { p { (t::agreements_closes(lang)) } }, ..Alert::default() }]
}

fn actions(v: &Visitor, view: &AgreementView) -> Markup {
    let number = &view.agreement.number;
    let may = |kind: &str| view.acts.contains(&kind);
    html! {
        @for party in &view.approves {
            @let name = text::institution(v.lang, v.model(), party.as_str());
            (ui::post_button(Look::Main, &t::agreements_approve_for(v.lang, &name), &format!("/agreements/{number}/approve"), &[("institution", party.as_str())]))
        }
        @if may("agreement.amend") { (ui::link_button(Look::Second, act(v, "agreement.amend"), &format!("/agreements/{number}/amend"))) }
        @if may("agreement.end") { (ui::link_button(Look::Quiet, act(v, "agreement.end"), &format!("/agreements/{number}/end"))) }
        (ui::print_button(t::button_print(v.lang)))
    }
}

fn version(v: &Visitor, view: &AgreementView, version: &Version) -> Markup {
    let (lang, terms) = (v.lang, &version.terms);
    let label = |name: &str| form::label(lang, "agreement.propose", name);
    let yes_no = |yes: bool| if yes { t::fact_yes(lang) } else { t::fact_no(lang) };
    let mut facts = vec![
        Fact::new(label("categories"), html! { (codes(v, "data", terms.categories.iter().map(|c| c.code()))) }),
        Fact::new(label("purposes"), html! { (codes(v, "purpose", terms.purposes.iter().map(|p| p.code()))) }),
        Fact::new(label("reciprocal"), html! { (yes_no(terms.reciprocal)) }),
        Fact::new(label("legal_basis"), html! { span class="pre" { (terms.legal_basis) } }),
        Fact::new(label("answer_days"), html! { (t::agreements_days(lang, i64::from(terms.answer_days))) }),
        Fact::new(t::agreements_valid(lang), html! { (words::span(lang, terms.valid_from, Some(terms.valid_until))) }),
    ];
    if let Some(reason) = &version.reason {
        facts.push(Fact::new(form::label(lang, "agreement.amend", "reason"), html! { span class="pre" { (reason) } }));
    }
    if let Some(file) = &terms.document {
        let href = format!("/agreements/{}/document", view.agreement.number);
        let own = view.agreement.newest().is_some_and(|n| n.n == version.n);
        let shown = html! { @if own { a class="ds-link" href=(href) { (file.name) } } @else { (file.name) } };
        facts.push(Fact::new(label("document"), shown));
    }
    html! { div class="stack" { (ui::summary(lang, &facts)) (parties(v, view, version)) } }
}

fn parties(v: &Visitor, view: &AgreementView, version: &Version) -> Markup {
    let lang = v.lang;
    let heads = [
        t::agreements_party(lang),
        t::agreements_gives(lang),
        t::agreements_contact(lang),
        t::agreements_approved(lang),
    ];
    let row = |p: &Party| {
        let gives = version.terms.reciprocal || p.gives;
        let approved = version.approvals.get(&p.institution);
        Row::from(vec![
            html! { (text::institution_full(lang, v.model(), p.institution.as_str())) },
            html! { (if gives { t::agreements_gives_yes(lang).to_string() } else { t::agreements_gets(lang).to_string() }) },
            html! { (text::role(lang, v.model(), p.contact)) },
            html! {
                @match approved {
                    Some(stamp) => { (ui::date(lang, stamp.on)) br; span class="subtle" { (name(view, stamp.by.account.as_str())) } },
                    None => (ui::tag(Tone::Warning, t::agreements_not_yet(lang))),
                }
            },
        ])
    };
    let table = Table {
        caption: t::agreements_parties(lang).into(),
        columns: heads.map(Column::new).into(),
        rows: version.terms.parties.iter().map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn name<'a>(view: &'a AgreementView, account: &str) -> &'a str {
    view.names.get(account).map_or("", String::as_str)
}

fn history(v: &Visitor, view: &AgreementView) -> Markup {
    let lang = v.lang;
    let text = |kind: &'static str| text::kind(lang, "event", kind).unwrap_or(kind);
    html! {
        ul {
            @for version in &view.agreement.versions {
                @let kind = if version.n == 1 { "agreement.proposed" } else { "agreement.amended" };
                li { (ui::date(lang, version.stamp.on)) (words::sep(lang)) (text(kind)) " · " (name(view, version.stamp.by.account.as_str())) }
                @for (party, stamp) in &version.approvals {
                    li {
                        (ui::date(lang, stamp.on)) (words::sep(lang)) (text("agreement.approved")) " · "
                        (text::institution(lang, v.model(), party.as_str())) " · " (name(view, stamp.by.account.as_str()))
                    }
                }
            }
            @if let Some((stamp, end)) = &view.agreement.ended {
                li {
                    (ui::date(lang, stamp.on)) (words::sep(lang)) (text("agreement.ended")) " · " (name(view, stamp.by.account.as_str()))
                    p class="pre subtle" { (end.reason) }
                }
            }
        }
    }
}
