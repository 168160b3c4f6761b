//! On what the collaboration rests, by the people who draft, hear, decide, sign and acknowledge it.

use crate::bodies::{act, none};
use app::Caller;
use app::affair::AffairView;
use domain::affair::{ActionLevel, Mode, Stage};
use domain::anchoring::*;
use domain::body::{AskAgenda, Body, BodyCommand, BodyKind, Found, Level, LogAgenda};
use domain::consent::Category;
use domain::sitting::{PlanSitting, Sitting};
use testkit::build::code;
use testkit::{Testbed, forms, refused};

async fn on(bed: &Testbed, who: &Caller, number: &str, command: AnchoringCommand) {
    act::<Anchoring>(bed, who, number, command).await;
}

fn enter(bed: &Testbed, kind: AnchoringKind, body: &str) -> EnterAnchoring {
    EnterAnchoring {
        anchoring_kind: kind,
        title: forms::line("Collaboration au centre"),
        body: code(body),
        content: forms::prose("Qui fait quoi."),
        rests_on: None,
        where_read: None,
        from: None,
        review_on: bed.today().saturating_add(jiff::Span::new().years(1)),
    }
}

async fn development(bed: &Testbed) -> String {
    let found = Found {
        name: forms::line("Comité de développement"),
        level: Level::Cantonal,
        body_kind: BodyKind::Development,
        action: ActionLevel::OperationalStrategic,
        mandate: forms::prose("Relie les niveaux."),
        basis: forms::line("Décision"),
        sittings_a_year: None,
    };
    bed.app.begin_affair::<Body>(&bed.officer(), found, &none()).await.unwrap().number
}

#[tokio::test]
async fn gov_26_a_convention_lives_from_its_draft_to_its_yearly_review() {
    let bed = Testbed::new().await;
    let (officer, secretariat, committee) = (bed.officer(), bed.secretariat(), bed.committee());
    let heard = development(&bed).await;
    let parties = bed.parties().0;
    let exchange = bed.agreed(bed.terms(&[&parties[0], &parties[1]], &[Category::Career], 10)).await;
    let fresh = enter(&bed, AnchoringKind::Convention, &heard);
    let number = bed.app.begin_affair::<Anchoring>(&officer, fresh, &none()).await.unwrap().number;
    let told = bed.app.notices(&committee).await.unwrap();
    assert!(told.iter().any(|n| n.kind == "anchoring.entered" && n.subject == number), "the committees hear of it");
    let terms = |agreement: &str| {
        AnchoringCommand::AgreeTerms(AgreeTerms {
            parties: parties[..2].iter().cloned().collect(),
            target_group: forms::prose("Adultes."),
            process: forms::prose("Table ronde."),
            responsibility: forms::prose("Chaque service pour soi."),
            financing: forms::prose("À parts égales."),
            data_exchange: forms::prose("Par convention."),
            agreement: Some(code(agreement)),
        })
    };
    let dangling = bed.app.act_on_affair::<Anchoring>(&officer, &number, &none(), terms("DM-A-1999-001")).await;
    assert_eq!(refused(dangling), "unknown-entry");
    on(&bed, &officer, &number, terms(&exchange)).await;
    let today = bed.today();
    let opinion = GiveOpinion { body: code(&heard), on: today, favourable: true, opinion: forms::prose("D’accord.") };
    on(&bed, &secretariat, &number, AnchoringCommand::GiveOpinion(opinion)).await;
    let review_on = today.saturating_add(jiff::Span::new().years(1));
    let adopt = AdoptAnchoring { on: today, mode: Mode::Consensus, from: today, review_on };
    on(&bed, &secretariat, &number, AnchoringCommand::Adopt(adopt)).await;
    for party in &parties[..2] {
        let function = forms::line("Direction");
        let sign = SignAnchoring { party: party.clone(), function, on: today };
        on(&bed, &secretariat, &number, AnchoringCommand::Sign(sign)).await;
    }
    let view: AffairView<Anchoring> = bed.app.affair(&committee, &number).await.unwrap();
    assert_eq!((view.affair.stage, view.acts.len()), (Stage::Standing, 0), "the committee reads");
    // A year later the review waits on the desk of whoever keeps it.
    let waits = async |who: &Caller| bed.app.work(who, 30).await.unwrap().anchorings.len();
    assert_eq!(waits(&secretariat).await, 0);
    bed.days(350);
    let (officer, committee) = (bed.officer(), bed.committee());
    assert_eq!((waits(&officer).await, waits(&committee).await), (1, 0));
    bed.agrees().await;
    bed.app.rebuild().await.unwrap();
    bed.agrees().await;
}

#[tokio::test]
async fn role_copil_01_a_directive_is_acknowledged_by_the_directorates_to_which_it_is_issued() {
    let bed = Testbed::new().await;
    let (officer, directorate) = (bed.officer(), bed.directorate());
    let fresh = enter(&bed, AnchoringKind::Directive, "CNP");
    let number = bed.app.begin_affair::<Anchoring>(&officer, fresh, &none()).await.unwrap().number;
    let today = bed.today();
    let review_on = today.saturating_add(jiff::Span::new().years(1));
    let adopt = AdoptAnchoring { on: today, mode: Mode::Vote, from: today, review_on };
    on(&bed, &officer, &number, AnchoringCommand::Adopt(adopt)).await;
    let own = directorate.seated.seat.institution.clone();
    let other = bed.parties().0.into_iter().find(|p| *p != own).unwrap();
    let institutions = [own.clone(), other.clone()].into();
    on(&bed, &officer, &number, AnchoringCommand::Issue(Issue { institutions, on: today, until: today })).await;
    let told = bed.app.notices(&directorate).await.unwrap();
    assert!(told.iter().any(|n| n.kind == "anchoring.issued" && n.subject == number));
    let note = |institution: &domain::Code| {
        let institution = institution.clone();
        AnchoringCommand::Acknowledge(AcknowledgeAnchoring { institution, on: today })
    };
    let for_another = bed.app.act_on_affair::<Anchoring>(&directorate, &number, &none(), note(&other)).await;
    assert_eq!(refused(for_another), "not-permitted");
    on(&bed, &directorate, &number, note(&own)).await;
    let view: AffairView<Anchoring> = bed.app.affair(&officer, &number).await.unwrap();
    assert_eq!(view.affair.unacknowledged(), [&other]);
    for stranger in [bed.front_line(), bed.respondent_ui(), bed.dpo()] {
        assert_eq!(refused(bed.app.affair::<Anchoring>(&stranger, &number).await), "not-found");
    }
    bed.agrees().await;
}

#[tokio::test]
async fn top_29_the_plan_of_the_country_is_there_before_anything_is_written_and_gathers_opinions() {
    let bed = Testbed::new().await;
    let view: AffairView<Anchoring> = bed.app.affair(&bed.committee(), "PLAN-CII-3").await.unwrap();
    assert_eq!((view.version, view.affair.stage), (0, Stage::Standing));
    let opinion =
        GiveOpinion { body: code("CNDC"), on: bed.today(), favourable: true, opinion: forms::prose("Poursuivre.") };
    on(&bed, &bed.secretariat(), "PLAN-CII-3", AnchoringCommand::GiveOpinion(opinion)).await;
    let view: AffairView<Anchoring> = bed.app.affair(&bed.committee(), "PLAN-CII-3").await.unwrap();
    assert_eq!((view.affair.opinions.len(), view.steps.len()), (1, 2));
    bed.agrees().await;
}

#[tokio::test]
async fn top_10_a_member_logs_that_the_conference_talked_of_it() {
    let bed = Testbed::new().await;
    let (secretariat, committee) = (bed.secretariat(), bed.committee());
    let ask = || {
        let until = bed.today().saturating_add(jiff::Span::new().days(90));
        BodyCommand::AskAgenda(AskAgenda { seat: code("COAI"), wish: forms::prose("Parler des passages."), until })
    };
    let by_member = bed.app.act_on_affair::<Body>(&committee, "CNDC", &none(), ask()).await;
    assert_eq!(refused(by_member), "not-permitted");
    act::<Body>(&bed, &secretariat, "CNDC", ask()).await;
    assert!(bed.app.notices(&committee).await.unwrap().iter().any(|n| n.kind == "body.agenda-asked"));
    let log = LogAgenda { seat: code("COAI"), on: bed.today(), remark: forms::prose("Un groupe s’en charge.") };
    act::<Body>(&bed, &committee, "CNDC", BodyCommand::LogAgenda(log)).await;
    let view: AffairView<Body> = bed.app.affair(&secretariat, "CNDC").await.unwrap();
    assert!(view.affair.asked()[0].logged.is_some());
    bed.agrees().await;
}

#[tokio::test]
async fn gov_14_the_calendar_of_a_member_holds_the_sittings_and_that_of_a_respondent_does_not() {
    let bed = Testbed::new().await;
    let starts = bed.today().saturating_add(jiff::Span::new().days(30)).at(9, 0, 0, 0);
    let plan = PlanSitting {
        body: code("CNDC"),
        joint_with: None,
        starts,
        place: forms::line("Berne"),
        call_until: bed.today(),
    };
    let number = bed.app.begin_affair::<Sitting>(&bed.secretariat(), plan, &none()).await.unwrap().number;
    let committee = bed.committee();
    let secret = bed.app.make_feed(&committee).await.unwrap();
    let feed = bed.app.feed(&secret).await.unwrap();
    let sittings: Vec<&str> = feed.sittings.iter().map(|s| s.sitting.number.as_str()).collect();
    assert_eq!((sittings, feed.sittings[0].minutes()), (vec![number.as_str()], 60));
    let secret = bed.app.make_feed(&bed.respondent_ui()).await.unwrap();
    assert!(bed.app.feed(&secret).await.unwrap().sittings.is_empty());
    let guest = bed.app.sitting_for_calendar(&bed.directorate(), &number).await;
    assert_eq!(refused(guest), "not-found", "no item invites guests");
}
