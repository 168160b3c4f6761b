//! Words of documents: written by one person, approved by another, in force from a day on (CASE-77, ROLE-SECR-09).

use domain::case::{Ctx, LookedUp, Seat, Seated};
use domain::model::{Language, Role};
use domain::session::{Dispatched, SessionEvent};
use domain::template::{
    ApproveTemplate, DraftTemplate, DropTemplate, Passage, Printed, Template, TemplateCommand, TemplateKind,
    TemplateState, Told,
};
use domain::{CaseEvent, Code, Model, Prose, Refusal, Refused};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 3, 2);

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn seated(account: &str) -> Seated {
    let seat =
        Seat { role: Role::CantonalOfficer, institution: code("DM-BUR"), region: None, theme: None, language: None };
    Seated { account: code(account), seat }
}

fn model() -> Model {
    let (real, demo) = (include_str!("../../../../models/vs.toml"), include_str!("../../../../models/dm.toml"));
    domain::model::parse(demo, |stem| (stem == "vs").then(|| real.to_string())).expect("the model is read")
}

fn prose(text: &str) -> Option<Prose> {
    Some(Prose::new(text).unwrap())
}

fn told(text: &str) -> Told {
    Told { fr: prose(text), de: prose(text), it: prose(text), en: prose(text) }
}

fn draft(introduction: Told) -> DraftTemplate {
    DraftTemplate {
        greeting: Told::default(),
        introduction,
        closing: Told::default(),
        remedies: Told::default(),
        footer: Told::default(),
        reason: Prose::new("Neue Adresse").unwrap(),
    }
}

fn act(template: &mut Template, who: &str, today: Date, command: TemplateCommand) -> Result<(), Refusal> {
    let (by, model) = (seated(who), model());
    let ctx = Ctx {
        now: today.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp(),
        today,
        by: &by,
        model: &model,
        facts: LookedUp::default(),
    };
    let events = template.decide(&ctx, command)?;
    events.iter().for_each(|e| template.evolve(e, &ctx.stamp()));
    Ok(())
}

fn refused(template: &mut Template, who: &str, command: TemplateCommand) -> (Refused, Option<String>) {
    let refusal = act(template, who, TODAY, command).unwrap_err();
    (refusal.code, refusal.field)
}

#[test]
fn case_77_a_version_is_approved_by_a_second_person_and_holds_from_its_day_on() {
    let mut template = Template::of(TemplateKind::Booklet);
    act(&mut template, "ana", TODAY, TemplateCommand::Draft(draft(told("Guten Tag [person]")))).unwrap();
    let approve = |from| TemplateCommand::Approve(ApproveTemplate { n: 1, valid_from: from });
    assert_eq!(refused(&mut template, "ana", approve(TODAY)).0, Refused::SamePerson);
    let yesterday = approve(date(2026, 3, 1));
    assert_eq!(refused(&mut template, "ben", yesterday), (Refused::DateInPast, Some("valid_from".into())));
    act(&mut template, "ben", TODAY, approve(date(2026, 4, 1))).unwrap();
    let words = |on| template.wording(on, Language::De);
    assert_eq!(words(date(2026, 3, 31)).version, 0);
    assert_eq!(words(date(2026, 4, 1)).texts[&Passage::Introduction], "Guten Tag [person]");
    let state = |on| template.state(&template.versions[0], on);
    assert_eq!(state(TODAY), TemplateState::Planned);
    assert_eq!(state(date(2026, 4, 1)), TemplateState::InForce);
}

#[test]
fn case_77_what_was_approved_later_for_an_earlier_day_does_not_undo_what_holds_already() {
    let mut template = Template::of(TemplateKind::Booklet);
    for (n, from) in [(1, date(2026, 5, 1)), (2, date(2026, 4, 1))] {
        act(&mut template, "ana", TODAY, TemplateCommand::Draft(draft(told("x")))).unwrap();
        act(&mut template, "ben", TODAY, TemplateCommand::Approve(ApproveTemplate { n, valid_from: from })).unwrap();
    }
    let in_force = |on| template.in_force(on).map(|v| v.n);
    assert_eq!([in_force(date(2026, 4, 2)), in_force(date(2026, 5, 2))], [Some(2), Some(1)]);
    assert_eq!(template.state(&template.versions[1], date(2026, 5, 2)), TemplateState::Past);
}

#[test]
fn role_secr_10_a_passage_stands_in_all_languages_or_in_none() {
    let mut template = Template::of(TemplateKind::Booklet);
    let without = Told { it: None, ..told("Bonjour") };
    let missing = refused(&mut template, "ana", TemplateCommand::Draft(draft(without)));
    assert_eq!(missing, (Refused::TemplateLanguage, Some("introduction.it".into())));
    assert!(template.versions.is_empty());
}

#[test]
fn case_77_a_place_that_the_document_does_not_know_is_refused_at_its_field() {
    let mut template = Template::of(TemplateKind::Booklet);
    let strange = Told { de: prose("um [time]"), ..told("Bonjour [person]") };
    let found = refused(&mut template, "ana", TemplateCommand::Draft(draft(strange)));
    assert_eq!(found, (Refused::TemplatePlaceholder, Some("introduction.de".into())));
    let greeting = DraftTemplate { greeting: told("Bonjour"), ..draft(Told::default()) };
    let found = refused(&mut template, "ana", TemplateCommand::Draft(greeting));
    assert_eq!(found, (Refused::TemplatePassage, Some("greeting.fr".into())));
}

#[test]
fn case_77_one_version_waits_at_a_time_and_what_is_dropped_never_holds() {
    let mut template = Template::of(TemplateKind::Booklet);
    let write = || TemplateCommand::Draft(draft(told("x")));
    act(&mut template, "ana", TODAY, write()).unwrap();
    assert_eq!(refused(&mut template, "ben", write()).0, Refused::TemplateWaits);
    let reason = Prose::new("Tippfehler").unwrap();
    act(&mut template, "ana", TODAY, TemplateCommand::Drop(DropTemplate { n: 1, reason })).unwrap();
    let approve = TemplateCommand::Approve(ApproveTemplate { n: 1, valid_from: TODAY });
    assert_eq!(refused(&mut template, "ben", approve).0, Refused::AlreadyDone);
    assert!(template.in_force(TODAY).is_none());
    act(&mut template, "ben", TODAY, write()).unwrap();
    assert_eq!(template.versions.last().map(|v| v.n), Some(2));
}

#[test]
fn every_kind_of_document_has_passages_and_knows_what_they_may_hold() {
    for kind in TemplateKind::ALL {
        assert!(kind.passages().contains(&Passage::Footer), "{kind}");
        assert!(kind.placeholders().contains(&domain::template::Placeholder::Date), "{kind}");
        assert!(kind.passages().is_sorted() && !kind.placeholders().is_empty());
    }
}

#[test]
fn case_77_what_was_recorded_before_letters_kept_their_words_is_read_and_written_as_it_was() {
    let sent = r#"{"to":"DM-II","what":"Stage","why":"Pour le rythme.","due":"2026-12-01"}"#;
    let passed = r#"{"request":1,"to":"DM-II","reason":"Autre service."}"#;
    let step = r#"{"step":"letter","on":"2026-12-01","account":"Bonjour."}"#;
    let given = r#"{"consent":1,"channel":"oral","on":"2026-12-01","told":["purpose"]}"#;
    for (kind, payload) in
        [("request.sent", sent), ("request.forwarded", passed), ("closure.step-done", step), ("consent.given", given)]
    {
        let read = CaseEvent::read(kind, payload.as_bytes()).unwrap_or_else(|e| panic!("{kind}: {e}"));
        assert_eq!(String::from_utf8(read.payload()).unwrap(), payload, "{kind}");
    }
    let read = SessionEvent::read("session.dispatched", b"{}").unwrap();
    assert_eq!(read, SessionEvent::Dispatched(Dispatched { to: None, letter: None }));
    assert_eq!(read.payload(), b"{}");
}

#[test]
fn case_77_what_goes_out_as_a_letter_keeps_from_which_words_it_was_made() {
    let payload = br#"{"step":"letter","on":"2026-12-01","account":"Bonjour.","letter":{"template":"closing-letter","version":3}}"#;
    let read = CaseEvent::read("closure.step-done", payload).unwrap();
    let CaseEvent::ClosureStepDone(done) = &read else { panic!("{read:?}") };
    assert_eq!(done.letter, Some(Printed { template: TemplateKind::ClosingLetter, version: 3 }));
    assert_eq!(read.payload(), payload);
}
