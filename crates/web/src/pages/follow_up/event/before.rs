//! Events until the triage: person, screening, consultation, consent, announcement.

use super::Said;
use crate::text;
use domain::CaseEvent;
use domain::consent::{Category, Duty, Offer, Withdraw};
use domain::screening::Recorded;
use words::t;

pub(super) fn say<'a>(said: Said<'a>, event: &CaseEvent) -> Result<Said<'a>, Said<'a>> {
    Ok(match event {
        CaseEvent::Opened(e) => match &e.follows {
            Some(earlier) => {
                let line = t::history_follows(said.around.lang, earlier.as_str());
                said.line(line)
            }
            None => said,
        },
        CaseEvent::PersonCorrected(e) => said.line(e.person.full_name()),
        CaseEvent::InstitutionInvolved(e) => {
            let (lang, name) = (said.around.lang, said.institution(e.institution.as_str()));
            let when = text::code(lang, "involvement", e.when.code());
            let since = e.since.map(|d| t::date_from(lang, &words::date(lang, d)));
            let parts = [Some(name), Some(when), since, e.contact.as_ref().map(ToString::to_string)];
            said.line(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
        }
        CaseEvent::ScreeningRecorded(e) => screening(said, e),
        CaseEvent::ConsultationAsked(e) => said.text(&e.question),
        CaseEvent::ConsultationAdvised(e) => {
            said.code("consultation.advise", "recommended", e.recommended.code()).text(&e.advice)
        }
        CaseEvent::ParticipationRecorded(e) => {
            let lang = said.around.lang;
            let words = if e.voluntary { t::history_takes_part(lang) } else { t::history_takes_no_part(lang) };
            duty(said.line(words).on("consent.participate", "on", e.on), e.duty.as_ref())
        }
        CaseEvent::ConsentOffered(e) => offered(said, &e.offer).on("consent.offer", "valid_until", e.valid_until),
        CaseEvent::ConsentGiven(e) => said
            .consent(e.consent)
            .code("consent.give", "channel", e.channel.code())
            .on("consent.give", "on", e.on)
            .file(e.scan.as_ref()),
        CaseEvent::ConsentRefused(e) => {
            let said = said.consent(e.consent).on("consent.refuse", "on", e.on).maybe(e.note.as_ref());
            duty(said, e.duty.as_ref())
        }
        CaseEvent::ConsentWithdrawn(e) => withdrawn(said, e),
        CaseEvent::Announced(e) => {
            let (lang, model) = (said.around.lang, said.around.model);
            let route = text::role(lang, model, e.route.role);
            let region = text::entry(lang, &model.region, e.route.region.as_str());
            said.line(format!("{route}, {region}"))
                .code("announcement.announce", "way_in", e.announce.way_in.code())
                .prose("announcement.announce", "situation", Some(&e.announce.situation))
                .prose("announcement.announce", "override_reason", e.announce.override_reason.as_ref())
        }
        _ => return triage(said, event),
    })
}

fn triage<'a>(said: Said<'a>, event: &CaseEvent) -> Result<Said<'a>, Said<'a>> {
    Ok(match event {
        CaseEvent::Triaged(e) => {
            let reasons = &said.around.model.triage_reason;
            let refusal = e.refusal.as_ref().map(|r| text::entry(said.around.lang, reasons, r.as_str()));
            let said = said.code("triage.decide", "outcome", e.outcome.code()).maybe(refusal);
            said.ticked("triage.decide", "order_assessment", e.order_assessment).maybe(e.reason.as_ref())
        }
        CaseEvent::Interviewed(e) => said.on("triage.interview", "on", e.on).text(&e.protocol),
        CaseEvent::SessionRequested(e) => said.code("triage.request-session", "kind", e.kind.code()).text(&e.reason),
        _ => return Err(said),
    })
}

fn screening<'a>(said: Said<'a>, e: &Recorded) -> Said<'a> {
    let lang = said.around.lang;
    let proposal = e.outcome.proposal.map(|d| text::code(lang, "degree", d.code()));
    let said = said.code("screening.record", "occasion", e.record.occasion.code()).code(
        "screening.record",
        "decision",
        e.record.decision.code(),
    );
    let said = match proposal {
        Some(proposal) => said.line(t::history_proposal(lang, &proposal)),
        None => said,
    };
    let provisional = e.outcome.provisional.then(|| t::history_provisional(lang));
    let said = said.maybe(provisional).prose("screening.record", "reason", e.record.reason.as_ref());
    if said.around.whole { answers(said, e) } else { said }
}

/// Question by question, in the order of the form, with where the answer is known from.
fn answers<'a>(said: Said<'a>, e: &Recorded) -> Said<'a> {
    let (lang, model) = (said.around.lang, said.around.model);
    model.question.iter().fold(said, |said, question| {
        let Some(answer) = e.record.answers.get(&question.code) else { return said };
        let on = answer.on.map(|on| words::date(lang, on));
        let parts = [Some(text::fact(lang, answer.value)), answer.source.as_ref().map(ToString::to_string), on];
        let value = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        said.labelled(text::of(lang, &question.label), value)
    })
}

fn categories<'c>(said: &Said, all: impl IntoIterator<Item = &'c Category>) -> String {
    let words: Vec<String> = all.into_iter().map(|c| text::code(said.around.lang, "data", c.code())).collect();
    words.join(", ")
}

fn institutions<'c>(said: &Said, all: impl IntoIterator<Item = &'c domain::Code>) -> String {
    all.into_iter().map(|p| said.institution(p.as_str())).collect::<Vec<_>>().join(", ")
}

fn offered<'a>(said: Said<'a>, offer: &Offer) -> Said<'a> {
    let (parties, data) = (institutions(&said, &offer.parties), categories(&said, &offer.categories));
    said.field("consent.offer", "parties", parties)
        .field("consent.offer", "categories", data)
        .prose("consent.offer", "purpose", Some(&offer.purpose))
        .on("consent.offer", "valid_from", offer.valid_from)
}

fn withdrawn<'a>(said: Said<'a>, e: &Withdraw) -> Said<'a> {
    let lang = said.around.lang;
    let said = said.consent(e.consent);
    let said = if e.is_whole() { said.line(t::history_withdrawn_whole(lang)) } else { said };
    let (parties, data) = (institutions(&said, &e.parties), categories(&said, &e.categories));
    let said = if parties.is_empty() { said } else { said.field("consent.withdraw", "parties", parties) };
    let said = if data.is_empty() { said } else { said.field("consent.withdraw", "categories", data) };
    said.code("consent.withdraw", "channel", e.channel.code()).on("consent.withdraw", "on", e.on)
}

/// A legal duty to cooperate that stays beside a refusal, with its article.
fn duty<'a>(said: Said<'a>, duty: Option<&Duty>) -> Said<'a> {
    let Some(duty) = duty else { return said };
    let said = said.field("consent.refuse", "basis", &duty.basis);
    match &duty.consequence {
        Some(consequence) => said.field("consent.refuse", "consequence", consequence),
        None => said,
    }
}
