//! Who sees what, and how long.

use app::case::Envelope;
use app::{AppError, Caller, CaseFilter};
use domain::consent::Category;
use domain::follow_up::{DocumentKind, FileDocument, Note};
use domain::model::Language;
use domain::triage::TriageOutcome;
use domain::{CaseCommand, Code};
use testkit::{Testbed, build, forms};

/// A list of all cases that somebody has to do with.
fn everything() -> CaseFilter {
    CaseFilter { limit: 100, ..CaseFilter::default() }
}

#[tokio::test]
async fn case_21_a_withdrawn_consent_lets_nobody_see_from_that_moment_on() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let ii = bed.respondent_ii();
    let view = bed.app.case(&ii, &number).await.unwrap();
    assert!(view.redacted.sees(Category::Plan) && view.redacted.sees(Category::Identity));
    bed.done(&bed.front_line(), &number, forms::withdraw(1, &[], bed.today())).await;
    assert!(matches!(bed.app.case(&ii, &number).await, Err(AppError::NotFound)));
    let listed = bed.app.cases(&ii, &everything()).await.unwrap();
    assert!(listed.rows.iter().all(|r| r.row.number != number), "the list asks the same question");
    let found = bed.app.search(&ii, "Exempel").await.unwrap();
    assert!(found.rows.iter().all(|r| r.row.number != number), "the search asks the same question");
}

#[tokio::test]
async fn case_21_a_partial_withdrawal_takes_the_case_from_one_institution_only() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let ii = bed.respondent_ii();
    bed.done(
        &bed.front_line(),
        &number,
        forms::withdraw(1, std::slice::from_ref(&ii.seated.seat.institution), bed.today()),
    )
    .await;
    assert!(matches!(bed.app.case(&ii, &number).await, Err(AppError::NotFound)));
    assert!(bed.app.case(&bed.respondent_ui(), &number).await.unwrap().redacted.sees(Category::Plan));
}

#[tokio::test]
async fn case_20_a_consent_that_ends_lets_nobody_see_the_day_after() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let until = bed.view(&bed.front_line(), &number).await.consents[0].valid_until;
    while bed.today() < until {
        bed.days(1);
    }
    assert!(bed.app.case(&bed.respondent_ii(), &number).await.is_ok(), "valid to the end of its last day");
    bed.days(1);
    assert!(matches!(bed.app.case(&bed.respondent_ii(), &number).await, Err(AppError::NotFound)));
}

#[tokio::test]
async fn data_08_strangers_find_nothing_and_cannot_tell_it_from_what_does_not_exist() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    for who in [bed.stranger(), bed.stranger_front_line(), bed.coordinator_north(), bed.directorate()] {
        assert!(matches!(bed.app.case(&who, &number).await, Err(AppError::NotFound)), "{}", who.name);
        assert_eq!(bed.refused(&who, &number, build::contact(bed.today())).await, "not-found", "{}", who.name);
        assert_eq!(bed.refused(&who, "DM-2026-9999", build::contact(bed.today())).await, "not-found");
    }
}

#[tokio::test]
async fn role_01_the_officer_knows_that_there_is_a_case_but_not_what_is_said_in_it() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    bed.done(&bed.case_manager(), &number, build::contact(bed.today())).await;
    let view = bed.app.case(&bed.officer(), &number).await.unwrap();
    assert!(!view.redacted.sees(Category::Health) && !view.redacted.sees(Category::Career));
    assert!(view.case().screenings.iter().all(|s| s.record.answers.is_empty()));
}

#[tokio::test]
async fn case_18_a_consent_is_known_only_to_those_whom_it_names() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let manager = bed.case_manager();
    let discreet = domain::Code::new("DM-ADD").unwrap();
    let parties = [manager.seated.seat.institution.clone(), discreet.clone()];
    let offer = forms::offer(bed.app.model(), &parties, bed.today(), domain::model::Language::Fr);
    let second = bed.view(&manager, &number).await.consents.len() + 1;
    bed.done(&manager, &number, domain::CaseCommand::OfferConsent(offer)).await;
    let known = |who: app::Caller| {
        let (bed, number, discreet) = (&bed, &number, &discreet);
        async move {
            let consents = bed.app.case(&who, number).await.unwrap().redacted.case.consents.len();
            let entries = bed.app.timeline(&who, number).await.unwrap();
            let offered = entries.iter().filter(|e| e.kind == "consent.offered").count();
            let sharing = bed.app.sharing(&who, number).await.unwrap();
            let named = sharing.iter().any(|(_, cells)| cells.iter().any(|(code, _)| code == discreet));
            (consents, offered, named)
        }
    };
    assert_eq!(known(bed.case_manager()).await, (second, second, true));
    assert_eq!(known(bed.respondent_ii()).await, (second - 1, second - 1, false));
}

fn note() -> CaseCommand {
    CaseCommand::WriteNote(Note { text: forms::prose("Zyxwvutopis") })
}

/// A document of the plan, filed by a party.
async fn file(bed: &Testbed, who: &Caller, number: &str) {
    let file = bed.app.take_file(who, number, "proof.pdf", &forms::specimen()).await.unwrap();
    let (title, kind, category) = (forms::line("Zyxwvutitle"), DocumentKind::Report, Category::Plan);
    bed.done(who, number, CaseCommand::FileDocument(FileDocument { title, kind, category, file, measure: None })).await;
}

/// A led case in which the lead's institution and one whose name tells something exchange under a consent of their own.
async fn with_a_discreet_partner(bed: &Testbed) -> (String, Code) {
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let partner = bed.app.model().institution.iter().find(|i| i.discreet).expect("the canton has one").code.clone();
    let (lead, partner) = (bed.case_manager(), Code::new(&partner).unwrap());
    let parties = [lead.seated.seat.institution.clone(), partner.clone()];
    let offer = forms::offer(bed.app.model(), &parties, bed.today(), Language::Fr);
    bed.done(&lead, &number, CaseCommand::OfferConsent(offer)).await;
    bed.done(&lead, &number, forms::give(2, bed.today(), None)).await;
    let there = bed.login("respondent-add-centre");
    assert_eq!(there.seated.seat.institution, partner);
    bed.done(&there, &number, note()).await;
    (number, partner)
}

#[tokio::test]
async fn data_08_a_partner_whose_name_tells_something_is_a_further_service_for_whom_no_consent_joins_with_it() {
    let bed = Testbed::new().await;
    let (number, partner) = with_a_discreet_partner(&bed).await;
    let name = bed.login("respondent-add-centre").name;
    let told = async |who: &Caller| {
        let view = bed.app.case(who, &number).await.unwrap();
        let timeline = bed.app.timeline(who, &number).await.unwrap();
        let matrix = bed.app.sharing(who, &number).await.unwrap();
        let rows = bed.app.cases(who, &everything()).await.unwrap().rows;
        let case = serde_json::to_string(view.case()).unwrap();
        let hidden: u32 = view.redacted.hidden.values().sum();
        (format!("{case} {:?} {timeline:?} {matrix:?} {rows:?}", view.names), hidden, timeline.len())
    };
    let (known, ..) = told(&bed.case_manager()).await;
    assert!(known.contains(partner.as_str()) && known.contains(&name), "the lead works with it");
    for who in [bed.front_line(), bed.respondent_ui(), bed.respondent_ii(), bed.secretariat(), bed.officer()] {
        let before = told(&who).await;
        assert!(!before.0.contains(partner.as_str()) && !before.0.contains(&name), "{}: {}", who.name, before.0);
        // What they may not see of it is not even counted.
        bed.done(&bed.login("respondent-add-centre"), &number, note()).await;
        let after = told(&who).await;
        assert_eq!((after.1, after.2), (before.1, before.2), "{}", who.name);
    }
}

#[tokio::test]
async fn data_08_a_list_that_is_asked_for_a_discreet_partner_tells_nothing_of_it() {
    let bed = Testbed::new().await;
    let (number, partner) = with_a_discreet_partner(&bed).await;
    let opened = bed.app.open_case(&bed.login("respondent-add-centre"), build::open(7), &Envelope::default()).await;
    assert!(opened.is_err() || opened.is_ok_and(|done| done.number != number));
    let asked = CaseFilter { institution: Some(partner.to_string()), ..everything() };
    for who in [bed.secretariat(), bed.officer(), bed.respondent_ui()] {
        let found = bed.app.cases(&who, &asked).await.unwrap();
        assert_eq!((found.rows.len(), found.total), (0, 0), "{}", who.name);
    }
}

#[tokio::test]
async fn data_01_whoever_may_file_nothing_hands_in_no_file() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let hand = async |who: &Caller| bed.app.take_file(who, &number, "proof.pdf", &forms::specimen()).await.is_ok();
    assert!(hand(&bed.case_manager()).await && !hand(&bed.officer()).await && !hand(&bed.stranger()).await);
}

#[tokio::test]
async fn data_01_a_consent_opens_the_data_of_those_whom_it_names_and_of_nobody_else() {
    let bed = Testbed::new().await;
    let (number, _) = with_a_discreet_partner(&bed).await;
    let lead = bed.case_manager();
    file(&bed, &lead, &number).await;
    file(&bed, &bed.login("respondent-add-centre"), &number).await;
    let documents = async |who: &Caller| bed.app.case(who, &number).await.unwrap().case().documents.len();
    // The first consent joins them with the lead, and not with the partner of the second.
    assert_eq!((documents(&lead).await, documents(&bed.respondent_ui()).await), (2, 1));
}

#[tokio::test]
async fn data_01_what_one_may_not_see_is_not_in_what_would_be_taken_back() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    // What happens in one moment is taken back as a whole or not at all.
    bed.days(1);
    bed.done(&bed.case_manager(), &number, note()).await;
    let last = async |who: &Caller| bed.app.case(who, &number).await.unwrap().case().last.is_some();
    assert_eq!((last(&bed.case_manager()).await, last(&bed.respondent_ui()).await), (true, false));
}

/// A case led by the case manager, who takes the respondent of a discreet partner into a tandem ten days later, under a
/// consent that lasts longer than the first.
async fn in_tandem_with_a_discreet_partner(bed: &Testbed) -> (String, Caller) {
    let number = bed.led_case(1, TriageOutcome::Tandem).await;
    let (lead, there) = (bed.case_manager(), bed.login("respondent-add-centre"));
    bed.days(10);
    let parties = [lead.seated.seat.institution.clone(), there.seated.seat.institution.clone()];
    let offer = forms::offer(bed.app.model(), &parties, bed.today(), Language::Fr);
    bed.done(&lead, &number, CaseCommand::OfferConsent(offer)).await;
    bed.done(&lead, &number, forms::give(2, bed.today(), None)).await;
    bed.done(&lead, &number, build::form_tandem(&there.seated.account)).await;
    bed.done(&there, &number, build::accept(2)).await;
    (number, there)
}

#[tokio::test]
async fn data_08_a_list_tells_neither_the_second_of_a_tandem_nor_the_consent_of_a_partner_that_is_not_to_be_known() {
    let bed = Testbed::new().await;
    let (number, there) = in_tandem_with_a_discreet_partner(&bed).await;
    let consents = bed.view(&bed.case_manager(), &number).await.consents;
    let (first, second) = (consents[0].valid_until.to_string(), consents[1].valid_until.to_string());
    assert!(first < second);
    let row = async |who: &Caller| {
        let rows = bed.app.cases(who, &everything()).await.unwrap().rows;
        rows.into_iter().find(|r| r.row.number == number).unwrap_or_else(|| panic!("{}", who.name))
    };
    let (me, partner) = (there.seated.account.as_str(), there.seated.seat.institution.as_str());
    for who in [bed.case_manager(), bed.coordinator()] {
        let listed = row(&who).await;
        assert_eq!(listed.row.consent_until.as_deref(), Some(second.as_str()), "{}", who.name);
        assert_eq!(listed.row.second_account.as_deref(), Some(me), "{}", who.name);
    }
    for who in [bed.front_line(), bed.respondent_ui(), bed.respondent_ii()] {
        assert_eq!(row(&who).await.row.consent_until.as_deref(), Some(first.as_str()), "{}", who.name);
    }
    for who in [bed.front_line(), bed.respondent_ii(), bed.secretariat(), bed.officer()] {
        let told = format!("{:?}", row(&who).await);
        assert!(!told.contains(me) && !told.contains(partner), "{}: {told}", who.name);
    }
    let bureau = row(&bed.secretariat()).await;
    assert!(bureau.row.consent_until.is_none() && !bureau.knows_consents, "that there is none is not said either");
    bed.agrees().await;
}

#[tokio::test]
async fn data_08_a_consent_that_one_may_not_know_is_neither_what_is_next_nor_what_is_missing() {
    let bed = Testbed::new().await;
    let (number, _) = in_tandem_with_a_discreet_partner(&bed).await;
    let first = bed.view(&bed.case_manager(), &number).await.consents[0].valid_until;
    while bed.today() <= first {
        bed.days(1);
    }
    use domain::session::Missing::Consent;
    let lacks = async |who: &Caller| bed.app.case(who, &number).await.unwrap().missing.contains(&Consent);
    assert!(!lacks(&bed.case_manager()).await, "the second consent is valid");
    assert!(lacks(&bed.respondent_ui()).await, "of which they know nothing");
    let listed = async |who: &Caller| {
        let rows = bed.app.cases(who, &everything()).await.unwrap().rows;
        rows.into_iter().find(|r| r.row.number == number).unwrap().row
    };
    // The partner's consent waits for its renewal: those who do not know of it read of something else.
    let until = bed.view(&bed.case_manager(), &number).await.consents[1].valid_until;
    bed.app.clock().pass_days(bed.today().until(until).unwrap().get_days());
    let renewal = |kind: &Option<String>| kind.as_deref() == Some("consent-renewal");
    let due = bed.app.case(&bed.case_manager(), &number).await.unwrap().due;
    assert!(due.iter().any(|d| d.kind == domain::model::DueKind::ConsentRenewal && d.subject == Some(2)));
    assert!(!renewal(&listed(&bed.secretariat()).await.next_kind));
    // Once nothing is valid, whoever answers for the case misses a consent; who organises the session is not told.
    bed.days(1);
    let session = table(&bed, &number).await;
    let missing = async |who: &Caller| {
        let view = bed.app.session(who, &session).await.unwrap();
        view.agenda[0].missing.contains(&Consent)
    };
    assert!(missing(&bed.coordinator()).await && !missing(&bed.secretariat()).await);
}

#[tokio::test]
async fn data_08_a_session_names_a_discreet_partner_to_those_alone_who_may_know_it() {
    let bed = Testbed::new().await;
    let (number, partner) = with_a_discreet_partner(&bed).await;
    let (coordinator, secretariat) = (bed.coordinator(), bed.secretariat());
    let there = bed.login("respondent-add-centre");
    let session = table(&bed, &number).await;
    bed.on_session(&coordinator, &session, build::invite(&there.seated.account, &number)).await;
    let told = async |who: &Caller| {
        let view = bed.app.session(who, &session).await.unwrap();
        (format!("{:?} {:?}", view.session, view.names), view)
    };
    let names = |text: &str| text.contains(partner.as_str()) || text.contains(&there.name);
    assert!(names(&told(&coordinator).await.0));
    let (text, view) = told(&secretariat).await;
    assert!(!names(&text) && !text.contains(there.seated.account.as_str()), "{text}");
    let hidden = view
        .session
        .invitations
        .iter()
        .find(|i| i.invited.institution.as_ref().is_some_and(|c| c.as_str() == rights::FURTHER));
    let n = hidden.expect("that somebody is invited is no secret").n;
    // Whether the partner has a basis is not told: the answer is the same where it has none.
    let other = bed.triaged_case(2, TriageOutcome::Complex).await;
    bed.on_session(&coordinator, &session, build::add_case(&other)).await;
    for case in [&number, &other] {
        let invite = build::invite(&there.seated.account, case);
        assert_eq!(bed.session_refused(&secretariat, &session, invite).await, "unknown-entry");
    }
    // A command names the invitation by its number, so that it still works.
    let uninvite = domain::session::SessionCommand::Uninvite(domain::session::Uninvite { invitation: n });
    bed.on_session(&secretariat, &session, uninvite).await;
    assert!(!names(&told(&coordinator).await.0));
}

/// A session of the region with a case on its agenda, and nobody invited yet.
async fn table(bed: &Testbed, number: &str) -> String {
    let plan = build::round_table(&bed.region(), bed.today());
    let session = bed.app.plan_session(&bed.coordinator(), plan, &Envelope::default()).await.unwrap().number;
    bed.on_session(&bed.coordinator(), &session, build::add_case(number)).await;
    session
}

/// Announced under a consent that opens nothing but that there is a case and whose; triaged with a reason, objected to, and
/// opened in an emergency.
async fn with_words(bed: &Testbed) -> String {
    let number = bed.advised_case(1).await;
    let CaseCommand::OfferConsent(mut offer) = bed.offer() else { unreachable!() };
    offer.categories = [Category::Process, Category::Identity].into();
    offer.ticks.clear();
    let front = bed.front_line();
    bed.done(&front, &number, forms::participate(bed.today())).await;
    bed.done(&front, &number, CaseCommand::OfferConsent(offer)).await;
    bed.done(&front, &number, forms::give(1, bed.today(), None)).await;
    bed.done(&bed.respondent_ui(), &number, build::announce(&bed.region())).await;
    let CaseCommand::Triage(mut triage) = build::triage(TriageOutcome::Complex) else { unreachable!() };
    triage.reason = Some(forms::prose("Zyxtriage"));
    bed.done(&bed.coordinator(), &number, CaseCommand::Triage(triage)).await;
    let wish = domain::triage::RequestSession {
        kind: domain::model::SessionKind::RoundTable,
        reason: forms::prose("Zyxsession"),
    };
    bed.done(&bed.coordinator(), &number, CaseCommand::RequestSession(wish)).await;
    let object = domain::privacy::Object { on: bed.today(), note: forms::prose("Zyxobjection") };
    bed.done(&front, &number, CaseCommand::RecordObjection(object)).await;
    let urgent = domain::privacy::OpenEmergency { reason: forms::prose("Zyxemergency") };
    bed.done(&bed.login("front-ii-centre"), &number, CaseCommand::OpenEmergency(urgent)).await;
    number
}

#[tokio::test]
async fn data_01_the_words_of_a_step_are_seen_like_the_plan_and_an_objection_by_those_who_act_on_it() {
    let bed = Testbed::new().await;
    let number = with_words(&bed).await;
    let words = async |who: &Caller| {
        let view = bed.app.case(who, &number).await.unwrap();
        let timeline = bed.app.timeline(who, &number).await.unwrap();
        let state = serde_json::to_string(view.case()).unwrap();
        let told: Vec<bool> = ["Zyxtriage", "Zyxsession", "Zyxobjection", "Zyxemergency"]
            .into_iter()
            .flat_map(|word| [state.contains(word), format!("{timeline:?}").contains(word)])
            .collect();
        told.chunks(2)
            .map(|both| {
                assert_eq!(both[0], both[1], "{}", who.name);
                both[0]
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(words(&bed.coordinator()).await, [true, true, true, false]);
    assert_eq!(words(&bed.front_line()).await, [false, false, true, false]);
    assert_eq!(words(&bed.respondent_ii()).await, [false, false, false, true]);
    assert_eq!(words(&bed.respondent_ui()).await, [false, false, true, false]);
    // The bureau has written the first two itself.
    assert_eq!(words(&bed.secretariat()).await, [true, true, false, false]);
    // That it happened is for everyone who knows of the case.
    let kinds: Vec<String> =
        bed.app.timeline(&bed.respondent_ii(), &number).await.unwrap().into_iter().map(|e| e.kind).collect();
    assert!(kinds.iter().any(|k| k == "triage.decided") && kinds.iter().any(|k| k == "person.objected"));
}

/// A document of a category, filed by somebody.
async fn file_of(bed: &Testbed, who: &Caller, number: &str, category: Category) {
    let file = bed.app.take_file(who, number, "proof.pdf", &forms::specimen()).await.unwrap();
    let (title, kind) = (forms::line("Zyxwvutitle"), DocumentKind::Report);
    bed.done(who, number, CaseCommand::FileDocument(FileDocument { title, kind, category, file, measure: None })).await;
}

#[tokio::test]
async fn data_11_a_cell_of_who_sees_what_says_what_a_respondent_there_is_shown() {
    let bed = Testbed::new().await;
    let (number, _) = with_a_discreet_partner(&bed).await;
    let readers = [bed.respondent_ui(), bed.respondent_ii(), bed.case_manager(), bed.login("respondent-add-centre")];
    let categories: Vec<Category> = Category::ALL
        .iter()
        .copied()
        .filter(|c| !matches!(c, Category::Diagnosis | Category::Note | Category::Process | Category::Identity))
        .collect();
    for who in &readers {
        for category in &categories {
            file_of(&bed, who, &number, *category).await;
        }
    }
    let matrix = bed.app.sharing(&bed.case_manager(), &number).await.unwrap();
    let mut excepted = 0;
    // The lead sees more than a colleague at the same institution does.
    for who in readers.iter().filter(|who| who.seated.account != bed.case_manager().seated.account) {
        let own = &who.seated.seat.institution;
        let shown = bed.app.case(who, &number).await.unwrap().redacted.case.documents;
        for (category, cells) in matrix.iter().filter(|(c, _)| categories.contains(c)) {
            let (_, share) = cells.iter().find(|(i, _)| i == own).unwrap();
            excepted += share.except.len();
            for (source, _) in cells.iter().filter(|(i, _)| i != own) {
                let seen =
                    shown.iter().any(|d| d.filed.category == *category && d.stamp.by.seat.institution == *source);
                assert_eq!(share.opens(source), seen, "{own} {category:?} from {source}: {share:?}");
            }
        }
    }
    assert!(excepted > 0);
    // The canton's unemployment insurance tells the disability insurance of no allowances (LACI 96c).
    let benefits = &matrix.iter().find(|(c, _)| *c == Category::Benefits).unwrap().1;
    let (_, share) = benefits.iter().find(|(i, _)| *i == bed.respondent_ii().seated.seat.institution).unwrap();
    assert!(share.except.contains(&bed.respondent_ui().seated.seat.institution));
    assert_eq!(share.except_rule, Some("no-allowances-for-ii"));
}

#[tokio::test]
async fn data_11_a_case_can_be_looked_at_through_the_eyes_of_another_role() {
    use app::case::{Sharing, Viewer};
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let view = bed.app.case(&bed.case_manager(), &number).await.unwrap();
    let sees = |viewer: Viewer, category: Category| {
        let all = bed.app.seen_as(&view, viewer).unwrap();
        all.into_iter().find(|(c, _)| *c == category).unwrap().1
    };
    let officer = Viewer::Role(domain::model::Role::CantonalOfficer);
    assert!(sees(officer, Category::Plan).is_open() && !sees(officer, Category::Health).is_open());
    assert_eq!(sees(officer, Category::Plan).rule, "administration");
    assert!(sees(Viewer::Coordinator, Category::Health).is_open());
    assert_eq!(sees(Viewer::Coordinator, Category::Diagnosis).sharing, Sharing::Never);
    let dpo = Viewer::Role(domain::model::Role::DataProtection);
    assert!(Category::ALL.iter().all(|c| !sees(dpo, *c).is_open()));
    // Each agrees with what somebody in that role is shown.
    for (viewer, who) in [(officer, bed.officer()), (Viewer::Coordinator, bed.coordinator())] {
        let shown = bed.app.case(&who, &number).await.unwrap().redacted;
        for category in Category::ALL {
            assert_eq!(sees(viewer, *category).is_open(), shown.sees(*category), "{} {category:?}", who.name);
        }
    }
}

#[tokio::test]
async fn the_overview_tells_what_the_timeline_begins_with() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let told = |entries: &[app::case::Entry]| {
        entries.iter().map(|e| (e.version, e.kind.clone(), e.event.is_some())).collect::<Vec<_>>()
    };
    for caller in [bed.case_manager(), bed.coordinator(), bed.front_line()] {
        let all = bed.app.timeline(&caller, &number).await.unwrap();
        let (view, latest) = bed.app.overview(&caller, &number, 5).await.unwrap();
        assert!(view.version > 12, "more has happened than is looked at in one go");
        assert_eq!(told(&latest), told(&all[..latest.len()]));
        assert!(latest.iter().filter(|e| e.event.is_some()).count() >= 5);
    }
    let stranger = bed.app.overview(&bed.stranger(), &number, 5).await;
    assert!(matches!(stranger, Err(AppError::NotFound)));
}
