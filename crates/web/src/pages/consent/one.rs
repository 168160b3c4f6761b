//! One consent: what was agreed, everything that happened to it, and what can be done.

use super::{act, home, is_renewed, lasts, may};
use crate::form::label;
use crate::http::Visitor;
use crate::text;
use crate::ui::parts::{Due, Fact, Look, Tone, due, link_button, panel, summary, tag};
use app::case::CaseView;
use domain::consent::{Consent, ConsentState, Withdraw};
use domain::model::DueKind;
use maud::{Markup, html};
use words::t;

/// The section of a consent.
pub(super) fn panel_of(v: &Visitor, view: &CaseView, consent: &Consent) -> Markup {
    let lang = v.lang;
    let state = consent.state(v.today());
    let id = format!("consent-{}", consent.n);
    let body = html! {
        div class="row" { (tag(tone(state), &text::code(lang, "consent", state.code()))) (watched(v, view, consent)) }
        (summary(lang, &facts(v, consent)))
        (told(v, consent))
        h3 { (t::consents_history(lang)) }
        ul { @for line in history(v, view, consent) { li { (line) } } }
        (actions(v, view, consent))
    };
    panel(&id, &t::consents_one(lang, i64::from(consent.n)), html! {}, body)
}

/// The colour of a state.
fn tone(state: ConsentState) -> Tone {
    match state {
        ConsentState::Given => Tone::Success,
        ConsentState::PartlyWithdrawn | ConsentState::Expired => Tone::Warning,
        ConsentState::Offered | ConsentState::NotYet => Tone::Info,
        ConsentState::Withdrawn | ConsentState::Refused => Tone::Neutral,
    }
}

/// Until when the answer or the renewal is due (CASE-20).
fn watched(v: &Visitor, view: &CaseView, consent: &Consent) -> Markup {
    let lang = v.lang;
    let of = |d: &&domain::due::DueItem| {
        matches!(d.kind, DueKind::ConsentRenewal | DueKind::ConsentAnswer) && d.subject == Some(consent.n)
    };
    html! {
        @if let Some(item) = view.due.iter().find(of) {
            @let days = v.today().until(item.due).map_or(0, |span| i64::from(span.get_days()));
            @let base = words::fill(lang, &format!("due-base-{}", item.kind.code()), &[("date", &words::date(lang, item.anchor))]);
            @let shown = Due::new(item.due, days, item.firm).base(format!(
                "{} {}", text::code(lang, "due", item.kind.code()), base.unwrap_or_default()));
            (due(lang, &shown))
        }
    }
}

fn names<'a>(v: &Visitor, codes: impl Iterator<Item = &'a domain::Code>) -> String {
    codes.map(|c| text::institution_full(v.lang, v.model(), c.as_str())).collect::<Vec<_>>().join(" · ")
}

fn facts(v: &Visitor, consent: &Consent) -> Vec<Fact> {
    let (lang, offer) = (v.lang, &consent.offer);
    let list = |group: &str, codes: Vec<&str>| {
        codes.iter().map(|c| text::code(lang, group, c)).collect::<Vec<_>>().join(" · ")
    };
    let parties = consent.parties_left();
    let categories = consent.categories_left();
    let mut facts = vec![
        Fact::new(t::consents_parties(lang), html! { (names(v, parties.iter())) }),
        Fact::new(t::consents_purpose(lang), html! { p class="pre" { (offer.purpose) } }),
        Fact::new(
            t::consents_categories(lang),
            html! { (list("data", categories.iter().map(|c| c.code()).collect())) },
        ),
        Fact::new(
            t::consents_forms(lang),
            html! { (list("exchange", offer.forms.iter().map(|f| f.code()).collect())) },
        ),
        Fact::new(
            t::consents_validity(lang),
            html! { (words::span(lang, offer.valid_from, Some(consent.valid_until))) },
        ),
        Fact::new(t::consents_language(lang), html! { (text::code(lang, "language", offer.language.code())) }),
    ];
    if let Some(hash) = consent.bound_to() {
        facts.push(Fact::new(t::sheet_fingerprint(lang), html! { span class="hash" { (hash) } }));
    }
    if let Some(excluded) = &offer.excluded {
        facts.push(Fact::new(t::consents_excluded(lang), html! { p class="pre" { (excluded) } }));
    }
    if let Some(r) = &offer.representative {
        let kind = text::code(lang, "representative", r.kind.code());
        let given = r.given_name.as_ref().map(|g| format!(", {g}")).unwrap_or_default();
        facts.push(Fact::new(t::consents_representative(lang), html! { (r.family_name) (given) " (" (kind) ")" }));
    }
    if offer.capable_of_judgement {
        facts.push(Fact::new(label(lang, "consent.offer", "capable_of_judgement"), html! { (t::fact_yes(lang)) }));
    }
    if let Some(n) = offer.renewal_of {
        facts.push(Fact::new(
            t::consents_renews(lang),
            html! { a href={ "#consent-" (n) } { (t::consents_one(lang, i64::from(n))) } },
        ));
    }
    facts
}

/// What the person was told, once it was given.
fn told(v: &Visitor, consent: &Consent) -> Markup {
    let lang = v.lang;
    html! {
        @if let Some(given) = &consent.given {
            (crate::ui::details(&t::consents_told(lang, i64::try_from(given.told.len()).unwrap_or(0)), html! {
                ul { @for point in &given.told { li { (text::code(lang, "told", point.code())) } } }
            }))
        }
    }
}

fn history(v: &Visitor, view: &CaseView, consent: &Consent) -> Vec<Markup> {
    let lang = v.lang;
    let day = |date| words::date(lang, date);
    let by = text::institution(lang, v.model(), consent.offered.by.seat.institution.as_str());
    let who = format!("{}, {by}", view.name(&consent.offered.by.account));
    let mut lines = vec![html! { (t::consents_was_offered(lang, &day(consent.offered.on), &who)) }];
    if let Some(given) = &consent.given {
        let how = text::code(lang, "channel", given.channel.code());
        lines.push(html! {
            (t::consents_was_given(lang, &day(given.on), &how))
            @if let Some(scan) = &given.scan {
                " " a class="ds-link" href={ "/cases/" (view.case().number) "/files/" (scan.blob) } { (t::consents_scan(lang)) (words::sep(lang)) (scan.name) }
            }
        });
    }
    if let Some(refused) = &consent.refused {
        lines.push(html! {
            (t::consents_was_refused(lang, &day(refused.on)))
            @if let Some(note) = &refused.note { ": « " (note) " »" }
            @if let Some(duty) = &refused.duty {
                ". " (t::consents_duty(lang, duty.basis.as_str()))
                @if let Some(consequence) = &duty.consequence { " " (consequence) }
            }
        });
    }
    lines.extend(consent.withdrawals.iter().map(|w| html! { (withdrawn(v, w)) }));
    lines.reverse();
    lines
}

fn withdrawn(v: &Visitor, w: &Withdraw) -> String {
    let lang = v.lang;
    let (day, how) = (words::date(lang, w.on), text::code(lang, "channel", w.channel.code()));
    if w.is_whole() {
        return t::consents_was_withdrawn(lang, &day, &how);
    }
    let parties = w.parties.iter().map(|p| text::institution(lang, v.model(), p.as_str()));
    let categories = w.categories.iter().map(|c| text::code(lang, "data", c.code()));
    let scope: Vec<String> = parties.chain(categories).collect();
    t::consents_was_withdrawn_partly(lang, &day, &how, &scope.join(", "))
}

fn actions(v: &Visitor, view: &CaseView, consent: &Consent) -> Markup {
    let (lang, today, n) = (v.lang, v.today(), consent.n);
    let offered = consent.state(today) == ConsentState::Offered;
    let renewable = lasts(consent, today) || consent.state(today) == ConsentState::Expired;
    let of = |kind: &str| act(view, kind, &format!("?consent={n}"));
    html! {
        div class="row no-print" {
            @if offered && may(view, "consent.give") {
                (link_button(Look::Main, t::consents_record(lang), &of("consent.give")))
            }
            (link_button(Look::Second, t::consents_show_person(lang), &format!("{}/{n}/show", home(view))))
            (crate::pages::paper::words_kept(lang, consent.letter))
            @if consent.given.is_some() {
                (link_button(Look::Quiet, t::verify_title(lang), &format!("/cases/{}/contract/verify", view.case().number)))
            }
            @if offered && may(view, "consent.refuse") {
                (link_button(Look::Second, t::consents_record_refusal(lang), &of("consent.refuse")))
            }
            @if renewable && !is_renewed(view, n) && may(view, "consent.offer") {
                (link_button(Look::Second, t::consents_renew(lang), &format!("{}/prepare?renewal_of={n}", home(view))))
            }
            @if lasts(consent, today) && may(view, "consent.withdraw") {
                (link_button(Look::Second, t::consents_withdraw(lang), &format!("{}/{n}/withdraw", home(view))))
            }
        }
    }
}
