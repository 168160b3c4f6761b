//! The clauses as cards, and what has changed in them since the version before.

use super::shared;
use crate::http::Visitor;
use crate::ui::parts::{Fact, Look, Tone};
use crate::{text, ui};
use app::case::CaseView;
use domain::Code;
use domain::contract::{Clause, Version};
use maud::{Markup, html};
use words::t;

/// The clauses in force.
pub(super) fn panel(v: &Visitor, view: &CaseView, version: &Version) -> Markup {
    let open = view.case().is_open() && view.case().lead().is_some();
    let add = html! { @if open { (shared::offer(v, view, Look::Second, "contract.add-clause", "", "contract")) } };
    ui::panel("clauses", t::contract_clauses(v.lang), add, list(v, view, version, open))
}

/// The clauses of a version, each a card; with what can be done to it where it may be changed.
pub(super) fn list(v: &Visitor, view: &CaseView, version: &Version, change: bool) -> Markup {
    html! { div class="stack" { @for clause in &version.clauses { (card(v, view, clause, change)) } } }
}

fn card(v: &Visitor, view: &CaseView, clause: &Clause, change: bool) -> Markup {
    let lang = v.lang;
    let query = format!("clause={}", clause.n);
    let goal = clause.text.goal.as_str();
    html! {
        section class="panel" id={ "clause-" (clause.n) } aria-labelledby={ "clause-" (clause.n) "-heading" } {
            div class="panel-head" {
                h3 id={ "clause-" (clause.n) "-heading" } { (clause.n) ". " (goal) }
                (bound(v, clause.text.binding))
            }
            (ui::summary(lang, &facts(v, view, clause)))
            @if change {
                div class="row no-print" {
                    (shared::small(v, view, "contract.change-clause", &query, "contract", goal))
                    (shared::small(v, view, "contract.drop-clause", &query, "contract", goal))
                }
            }
        }
    }
}

/// Whether a clause binds its owner, or recommends (CASE-53).
pub(super) fn bound(v: &Visitor, binding: bool) -> Markup {
    let (tone, word) = match binding {
        true => (Tone::Info, t::contract_binding(v.lang)),
        false => (Tone::Neutral, t::contract_recommended(v.lang)),
    };
    ui::tag(tone, word)
}

fn facts(v: &Visitor, view: &CaseView, clause: &Clause) -> Vec<Fact> {
    let lang = v.lang;
    let owner = text::owner(lang, v.model(), clause.text.owner.as_str());
    let current = view.case().contract.current().is_some_and(|c| c.clauses.contains(clause));
    let mut facts = vec![
        Fact::new(t::agreed_measure(lang), html! { (clause.text.measure) }),
        Fact::new(t::agreed_owner(lang), html! { (owner) }),
        Fact::new(t::agreed_until(lang), shared::due_on(v, clause.text.due)),
    ];
    if current {
        facts.push(Fact::new(t::contract_signed(lang), signed(v, view, clause)));
    }
    facts
}

/// Who has signed this clause as it stands, and in which version.
fn signed(v: &Visitor, view: &CaseView, clause: &Clause) -> Markup {
    let contract = &view.case().contract;
    let concerned: Vec<Code> =
        contract.signers().into_iter().filter(|s| contract.concerns(s).contains(&clause)).collect();
    html! {
        ul class="row" {
            @for signer in &concerned {
                @let name = text::owner(v.lang, v.model(), signer.as_str());
                @let last = contract.signatures.iter().rev().find(|s| s.sign.signer == *signer);
                @let same = last.and_then(|s| contract.versions.iter().find(|x| x.n == s.version)).filter(|x| x.clauses.contains(clause));
                li {
                    @match same {
                        Some(version) => (ui::tag(Tone::Success, &t::contract_signed_by(v.lang, i64::from(version.n), &name))),
                        None => (ui::tag(Tone::Warning, &t::contract_unsigned_by(v.lang, &name))),
                    }
                }
            }
        }
    }
}

/// What the version in force says differently from the one before.
pub(super) fn changes(v: &Visitor, versions: &[Version]) -> Markup {
    let [.., before, after] = versions else { return html! {} };
    let lang = v.lang;
    let was = |n: u32| before.clauses.iter().find(|c| c.n == n);
    let gone = before.clauses.iter().filter(|c| after.clauses.iter().all(|a| a.n != c.n));
    let body = html! {
        @if let Some(reason) = &after.reason { p { (t::agreed_reason(lang)) (words::sep(lang)) (reason) } }
        ul class="stack" {
            @for clause in &after.clauses {
                @match was(clause.n) {
                    Some(old) if old == clause => {},
                    Some(old) => li { (t::contract_clause(lang, i64::from(clause.n))) (words::sep(lang)) (ui::diff(&line(v, old), &line(v, clause))) },
                    None => li { (t::contract_clause_new(lang, i64::from(clause.n))) (words::sep(lang)) (ui::diff("", &line(v, clause))) },
                }
            }
            @for clause in gone {
                li { (t::contract_clause_gone(lang, i64::from(clause.n))) (words::sep(lang)) (ui::diff(&line(v, clause), "")) }
            }
        }
    };
    ui::panel("changes", &t::contract_changes(lang, i64::from(before.n)), html! {}, body)
}

/// A clause in one sentence.
fn line(v: &Visitor, clause: &Clause) -> String {
    let (lang, text) = (v.lang, &clause.text);
    let owner = text::owner(lang, v.model(), text.owner.as_str());
    let bound = if text.binding { t::contract_binding(lang) } else { t::contract_recommended(lang) };
    format!("{} – {} · {owner} · {} · {bound}", text.goal, text.measure, words::date(lang, text.due))
}
