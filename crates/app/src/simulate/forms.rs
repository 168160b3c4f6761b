//! The forms that people fill in: commands with everything that a rule asks for, for the simulation and for tests.

use super::cast::code;
use domain::consent::{Category, Channel, ExchangeForm, Give, Offer, Participate, Told, Withdraw};
use domain::contract::{ClauseText, Draft, Sign, SignedBy};
use domain::follow_up::FileRef;
use domain::model::rule::{Fact, Facts};
use domain::model::{Degree, Language, Model};
use domain::screening::{Answer, Occasion, Record, evaluate};
use domain::{Case, CaseCommand, Code, Line, Prose};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A text that is known to be one.
pub fn prose(text: &str) -> Prose {
    Prose::new(text).expect("a text of the house is a text")
}

/// A line that is known to be one.
pub fn line(text: &str) -> Line {
    Line::new(text).expect("a line of the house is a line")
}

/// Questions that stand for a burden, asked in every screening.
const RISKS: &[&str] = &[
    "RISK_HEALTH",
    "RISK_QUALIFICATION",
    "RISK_DEBT",
    "RISK_HOUSING",
    "RISK_FAMILY",
    "RISK_ADDICTION",
    "RISK_LANGUAGE",
    "RISK_LONG_ABSENCE",
];

/// Answers to all questions that lead to a degree; the known risks are those named. Where the questions of a canton mean
/// something else than most, answers that lead there are sought.
pub fn answers(model: &Model, degree: Degree, risks: &[&str], on: Date) -> BTreeMap<String, Answer> {
    let mut answers = likely(model, degree, risks, on);
    let likely_facts: Facts = answers.iter().map(|(code, a)| (code.clone(), a.value)).collect();
    if evaluate(model, &likely_facts).proposal == Some(degree) {
        return answers;
    }
    for (code, value) in sought(model, degree, &likely_facts).unwrap_or_default() {
        if let Some(answer) = answers.get_mut(&code) {
            answer.value = value;
        }
    }
    answers
}

/// No more questions than this are answered in every way.
const MOST_SOUGHT: usize = 10;

/// Facts that lead to a degree; none where no answers to the questions that the rules ask do.
fn sought(model: &Model, degree: Degree, likely: &Facts) -> Option<Facts> {
    let asked = evaluate(model, &Facts::new()).criteria;
    let asks = |q: &&domain::model::Question| asked.iter().any(|c| c.code == q.code) && q.code != "INSTITUTIONS";
    let codes: Vec<&str> = model.question.iter().filter(asks).map(|q| q.code.as_str()).take(MOST_SOUGHT).collect();
    for institutions in [2, 3, 1] {
        for answered in 0..1_u32 << codes.len() {
            let mut facts = likely.clone();
            if let Some(count) = facts.get_mut("INSTITUTIONS") {
                *count = Fact::Count(institutions);
            }
            for (i, code) in codes.iter().enumerate() {
                let value = if answered >> i & 1 == 1 { Fact::Yes } else { Fact::No };
                facts.insert((*code).to_string(), value);
            }
            if evaluate(model, &facts).proposal == Some(degree) {
                return Some(facts);
            }
        }
    }
    None
}

/// The answers that lead to a degree by the questions that most cantons ask.
fn likely(model: &Model, degree: Degree, risks: &[&str], on: Date) -> BTreeMap<String, Answer> {
    let complex = degree.is_complex();
    let institutions = match degree {
        Degree::NotIndicated | Degree::Bilateral => 1,
        Degree::Network => 2,
        _ => 3,
    };
    let criteria = evaluate(model, &Facts::new()).criteria;
    let excluding: BTreeSet<&str> = criteria.iter().filter(|c| c.exclusion).map(|c| c.code.as_str()).collect();
    let yes = |code: &str| match code {
        "INTEGRATION_DIFFICULTY_HIGH" => complex,
        "POTENTIAL_UNCLEAR" => degree == Degree::Assessment,
        "NEEDS_INTENSIVE_COACHING" => degree == Degree::Tandem,
        "NEEDS_COORDINATION" => degree >= Degree::Bilateral,
        "MOTIVATED" | "WORK_CAPABLE_PART" => true,
        // What a canton asks in the shared wording decides who gets in; exclusions keep out.
        other if model.ask.iter().any(|code| code == other) => {
            degree >= Degree::Bilateral && !excluding.contains(other)
        }
        other => complex && RISKS.contains(&other) && risks.contains(&other),
    };
    let value = |code: &str| match code {
        "INSTITUTIONS" => Fact::Count(institutions),
        other if yes(other) => Fact::Yes,
        _ => Fact::No,
    };
    let source = |judged: bool| judged.then(|| line("entretien / Gespräch / colloquio"));
    let answer = |q: &domain::model::Question| Answer { value: value(&q.code), source: source(q.judged), on: Some(on) };
    model.question.iter().map(|q| (q.code.clone(), answer(q))).collect()
}

/// A screening that is decided as the model proposes; where it proposes something else, with a reason.
pub fn screening(model: &Model, degree: Degree, risks: &[&str], on: Date, occasion: Occasion) -> CaseCommand {
    let answers = answers(model, degree, risks, on);
    let facts = answers.iter().map(|(code, a)| (code.clone(), a.value)).collect();
    let outcome = evaluate(model, &facts);
    let agrees = outcome.proposal == Some(degree) && !outcome.provisional;
    let reason = (!agrees).then(|| prose("L'appréciation d'ensemble l'emporte sur les critères."));
    CaseCommand::RecordScreening(Record { occasion, answers, decision: degree, reason })
}

/// The will to take part.
pub fn participate(on: Date) -> CaseCommand {
    CaseCommand::Participate(Participate { voluntary: true, on, duty: None })
}

/// A consent of some institutions over everything that the canton lets consent to.
pub fn offer(model: &Model, parties: &[Code], from: Date, language: Language) -> Offer {
    let categories: BTreeSet<Category> = model.consent.categories.iter().copied().collect();
    Offer {
        parties: parties.iter().cloned().collect(),
        purpose: prose("Coordonner les démarches vers l'emploi et la formation."),
        ticks: categories.iter().copied().filter(|c| c.is_sensitive()).collect(),
        categories,
        forms: ExchangeForm::ALL.iter().copied().collect(),
        valid_from: from,
        valid_until: None,
        language,
        excluded: None,
        representative: None,
        capable_of_judgement: false,
        renewal_of: None,
    }
}

/// The person agrees after having been told everything.
pub fn give(consent: u32, on: Date, scan: Option<FileRef>) -> CaseCommand {
    let channel = if scan.is_some() { Channel::Paper } else { Channel::Electronic };
    CaseCommand::GiveConsent(Give { consent, channel, on, told: Told::ALL.iter().copied().collect(), scan })
}

/// The person takes a consent back: wholly, or for some institutions.
pub fn withdraw(consent: u32, parties: &[Code], on: Date) -> CaseCommand {
    let parties = parties.iter().cloned().collect();
    CaseCommand::WithdrawConsent(Withdraw { consent, parties, categories: BTreeSet::new(), channel: Channel::Oral, on })
}

/// A clause of the contract.
pub fn clause(goal: &str, measure: &str, owner: &Code, due: Date) -> ClauseText {
    ClauseText { goal: line(goal), measure: line(measure), owner: owner.clone(), due, binding: true }
}

/// The first version of a contract.
pub fn draft(clauses: Vec<ClauseText>) -> CaseCommand {
    CaseCommand::DraftContract(Draft { clauses })
}

/// A signature under the version in force.
pub fn sign(case: &Case, signer: &str, on: Date) -> CaseCommand {
    let hash = case.contract.current().map_or_else(|| "0".repeat(64), |v| v.hash.clone());
    let (given, family) = (case.person.given_name.as_ref(), Some(&case.person.family_name));
    let spoken: Vec<String> = [given, family].into_iter().flatten().map(ToString::to_string).collect();
    let (person, own) = (signer == domain::contract::PERSON, spoken.join(" "));
    CaseCommand::Sign(Sign {
        signer: code(signer),
        hash: line(&hash),
        how: SignedBy::Screen,
        on,
        name: Some(line(if person { &own } else { signer })),
        present: person.then(|| line("Case manager")),
        agreed: true,
        scan: None,
    })
}

/// A small PDF with nothing in it but a page: what a scan stands for.
pub fn specimen() -> Vec<u8> {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ];
    let mut pdf = String::from("%PDF-1.4\n");
    let mut offsets = Vec::new();
    for (i, object) in objects.iter().enumerate() {
        offsets.push(pdf.len());
        pdf += &format!("{} 0 obj\n{object}\nendobj\n", i + 1);
    }
    let table = pdf.len();
    pdf += "xref\n0 4\n0000000000 65535 f \n";
    offsets.iter().for_each(|at| pdf += &format!("{at:010} 00000 n \n"));
    pdf += &format!("trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    pdf.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulate::testing::model;
    use jiff::civil::date;

    #[test]
    fn case_03_the_answers_for_a_degree_make_the_model_propose_it() {
        let model = model();
        for degree in Degree::ALL {
            let answers = answers(&model, *degree, &["RISK_HEALTH", "RISK_DEBT"], date(2026, 11, 24));
            let facts = answers.into_iter().map(|(code, a)| (code, a.value)).collect();
            let outcome = evaluate(&model, &facts);
            assert_eq!((outcome.proposal, outcome.provisional), (Some(*degree), false));
        }
    }
}
