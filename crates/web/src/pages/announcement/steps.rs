//! What has to stand before an announcement, each step with where it stands: nobody looked is not the same as looked and
//! incomplete.

use super::{home, is_open};
use crate::http::Visitor;
use crate::text;
use crate::ui::parts::{Task, TaskState};
use app::case::CaseView;
use domain::consent::ConsentState;
use domain::session::Missing;
use words::t;

/// The steps in their order.
pub(super) fn all(v: &Visitor, view: &CaseView) -> Vec<Task> {
    let mut steps = vec![person(v, view), screening(v, view), institutions(v, view), consultation(v, view)];
    if v.model().consent.participation_required {
        steps.push(participation(v, view));
    }
    if v.model().consent.required_to_announce {
        steps.push(consent(v, view));
    }
    steps.push(announce(v, view));
    steps
}

/// Whether everything stands that the announcement needs; the situation of the person may stay incomplete.
pub(super) fn ready(v: &Visitor, view: &CaseView) -> bool {
    let needed = [screening(v, view), consultation(v, view)];
    let rules = &v.model().consent;
    needed.iter().all(|s| s.state == TaskState::Done)
        && (!rules.participation_required || participation(v, view).state == TaskState::Done)
        && (!rules.required_to_announce || consent(v, view).state == TaskState::Done)
}

/// The address of the form of a command that leads back here, where the caller may give it.
fn form(view: &CaseView, kind: &str) -> Option<String> {
    let may = view.may(kind) && view.case().is_open();
    may.then(|| format!("/cases/{}/do/{kind}?_return={}", view.case().number, home(view)))
}

fn page(view: &CaseView, part: &str) -> Option<String> {
    Some(format!("/cases/{}/{part}", view.case().number))
}

fn task(title: &str, state: TaskState, hint: String, href: Option<String>) -> Task {
    Task { title: title.to_string(), href, hint: (!hint.is_empty()).then_some(hint), state, due: None }
}

fn person(v: &Visitor, view: &CaseView) -> Task {
    let lang = v.lang;
    let of_person = |m: &&Missing| matches!(m, Missing::Avs | Missing::Commune | Missing::Reach);
    let missing: Vec<String> =
        view.missing.iter().filter(of_person).map(|m| text::code(lang, "missing", m.code())).collect();
    let (state, hint) = match missing.is_empty() {
        true => (TaskState::Done, view.case().person.full_name()),
        false => (TaskState::Seen, t::announcement_lacks(lang, &missing.join(", "))),
    };
    task(t::announcement_person(lang), state, hint, form(view, "person.correct"))
}

fn screening(v: &Visitor, view: &CaseView) -> Task {
    let lang = v.lang;
    let last = view.case().screenings.last();
    let (state, hint) = match last {
        None => (TaskState::NotStarted, t::announcement_screening_none(lang).to_string()),
        Some(s) => {
            let degree = text::code(lang, "degree", s.record.decision.code());
            let said = t::announcement_screening_said(lang, &words::date(lang, s.stamp.on), &degree);
            match s.record.decision.is_complex() {
                true => (TaskState::Done, said),
                false => (TaskState::Seen, format!("{said} {}", t::announcement_screening_simple(lang))),
            }
        }
    };
    task(t::announcement_screening(lang), state, hint, page(view, "screening"))
}

fn institutions(v: &Visitor, view: &CaseView) -> Task {
    let lang = v.lang;
    let mut names: Vec<String> = Vec::new();
    for involved in &view.case().involved {
        let name = text::institution(lang, v.model(), involved.institution.as_str());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let state = match names.len() {
        0 => TaskState::NotStarted,
        1 => TaskState::Seen,
        _ => TaskState::Done,
    };
    let hint = if names.is_empty() { t::announcement_institutions_none(lang).to_string() } else { names.join(", ") };
    task(t::announcement_institutions(lang), state, hint, form(view, "person.involve"))
}

/// The advice must be at least as recent as the last screening (CASE-05).
fn consultation(v: &Visitor, view: &CaseView) -> Task {
    let (lang, case) = (v.lang, view.case());
    let since = case.screenings.last().map(|s| s.stamp.on);
    let advised = case.consultations.iter().rev().find(|c| c.advised.as_ref().is_some_and(|s| Some(s.on) >= since));
    let asked = case.consultations.iter().rev().find(|c| c.advice.is_none());
    let respondent = text::role(lang, v.model(), domain::model::Role::Respondent);
    let (state, hint, kind) = match (advised, asked) {
        (Some(c), _) => {
            let by = c.advised.as_ref().map(|s| (view.name(&s.by.account).to_string(), words::date(lang, s.on)));
            let (name, day) = by.unwrap_or_default();
            let degree =
                c.advice.as_ref().map(|a| text::code(lang, "degree", a.recommended.code())).unwrap_or_default();
            (TaskState::Done, t::announcement_advised(lang, &day, &degree, &name), "")
        }
        (None, Some(c)) => {
            let hint = t::announcement_asked(lang, &words::date(lang, c.asked.on));
            (TaskState::Waiting(respondent), hint, "consultation.advise")
        }
        (None, None) if case.consultations.is_empty() => {
            (TaskState::NotStarted, t::announcement_consult_first(lang).to_string(), "consultation.ask")
        }
        (None, None) => (TaskState::Seen, t::announcement_consult_again(lang).to_string(), "consultation.ask"),
    };
    let may = kind != "consultation.ask" || !case.screenings.is_empty();
    let href = (may && !kind.is_empty()).then(|| form(view, kind)).flatten();
    task(t::announcement_consultation(lang), state, hint, href)
}

fn participation(v: &Visitor, view: &CaseView) -> Task {
    let lang = v.lang;
    let (state, hint) = match &view.case().participation {
        None => (TaskState::NotStarted, t::announcement_participation_none(lang).to_string()),
        Some(p) if p.voluntary => (TaskState::Done, t::consents_said_on(lang, &words::date(lang, p.on))),
        Some(p) => {
            let said = t::consents_said_on(lang, &words::date(lang, p.on));
            (TaskState::Seen, format!("{} {said}", t::consents_takes_no_part(lang)))
        }
    };
    task(t::consents_participation(lang), state, hint, form(view, "consent.participate"))
}

fn consent(v: &Visitor, view: &CaseView) -> Task {
    let (lang, today) = (v.lang, v.today());
    let consents = &view.case().consents;
    let valid = consents.iter().filter(|c| c.is_valid(today)).max_by_key(|c| c.valid_until);
    let (state, hint) = match (valid, consents.last()) {
        (Some(c), _) => (TaskState::Done, t::consents_state_until(lang, &words::date(lang, c.valid_until))),
        (None, None) => (TaskState::NotStarted, t::announcement_consent_none(lang).to_string()),
        (None, Some(c)) => {
            let said = text::code(lang, "consent", c.state(today).code());
            match c.state(today) {
                ConsentState::Offered => (TaskState::Waiting(t::announcement_the_person(lang).to_string()), said),
                _ => (TaskState::Seen, said),
            }
        }
    };
    task(t::case_tab_consent(lang), state, hint, page(view, "consent"))
}

fn announce(v: &Visitor, view: &CaseView) -> Task {
    let lang = v.lang;
    let title = t::announcement_announce(lang);
    if let (Some(a), false) = (&view.case().announcement, is_open(view)) {
        let hint = t::announcement_announced(lang, &words::date(lang, a.stamp.on), view.name(&a.stamp.by.account));
        return task(title, TaskState::Done, hint, Some(format!("{}/receipt", home(view))));
    }
    let may = view.may("announcement.announce");
    let entitled =
        v.model().institution(view.case().opened.by.seat.institution.as_str()).is_some_and(|i| i.may_announce);
    match (entitled, may, ready(v, view)) {
        (false, _, _) => task(title, TaskState::Seen, t::announcement_not_entitled(lang).to_string(), None),
        (true, true, true) => {
            task(title, TaskState::NotStarted, t::announcement_ready(lang).to_string(), Some("#route".into()))
        }
        (true, true, false) => task(title, TaskState::NotStarted, t::announcement_not_ready(lang).to_string(), None),
        (true, false, _) => {
            let respondent = text::role(lang, v.model(), domain::model::Role::Respondent);
            task(title, TaskState::Waiting(respondent), t::announcement_by_respondent(lang).to_string(), None)
        }
    }
}
