//! Lists by AVS number: asked for, approved, delivered once, deleted on their day.

use app::case::Envelope;
use app::{AppError, Caller};
use domain::disclosure::Purpose;
use domain::recipient_list::{Approve, Delete, ListCommand, ListField, ListState, RefuseList, Request};
use jiff::ToSpan;
use testkit::exchange::sheet;
use testkit::{Testbed, forms};

fn code(error: AppError) -> &'static str {
    match error {
        AppError::Refused(r) => r.code.code(),
        AppError::NotFound => "not-found",
        other => panic!("{other}"),
    }
}

/// The social service asks the employment centre for two persons, of whom it knows the first.
async fn requested(bed: &Testbed) -> (String, Caller) {
    bed.opened_case(1).await;
    let (sa, ui) = (bed.case_manager(), bed.respondent_ui().seated.seat.institution);
    let request = bed.list_request(&sa, &ui).await;
    let numbers = format!("AVS\n{}756.1\n", sheet(&[1, 2]));
    let done = bed.app.request_list(&sa, request, &numbers, &Envelope::default()).await.unwrap();
    (done.number, sa)
}

async fn act(bed: &Testbed, who: &Caller, number: &str, command: ListCommand) -> Result<(), &'static str> {
    bed.app.act_on_list(who, number, &Envelope::default(), command).await.map(|_| ()).map_err(code)
}

#[tokio::test]
async fn proj_47_a_list_is_approved_by_the_canton_delivered_once_and_logged_for_each_person() {
    let bed = Testbed::new().await;
    let (number, sa) = requested(&bed).await;
    assert_eq!(bed.app.deliver_list(&sa, &number).await.map_err(code), Err("list-state"));
    assert_eq!(act(&bed, &sa, &number, ListCommand::Approve(Approve {})).await, Err("not-permitted"));
    assert_eq!(act(&bed, &bed.stranger(), &number, ListCommand::Delete(Delete {})).await, Err("not-found"));
    let told = bed.app.notices(&bed.officer()).await.unwrap();
    assert!(told.iter().any(|n| n.kind == "recipient-list.requested" && n.subject == number));
    act(&bed, &bed.officer(), &number, ListCommand::Approve(Approve {})).await.unwrap();
    assert_eq!(bed.app.deliver_list(&bed.respondent_ui(), &number).await.map_err(code), Err("not-permitted"));
    let persons = bed.app.deliver_list(&sa, &number).await.unwrap();
    assert_eq!(persons.iter().map(|p| p.known).collect::<Vec<_>>(), [true, false]);
    let fields: Vec<ListField> = persons[0].values.keys().copied().collect();
    assert_eq!(fields, [ListField::FamilyName, ListField::Open], "exactly the agreed fields");
    assert_eq!(persons[0].values[&ListField::FamilyName], "Exempel");
    assert!(persons[1].values.is_empty());
    assert_eq!(bed.app.deliver_list(&sa, &number).await.map_err(code), Err("list-state"));
    let case = bed.app.cases(&bed.front_line(), &app::CaseFilter { limit: 1, ..Default::default() }).await.unwrap();
    let case = &case.rows[0].row.number;
    let lines = bed.app.access_of_case(&bed.front_line(), case, None).await.unwrap();
    let line = lines.iter().find(|l| l.entry.outcome == "disclosed").expect("a line for the person");
    let own = sa.seated.seat.institution.as_str();
    let entry = &line.entry;
    assert_eq!((&*entry.basis, &*entry.institution, entry.recipients.as_deref()), ("recipient-list", own, Some(own)));
    let view = bed.app.list(&sa, &number).await.unwrap();
    let counts = view.list.delivered.as_ref().map(|(_, d)| (d.known, d.unknown));
    assert_eq!((view.list.state, counts), (ListState::Delivered, Some((1, 1))));
    bed.agrees().await;
}

#[tokio::test]
async fn data_10_an_institution_that_is_neither_opener_nor_party_knows_nobody() {
    let bed = Testbed::new().await;
    bed.opened_case(1).await;
    let (sa, ii) = (bed.case_manager(), bed.respondent_ii().seated.seat.institution);
    let request = bed.list_request(&sa, &ii).await;
    let number = bed.app.request_list(&sa, request, &sheet(&[1]), &Envelope::default()).await.unwrap().number;
    act(&bed, &bed.officer(), &number, ListCommand::Approve(Approve {})).await.unwrap();
    let persons = bed.app.deliver_list(&sa, &number).await.unwrap();
    assert_eq!((persons.len(), persons[0].known), (1, false));
}

#[tokio::test]
async fn data_10_lines_that_cannot_be_read_come_back_with_line_column_and_reason_to_the_asker_alone() {
    let bed = Testbed::new().await;
    let (number, sa) = requested(&bed).await;
    let bad = bed.app.list_corrections(&sa, &number).await.unwrap();
    assert_eq!(bad.iter().map(|b| (b.line, b.column, b.reason)).collect::<Vec<_>>(), [(4, 1, "avs-length")]);
    assert_eq!(bed.app.list_corrections(&bed.officer(), &number).await.map_err(code), Err("not-permitted"));
    assert_eq!(bed.app.list_corrections(&bed.stranger(), &number).await.map_err(code), Err("not-found"));
}

#[tokio::test]
async fn data_10_a_request_without_proof_numbers_deadline_or_with_statistics_is_refused() {
    let bed = Testbed::new().await;
    let (sa, ui) = (bed.case_manager(), bed.respondent_ui().seated.seat.institution);
    let right = bed.list_request(&sa, &ui).await;
    let try_it = async |change: &dyn Fn(&mut Request), numbers: &str| {
        let mut request = right.clone();
        change(&mut request);
        bed.app.request_list(&sa, request, numbers, &Envelope::default()).await.map(|_| ()).map_err(code)
    };
    let one = sheet(&[1]);
    assert_eq!(try_it(&|r| r.no_statistics = false, &one).await, Err("statistics-forbidden"));
    assert_eq!(try_it(&|r| r.purpose = Purpose::Statistics, &one).await, Err("statistics-forbidden"));
    assert_eq!(try_it(&|_| {}, "756.1").await, Err("list-empty"));
    let far = bed.today().saturating_add(61.days());
    assert_eq!(try_it(&|r| r.delete_on = far, &one).await, Err("date-too-far"));
    let nobody = testkit::build::code("DM-ADD");
    assert_eq!(try_it(&|r| r.to = nobody.clone(), &one).await, Err("avs-not-allowed"));
    assert_eq!(try_it(&|r| r.proof.blob = testkit::build::code(&"0".repeat(32)), &one).await, Err("unknown-entry"));
    let front = bed.app.request_list(&bed.front_line(), right, &one, &Envelope::default()).await;
    assert_eq!(front.map(|_| ()).map_err(code), Err("not-permitted"));
    assert!(bed.app.lists(&sa).await.unwrap().is_empty());
}

#[tokio::test]
async fn data_10_a_list_is_deleted_after_its_day_by_itself_and_its_numbers_cannot_be_read_any_more() {
    let bed = Testbed::new().await;
    let (number, sa) = requested(&bed).await;
    act(&bed, &bed.officer(), &number, ListCommand::Approve(Approve {})).await.unwrap();
    bed.days(10);
    assert_eq!(bed.app.delete_expired_lists().await.unwrap(), 0, "to the end of its day");
    bed.days(1);
    assert_eq!(bed.app.delete_expired_lists().await.unwrap(), 1);
    assert_eq!(bed.app.delete_expired_lists().await.unwrap(), 0, "twice is once");
    assert_eq!(bed.app.list(&sa, &number).await.unwrap().list.state, ListState::Deleted);
    assert_eq!(bed.app.deliver_list(&sa, &number).await.map_err(code), Err("list-state"));
    assert_eq!(bed.app.list_corrections(&sa, &number).await.map_err(code), Err("list-state"));
    let told = bed.app.notices(&sa).await.unwrap();
    assert!(told.iter().any(|n| n.kind == "recipient-list.deleted"));
    bed.agrees().await;
}

#[tokio::test]
async fn data_10_the_numbers_of_a_refused_list_are_gone_at_once_and_no_event_ever_held_one() {
    let bed = Testbed::new().await;
    let (number, sa) = requested(&bed).await;
    let refuse = RefuseList { reason: forms::prose("Pas de base légale.") };
    act(&bed, &bed.officer(), &number, ListCommand::Refuse(refuse)).await.unwrap();
    assert_eq!(bed.app.list_corrections(&sa, &number).await.map_err(code), Err("list-state"));
    let view = bed.app.list(&sa, &number).await.unwrap();
    let told = serde_json::to_string(&view.list).unwrap();
    assert!(!told.contains("756"), "{told}");
    bed.agrees().await;
}

#[tokio::test]
async fn proj_47_a_list_is_made_by_rule_from_the_own_open_files_and_nobody_elses() {
    let bed = Testbed::new().await;
    bed.opened_case(1).await;
    bed.opened_case(2).await;
    bed.days(40);
    bed.opened_case(3).await;
    let (ui, sa) = (bed.respondent_ui(), bed.case_manager().seated.seat.institution);
    let right = Request { by_rule: true, ..bed.list_request(&ui, &sa).await };
    let ask = async |request: Request, numbers: &str| {
        let done = bed.app.request_list(&ui, request, numbers, &Envelope::default()).await.map_err(code)?;
        Ok::<u32, &str>(bed.app.list(&ui, &done.number).await.unwrap().list.requested.good)
    };
    assert_eq!(ask(right.clone(), "").await, Ok(3));
    assert_eq!(ask(right.clone(), &sheet(&[1, 9])).await, Ok(4), "handed in beside, and each once");
    let recent = Request { opened_from: Some(bed.today().saturating_sub(7.days())), ..right.clone() };
    assert_eq!(ask(recent.clone(), "").await, Ok(1));
    assert_eq!(ask(Request { by_rule: false, ..recent }, &sheet(&[1])).await, Err("rule-not-chosen"));
    let nowhere = Request { region: Some(testkit::build::code("nowhere")), ..right.clone() };
    assert_eq!(ask(nowhere, "").await, Err("unknown-code"));
    let other = Request { by_rule: true, ..bed.list_request(&bed.case_manager(), &ui.seated.seat.institution).await };
    let refused = bed.app.request_list(&bed.case_manager(), other, "", &Envelope::default()).await;
    assert_eq!(refused.map(|_| ()).map_err(code), Err("list-empty"), "it has no files of its own");
    bed.agrees().await;
}
