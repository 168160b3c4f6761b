//! The rules of a request for information.

use super::{
    AfterDuty, AnswerInquiry, Ask, Asked, Basis, ConfirmInformed, Consult, Given, GivenForm, Inquiry, RefuseInquiry,
    RemindInquiry, TakeBackInquiry,
};
use crate::case::{Case, CaseEvent, Ctx, Decided};
use crate::consent::Category;
use crate::disclosure::Purpose;
use crate::model::{DueKind, Model};
use crate::person::Person;
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Prose, search_key};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// How far ahead an answer is waited for at most.
const MONTHS_AHEAD: i32 = 12;

/// How long an answer may take where neither an agreement nor the model says.
const DAYS: i32 = 30;

pub(crate) fn ask(case: &Case, ctx: &Ctx, c: Ask) -> Decided {
    case.require_open()?;
    ctx.model.require_institution(c.to.as_str(), "to")?;
    require(c.to != ctx.by.seat.institution, Refused::SameInstitution).map_err(|r| r.at("to"))?;
    require(!c.categories.is_empty(), Refused::ConsentScopeEmpty).map_err(|r| r.at("categories"))?;
    let open = c.categories.iter().all(|k| k.may_be_consented());
    require(open, Refused::CategoryClosed).map_err(|r| r.at("categories"))?;
    let again = |i: &Inquiry| i.is_open() && *i.to() == c.to && !i.asked.ask.categories.is_disjoint(&c.categories);
    require(!case.inquiries.iter().any(again), Refused::AlreadyDone).map_err(|r| r.at("categories"))?;
    let due = due(ctx, c.due)?;
    let bases = bases(ctx, &c.categories, "categories")?;
    let id = ctx.facts.inquiry.id.clone().ok_or(Refused::NotPermitted)?;
    Ok(vec![CaseEvent::InquiryAsked(Asked { id, ask: c, due, bases })])
}

pub(crate) fn consult(case: &Case, ctx: &Ctx, c: Consult) -> Decided {
    case.require_open()?;
    ctx.model.require_institution(c.to.as_str(), "to")?;
    require(c.to != ctx.by.seat.institution, Refused::SameInstitution).map_err(|r| r.at("to"))?;
    let again = |i: &Inquiry| i.is_open() && i.is_anonymous() && *i.to() == c.to;
    require(!case.inquiries.iter().any(again), Refused::AlreadyDone).map_err(|r| r.at("to"))?;
    require(!tells_who(&c.question, &case.person), Refused::TellsWho).map_err(|r| r.at("question"))?;
    let due = due(ctx, c.due)?;
    let id = ctx.facts.inquiry.id.clone().ok_or(Refused::NotPermitted)?;
    let (categories, purpose) = (BTreeSet::new(), Purpose::Integration);
    let ask = Ask { to: c.to, categories, purpose, reason: c.question, due: c.due };
    Ok(vec![CaseEvent::InquiryAsked(Asked { id, ask, due, bases: Vec::new() })])
}

/// Whether a text names the person, or holds what leads straight to them: AVS number, telephone, birth date.
fn tells_who(text: &Prose, person: &Person) -> bool {
    let text = text.to_string();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let words: BTreeSet<String> = search_key(&text).split_whitespace().map(str::to_string).collect();
    let names = [Some(&person.family_name), person.given_name.as_ref()];
    let named = names.into_iter().flatten().any(|name| {
        let key = search_key(&name.to_string());
        key.split_whitespace().any(|part| part.chars().count() > 2 && words.contains(part))
    });
    let birth = person.birth;
    let dates = [
        birth.strftime("%d%m%Y").to_string(),
        birth.strftime("%Y%m%d").to_string(),
        birth.strftime("%-d%-m%Y").to_string(),
    ];
    let phone: String = person.phone.iter().flat_map(|p| p.to_string().chars().collect::<Vec<_>>()).collect();
    let phone: String = phone.chars().filter(char::is_ascii_digit).collect();
    let numbers = dates.into_iter().chain(person.avs.iter().map(|avs| avs.digits())).chain(Some(phone));
    named || numbers.filter(|n| n.len() > 6).any(|n| digits.contains(&n))
}

/// The day that was wished for; else the answer time of the agreement, else that of the model.
fn due(ctx: &Ctx, wished: Option<Date>) -> Result<Date, Refusal> {
    let cadence = ctx.model.cadence(DueKind::InquiryAnswer);
    let usual = || match (ctx.facts.inquiry.answer_days, cadence) {
        (Some(days), _) => ctx.today.saturating_add(i32::from(days).days()),
        (None, Some(c)) => ctx.today.saturating_add(c.months.months()).saturating_add(c.days.days()),
        (None, None) => ctx.today.saturating_add(DAYS.days()),
    };
    let due = wished.unwrap_or_else(usual);
    require(due >= ctx.today, Refused::DateInPast).map_err(|r| r.at("due"))?;
    let latest = ctx.today.saturating_add(MONTHS_AHEAD.months());
    require(due <= latest, Refused::DateTooFar).map_err(|r| r.at("due").with("date", latest))?;
    Ok(due)
}

/// For each category the basis on which it may be given; refuses those that have none, and says what would change it.
fn bases(ctx: &Ctx, categories: &BTreeSet<Category>, field: &str) -> Result<Vec<Basis>, Refusal> {
    let found = &ctx.facts.inquiry.bases;
    let of = |k: &Category| found.iter().find(|b| b.category == *k);
    let without: Vec<&Category> = categories.iter().filter(|k| of(k).is_none_or(|b| b.rule.is_none())).collect();
    if without.is_empty() {
        return Ok(categories.iter().filter_map(of).cloned().collect());
    }
    let missing: BTreeSet<&str> =
        without.iter().filter_map(|k| of(k)).flat_map(|b| b.missing.iter().map(|m| m.as_str())).collect();
    let names: Vec<&str> = without.iter().map(|k| k.code()).collect();
    let missing: Vec<&str> = missing.into_iter().collect();
    let refusal = Refusal::new(Refused::NoBasis).at(field);
    Err(refusal.with("categories", names.join(",")).with("missing", missing.join(",")))
}

pub(crate) fn answer(case: &Case, ctx: &Ctx, c: AnswerInquiry) -> Decided {
    let inquiry = addressed(case, ctx, c.inquiry)?;
    require(inquiry.is_open(), Refused::InquiryState).map_err(|r| r.with("state", inquiry.state(ctx.today)))?;
    if inquiry.is_anonymous() {
        return advise(c);
    }
    require(!c.given.is_empty(), Refused::AnswerEmpty).map_err(|r| r.at("given"))?;
    let asked = c.given.is_subset(&inquiry.asked.ask.categories);
    require(asked, Refused::UnknownEntry).map_err(|r| r.at("given"))?;
    require(c.text.is_some() || c.file.is_some(), Refused::AnswerEmpty).map_err(|r| r.at("text"))?;
    // The consent or the agreement may have ended since the question.
    let bases = bases(ctx, &c.given, "given")?;
    let mut after: BTreeSet<AfterDuty> = bases.iter().flat_map(|b| b.after.iter().copied()).collect();
    let only_if_oral = after.remove(&AfterDuty::InformIfOral);
    if c.form == GivenForm::Oral {
        after.insert(AfterDuty::Confirm);
        after.extend(only_if_oral.then_some(AfterDuty::Inform));
    }
    Ok(vec![CaseEvent::InquiryAnswered(Given { answer: c, bases, after })])
}

/// Advice on a situation of nobody known: words, and nothing that would need a basis or have to be told afterwards.
fn advise(c: AnswerInquiry) -> Decided {
    require(c.given.is_empty(), Refused::UnknownEntry).map_err(|r| r.at("given"))?;
    require(c.text.is_some() && c.file.is_none(), Refused::AnswerEmpty).map_err(|r| r.at("text"))?;
    Ok(vec![CaseEvent::InquiryAnswered(Given { answer: c, bases: Vec::new(), after: BTreeSet::new() })])
}

pub(crate) fn refuse(case: &Case, ctx: &Ctx, c: RefuseInquiry) -> Decided {
    let inquiry = addressed(case, ctx, c.inquiry)?;
    require(inquiry.is_open(), Refused::InquiryState).map_err(|r| r.with("state", inquiry.state(ctx.today)))?;
    Model::require_entry(&ctx.model.refusal_reason, c.code.as_str(), "code")?;
    Ok(vec![CaseEvent::InquiryRefused(c)])
}

/// Whoever asked takes back, or the case manager.
pub(crate) fn take_back(case: &Case, ctx: &Ctx, c: TakeBackInquiry) -> Decided {
    case.require_open()?;
    let inquiry = find(case, c.inquiry)?;
    let own = *inquiry.from() == ctx.by.seat.institution || case.is_lead(&ctx.by.account);
    require(own, Refused::NotPermitted)?;
    require(inquiry.is_open(), Refused::InquiryState).map_err(|r| r.with("state", inquiry.state(ctx.today)))?;
    Ok(vec![CaseEvent::InquiryTakenBack(c)])
}

/// Whoever asked reminds, or the case manager; once a day.
pub(crate) fn remind(case: &Case, ctx: &Ctx, c: RemindInquiry) -> Decided {
    case.require_open()?;
    let inquiry = find(case, c.inquiry)?;
    let own = *inquiry.from() == ctx.by.seat.institution || case.is_lead(&ctx.by.account);
    require(own, Refused::NotPermitted)?;
    require(inquiry.is_open(), Refused::InquiryState).map_err(|r| r.with("state", inquiry.state(ctx.today)))?;
    let today = inquiry.reminders.last().is_some_and(|s| s.on == ctx.today);
    require(!today && inquiry.stamp.on < ctx.today, Refused::RemindedToday)?;
    Ok(vec![CaseEvent::InquiryReminded(c)])
}

/// Also in a closed file: what the law asks for does not end with it.
pub(crate) fn confirm_informed(case: &Case, ctx: &Ctx, c: ConfirmInformed) -> Decided {
    let inquiry = find(case, c.inquiry)?;
    require(*inquiry.to() == ctx.by.seat.institution, Refused::NotPermitted)?;
    require(!inquiry.duties().is_empty(), Refused::NothingToConfirm)?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    let given = inquiry.given.as_ref().map(|(s, _)| s.on);
    require(given.is_none_or(|g| c.on >= g), Refused::DatesReversed).map_err(|r| r.at("on"))?;
    Ok(vec![CaseEvent::PersonInformed(c)])
}

fn addressed<'a>(case: &'a Case, ctx: &Ctx, n: u32) -> Result<&'a Inquiry, Refusal> {
    case.require_open()?;
    let inquiry = find(case, n)?;
    require(*inquiry.to() == ctx.by.seat.institution, Refused::NotPermitted)?;
    Ok(inquiry)
}

fn find(case: &Case, n: u32) -> Result<&Inquiry, Refusal> {
    case.inquiries.iter().find(|i| i.n == n).ok_or(Refusal::new(Refused::UnknownEntry).at("inquiry"))
}
