//! A case as one actor may see it: what they may not see is not there. Pages, API, prints and exports all start here.

use crate::texts::{hidden_words, redact_texts, redact_words};
use crate::{FURTHER, Rights, Seen, Texts, Veil, know_facts, may_use_avs, see_facts};
use domain::case::Seated;
use domain::consent::Category;
use domain::contract::Sign;
use domain::{Case, CaseEvent, Code, Model, Name};
use jiff::civil::{Date, date};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// A case as an actor may see it.
#[derive(Debug, Clone)]
pub struct Redacted {
    /// The case with everything else taken out.
    pub case: Case,
    /// Each category with the answer for data of other institutions.
    pub seen: BTreeMap<Category, Seen>,
    /// How many entries were taken out, by category, as far as they may be counted.
    pub hidden: BTreeMap<Category, u32>,
    /// Who in it is not to be known by name.
    pub veil: Veil,
}

impl Redacted {
    /// Whether data of a category that other institutions have written is seen.
    pub fn sees(&self, category: Category) -> bool {
        self.seen.get(&category).is_some_and(|s| s.is_seen())
    }
}

/// Takes out of a case what an actor may not see on a day.
pub fn redact(rights: &Rights, case: &Case, actor: &Seated, model: &Model, today: Date) -> Redacted {
    let nobody = Code::new("-").expect("a constant code is valid");
    // The same question comes for each entry; its facts are gathered once.
    let asked: RefCell<BTreeMap<(Category, Code), Seen>> = RefCell::default();
    let answer = |category: Category, author: &Code| {
        let known = asked.borrow().get(&(category, author.clone())).copied();
        known.unwrap_or_else(|| {
            let seen = rights.see(&see_facts(actor, case, model, category, author, today));
            asked.borrow_mut().insert((category, author.clone()), seen);
            seen
        })
    };
    let seen = Category::ALL.iter().map(|c| (*c, answer(*c, &nobody))).collect();
    let veil = Veil::of(rights, case, actor, model);
    let mut out = Redacted { case: case.clone(), seen, hidden: BTreeMap::new(), veil };
    let shown = |category, author: &Code| answer(category, author).is_seen();
    let counted = |author: &Code| rights.counts(&know_facts(actor, case, model, author));
    let look = Look { shown: &shown, counted: &counted };
    redact_person(&mut out, actor, model);
    out.case.consents.retain(|c| case.knows_consent(actor, c));
    redact_screening(&mut out, &shown);
    redact_entries(&mut out, &actor.seat.institution, &look);
    redact_plan(&mut out);
    redact_texts(&mut out.case, &|author| Texts::of(rights, case, actor, model, author, today));
    let last = |l: &domain::undo::Last| shown(l.category, &l.stamp.by.seat.institution);
    out.case.last = out.case.last.take().filter(last);
    if !out.veil.is_empty() {
        // A case that cannot be read back is a fault of the house; what is not to be known goes out in no case.
        out.case = out.veil.over(&out.case).expect("a case that was stored as JSON can be read as JSON");
    }
    out.case.contract.signatures.iter_mut().for_each(|s| nameless(&mut s.sign));
    out
}

/// Who signs for a partner that is not to be known is not to be known either.
fn nameless(sign: &mut Sign) {
    if sign.signer.as_str() == FURTHER {
        (sign.name, sign.present) = (None, None);
    }
}

/// Takes out of an event that an actor sees what they may not know all the same: the AVS number (LAVS art. 153c), what one
/// lead hands over to the next beside the plan, words that are seen like the plan, and partners who are not to be known.
///
/// Errors: the event cannot be read back, in words for the log of the house.
pub fn redact_event(
    event: &CaseEvent,
    actor: &Seated,
    model: &Model,
    redacted: &Redacted,
    texts: Texts,
) -> Result<CaseEvent, String> {
    let mut event = redacted.veil.over_event(event)?;
    redact_words(&mut event, texts);
    let avs = may_use_avs(model, &actor.seat.institution);
    match &mut event {
        CaseEvent::Opened(e) if !avs => e.person.avs = None,
        CaseEvent::PersonCorrected(e) if !avs => e.person.avs = None,
        CaseEvent::LeadProposed(e) if !redacted.sees(Category::Plan) => e.transfer = None,
        CaseEvent::ContractSigned(e) => nameless(e),
        _ => {}
    }
    Ok(event)
}

/// What decides about an entry.
struct Look<'a> {
    shown: &'a dyn Fn(Category, &Code) -> bool,
    counted: &'a dyn Fn(&Code) -> bool,
}

fn redact_person(out: &mut Redacted, actor: &Seated, model: &Model) {
    if !may_use_avs(model, &actor.seat.institution) {
        out.case.person.avs = None;
    }
    if out.sees(Category::Identity) || out.case.opened.by.seat.institution == actor.seat.institution {
        return;
    }
    let person = &mut out.case.person;
    let initial = person.family_name.as_str().chars().next().unwrap_or('X');
    person.family_name = Name::new(format!("{initial}.")).unwrap_or_else(|_| person.family_name.clone());
    person.birth = date(person.birth.year(), 1, 1);
    (person.given_name, person.avs, person.phone, person.commune) = (None, None, None, None);
}

fn redact_screening(out: &mut Redacted, shown: &dyn Fn(Category, &Code) -> bool) {
    for screening in &mut out.case.screenings {
        if !shown(Category::Health, &screening.stamp.by.seat.institution) {
            screening.record.answers.clear();
            screening.record.reason = None;
            screening.outcome.criteria.clear();
            screening.outcome.changes.clear();
            *out.hidden.entry(Category::Health).or_default() += 1;
        }
    }
}

/// Keeps of a list what may be seen and counts the rest.
fn keep<T>(list: &mut Vec<T>, hidden: &mut BTreeMap<Category, u32>, of: impl Fn(&T) -> (Category, Code), look: &Look) {
    list.retain(|entry| {
        let (category, author) = of(entry);
        let seen = (look.shown)(category, &author);
        if !seen && (look.counted)(&author) {
            *hidden.entry(category).or_default() += 1;
        }
        seen
    });
}

fn redact_entries(out: &mut Redacted, institution: &Code, look: &Look) {
    let (case, hidden) = (&mut out.case, &mut out.hidden);
    let author = |stamp: &domain::case::Stamp| stamp.by.seat.institution.clone();
    keep(&mut case.contacts, hidden, |(s, c)| (c.category, author(s)), look);
    keep(&mut case.documents, hidden, |d| (d.filed.category, author(&d.stamp)), look);
    keep(&mut case.notes, hidden, |(s, _)| (Category::Note, author(s)), look);
    keep(&mut case.interviews, hidden, |(s, _)| (Category::Career, author(s)), look);
    keep(&mut case.consultations, hidden, |c| (Category::Career, author(&c.asked)), look);
    keep(&mut case.dossiers, hidden, |d| (Category::Finances, author(&d.stamp)), look);
    keep(&mut case.difficulties, hidden, |(s, _)| (Category::Plan, author(s)), look);
    keep(&mut case.obstacles, hidden, |(s, _)| (Category::Plan, author(s)), look);
    keep(&mut case.reviews, hidden, |(s, _)| (Category::Plan, author(s)), look);
    keep(&mut case.disputes, hidden, |d| (Category::Plan, author(&d.stamp)), look);
    keep(&mut case.informed, hidden, |(s, _)| (Category::Plan, author(s)), look);
    // Whoever was told of something knows it.
    let told = |n: &domain::privacy::Notify| n.to == *institution;
    let author_or_told = |(s, n): &(domain::case::Stamp, domain::privacy::Notify)| {
        (Category::Benefits, if told(n) { institution.clone() } else { author(s) })
    };
    keep(&mut case.notified, hidden, author_or_told, look);
    // Whoever is asked for a service sees what they are asked, whatever else they may see of the plan.
    let asked = |r: &domain::service_request::ServiceRequest| r.send.to == *institution;
    let author_or_asked = |r: &domain::service_request::ServiceRequest| {
        (Category::Plan, if asked(r) { institution.clone() } else { author(&r.stamp) })
    };
    keep(&mut case.requests, hidden, author_or_asked, look);
    // So do the two sides of a transfer.
    let between = |t: &domain::transfer::Transfer| t.start.to == *institution || t.start.from == *institution;
    let author_or_between = |t: &domain::transfer::Transfer| {
        (Category::Plan, if between(t) { institution.clone() } else { author(&t.stamp) })
    };
    keep(&mut case.transfers, hidden, author_or_between, look);
    // Whoever takes part in a procedure or is to pay it sees it; what was written at a step follows its own category.
    let joins = |p: &domain::procedure::Procedure| p.has(institution) || p.is_paid_by(institution);
    let author_or_joins = |p: &domain::procedure::Procedure| {
        (Category::Plan, if joins(p) { institution.clone() } else { author(&p.stamp) })
    };
    keep(&mut case.procedures, hidden, author_or_joins, look);
    for procedure in &mut case.procedures {
        keep(&mut procedure.entries, hidden, |e| (e.category, author(&e.stamp)), look);
    }
    let announced = case.announcement.as_ref().is_some_and(|a| !(look.shown)(Category::Career, &author(&a.stamp)));
    if announced {
        *hidden.entry(Category::Career).or_default() += 1;
        if let Some(announcement) = &mut case.announcement {
            announcement.announce.situation = hidden_words();
        }
    }
}

/// What the institutions do together is one whole: seen or not by the category of the plan alone.
fn redact_plan(out: &mut Redacted) {
    if out.sees(Category::Plan) {
        return;
    }
    let case = &mut out.case;
    let count = case.conclusions.len()
        + case.tasks.len()
        + case.goals.len()
        + case.measures.len()
        + case.contradictions.len()
        + case.restitutions.len()
        + case.contract.versions.len();
    if let Some(n) = u32::try_from(count).ok().filter(|n| *n > 0) {
        *out.hidden.entry(Category::Plan).or_default() += n;
    }
    case.conclusions.clear();
    case.tasks.clear();
    case.goals.clear();
    case.measures.clear();
    case.contradictions.clear();
    case.restitutions.clear();
    case.contract = domain::contract::Contract::default();
    case.closure.steps.clear();
    case.proposals.iter_mut().for_each(|p| p.proposed.transfer = None);
    if let Some(aside) = &mut case.closure.set_aside {
        aside.reason = hidden_words();
    }
    case.closure.started = case.closure.started.take().map(|(s, _)| (s, hidden_words()));
}
