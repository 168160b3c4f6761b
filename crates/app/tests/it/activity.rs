//! What is done beside cases, by the people who plan, teach, ask, answer and approve it; and a new partner that gets its people.

use crate::bodies::{act, none};
use app::account::NewAccount;
use app::affair::AffairView;
use app::{AppError, Caller};
use domain::activity::*;
use domain::affair::{Affair, Mode, Spoken, SpokenLine, Stage};
use domain::anchoring::*;
use domain::case::Seat;
use domain::model::{Language, Role};
use jiff::ToSpan;
use testkit::build::code;
use testkit::{Testbed, forms, refused};

fn plan(bed: &Testbed, kind: ActivityKind) -> PlanActivity {
    PlanActivity {
        activity_kind: kind,
        title: forms::line("Cours de base"),
        purpose: forms::prose("Savoir quand demander conseil."),
        audience: forms::line("Services"),
        responsible: forms::line("Secrétariat"),
        body: code("CNDC"),
        region: None,
        theme: None,
        comes_from: None,
        until: bed.today().saturating_add(90.days()),
    }
}

async fn begin(bed: &Testbed, who: &Caller, kind: ActivityKind) -> String {
    let done = bed.app.begin_affair::<Activity>(who, plan(bed, kind), &none()).await;
    done.unwrap_or_else(|e| panic!("{kind}: {e}")).number
}

async fn on(bed: &Testbed, who: &Caller, number: &str, command: ActivityCommand) {
    act::<Activity>(bed, who, number, command).await;
}

async fn told(bed: &Testbed, who: &Caller, kind: &str, number: &str) -> bool {
    bed.app.notices(who).await.unwrap().iter().any(|n| n.kind == kind && n.subject == number)
}

async fn waits(bed: &Testbed, who: &Caller) -> Vec<ActivityOwed> {
    bed.app.work(who, 30).await.unwrap().activities.iter().map(|(_, owing)| owing.what).collect()
}

fn entry(bed: &Testbed, days: i32, institutions: &[&domain::Code]) -> ActivityCommand {
    ActivityCommand::AddEntry(AddEntry {
        what: forms::line("Cours de printemps"),
        on: bed.today().saturating_add(days.days()),
        medium: Medium::Meeting,
        responsible: forms::line("Coordination"),
        audience: None,
        place: None,
        region: None,
        institutions: institutions.iter().map(|i| (*i).clone()).collect(),
        where_read: None,
    })
}

#[tokio::test]
async fn role_resp_04_an_institution_says_for_itself_whether_it_lends_somebody_who_teaches() {
    let bed = Testbed::new().await;
    let (secretariat, respondent) = (bed.secretariat(), bed.respondent_ui());
    let number = begin(&bed, &secretariat, ActivityKind::Training).await;
    let own = respondent.seated.seat.institution.clone();
    on(&bed, &secretariat, &number, entry(&bed, 20, &[&own])).await;
    assert_eq!(waits(&bed, &respondent).await, [ActivityOwed::Confirmation]);
    let confirm = |institution: &domain::Code| {
        let institution = institution.clone();
        ActivityCommand::ConfirmEntry(ConfirmEntry { n: 1, institution, takes_part: true })
    };
    on(&bed, &respondent, &number, confirm(&own)).await;
    assert!(waits(&bed, &respondent).await.is_empty());
    let report = ReportEntry {
        n: 1,
        entry_state: EntryState::Done,
        on: bed.today(),
        invited: Some(20),
        attended: Some(15),
        certified: Some(15),
        remark: None,
    };
    let by_respondent = ActivityCommand::ReportEntry(report.clone());
    let refusal = bed.app.act_on_affair::<Activity>(&respondent, &number, &none(), by_respondent).await;
    assert_eq!(refused(refusal), "not-permitted");
    bed.days(21);
    let secretariat = bed.secretariat();
    assert!(waits(&bed, &secretariat).await.contains(&ActivityOwed::Report), "who came is owed after the day");
    on(&bed, &secretariat, &number, ActivityCommand::ReportEntry(report)).await;
    bed.agrees().await;
    bed.app.rebuild().await.unwrap();
    bed.agrees().await;
}

#[tokio::test]
async fn role_officer_16_whoever_works_on_cases_asks_and_sees_trainings_and_nothing_of_the_bodies() {
    let bed = Testbed::new().await;
    let (front, other, coordinator) = (bed.front_line(), bed.respondent_ui(), bed.coordinator());
    let number = begin(&bed, &front, ActivityKind::Question).await;
    assert!(told(&bed, &coordinator, "activity.planned", &number).await);
    assert_eq!(waits(&bed, &coordinator).await, [ActivityOwed::Answer]);
    let answer = ActivityCommand::Answer(AnswerActivity { answer: forms::prose("Sans nom, librement.") });
    let own = bed.app.act_on_affair::<Activity>(&front, &number, &none(), answer.clone()).await;
    assert_eq!(refused(own), "not-permitted");
    on(&bed, &coordinator, &number, answer).await;
    assert!(told(&bed, &front, "activity.answered", &number).await, "whoever asked is told");
    let read: AffairView<Activity> = bed.app.affair(&other, &number).await.unwrap();
    assert_eq!((read.affair.answers.len(), read.acts.len()), (1, 0), "others learn from the answer");
    let training = bed.app.begin_affair::<Activity>(&front, plan(&bed, ActivityKind::Training), &none()).await;
    assert_eq!(refused(training), "not-permitted");
    let support = begin(&bed, &bed.directorate(), ActivityKind::Support).await;
    assert_eq!(refused(bed.app.affair::<Activity>(&front, &support).await), "not-found");
    let listed = bed.app.affairs::<Activity>(&front).await.unwrap();
    assert_eq!(listed.iter().map(|v| v.affair.number.to_string()).collect::<Vec<_>>(), [number]);
    assert_eq!(refused(bed.app.affairs::<Anchoring>(&front).await), "not-permitted");
    bed.agrees().await;
}

#[tokio::test]
async fn role_dirreg_02_a_call_for_support_reaches_the_directorates_and_comes_back_with_an_answer() {
    let bed = Testbed::new().await;
    let (coordinator, directorate) = (bed.coordinator(), bed.directorate());
    let number = begin(&bed, &coordinator, ActivityKind::Support).await;
    assert!(told(&bed, &directorate, "activity.planned", &number).await);
    assert_eq!(waits(&bed, &directorate).await, [ActivityOwed::Answer]);
    let answer = ActivityCommand::Answer(AnswerActivity { answer: forms::prose("Une personne de plus dès mai.") });
    on(&bed, &directorate, &number, answer).await;
    assert!(told(&bed, &coordinator, "activity.answered", &number).await);
    bed.agrees().await;
}

#[tokio::test]
async fn role_copil_08_a_report_is_handed_over_approved_and_then_read_by_anyone() {
    let bed = Testbed::new().await;
    let (secretariat, committee) = (bed.secretariat(), bed.committee());
    let number = begin(&bed, &secretariat, ActivityKind::Report).await;
    let conclude = ConcludeActivity {
        on: bed.today(),
        result: forms::prose("Le rapport est remis."),
        proposal: Some(forms::prose("L’approuver.")),
        topic: None,
        again_on: None,
    };
    on(&bed, &secretariat, &number, ActivityCommand::Conclude(conclude)).await;
    assert!(told(&bed, &committee, "activity.concluded", &number).await, "the committee hears of the proposal");
    let approve = || ActivityCommand::Approve(ApproveActivity { on: bed.today(), mode: Mode::Vote, corrected: None });
    let by_member = bed.app.act_on_affair::<Activity>(&committee, &number, &none(), approve()).await;
    assert_eq!(refused(by_member), "not-permitted", "what a body decides is written down by those who prepare it");
    on(&bed, &secretariat, &number, approve()).await;
    assert!(published::<Activity>(&bed).await.is_empty(), "approved is not published");
    let title = SpokenLine { fr: forms::line("Rapport"), de: forms::line("Bericht"), it: None, en: None };
    let text = Spoken { fr: forms::prose("Une année."), de: forms::prose("Ein Jahr."), it: None, en: None };
    on(&bed, &secretariat, &number, ActivityCommand::Release(ReleaseActivity { title, text })).await;
    assert_eq!(published::<Activity>(&bed).await.len(), 1);
    bed.agrees().await;
}

async fn published<T: Affair>(bed: &Testbed) -> Vec<T> {
    let all: Vec<T> = bed.app.published::<T>().await.unwrap();
    all.into_iter().filter(|a| a.listed().public).collect()
}

fn enter(bed: &Testbed, kind: AnchoringKind) -> EnterAnchoring {
    EnterAnchoring {
        anchoring_kind: kind,
        title: forms::line("Ensemble"),
        body: code("CNP"),
        content: forms::prose("Qui fait quoi."),
        rests_on: None,
        where_read: None,
        from: kind.is_recorded().then_some(jiff::civil::date(2020, 1, 1)),
        review_on: bed.today().saturating_add(1.years()),
    }
}

#[tokio::test]
async fn gov_25_what_the_collaboration_rests_on_is_public_once_published_and_only_while_it_holds() {
    let bed = Testbed::new().await;
    let (officer, committee) = (bed.officer(), bed.committee());
    let fresh = enter(&bed, AnchoringKind::Law);
    let number = bed.app.begin_affair::<Anchoring>(&officer, fresh, &none()).await.unwrap().number;
    assert!(published::<Anchoring>(&bed).await.is_empty());
    let release = || {
        let title = SpokenLine { fr: forms::line("Loi"), de: forms::line("Gesetz"), it: None, en: None };
        let summary = Spoken { fr: forms::prose("Ensemble."), de: forms::prose("Zusammen."), it: None, en: None };
        AnchoringCommand::Release(ReleaseAnchoring { title, summary })
    };
    let by_member = bed.app.act_on_affair::<Anchoring>(&committee, &number, &none(), release()).await;
    assert_eq!(refused(by_member), "not-permitted");
    act::<Anchoring>(&bed, &officer, &number, release()).await;
    assert_eq!(published::<Anchoring>(&bed).await.len(), 1);
    let withdraw = WithdrawAnchoring { reason: forms::prose("Erreur.") };
    act::<Anchoring>(&bed, &officer, &number, AnchoringCommand::Withdraw(withdraw)).await;
    assert!(published::<Anchoring>(&bed).await.is_empty());
    act::<Anchoring>(&bed, &officer, &number, release()).await;
    let end = EndAnchoring { on: bed.today(), reason: forms::prose("Abrogée.") };
    act::<Anchoring>(&bed, &officer, &number, AnchoringCommand::End(end)).await;
    assert!(published::<Anchoring>(&bed).await.is_empty(), "what is over is not shown as if it held");
    bed.agrees().await;
}

/// Somebody who administers the accounts.
async fn administrator(bed: &Testbed) -> Caller {
    let institution = bed.secretariat().seated.seat.institution.clone();
    let seat = Seat { role: Role::Administrator, institution, region: None, theme: None, language: None };
    let (login, name) = ("admin".to_string(), "Ana Ficticia".to_string());
    let new = NewAccount { login, name, language: Language::Fr, seats: vec![seat], password: None };
    bed.app.add_account(&new).await.unwrap();
    bed.app.caller("admin", 1).await.unwrap()
}

#[tokio::test]
async fn role_copil_06_a_new_partner_gets_its_people_by_the_ways_of_all_accounts() {
    let bed = Testbed::new().await;
    let admin = administrator(&bed).await;
    let (officer, committee, coordinator) = (bed.officer(), bed.committee(), bed.coordinator());
    let fresh = enter(&bed, AnchoringKind::Circle);
    let number = bed.app.begin_affair::<Anchoring>(&officer, fresh, &none()).await.unwrap().number;
    let propose = |partner: &str, engagement: Engagement| {
        let (partner, reason) = (forms::line(partner), forms::prose("Mêmes gens."));
        AnchoringCommand::ProposePartner(ProposePartner { partner, circle: Circle::Second, engagement, reason })
    };
    act::<Anchoring>(&bed, &coordinator, &number, propose("Logement", Engagement::Contributes)).await;
    act::<Anchoring>(&bed, &coordinator, &number, propose("Dettes", Engagement::Informed)).await;
    let decide = |n: u32| {
        let mode = Mode::Consensus;
        AnchoringCommand::DecidePartner(DecidePartner { n, admitted: true, on: bed.today(), mode })
    };
    for n in [1, 2] {
        act::<Anchoring>(&bed, &officer, &number, decide(n)).await;
    }
    assert!(told(&bed, &admin, "anchoring.partner-decided", &number).await, "whoever opens accounts is told");
    assert!(told(&bed, &committee, "anchoring.partner-decided", &number).await);
    let view: AffairView<Anchoring> = bed.app.affair(&admin, &number).await.unwrap();
    assert_eq!(view.acts, ["anchoring.seat-partner"]);
    let wanting: Vec<u32> = view.affair.without_accounts().into_iter().map(|(n, _)| n).collect();
    assert_eq!(wanting, [1], "who is only informed needs no account");
    let owed = bed.app.work(&officer, 90).await.unwrap().anchorings;
    assert!(owed.iter().any(|(_, o)| o.what == AnchoringOwed::Accounts));
    let seat = |institution: &domain::Code| {
        AnchoringCommand::SeatPartner(SeatPartner { n: 1, institution: institution.clone() })
    };
    let empty = bed.app.model().institution.iter().map(|i| code(&i.code)).collect::<Vec<_>>();
    let mut without = None;
    for institution in empty {
        match bed.app.act_on_affair::<Anchoring>(&admin, &number, &none(), seat(&institution)).await {
            Err(AppError::Refused(r)) if r.code == domain::Refused::AccountsMissing => without = Some(institution),
            Err(other) => panic!("{other}"),
            Ok(_) => break,
        }
    }
    let view: AffairView<Anchoring> = bed.app.affair(&committee, &number).await.unwrap();
    let seated = view.affair.proposals[0].seated.clone().expect("an institution with accounts was named");
    assert!(seated.accounts > 0 && without != Some(seated.institution));
    assert!(told(&bed, &committee, "anchoring.partner-seated", &number).await);
    let law =
        bed.app.begin_affair::<Anchoring>(&officer, enter(&bed, AnchoringKind::Law), &none()).await.unwrap().number;
    assert_eq!(refused(bed.app.affair::<Anchoring>(&admin, &law).await), "not-found", "the circles, and nothing else");
    assert_eq!(view.affair.stage, Stage::Standing);
    bed.agrees().await;
}

#[tokio::test]
async fn role_officer_12_the_officer_and_the_administrator_see_how_the_tool_is_and_nobody_else() {
    let bed = Testbed::new().await;
    let before = bed.app.tool(&bed.officer()).await.unwrap();
    assert!(before.parts.iter().all(|(_, health)| *health == app::Health::Well) && before.faulty == 0);
    let admin = administrator(&bed).await;
    let now = bed.app.tool(&admin).await.unwrap();
    assert_eq!((now.active, now.inactive), (before.active + 1, 0));
    bed.app.set_active("admin", false).await.unwrap();
    assert_eq!(bed.app.tool(&bed.officer()).await.unwrap().inactive, 1);
    for stranger in [bed.secretariat(), bed.committee(), bed.front_line(), bed.dpo()] {
        assert_eq!(refused(bed.app.tool(&stranger).await), "not-permitted");
    }
    let held = bed.app.role_holders().await.unwrap();
    assert!(held["cantonal-officer"] > 0 && !held.contains_key("nobody"), "which roles are held is known (ROLE-06)");
}
