//! What is done beside cases: the rules of activities.

use crate::consent::world::{MODEL, code, line};
use domain::activity::*;
use domain::affair::{Affair, Cut, Mode, Spoken, SpokenLine, Stage};
use domain::case::{Ctx, LookedUp, Seat, Seated};
use domain::model::Role;
use domain::{Prose, Refused};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

const TODAY: Date = date(2026, 3, 2);

fn prose(text: &str) -> Prose {
    Prose::new(text).unwrap()
}

fn seated(role: Role, institution: &str) -> Seated {
    let seat = Seat { role, institution: code(institution), region: None, theme: None, language: None };
    Seated { account: code("S"), seat }
}

fn plan(kind: ActivityKind) -> PlanActivity {
    PlanActivity {
        activity_kind: kind,
        title: line("Cours de base"),
        purpose: prose("Savoir quand demander conseil."),
        audience: line("Services"),
        responsible: line("Secrétariat"),
        body: code("CNDC"),
        region: None,
        theme: None,
        comes_from: None,
        until: TODAY.saturating_add(90.days()),
    }
}

struct World {
    by: Seated,
    today: Date,
    facts: LookedUp,
    affair: Activity,
}

fn ctx(by: &Seated, today: Date, facts: LookedUp) -> Ctx<'_> {
    let now = today.to_zoned(TimeZone::UTC).unwrap().timestamp();
    Ctx { now, today, by, model: &MODEL, facts }
}

fn create(by: &Seated, plan: PlanActivity) -> Result<ActivityEvent, Refused> {
    Activity::create(&ctx(by, TODAY, LookedUp::default()), code("DM-E-2026-001"), plan).map_err(|r| r.code)
}

impl World {
    fn new(kind: ActivityKind) -> Self {
        let by = seated(Role::Secretariat, "DM-BUR");
        let event = create(&by, plan(kind)).unwrap();
        let affair = Activity::begin(&event, &ctx(&by, TODAY, LookedUp::default()).stamp()).unwrap();
        Self { by, today: TODAY, facts: LookedUp::default(), affair }
    }

    fn act(&mut self, command: ActivityCommand) -> Result<(), Refused> {
        let ctx = ctx(&self.by, self.today, self.facts.clone());
        for event in self.affair.decide(&ctx, command).map_err(|r| r.code)? {
            let read = ActivityEvent::read(event.kind(), &event.payload()).unwrap();
            self.affair.evolve(&read, &ctx.stamp());
        }
        Ok(())
    }

    fn done(&mut self, command: ActivityCommand) {
        let kind = command.kind();
        self.act(command).unwrap_or_else(|r| panic!("{kind}: {r}"));
    }

    fn refused(&mut self, command: ActivityCommand) -> Refused {
        let kind = command.kind();
        self.act(command).err().unwrap_or_else(|| panic!("{kind} was carried out"))
    }

    fn owed(&self) -> Vec<ActivityOwed> {
        self.affair.owed().iter().map(|o| o.what).collect()
    }
}

fn entry(on: Date, institutions: &[&str]) -> ActivityCommand {
    ActivityCommand::AddEntry(AddEntry {
        what: line("Cours de printemps"),
        on,
        medium: Medium::Meeting,
        responsible: line("Coordination"),
        audience: None,
        place: None,
        region: None,
        institutions: institutions.iter().map(|i| code(i)).collect(),
        where_read: None,
    })
}

fn report(n: u32, attended: u32, certified: Option<u32>) -> ActivityCommand {
    let entry_state = EntryState::Done;
    let (invited, attended) = (Some(20), Some(attended));
    ActivityCommand::ReportEntry(ReportEntry { n, entry_state, on: TODAY, invited, attended, certified, remark: None })
}

fn conclude(again_on: Option<Date>) -> ActivityCommand {
    ActivityCommand::Conclude(ConcludeActivity {
        on: TODAY,
        result: prose("Bien reçu."),
        proposal: None,
        topic: None,
        again_on,
    })
}

fn release() -> ActivityCommand {
    let title = SpokenLine { fr: line("Nouvelle"), de: line("Neues"), it: None, en: None };
    let text = Spoken { fr: prose("Voici."), de: prose("Das ist neu."), it: None, en: None };
    ActivityCommand::Release(ReleaseActivity { title, text })
}

#[test]
fn role_officer_11_a_training_has_dates_who_came_is_a_number_and_it_ends_when_all_is_reported() {
    let mut world = World::new(ActivityKind::Training);
    assert_eq!(world.owed(), [ActivityOwed::Entry, ActivityOwed::Conclusion], "a first date is owed");
    let ahead = TODAY.saturating_add(14.days());
    world.done(entry(ahead, &["DM-II"]));
    world.done(entry(TODAY, &[]));
    assert_eq!(world.owed(), [ActivityOwed::Report, ActivityOwed::Report, ActivityOwed::Conclusion]);
    assert_eq!(world.refused(report(2, 12, Some(13))), Refused::CountsReversed, "no certificate for who was not there");
    world.done(report(2, 12, Some(10)));
    assert_eq!(world.refused(report(2, 12, None)), Refused::AlreadyDone);
    assert_eq!(world.refused(conclude(None)), Refused::EntriesOpen);
    let dropped = ReportEntry {
        n: 1,
        entry_state: EntryState::Dropped,
        on: TODAY,
        invited: None,
        attended: Some(3),
        certified: None,
        remark: None,
    };
    assert_eq!(world.refused(ActivityCommand::ReportEntry(dropped.clone())), Refused::CountsReversed);
    world.done(ActivityCommand::ReportEntry(ReportEntry { attended: None, ..dropped }));
    assert_eq!(
        Totals::of(&world.affair.entries),
        Totals { done: 1, invited: 20, attended: 12, certified: 10 },
        "what was dropped counts nowhere"
    );
    world.done(conclude(None));
    assert_eq!((world.affair.stage, world.owed()), (Stage::Closed, vec![]));
}

#[test]
fn role_resp_04_an_institution_answers_for_itself_and_anew_when_the_day_is_moved() {
    let mut world = World::new(ActivityKind::Training);
    let ahead = TODAY.saturating_add(14.days());
    world.done(entry(ahead, &["DM-II"]));
    let confirm = |institution: &str| {
        let institution = code(institution);
        ActivityCommand::ConfirmEntry(ConfirmEntry { n: 1, institution, takes_part: true })
    };
    let asked = seated(Role::Respondent, "DM-II");
    assert_eq!(world.affair.owed_by(&asked.seat).len(), 1, "its own word alone");
    assert!(world.affair.owed_by(&seated(Role::Respondent, "DM-BUR").seat).is_empty());
    assert_eq!(world.refused(confirm("DM-BUR")), Refused::UnknownEntry, "it was not asked");
    world.by = seated(Role::Respondent, "DM-BUR");
    assert_eq!(world.refused(confirm("DM-II")), Refused::NotPermitted);
    world.by = asked.clone();
    world.done(confirm("DM-II"));
    assert_eq!(world.refused(confirm("DM-II")), Refused::AlreadyDone);
    assert!(world.affair.owed_by(&asked.seat).is_empty());
    let moved =
        ActivityCommand::MoveEntry(MoveEntry { n: 1, on: ahead.saturating_add(7.days()), reason: line("Salle") });
    world.done(moved);
    assert_eq!(world.affair.owed_by(&asked.seat).len(), 1);
}

#[test]
fn role_coordreg_03_what_takes_place_every_year_is_owed_again_and_keeps_its_dates() {
    let mut world = World::new(ActivityKind::Exchange);
    world.done(entry(TODAY, &[]));
    world.done(report(1, 9, None));
    let next = date(2027, 3, 2);
    world.done(conclude(Some(next)));
    assert_eq!(world.affair.owed(), [Owing { what: ActivityOwed::Again, due: next }]);
    world.today = next;
    world.done(ActivityCommand::Renew(RenewActivity { until: date(2027, 6, 1) }));
    assert_eq!((world.affair.stage, world.affair.entries.len()), (Stage::Planned, 1));
    assert_eq!(world.owed(), [ActivityOwed::Entry, ActivityOwed::Conclusion], "a new date is owed");
}

#[test]
fn role_coordreg_02_whoever_works_on_cases_asks_and_an_answer_is_owed_before_it_ends() {
    let field = seated(Role::FrontLine, "DM-II");
    for kind in ActivityKind::ALL {
        let begun = create(&field, plan(*kind));
        assert_eq!(begun.is_ok(), *kind == ActivityKind::Question, "{kind}");
    }
    let mut world = World::new(ActivityKind::Question);
    assert_eq!((world.affair.stage, world.owed()), (Stage::Received, vec![ActivityOwed::Answer]));
    assert_eq!(world.affair.owed()[0].due, date(2026, 4, 1), "within the time that the house takes to check");
    assert_eq!(world.refused(conclude(None)), Refused::AnswerMissing);
    world.done(ActivityCommand::Answer(AnswerActivity { answer: prose("Sans nom, librement.") }));
    assert_eq!((world.affair.stage, world.owed()), (Stage::Answered, vec![]));
    assert_eq!(world.refused(release()), Refused::AffairStage, "what was asked is not for everyone");
    world.done(conclude(None));
}

#[test]
fn role_copil_08_a_report_is_published_only_after_it_was_approved() {
    let mut world = World::new(ActivityKind::Report);
    assert_eq!(world.refused(release()), Refused::AffairStage);
    world.done(conclude(Some(date(2027, 3, 1))));
    assert_eq!((world.affair.stage, world.owed()), (Stage::Submitted, vec![ActivityOwed::Approval]));
    assert_eq!(world.refused(release()), Refused::AffairStage);
    let approve = ApproveActivity { on: TODAY, mode: Mode::Consensus, corrected: None };
    world.done(ActivityCommand::Approve(approve));
    world.done(release());
    assert!(world.affair.listed().public);
    assert_eq!(world.owed(), [ActivityOwed::Again], "the next one is owed");
}

#[test]
fn role_copil_03_institutions_stand_side_by_side_and_the_newest_line_counts() {
    let mut world = World::new(ActivityKind::Comparison);
    let line_of = |institution: &str, finding: &str| {
        ActivityCommand::Compare(CompareLine {
            matter: line("Bilan"),
            institution: Some(code(institution)),
            region: None,
            finding: prose(finding),
            funding: Some(line("Chacun pour soi")),
        })
    };
    world.done(line_of("DM-II", "Après un an."));
    world.done(line_of("DM-BUR", "Jamais."));
    world.done(line_of("DM-II", "Dès le début."));
    assert_eq!(world.affair.lines.len(), 2);
    assert_eq!(world.affair.lines[1].finding.as_str(), "Dès le début.");
    assert_eq!(world.refused(line_of("XX", "Rien.")), Refused::UnknownCode);
    assert_eq!(World::new(ActivityKind::Training).refused(line_of("DM-II", "Rien.")), Refused::AffairStage);
}

#[test]
fn role_cdc_08_whoever_works_on_cases_sees_nothing_of_contacts_support_and_reports() {
    for kind in ActivityKind::ALL {
        let affair = World::new(*kind).affair;
        for role in [Role::FrontLine, Role::Respondent] {
            let seen = matches!(affair.cut_for(role), Cut::Whole);
            assert_eq!(seen, kind.is_for_casework(), "{kind}");
        }
        assert!(matches!(affair.cut_for(Role::RegionalCoordinator), Cut::Whole));
    }
}

#[test]
fn role_cdc_01_what_belongs_to_one_region_is_chased_by_its_own_coordinator() {
    let mut world = World::new(ActivityKind::Rollout);
    world.affair.plan.region = Some(code("east"));
    let of = |region: &str| Seat { region: Some(code(region)), ..seated(Role::RegionalCoordinator, "DM-BUR").seat };
    assert!(!world.affair.owed_by(&of("east")).is_empty());
    assert!(world.affair.owed_by(&of("west")).is_empty());
    assert!(!world.affair.owed_by(&seated(Role::CantonalOfficer, "DM-BUR").seat).is_empty());
}
