//! What one page says of what the collaboration rests on: the version in force, what is owed, and what its kind has.

use super::due;
use crate::form;
use crate::http::Visitor;
use crate::pages::affair::{World, facts};
use crate::ui::parts::{Fact, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{text, ui};
use domain::anchoring::{Anchoring, AnchoringKind, AssignPart, Circle, GiveOpinion, Objective, ProposePartner};
use domain::import::ImportKind;
use maud::{Markup, html};
use serde_json::json;
use words::t;

pub(super) fn all(v: &Visitor, found: &Anchoring, world: &World) -> Markup {
    let lang = v.lang;
    let panel = |id: &str, title: &str, body: Markup| ui::panel(id, title, html! {}, body);
    html! {
        (panel("state", t::anchorings_state(lang), state(v, found)))
        @if let Some(known) = found.facts() { (panel("content", t::affairs_facts(lang), html! { p { (text::of(lang, &known.content)) } })) }
        @if let Some(terms) = &found.terms {
            (panel("terms", t::anchorings_terms(lang), html! {
                (ui::summary(lang, &facts(v, world, "anchoring.agree-terms", &json!(terms))))
                @if let Some(number) = &terms.agreement { p { a class="ds-link" href={ "/agreements/" (number) } { (t::anchorings_exchange(lang)) " " (number) } } }
            }))
        }
        @if !found.opinions.is_empty() { (panel("opinions", t::anchorings_opinions(lang), opinions(v, found, world))) }
        @if found.kind().is_signed() && found.terms.is_some() { (panel("signatures", t::anchorings_signatures(lang), signatures(v, found))) }
        @if found.issued.is_some() { (panel("acknowledged", t::anchorings_acknowledged(lang), acknowledged(v, found))) }
        @if !found.objectives.is_empty() { (panel("objectives", t::anchorings_objectives(lang), objectives(v, found))) }
        @if !found.parts.is_empty() { (panel("parts", t::anchorings_parts(lang), parts(v, found))) }
        @if let Some(published) = &found.published { (panel("published", t::anchorings_published(lang), html! {
            @if found.is_public() { p { a class="ds-link" href={ "/public/anchorings/" (found.number) } { (text::spoken_line(lang, &published.title)) } } }
            @else { p { (t::anchorings_not_public_now(lang)) } }
        })) }
        @if found.kind() == AnchoringKind::Circle { (panel("partners", t::anchorings_partners(lang), partners(v, found))) }
    }
}

fn table(v: &Visitor, caption: &str, heads: &[String], rows: Vec<Row>) -> Markup {
    let table = Table {
        caption: caption.into(),
        caption_hidden: true,
        columns: heads.iter().map(Column::new).collect(),
        rows,
        ..Table::default()
    };
    ui::table(v.lang, &table)
}

fn state(v: &Visitor, found: &Anchoring) -> Markup {
    let lang = v.lang;
    let mut told = vec![
        Fact::new(t::anchorings_kind(lang), html! { (text::code(lang, "anchoring-kind", found.kind().code())) }),
        Fact::new(
            t::anchorings_version(lang),
            html! {
                (found.version)
                @match found.stands {
                    Some(n) if n == found.version => { " · " (ui::tag(Tone::Success, t::anchorings_in_force(lang))) }
                    Some(n) => { " · " (t::anchorings_other_stands(lang, i64::from(n))) }
                    None => {}
                }
            },
        ),
    ];
    if let Some(from) = found.from {
        told.push(Fact::new(t::affairs_since(lang), html! { (ui::date(lang, from)) }));
    }
    let owed = found.owed();
    for owing in &owed {
        let what = text::code(lang, "anchoring-owed", owing.what.code());
        told.push(Fact::new(what, due(lang, owing.due, v.today(), false)));
    }
    ui::summary(lang, &told)
}

fn opinions(v: &Visitor, found: &Anchoring, world: &World) -> Markup {
    let lang = v.lang;
    let row = |o: &GiveOpinion| {
        let (tone, word) = match o.favourable {
            true => (Tone::Success, t::anchorings_favourable(lang)),
            false => (Tone::Warning, t::anchorings_unfavourable(lang)),
        };
        let body = world.name(v, o.body.as_str());
        Row::from(vec![
            html! { (body) @if world.body(o.body.as_str()).is_some_and(super::hearing) { br; span class="subtle" { (text::code(lang, "body-kind", "development")) } } },
            html! { (ui::date(lang, o.on)) },
            html! { (ui::tag(tone, word)) br; span class="pre" { (o.opinion) } },
        ])
    };
    let heads = ["body", "on", "opinion"].map(|field| form::label(lang, "anchoring.give-opinion", field));
    table(v, t::anchorings_opinions(lang), &heads, found.opinions.iter().map(row).collect())
}

fn signatures(v: &Visitor, found: &Anchoring) -> Markup {
    let lang = v.lang;
    let parties = found.terms.iter().flat_map(|t| &t.parties);
    let row = |code: &domain::Code| {
        let signed = found.signatures.iter().find(|s| s.party == *code);
        Row::from(vec![
            html! { (text::institution(lang, v.model(), code.as_str())) },
            html! { @if let Some(s) = signed { (s.function) } @else { (ui::tag(Tone::Neutral, t::anchorings_open(lang))) } },
            html! { @if let Some(s) = signed { (ui::date(lang, s.on)) } @else { "–" } },
        ])
    };
    let heads = ["party", "function", "on"].map(|field| form::label(lang, "anchoring.sign", field));
    table(v, t::anchorings_signatures(lang), &heads, parties.map(row).collect())
}

fn acknowledged(v: &Visitor, found: &Anchoring) -> Markup {
    let lang = v.lang;
    let row = |code: &domain::Code| {
        let noted = found.acknowledged.iter().find(|a| a.institution == *code);
        Row::from(vec![
            html! { (text::institution(lang, v.model(), code.as_str())) },
            html! { @if let Some(a) = noted { (ui::date(lang, a.on)) } @else { (ui::tag(Tone::Neutral, t::anchorings_open(lang))) } },
        ])
    };
    let heads = ["institution", "on"].map(|field| form::label(lang, "anchoring.acknowledge", field));
    let rows = found.issued.iter().flat_map(|i| &i.institutions).map(row).collect();
    table(v, t::anchorings_acknowledged(lang), &heads, rows)
}

fn objectives(v: &Visitor, found: &Anchoring) -> Markup {
    let lang = v.lang;
    let row = |o: &Objective| {
        let last = o.reports.last();
        Row::from(vec![
            html! { (o.set.objective) br; span class="subtle pre" { (o.set.indicator) } },
            due(lang, o.set.until, v.today(), false),
            html! {
                @match last {
                    Some(r) => { (text::code(lang, "implementation", r.progress.code())) " · " (ui::date(lang, r.on)) br; span class="pre" { (r.remark) } }
                    None => { "–" }
                }
            },
        ])
    };
    let labelled = |kind: &str, field: &str| form::label(lang, kind, field);
    let heads = [
        labelled("anchoring.set-objective", "objective"),
        labelled("anchoring.set-objective", "until"),
        labelled("anchoring.report-objective", "progress"),
    ];
    table(v, t::anchorings_objectives(lang), &heads, found.objectives.iter().map(row).collect())
}

/// Who has which part, matter by matter.
fn parts(v: &Visitor, found: &Anchoring) -> Markup {
    let lang = v.lang;
    let mut all: Vec<&AssignPart> = found.parts.iter().collect();
    all.sort_by_key(|p| (p.matter.clone(), p.service_part));
    let row = |p: &AssignPart| {
        Row::from(vec![
            html! { (p.matter) },
            html! { (text::institution(lang, v.model(), p.institution.as_str())) },
            html! { (text::code(lang, "service-part", p.service_part.code())) },
        ])
    };
    let heads = ["matter", "institution", "service_part"].map(|field| form::label(lang, "anchoring.assign", field));
    table(v, t::anchorings_parts(lang), &heads, all.into_iter().map(row).collect())
}

/// That a partner is taken in, and under which institution its people work.
fn admitted_as(v: &Visitor, found: &Anchoring, partner: &ProposePartner) -> Markup {
    let lang = v.lang;
    let newest = found.proposals.iter().rev().find(|p| p.propose == *partner);
    html! {
        (ui::tag(Tone::Success, t::anchorings_admitted(lang)))
        @if let Some(seated) = newest.and_then(|p| p.seated.as_ref()) {
            br; (text::institution(lang, v.model(), seated.institution.as_str())) ", " (t::anchorings_accounts(lang, i64::from(seated.accounts)))
        }
    }
}

/// What is left to do for a partner that was taken in: its institution, and the accounts of its people, by whoever may.
fn without_accounts(v: &Visitor, found: &Anchoring) -> Markup {
    let lang = v.lang;
    let may = v.web.app.imports(&v.caller);
    html! {
        @for (_, proposal) in found.without_accounts() {
            @let roles = proposal.propose.engagement.roles();
            @let named: Vec<String> = roles.iter().map(|r| text::role(lang, v.model(), *r)).collect();
            div class="stack" {
                p { strong { (proposal.propose.partner) } " · " (t::anchorings_accounts_wanted(lang, &named.join(", "))) }
                ul {
                    li { (t::anchorings_step_institution(lang)) @if may.contains(&ImportKind::Institutions) { " " a class="ds-link" href="/imports/institutions" { (t::anchorings_to_institutions(lang)) } } }
                    li { (t::anchorings_step_accounts(lang)) @if may.contains(&ImportKind::Users) { " " a class="ds-link" href={ "/imports/users/template?engagement=" (proposal.propose.engagement) } { (t::anchorings_to_template(lang)) } " · " a class="ds-link" href="/imports/users" { (t::anchorings_to_accounts(lang)) } } }
                    li { (t::anchorings_step_seat(lang)) }
                }
            }
        }
    }
}

fn partners(v: &Visitor, found: &Anchoring) -> Markup {
    let lang = v.lang;
    let row = |p: &ProposePartner, state: Markup| {
        Row::from(vec![
            html! { (p.partner) },
            html! { (text::code(lang, "circle", p.circle.code())) },
            html! { (text::code(lang, "engagement", p.engagement.code())) },
            state,
        ])
    };
    let open = found.proposals.iter().filter(|p| p.decided.is_none());
    let admitted = found.partners().into_iter();
    let first = admitted.clone().filter(|p| p.circle == Circle::First).count();
    let rows: Vec<Row> = admitted
        .clone()
        .map(|p| row(p, admitted_as(v, found, p)))
        .chain(open.map(|p| row(&p.propose, ui::tag(Tone::Warning, t::anchorings_open(lang)))))
        .collect();
    let label = |field: &str| form::label(lang, "anchoring.propose-partner", field);
    let heads = [label("partner"), label("circle"), label("engagement"), t::plan_state(lang).to_string()];
    let counts = t::anchorings_circles(lang, &first.to_string(), &(admitted.count() - first).to_string());
    html! {
        p { (counts) }
        (without_accounts(v, found))
        @if rows.is_empty() { p class="subtle" { (t::anchorings_no_partners(lang)) } }
        @else { (table(v, t::anchorings_partners(lang), &heads, rows)) }
    }
}
