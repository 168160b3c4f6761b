//! Requests for information: asked, answered, the person informed; refused; lapsed; without basis.

use app::case::Envelope;
use app::privacy::{By, Force};
use app::{AppError, Caller};
use domain::consent::Category;
use domain::disclosure::Purpose;
use domain::inquiry::{
    AfterDuty, AnswerInquiry, ConfirmInformed, Consult, GivenForm, InquiryState, RefuseInquiry, TakeBackInquiry,
};
use domain::model::Role;
use domain::triage::TriageOutcome;
use domain::{CaseCommand, Code, Refused};
use testkit::exchange::{answer_inquiry, ask_inquiry};
use testkit::{Testbed, build, forms};

const BENEFITS: &[Category] = &[Category::Benefits];

/// The employment centre asks an institution that does not know of the case, as mutual assistance.
async fn asked(bed: &Testbed) -> (String, String, Caller) {
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let stranger = bed.login("respondent-vet-centre");
    let to = stranger.seated.seat.institution.clone();
    bed.done(&bed.front_line(), &number, ask_inquiry(&to, BENEFITS, Purpose::UnduePayment)).await;
    let id = bed.inquiry_of(&bed.front_line(), &number).await;
    (number, id, stranger)
}

async fn answer(bed: &Testbed, who: &Caller, id: &str, command: CaseCommand) -> Result<(), &'static str> {
    match bed.app.act_on_inquiry(who, id, &Envelope::default(), command).await {
        Ok(done) => {
            assert_eq!((done.number.as_str(), done.version), (id, 0), "nothing of the case comes back");
            Ok(())
        }
        Err(AppError::Refused(r)) => Err(r.code.code()),
        Err(AppError::NotFound) => Err("not-found"),
        Err(other) => panic!("{other}"),
    }
}

#[tokio::test]
async fn data_13_an_addressee_learns_the_person_and_the_question_and_nothing_of_the_case() {
    let bed = Testbed::new().await;
    let (number, id, stranger) = asked(&bed).await;
    assert!(matches!(bed.app.case(&stranger, &number).await, Err(AppError::NotFound)));
    let view = bed.app.inquiry(&stranger, &id).await.unwrap();
    assert_eq!((view.case, view.inquiry.n, view.received), (None, 0, true));
    let person = view.person.unwrap();
    assert_eq!(person.avs, testkit::build::person(1).avs, "it may use the number");
    assert!(person.name.contains("Exempel"));
    assert_eq!(view.acts, ["inquiry.answer", "inquiry.refuse"]);
    assert_eq!(view.inquiry.asked.bases[0].rule.as_ref().unwrap().as_str(), "assistance-among-authorities");
    let listed = bed.app.inquiries(&stranger).await.unwrap();
    let one = &listed.received[0];
    assert!(one.row.case_number.is_empty() && one.row.n == 0 && one.person.is_none() && one.waits.is_some());
    let work = bed.app.work(&stranger, 90).await.unwrap();
    assert_eq!(work.inquiries.len(), 1);
    assert!(work.items.iter().all(|i| i.case.row.number != number), "no due item tells the number of the case");
    let told = bed.app.notices(&stranger).await.unwrap();
    let notice = told.iter().find(|n| n.kind == "inquiry.asked").unwrap();
    assert_eq!((notice.case_number.as_deref(), notice.subject.as_str()), (None, id.as_str()));
    for other in [bed.stranger(), bed.login("front-vet-centre")] {
        assert!(matches!(bed.app.inquiry(&other, &id).await, Err(AppError::NotFound)), "{}", other.name);
    }
    bed.agrees().await;
}

#[tokio::test]
async fn data_13_an_addressee_without_the_number_sees_none() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let uses = |code: &str| bed.app.model().institution(code).is_some_and(|i| i.may_use_avs);
    let mut respondents = bed.cast.all().map(|(_, c)| c).filter(|c| c.seated.seat.role == Role::Respondent);
    let who = respondents.find(|c| !uses(c.seated.seat.institution.as_str())).expect("one without").clone();
    let to = who.seated.seat.institution.clone();
    let front = bed.front_line();
    let parties = [front.seated.seat.institution.clone(), to.clone()];
    let offer = forms::offer(bed.app.model(), &parties, bed.today(), domain::model::Language::Fr);
    bed.done(&front, &number, CaseCommand::OfferConsent(offer)).await;
    bed.done(&front, &number, forms::give(2, bed.today(), None)).await;
    bed.done(&front, &number, ask_inquiry(&to, &[Category::Career], Purpose::Integration)).await;
    let id = bed.inquiry_of(&front, &number).await;
    assert_eq!(bed.app.inquiry(&who, &id).await.unwrap().person.unwrap().avs, None);
}

#[tokio::test]
async fn data_13_what_is_given_reaches_the_asker_is_logged_with_its_basis_and_nobody_else_sees_it() {
    let bed = Testbed::new().await;
    let (number, id, vet) = asked(&bed).await;
    assert_eq!(
        answer(&bed, &bed.stranger(), &id, answer_inquiry(BENEFITS, GivenForm::Written)).await,
        Err("not-found")
    );
    answer(&bed, &vet, &id, answer_inquiry(BENEFITS, GivenForm::Written)).await.unwrap();
    let again = answer(&bed, &vet, &id, answer_inquiry(BENEFITS, GivenForm::Written)).await;
    assert_eq!(again, Err("inquiry-state"));
    let view = bed.app.inquiry(&bed.front_line(), &id).await.unwrap();
    assert_eq!((view.state, view.case.as_deref()), (InquiryState::Answered, Some(number.as_str())));
    assert!(view.inquiry.given.unwrap().1.answer.text.is_some());
    let told = bed.app.notices(&bed.front_line()).await.unwrap();
    assert!(told.iter().any(|n| n.kind == "inquiry.answered" && n.case_number.as_deref() == Some(&number)));
    let lines = bed.app.access_of_case(&bed.front_line(), &number, None).await.unwrap();
    let line = lines.iter().find(|l| l.entry.outcome == "disclosed").unwrap();
    assert_eq!(line.entry.action, "disclose");
    let entry = &line.entry;
    let expected = ("benefits", "assistance-among-authorities", Some("undue-payment"), "disclosed");
    assert_eq!((&*entry.categories, &*entry.basis, entry.purpose.as_deref(), &*entry.outcome), expected);
    assert_eq!(entry.recipients.as_deref(), Some(bed.front_line().seated.seat.institution.as_str()));
    let asking = lines.iter().find(|l| l.entry.action == "disclose" && l.entry.object == "inquiry.ask").unwrap();
    let told = (asking.entry.categories.as_str(), asking.entry.recipients.as_deref());
    assert_eq!(told, ("identity", Some(vet.seated.seat.institution.as_str())), "a question tells whom it is about");
    // A party to the consent that covers benefits sees it; the coordination sees it by the consent; a stranger does not.
    assert!(matches!(bed.app.inquiry(&bed.stranger(), &id).await, Err(AppError::NotFound)));
    let timeline = bed.app.timeline(&bed.front_line(), &number).await.unwrap();
    assert!(timeline.iter().any(|e| e.kind == "inquiry.answered" && e.event.is_some()));
    bed.agrees().await;
}

#[tokio::test]
async fn data_13_after_an_answer_the_person_is_informed_and_the_duty_is_done_with_it() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let (ii, sa) = (bed.respondent_ii(), bed.case_manager());
    let (a, b) = (&ii.seated.seat.institution, &sa.seated.seat.institution);
    // No consent, but an agreement with reciprocity: the invalidity insurance may give, and tells the person.
    bed.done(&bed.front_line(), &number, forms::withdraw(1, std::slice::from_ref(a), bed.today())).await;
    let agreement = bed.agreed(bed.terms(&[a, b], &[Category::Career], 4)).await;
    bed.done(&sa, &number, ask_inquiry(a, &[Category::Career], Purpose::Integration)).await;
    let id = bed.inquiry_of(&sa, &number).await;
    let view = bed.app.inquiry(&ii, &id).await.unwrap();
    let basis = &view.inquiry.asked.bases[0];
    assert_eq!(basis.rule.as_ref().unwrap().as_str(), "invalidity-to-assistance");
    assert_eq!(basis.agreement.as_ref().unwrap().as_str(), agreement);
    let due = bed.today().saturating_add(jiff::ToSpan::days(4));
    assert_eq!(view.inquiry.asked.due, due, "the answer time of the agreement");
    answer(&bed, &ii, &id, answer_inquiry(&[Category::Career], GivenForm::Oral)).await.unwrap();
    let view = bed.app.inquiry(&ii, &id).await.unwrap();
    let duties: Vec<AfterDuty> = view.inquiry.duties().into_iter().collect();
    assert_eq!(duties, [AfterDuty::Inform, AfterDuty::Confirm, AfterDuty::Copy]);
    assert_eq!(view.acts, ["inquiry.confirm-informed"]);
    let waits = async || bed.app.work(&ii, 90).await.unwrap().inquiries.iter().any(|i| i.row.id == id);
    assert!(waits().await);
    let confirm = |on| {
        let account = forms::prose("Par téléphone.");
        CaseCommand::ConfirmInformed(ConfirmInformed { inquiry: 1, on, account })
    };
    let future = confirm(bed.today().tomorrow().unwrap());
    assert_eq!(answer(&bed, &ii, &id, future).await, Err("date-in-future"));
    answer(&bed, &ii, &id, confirm(bed.today())).await.unwrap();
    assert!(!waits().await);
    assert_eq!(answer(&bed, &ii, &id, confirm(bed.today())).await, Err("nothing-to-confirm"));
    bed.agrees().await;
}

#[tokio::test]
async fn data_13_a_party_has_the_duty_on_its_desk_as_a_due_item() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let (ii, sa) = (bed.respondent_ii(), bed.case_manager());
    bed.done(&sa, &number, ask_inquiry(&ii.seated.seat.institution, &[Category::Career], Purpose::Integration)).await;
    let has = async |who: &Caller, kind: &str| {
        let work = bed.app.work(who, 90).await.unwrap();
        work.items.iter().any(|i| i.mine && i.due.kind == kind && i.case.row.number == number)
    };
    assert!(has(&ii, "inquiry-answer").await && !has(&sa, "inquiry-answer").await);
    let id = bed.inquiry_of(&sa, &number).await;
    answer(&bed, &ii, &id, answer_inquiry(&[Category::Career], GivenForm::Oral)).await.unwrap();
    assert!(!has(&ii, "inquiry-answer").await && has(&ii, "inquiry-inform").await);
    bed.agrees().await;
}

#[tokio::test]
async fn data_13_a_refusal_is_coded_and_ends_what_the_addressee_needs_to_know() {
    let bed = Testbed::new().await;
    let (_, id, vet) = asked(&bed).await;
    let refuse = |code: &str| {
        let (code, reason) = (testkit::build::code(code), Some(forms::prose("Pas compétents.")));
        CaseCommand::RefuseInquiry(RefuseInquiry { inquiry: 1, code, reason })
    };
    assert_eq!(answer(&bed, &vet, &id, refuse("made-up")).await, Err("unknown-code"));
    let code = bed.app.model().refusal_reason[0].code.clone();
    answer(&bed, &vet, &id, refuse(&code)).await.unwrap();
    assert_eq!(bed.app.inquiry(&bed.front_line(), &id).await.unwrap().state, InquiryState::Refused);
    let view = bed.app.inquiry(&vet, &id).await.unwrap();
    assert_eq!((view.person, view.acts.len()), (None, 0));
}

#[tokio::test]
async fn data_13_an_answer_that_does_not_come_lapses_stays_with_the_asker_and_is_still_taken() {
    let bed = Testbed::new().await;
    let (number, id, vet) = asked(&bed).await;
    let due = bed.app.inquiry(&vet, &id).await.unwrap().inquiry.asked.due;
    assert_eq!(due, bed.today().saturating_add(jiff::ToSpan::days(20)), "the model's answer time");
    let front = bed.front_line();
    bed.days(20);
    assert_eq!(bed.app.inquiry(&front, &id).await.unwrap().state, InquiryState::Sent);
    bed.days(1);
    assert_eq!(bed.app.inquiry(&front, &id).await.unwrap().state, InquiryState::Expired);
    let late = async |who: &Caller| {
        let work = bed.app.work(who, 0).await.unwrap();
        let mine = |i: &&app::work::Item| i.due.kind == "inquiry-answer" && i.case.row.number == number;
        work.items.iter().find(mine).map(|i| i.mine)
    };
    assert_eq!((late(&front).await, late(&bed.coordinator()).await), (Some(true), None));
    bed.days(7);
    assert_eq!(late(&bed.coordinator()).await, Some(false), "it has come up to the coordination");
    answer(&bed, &vet, &id, answer_inquiry(BENEFITS, GivenForm::Written)).await.unwrap();
    assert_eq!(bed.app.inquiry(&front, &id).await.unwrap().state, InquiryState::Answered);
}

#[tokio::test]
async fn data_01_without_basis_nothing_is_asked_and_the_refusal_says_what_would_change_it() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let acc = bed.stranger().seated.seat.institution.clone();
    let vet = bed.login("respondent-vet-centre").seated.seat.institution.clone();
    let command = ask_inquiry(&vet, &[Category::Health, Category::Benefits], Purpose::Integration);
    let Err(AppError::Refused(r)) = bed.act(&bed.case_manager(), &number, command).await else { panic!() };
    assert_eq!((r.code, r.field.as_deref()), (Refused::NoBasis, Some("categories")));
    assert_eq!(r.params["categories"], "benefits,health");
    assert_eq!(r.params["missing"], "consent");
    // The invalidity insurance may also give under an agreement that grants the same the other way round.
    let ii = bed.respondent_ii().seated.seat.institution.clone();
    bed.done(&bed.front_line(), &number, forms::withdraw(1, std::slice::from_ref(&ii), bed.today())).await;
    let command = ask_inquiry(&ii, &[Category::Career], Purpose::Integration);
    let Err(AppError::Refused(r)) = bed.act(&bed.case_manager(), &number, command).await else { panic!() };
    assert_eq!(r.params["missing"], "consent,reciprocity");
    let closed = ask_inquiry(&acc, &[Category::Diagnosis], Purpose::Benefits);
    assert_eq!(bed.refused(&bed.front_line(), &number, closed).await, "category-closed");
    let own = bed.front_line().seated.seat.institution.clone();
    let oneself = ask_inquiry(&own, BENEFITS, Purpose::Benefits);
    assert_eq!(bed.refused(&bed.front_line(), &number, oneself).await, "same-institution");
    assert!(bed.view(&bed.front_line(), &number).await.inquiries.is_empty());
}

#[tokio::test]
async fn data_13_a_basis_that_has_ended_since_the_question_carries_no_answer() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let (ii, sa) = (bed.respondent_ii(), bed.case_manager());
    bed.done(&sa, &number, ask_inquiry(&ii.seated.seat.institution, &[Category::Career], Purpose::Integration)).await;
    let id = bed.inquiry_of(&sa, &number).await;
    bed.done(&bed.front_line(), &number, forms::withdraw(1, &[], bed.today())).await;
    let given = answer(&bed, &ii, &id, answer_inquiry(&[Category::Career], GivenForm::Written)).await;
    assert_eq!(given, Err("no-basis"));
}

#[tokio::test]
async fn data_13_whoever_asked_takes_back_and_a_part_is_a_part() {
    let bed = Testbed::new().await;
    let (number, id, vet) = asked(&bed).await;
    let back = || CaseCommand::TakeBackInquiry(TakeBackInquiry { inquiry: 1, reason: forms::prose("Réglé.") });
    assert_eq!(bed.refused(&bed.respondent_ii(), &number, back()).await, "not-permitted");
    bed.done(&bed.front_line(), &number, back()).await;
    let late = answer(&bed, &vet, &id, answer_inquiry(BENEFITS, GivenForm::Written)).await;
    assert_eq!(late, Err("inquiry-state"));
    let two = [Category::Benefits, Category::Finances];
    let to = vet.seated.seat.institution.clone();
    bed.done(&bed.front_line(), &number, ask_inquiry(&to, &two, Purpose::UnduePayment)).await;
    let second = bed.inquiry_of(&bed.front_line(), &number).await;
    let more = answer_inquiry(&[Category::Benefits, Category::Health], GivenForm::Written);
    assert_eq!(answer(&bed, &vet, &second, more).await, Err("unknown-entry"));
    answer(&bed, &vet, &second, answer_inquiry(BENEFITS, GivenForm::Written)).await.unwrap();
    assert_eq!(bed.app.inquiry(&bed.front_line(), &second).await.unwrap().state, InquiryState::Partly);
    bed.agrees().await;
}

#[tokio::test]
async fn data_21_with_the_person_their_requests_for_information_are_gone() {
    let bed = Testbed::new().await;
    let (number, id, vet) = asked(&bed).await;
    answer(&bed, &vet, &id, answer_inquiry(BENEFITS, GivenForm::Written)).await.unwrap();
    assert!(bed.app.notices(&vet).await.unwrap().iter().any(|n| n.subject == id));
    bed.app.erase(By::Operator, &number, Some(Force::PersonRequest)).await.unwrap();
    assert!(bed.app.inquiries(&vet).await.unwrap().received.is_empty());
    assert!(matches!(bed.app.inquiry(&vet, &id).await, Err(AppError::NotFound)));
    assert!(bed.app.notices(&vet).await.unwrap().iter().all(|n| n.subject != id));
    assert_eq!(bed.app.verify().await.unwrap().differences, Vec::<String>::new());
}

fn consult(to: &Code, question: &str) -> CaseCommand {
    CaseCommand::Consult(Consult { to: to.clone(), question: forms::prose(question), due: None })
}

#[tokio::test]
async fn case_05_a_partner_gives_advice_before_any_consent_and_never_learns_on_whom() {
    let bed = Testbed::new().await;
    let number = bed.opened_case(1).await;
    let (front, there) = (bed.front_line(), bed.respondent_ii());
    let to = there.seated.seat.institution.clone();
    let done =
        bed.done(&front, &number, consult(&to, "Une personne de 42 ans, le dos abîmé : que feriez-vous ?")).await;
    assert_eq!(done.events, ["inquiry.asked"]);
    let listed = bed.app.inquiries(&there).await.unwrap().received.remove(0);
    assert!(listed.person.is_none() && !listed.may_open());
    let id = listed.row.id;
    let view = bed.app.inquiry(&there, &id).await.unwrap();
    assert!(view.person.is_none() && view.case.is_none() && view.acts.contains(&"inquiry.answer"));
    assert!(matches!(bed.app.case(&there, &number).await, Err(AppError::NotFound)));
    let advice = |given: &[Category]| {
        CaseCommand::AnswerInquiry(AnswerInquiry {
            inquiry: 1,
            given: given.iter().copied().collect(),
            form: GivenForm::Written,
            text: Some(forms::prose("Un stage adapté, puis une évaluation.")),
            file: None,
        })
    };
    let envelope = Envelope::default();
    // Data of a person whom nobody has named cannot be given.
    assert!(bed.app.act_on_inquiry(&there, &id, &envelope, advice(&[Category::Health])).await.is_err());
    bed.app.act_on_inquiry(&there, &id, &envelope, advice(&[])).await.unwrap();
    let answered = bed.view(&front, &number).await.inquiries.remove(0);
    assert!(answered.is_anonymous() && answered.given.is_some() && answered.duties().is_empty());
    bed.agrees().await;
}

#[tokio::test]
async fn case_05_advice_without_a_name_is_not_asked_with_what_tells_who_it_is() {
    let bed = Testbed::new().await;
    let number = bed.opened_case(1).await;
    let to = bed.respondent_ii().seated.seat.institution.clone();
    let person = build::person(1);
    let avs = person.avs.unwrap().to_string();
    for told in
        ["Mme EXEMPEL", "Sarka cherche", "née le 27.03.1984", "née le 27. 3. 1984", &avs, "appelez le 000 000 00 00"]
    {
        assert_eq!(bed.refused(&bed.front_line(), &number, consult(&to, told)).await, "tells-who", "{told}");
    }
    bed.done(&bed.front_line(), &number, consult(&to, "Née en 1984, deux enfants, sans formation.")).await;
    assert_eq!(bed.refused(&bed.front_line(), &number, consult(&to, "Encore une fois ?")).await, "already-done");
    let own = bed.front_line().seated.seat.institution.clone();
    assert_eq!(bed.refused(&bed.front_line(), &number, consult(&own, "Chez nous ?")).await, "same-institution");
}
