//! Codes in words: of the house (locales) and of the canton (model).

use domain::model::rule::Fact;
use domain::model::{DueKind, Entry, Label, Language, Model};
use domain::{Refusal, Refused};
use words::{Lang, t};

/// The language of the words for a language of the domain.
pub fn lang(language: Language) -> Lang {
    Lang::from_code(language.code()).unwrap_or_default()
}

/// The language of the domain for a language of the words.
pub fn language(lang: Lang) -> Language {
    Language::from_code(lang.code()).unwrap_or(Language::Fr)
}

/// A label of the model in the language of the reader.
pub fn of(lang: Lang, label: &Label) -> String {
    label.get(language(lang)).to_string()
}

/// A code of the house in words.
pub fn code(lang: Lang, group: &str, code: &str) -> String {
    words::label(lang, group, code)
}

/// An answer to a question of the screening.
pub fn fact(lang: Lang, fact: Fact) -> String {
    match fact {
        Fact::Yes => code(lang, "answer", "yes"),
        Fact::No => code(lang, "answer", "no"),
        Fact::Unknown => code(lang, "answer", "unknown"),
        Fact::Count(n) => n.to_string(),
    }
}

/// A key of which a part is a kind (`act-consent-offer`), where there are words for it.
pub fn kind(lang: Lang, prefix: &str, kind: &str) -> Option<&'static str> {
    words::lookup(lang, &format!("{prefix}-{}", kind.replace(['.', '_'], "-")))
}

/// The short name of an institution.
pub fn institution(lang: Lang, model: &Model, code: &str) -> String {
    if code == rights::FURTHER {
        return t::further_service(lang).to_string();
    }
    model.institution(code).map_or_else(|| code.to_string(), |i| of(lang, &i.short))
}

/// The full name of an institution.
pub fn institution_full(lang: Lang, model: &Model, code: &str) -> String {
    if code == rights::FURTHER {
        return t::further_service(lang).to_string();
    }
    model.institution(code).map_or_else(|| code.to_string(), |i| of(lang, &i.label))
}

/// The name of an entry of the model: region, theme, reason, fund.
pub fn entry(lang: Lang, entries: &[Entry], code: &str) -> String {
    entries.iter().find(|e| e.code == code).map_or_else(|| code.to_string(), |e| of(lang, &e.label))
}

/// The cantonal name of a role.
pub fn role(lang: Lang, model: &Model, role: domain::model::Role) -> String {
    model.role.get(&role).map_or_else(|| code(lang, "role", role.code()), |l| of(lang, l))
}

/// Who owns a clause or a task, or signs: the person, the case manager, an institution.
pub fn owner(lang: Lang, model: &Model, owner: &str) -> String {
    match owner {
        domain::contract::PERSON => words::t::owner_person(lang).to_string(),
        domain::contract::LEAD => words::t::owner_lead(lang).to_string(),
        code => institution(lang, model, code),
    }
}

/// The sentence of a rule that lets, forbids or explains, with its article and how sure that is.
pub fn rule(lang: Lang, rights: &rights::Rights, id: &str) -> String {
    let Some(rule) = rights.rule(id) else {
        // Some things are seen by how they came about, and not by a rule of the policies.
        let own = words::lookup(lang, &format!("basis-{id}"));
        return own.unwrap_or_else(|| t::rule_missing(lang)).to_string();
    };
    let at = match lang {
        Lang::Fr => 0,
        Lang::De => 1,
        Lang::It => 2,
        Lang::En => 3,
    };
    format!("{} ({})", rule.text[at], article(lang, rule))
}

/// The article of a rule in the abbreviations of the language, marked where it is still to be checked.
pub fn article(lang: Lang, rule: &rights::Rule) -> String {
    let article = words::article(lang, &rule.article);
    match rule.status {
        rights::Status::Seen => article,
        rights::Status::Unchecked => t::rule_unchecked(lang, &article),
        rights::Status::House => t::rule_house(lang, &article),
    }
}

/// What is due, in words: a further rhythm of the canton has its own. `kind` is the code of a `DueKind`.
pub fn due(lang: Lang, model: &Model, kind: &str, subject: Option<u32>) -> String {
    let rhythm = subject.filter(|_| kind == DueKind::Rhythm.code()).and_then(|n| model.rhythm(n));
    rhythm.map_or_else(|| code(lang, "due", kind), |r| of(lang, &r.label))
}

/// The name of a kind of transfer between schemes.
pub fn transfer(lang: Lang, model: &Model, code: &str) -> String {
    model.transfer.iter().find(|k| k.code == code).map_or_else(|| code.to_string(), |k| of(lang, &k.label))
}

/// The name of a procedure of the canton.
pub fn procedure(lang: Lang, model: &Model, code: &str) -> String {
    model.procedure(code).map_or_else(|| code.to_string(), |p| of(lang, &p.label))
}

/// The name of an entry of the checklist of a kind of transfer.
pub fn transfer_check(lang: Lang, model: &Model, kind: &str, code: &str) -> String {
    let found = model.transfer.iter().filter(|k| k.code == kind || kind.is_empty()).flat_map(|k| &k.check);
    found.into_iter().find(|c| c.code == code).map_or_else(|| code.to_string(), |c| of(lang, &c.label))
}

/// The name of a body, a seat or an addressee.
pub fn named(lang: Lang, name: &domain::body::Named) -> String {
    match name {
        domain::body::Named::Label(label) => of(lang, label),
        domain::body::Named::Line(line) => line.to_string(),
    }
}

/// What is known under a code: a canton, an interface, a priority, a body, a seat; else an institution, or the code itself.
pub fn known(lang: Lang, model: &Model, code: &str) -> String {
    domain::body::reference().name(code).map_or_else(|| institution(lang, model, code), |label| of(lang, label))
}

/// A line in the language of the reader, else in French.
pub fn spoken_line(lang: Lang, line: &domain::affair::SpokenLine) -> String {
    let other = match lang {
        Lang::It => line.it.as_ref(),
        Lang::En => line.en.as_ref(),
        Lang::De => Some(&line.de),
        Lang::Fr => None,
    };
    other.unwrap_or(&line.fr).to_string()
}

/// A text in the language of the reader, else in French.
pub fn spoken(lang: Lang, text: &domain::affair::Spoken) -> String {
    let other = match lang {
        Lang::It => text.it.as_ref(),
        Lang::En => text.en.as_ref(),
        Lang::De => Some(&text.de),
        Lang::Fr => None,
    };
    other.unwrap_or(&text.fr).to_string()
}

/// The name of a session type.
pub fn session_type(lang: Lang, model: &Model, code: &str) -> String {
    model.session_type(code).map_or_else(|| code.to_string(), |t| of(lang, &t.label))
}

/// The name of a result.
pub fn outcome(lang: Lang, model: &Model, code: &str) -> String {
    model.outcome.iter().find(|o| o.code == code).map_or_else(|| code.to_string(), |o| of(lang, &o.label))
}

/// A refusal in the words of the reader.
pub fn refusal(lang: Lang, model: &Model, refusal: &Refusal) -> String {
    let args: Vec<(String, String)> = refusal
        .params
        .iter()
        .map(|(name, value)| (name.clone(), param(lang, model, refusal.code, name, value)))
        .collect();
    let args: Vec<(&str, &str)> = args.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let key = format!("refusal-{}", refusal.code);
    words::fill(lang, &key, &args).unwrap_or_else(|| words::label(lang, "refusal", refusal.code.code()))
}

/// A parameter of a refusal in words: lists of codes become lists of names.
fn param(lang: Lang, model: &Model, refused: Refused, name: &str, value: &str) -> String {
    let one = |one: &str| match (refused, name) {
        (Refused::ConsentChecklist, "missing") => code(lang, "told", one),
        (Refused::ClosureStepsOpen, "missing") => code(lang, "closure", one),
        (Refused::ContractUnsigned, "missing") => owner(lang, model, one),
        (Refused::SubsidiarityUnchecked, "missing") => entry(lang, &model.commission.catalogues, one),
        (Refused::SessionState, "state") => code(lang, "session-state", one),
        (Refused::AgreementState, "state") => code(lang, "agreement", one),
        (Refused::InquiryState, "state") => code(lang, "inquiry", one),
        (Refused::ListState, "state") => code(lang, "list", one),
        (Refused::FileUnreadable, "reason") => code(lang, "camt", one),
        (Refused::WorkState, "state") => code(lang, "job", one),
        (Refused::ImportColumns, "column") => code(lang, "column", one),
        (Refused::InvoiceState, "state") => code(lang, "invoice", one),
        (Refused::RunState, "state") => code(lang, "run", one),
        (Refused::RunFault, "fault") => code(lang, "run-fault", one),
        (Refused::PeerRefused, "reason") => code(lang, "refusal", one),
        (Refused::ConsentTick, "categories") => code(lang, "data", one),
        (Refused::NoBasis, "categories") => code(lang, "data", one),
        (Refused::NoBasis, "missing") if one.is_empty() => words::t::would_nothing(lang).to_string(),
        (Refused::NoBasis, "missing") => one.split('.').map(|c| code(lang, "would", c)).collect::<Vec<_>>().join(" + "),
        (Refused::RequestState, "state") => code(lang, "request", one),
        (Refused::ChecklistOpen, "missing") => transfer_check(lang, model, "", one),
        (Refused::TransferState, "state") => code(lang, "transfer", one),
        (Refused::ConcernStage, "stage") => code(lang, "concern", one),
        (Refused::AffairStage, "stage") => code(lang, "affair", one),
        (Refused::DeputyField, "field") => code(lang, "body-field", one),
        (Refused::DisputeStage, "stage") => code(lang, "stage", one),
        (_, "institution") => institution(lang, model, one),
        (_, "date") => one.parse().map_or_else(|_| one.to_string(), |day| words::date(lang, day)),
        _ => one.to_string(),
    };
    let between = if refused == Refused::NoBasis && name == "missing" { " / " } else { ", " };
    value.split(',').map(one).collect::<Vec<_>>().join(between)
}

/// The size of a file.
pub fn size(lang: Lang, bytes: u32) -> String {
    let kib = i64::from(bytes.div_ceil(1024));
    let tenths = || format!("{}.{}", kib / 1024, kib % 1024 * 10 / 1024);
    if kib >= 1024 { words::t::docs_mb(lang, &tenths()) } else { words::t::docs_kb(lang, kib) }
}
