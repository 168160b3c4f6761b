//! Consent at work: whatever is offered, given, refused, withdrawn and renewed, on whatever days, an institution may
//! learn exactly what is given to it on that day. Sequences of commands go through the rules, and are kept on paper
//! beside them.

mod moves;
mod paper;
pub mod world;

use domain::consent::{
    Category, ConsentState, Duty, Offer, Participate, Refuse, Representative, RepresentativeKind, Told, effects,
};
use domain::due::{DueItem, due_items};
use domain::model::{DueKind, Model};
use domain::{CaseCommand, Code, Person, Refused};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use moves::{INSTITUTIONS, Move, any_life};
use paper::{NEVER, Pairs, Paper};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use world::{MODEL, OPENER, World, code, days_after, give, offer, participate, person, refuse, withdraw};

/// Somebody's command, and whether it was carried out.
struct Said<'a> {
    by: &'a str,
    command: &'a CaseCommand,
    refused: Option<Refused>,
}

/// A look at the case after a command, or on a day on which nothing is said.
struct Look<'a> {
    before: &'a World,
    after: &'a World,
    paper_before: &'a Paper,
    paper: &'a Paper,
    said: Option<Said<'a>>,
}

impl Look<'_> {
    /// The command, where it was carried out.
    fn done(&self) -> Option<&CaseCommand> {
        self.said.as_ref().filter(|s| s.refused.is_none()).map(|s| s.command)
    }

    /// Today and every later day on which anything can change.
    fn days_ahead(&self) -> BTreeSet<Date> {
        let turns = self.paper.turning_days().into_iter().filter(|d| *d > self.after.today);
        turns.chain([self.after.today]).collect()
    }
}

/// Plays a life and looks at each day and each command of it.
fn play((start, moves): &(Date, Vec<Move>), mut look: impl FnMut(&Look)) -> (World, Paper) {
    let (mut world, mut paper) = (World::on(*start), Paper::default());
    for one in moves {
        for _ in 0..one.days {
            let before = world.clone();
            world.go_to(days_after(world.today, 1));
            look(&Look { before: &before, after: &world, paper_before: &paper, paper: &paper, said: None });
        }
        for (by, command) in one.commands(&paper, world.today) {
            let (before, paper_before) = (world.clone(), paper.clone());
            let refused = world.act(by, command.clone()).err().map(|r| r.code);
            if refused.is_none() {
                paper.note(&command, world.today);
            }
            let said = Some(Said { by, command: &command, refused });
            look(&Look { before: &before, after: &world, paper_before: &paper_before, paper: &paper, said });
        }
    }
    (world, paper)
}

/// Everything that the case opens on a day, asked one by one.
fn opens(world: &World, categories: &[Category], day: Date) -> Pairs {
    let each = INSTITUTIONS.iter().flat_map(|i| categories.iter().map(|c| (code(i), *c)));
    each.filter(|(i, c)| world.case.covers(i, *c, day).is_some()).collect()
}

/// Everything that one consent opens on a day.
fn opened_by(world: &World, n: u32, day: Date) -> Pairs {
    let consent = world.case.consent(n).unwrap();
    let each = INSTITUTIONS.iter().flat_map(|i| moves::OPEN.map(|c| (code(i), c)));
    each.filter(|(i, c)| consent.covers(i, *c, day)).collect()
}

/// The categories that the moves ask for, rightly or not.
fn asked() -> Vec<Category> {
    moves::OPEN.into_iter().chain(NEVER).collect()
}

/// Who may know of the case on a day.
fn knowing(world: &World, day: Date) -> BTreeSet<Code> {
    INSTITUTIONS.iter().map(|i| code(i)).filter(|i| world.case.has_basis(i, day)).collect()
}

fn knowing_on_paper(paper: &Paper, day: Date) -> BTreeSet<Code> {
    paper.opens(day).into_iter().map(|(i, _)| i).chain([code(OPENER)]).collect()
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 128, failure_persistence: None, ..Default::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn case_21_an_institution_learns_exactly_what_is_still_given_to_it_on_that_day(life in any_life()) {
        let (end, paper) = play(&life, |look| {
            let today = look.after.today;
            assert_eq!(opens(look.after, &asked(), today), look.paper.opens(today), "on {today}");
            assert_eq!(knowing(look.after, today), knowing_on_paper(look.paper, today), "on {today}");
        });
        // What follows if nothing more is said.
        let days = (0..15).map(|n| days_after(end.today, n)).chain(paper.turning_days());
        for day in days.filter(|d| *d >= end.today) {
            assert_eq!(opens(&end, Category::ALL, day), paper.opens(day), "on {day}");
            assert_eq!(knowing(&end, day), knowing_on_paper(&paper, day), "on {day}");
        }
    }

    #[test]
    fn case_21_what_is_given_widens_what_is_withdrawn_narrows_and_nothing_else_changes_anything(life in any_life()) {
        play(&life, |look| {
            let Some(command) = look.done() else { return };
            for day in look.days_ahead() {
                let (before, after) = (opens(look.before, &moves::OPEN, day), opens(look.after, &moves::OPEN, day));
                match command {
                    CaseCommand::GiveConsent(_) => assert!(before.is_subset(&after), "giving takes away on {day}"),
                    CaseCommand::WithdrawConsent(_) => assert!(after.is_subset(&before), "narrowing opens on {day}"),
                    other => assert_eq!(before, after, "{} changes what is open on {day}", other.kind()),
                }
            }
        });
    }

    #[test]
    fn case_21_a_withdrawal_ends_what_it_names_the_same_day_for_good_and_nothing_else(life in any_life()) {
        let mut gone: BTreeMap<u32, Pairs> = BTreeMap::new();
        play(&life, |look| {
            if let Some(CaseCommand::WithdrawConsent(w)) = look.done() {
                let whole = w.parties.is_empty() && w.categories.is_empty();
                let named = |(p, c): &(Code, Category)| whole || w.parties.contains(p) || w.categories.contains(c);
                for day in look.days_ahead() {
                    let mut kept = opened_by(look.before, w.consent, day);
                    kept.retain(|pair| !named(pair));
                    assert_eq!(opened_by(look.after, w.consent, day), kept, "on {day}");
                }
                let asked = look.paper.sheet(w.consent).unwrap().asked.iter();
                gone.entry(w.consent).or_default().extend(asked.filter(|pair| named(pair)).cloned());
            }
            for (n, pairs) in &gone {
                let back = opened_by(look.after, *n, look.after.today);
                assert!(back.is_disjoint(pairs), "consent {n} opens again what was withdrawn");
            }
        });
    }

    #[test]
    fn case_21_what_a_withdrawal_will_do_is_told_before_it_is_done(life in any_life()) {
        play(&life, |look| {
            let Some(CaseCommand::WithdrawConsent(w)) = look.done() else { return };
            let today = look.after.today;
            let (had, has) = (look.paper_before.opens(today), look.paper.opens(today));
            let told = effects(&look.before.case, w, today);
            let lost: Pairs = told.lost.iter().flat_map(|(i, cs)| cs.iter().map(|c| (i.clone(), *c))).collect();
            assert_eq!(lost, had.difference(&has).cloned().collect(), "on {today}");
            let party = |pairs: &Pairs| pairs.iter().map(|(i, _)| i.clone()).collect::<BTreeSet<Code>>();
            let leaving: BTreeSet<Code> = told.leaving.into_iter().collect();
            assert_eq!(leaving, party(&had).difference(&party(&has)).cloned().collect(), "on {today}");
        });
    }

    #[test]
    fn case_20_the_state_of_a_consent_agrees_with_what_it_opens_and_never_goes_back(life in any_life()) {
        let mut last: BTreeMap<u32, ConsentState> = BTreeMap::new();
        let (end, paper) = play(&life, |look| {
            let today = look.after.today;
            for (n, _) in look.paper.numbered() {
                let state = agreed_state(look.after, look.paper, n, today);
                let was = last.insert(n, state).unwrap_or(ConsentState::Offered);
                assert!(may_follow(was, state), "consent {n} goes from {was} to {state} on {today}");
            }
        });
        for (n, was) in &mut last {
            for day in paper.turning_days().into_iter().filter(|d| *d > end.today) {
                let state = agreed_state(&end, &paper, *n, day);
                assert!(may_follow(*was, state), "consent {n} goes from {was} to {state} on {day}");
                *was = state;
            }
        }
    }

    #[test]
    fn case_19_a_consent_counts_only_as_it_was_put_before_a_person_who_was_told_everything(life in any_life()) {
        play(&life, |look| {
            let Some(said) = &look.said else { return };
            let right = look.paper_before.accepts(said.by, said.command, look.after.today);
            let (kind, by) = (said.command.kind(), said.by);
            assert_eq!(said.refused.is_none(), right, "{kind} by {by}: {:?}, {:?}", said.refused, said.command);
        });
    }

    #[test]
    fn case_18_nobody_ever_learns_a_diagnosis_a_note_or_unticked_health_through_a_consent(life in any_life()) {
        let (end, _) = play(&life, |look| {
            assert!(opens(look.after, &NEVER, look.after.today).is_empty());
        });
        for consent in &end.case.consents {
            assert!(consent.offer.categories.iter().all(|c| c.may_be_consented()));
            let sensitive = consent.offer.categories.iter().filter(|c| c.is_sensitive());
            assert!(sensitive.eq(&consent.offer.ticks));
        }
    }

    #[test]
    fn case_22_the_will_to_take_part_and_the_consents_never_change_each_other(life in any_life()) {
        play(&life, |look| {
            let case = &look.after.case;
            assert_eq!(case.participation.as_ref().map(|p| p.voluntary), look.paper.participation);
            match look.done() {
                Some(CaseCommand::Participate(_)) => assert_eq!(look.before.case.consents, case.consents),
                _ => assert_eq!(look.before.case.participation, case.participation),
            }
        });
    }

    #[test]
    fn case_20_a_consent_is_watched_while_it_waits_for_an_answer_or_for_its_renewal(life in any_life()) {
        play(&life, |look| {
            let items = due_items(&look.after.case, &MODEL);
            let dated = |kind| dated(&items, kind);
            let waiting = look.paper.numbered().filter(|(_, s)| s.answer.is_none());
            let answers: BTreeMap<u32, Date> = waiting.map(|(n, s)| (n, days_after(s.offered, 14))).collect();
            assert_eq!(dated(DueKind::ConsentAnswer), answers);
            let ends = |n: u32, s: &paper::Sheet| {
                s.answer == Some(true) && !s.left.is_empty() && !is_renewed(look.paper, n)
            };
            let ending = look.paper.numbered().filter(|(n, s)| ends(*n, s));
            let renewals: BTreeMap<u32, Date> = ending.map(|(n, s)| (n, days_after(s.until, -30))).collect();
            assert_eq!(dated(DueKind::ConsentRenewal), renewals, "on {}", look.after.today);
        });
    }

    #[test]
    fn case_20_a_renewal_leaves_a_gap_exactly_where_the_dates_leave_one(
        start in 0..1500i32, lasts in 10..40i32, gap in -8..6i32, again in 0..20i32, narrower in any::<bool>()
    ) {
        let first = days_after(date(2024, 2, 20), start);
        let (last, from) = (days_after(first, lasts), days_after(first, lasts + 1 + gap));
        let until = days_after(from, again);
        let mut world = World::on(first);
        let n = world.given(offer(&["DM-UI", "DM-II"], &[Category::Career, Category::Plan], first, Some(last)));
        world.go_to(days_after(last, -8).max(first));
        let scope: &[Category] = if narrower { &[Category::Career] } else { &[Category::Career, Category::Plan] };
        let renewal = offer(&["DM-UI", "DM-II"], scope, from.max(world.today), Some(until.max(world.today)));
        world.given(Offer { renewal_of: Some(n), ..renewal });
        let open = |category, day| world.covers("DM-II", category, day);
        let days: Vec<Date> = (-2..80).map(|n| days_after(first, n)).collect();
        for day in &days {
            let (old, new) = ((first..=last).contains(day), (from..=until).contains(day));
            prop_assert_eq!(open(Category::Career, *day), old || new, "on {}", day);
            prop_assert_eq!(open(Category::Plan, *day), old || (new && !narrower), "on {}", day);
        }
        let between = |day: &&Date| **day > last && **day < from;
        let uncovered = days.iter().filter(between).filter(|d| !open(Category::Career, **d)).count();
        prop_assert_eq!(uncovered, usize::try_from(gap.max(0)).unwrap());
    }
}

/// The state of a consent on a day, which is that on paper and agrees with what the consent opens.
fn agreed_state(world: &World, paper: &Paper, n: u32, day: Date) -> ConsentState {
    let consent = world.case.consent(n).unwrap();
    let (state, covers) = (consent.state(day), !opened_by(world, n, day).is_empty());
    assert_eq!(state, paper.sheet(n).unwrap().state(day), "consent {n} on {day}");
    assert_eq!((covers, consent.is_valid(day)), (opens_something(state), covers), "{state} on {day}");
    state
}

fn opens_something(state: ConsentState) -> bool {
    matches!(state, ConsentState::Given | ConsentState::PartlyWithdrawn)
}

/// Whether a consent can go from a state to another, by a command or by the passing of days.
fn may_follow(was: ConsentState, now: ConsentState) -> bool {
    use ConsentState::{Expired, Given, NotYet, Offered, PartlyWithdrawn, Refused, Withdrawn};
    let next: &[ConsentState] = match was {
        Offered => &[NotYet, Given, Refused],
        NotYet => &[Given, PartlyWithdrawn, Withdrawn],
        Given => &[PartlyWithdrawn, Withdrawn, Expired],
        PartlyWithdrawn => &[Withdrawn, Expired],
        Withdrawn | Refused | Expired => &[],
    };
    was == now || next.contains(&now)
}

fn dated(items: &[DueItem], kind: DueKind) -> BTreeMap<u32, Date> {
    items.iter().filter(|i| i.kind == kind).map(|i| (i.subject.unwrap(), i.due)).collect()
}

fn is_renewed(paper: &Paper, n: u32) -> bool {
    paper.sheets.iter().any(|s| s.renewal_of == Some(n) && s.answer == Some(true) && !s.left.is_empty())
}

/// What holds of moves that are all refused proves nothing: they are mostly carried out, and reach every state.
#[test]
fn the_moves_reach_every_state_and_are_mostly_carried_out() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut done, mut refused): (BTreeMap<&str, u32>, BTreeMap<&str, u32>) = Default::default();
    let (mut states, mut gaps): (BTreeMap<&str, u32>, u32) = Default::default();
    for _ in 0..128 {
        let life = any_life().new_tree(&mut runner).unwrap().current();
        let (_, paper) = play(&life, |look| {
            if let Some(said) = &look.said {
                let count = if said.refused.is_none() { &mut done } else { &mut refused };
                *count.entry(said.command.kind()).or_default() += 1;
            }
            for consent in &look.after.case.consents {
                *states.entry(consent.state(look.after.today).code()).or_default() += 1;
            }
        });
        let old = |n: u32| paper.sheet(n).unwrap().until;
        let late = |s: &&paper::Sheet| s.renewal_of.is_some_and(|n| old(n).tomorrow().unwrap() < s.from);
        gaps += u32::from(paper.sheets.iter().filter(|s| s.answer == Some(true)).any(|s| late(&s)));
    }
    for kind in ["consent.offer", "consent.give", "consent.withdraw", "consent.refuse", "consent.participate"] {
        assert!(done.get(kind).is_some_and(|n| *n >= 40), "{kind}: {done:?}");
    }
    let (done, refused) = (done.values().sum::<u32>(), refused.values().sum::<u32>());
    assert!(done > 2 * refused && refused > 100, "{done} carried out, {refused} refused");
    assert!(ConsentState::ALL.iter().all(|s| states.get(s.code()).is_some_and(|n| *n >= 40)), "{states:?}");
    assert!(gaps >= 20, "{gaps} lives with a gap");
}

// Examples with dates.

const FIRST: Date = date(2026, 7, 1);
const LAST: Date = date(2027, 6, 30);
const BOTH: [&str; 2] = ["DM-UI", "DM-II"];
const ALL_THREE: [&str; 3] = ["DM-UI", "DM-II", "DM-SA-S"];

/// The consents that wait for their renewal, and until when.
fn watched(world: &World) -> BTreeMap<u32, Date> {
    dated(&due_items(&world.case, &MODEL), DueKind::ConsentRenewal)
}

/// The local day of a moment, told in universal time.
fn local_day(moment: &str) -> Date {
    let zone = TimeZone::get("Europe/Zurich").expect("the zone is known");
    moment.parse::<jiff::Timestamp>().unwrap().to_zoned(zone).date()
}

#[test]
fn case_21_a_consent_covers_to_the_end_of_its_last_day() {
    let mut world = World::on(FIRST);
    let n = world.given(offer(&BOTH, &[Category::Career], FIRST, Some(LAST)));
    // 23:59 in summer; one minute later universal time still has the same day, the person has not.
    let (before, after) = (local_day("2027-06-30T21:59:59Z"), local_day("2027-06-30T22:00:00Z"));
    assert!(world.covers("DM-II", Category::Career, before));
    assert!(!world.covers("DM-II", Category::Career, after));
    let consent = world.case.consent(n).unwrap();
    assert_eq!((consent.state(before), consent.state(after)), (ConsentState::Given, ConsentState::Expired));
    assert!(!world.covers("DM-II", Category::Career, FIRST.yesterday().unwrap()));
}

#[test]
fn case_20_on_its_last_day_a_consent_can_still_be_given_and_withdrawn_and_on_the_next_no_more() {
    let day = date(2026, 7, 10);
    let mut world = World::on(FIRST);
    for _ in 0..2 {
        world.done(CaseCommand::OfferConsent(offer(&BOTH, &[Category::Career], FIRST, Some(day))));
    }
    world.go_to(day);
    world.done(give(1, day));
    assert!(world.covers("DM-II", Category::Career, day));
    world.go_to(day.tomorrow().unwrap());
    assert_eq!(world.refused(give(2, world.today)), Refused::ConsentExpired);
    assert_eq!(world.refused(withdraw(1, &[], &[], world.today)), Refused::ConsentNotValid);
}

#[test]
fn case_21_a_withdrawal_for_one_party_leaves_the_others() {
    let mut world = World::on(FIRST);
    let n = world.given(offer(&ALL_THREE, &[Category::Career, Category::Health], FIRST, Some(LAST)));
    world.go_to(date(2026, 9, 15));
    world.done(withdraw(n, &["DM-II"], &[], world.today));
    let today = world.today;
    for category in [Category::Career, Category::Health] {
        let left = ALL_THREE.map(|i| world.covers(i, category, today));
        assert_eq!(left, [true, false, true], "{category}");
    }
    assert!(!world.case.has_basis(&code("DM-II"), today), "it no longer knows of the case");
    assert_eq!(world.case.consent(n).unwrap().state(today), ConsentState::PartlyWithdrawn);
    assert_eq!(world.refused(withdraw(n, &["DM-II"], &[], today)), Refused::ConsentDoesNotCover);
}

#[test]
fn case_21_a_withdrawal_for_one_category_leaves_the_others_to_every_party() {
    let mut world = World::on(FIRST);
    let n = world.given(offer(&ALL_THREE, &[Category::Career, Category::Health], FIRST, Some(LAST)));
    world.done(withdraw(n, &[], &[Category::Health], FIRST));
    assert!(ALL_THREE.iter().all(|i| world.covers(i, Category::Career, FIRST)));
    assert!(ALL_THREE.iter().all(|i| !world.covers(i, Category::Health, FIRST)));
}

#[test]
fn case_21_what_another_consent_gives_outlives_a_withdrawal() {
    let mut world = World::on(FIRST);
    let first = world.given(offer(&ALL_THREE, &[Category::Career], FIRST, Some(LAST)));
    let second = world.given(offer(&BOTH, &[Category::Career], FIRST, Some(LAST)));
    world.done(withdraw(first, &[], &[], FIRST));
    let left = ALL_THREE.map(|i| world.case.covers(&code(i), Category::Career, FIRST));
    assert_eq!(left, [Some(second), Some(second), None]);
}

#[test]
fn case_21_a_consent_withdrawn_party_by_party_has_ended_and_is_not_renewed() {
    let mut world = World::on(FIRST);
    let n = world.given(offer(&BOTH, &[Category::Career], FIRST, Some(LAST)));
    assert_eq!(watched(&world), BTreeMap::from([(n, date(2027, 5, 31))]));
    world.done(withdraw(n, &["DM-II"], &[], FIRST));
    assert_eq!(watched(&world).len(), 1, "the rest still ends");
    world.done(withdraw(n, &["DM-UI"], &[], FIRST));
    assert_eq!(world.case.consent(n).unwrap().state(FIRST), ConsentState::Withdrawn);
    assert_eq!(watched(&world), BTreeMap::new(), "nobody asks a person to renew what they have taken back");
}

#[test]
fn case_21_a_consent_that_has_not_begun_can_be_withdrawn_and_never_begins() {
    let mut world = World::on(FIRST);
    let from = date(2026, 8, 1);
    let n = world.given(offer(&BOTH, &[Category::Career], from, Some(LAST)));
    assert_eq!(world.case.consent(n).unwrap().state(FIRST), ConsentState::NotYet);
    world.done(withdraw(n, &[], &[], FIRST));
    assert!(!world.covers("DM-II", Category::Career, from));
    assert_eq!(world.refused(give(n, FIRST)), Refused::ConsentNotOffered);
}

#[test]
fn case_21_a_file_that_is_set_aside_takes_a_withdrawal_and_no_answer() {
    let mut world = World::on(FIRST);
    let n = world.given(offer(&BOTH, &[Category::Career], FIRST, Some(LAST)));
    world.done(CaseCommand::OfferConsent(offer(&ALL_THREE, &[Category::Plan], FIRST, Some(LAST))));
    let reason = domain::Prose::new("Pas de coordination.").unwrap();
    world.done(CaseCommand::SetAside(domain::closure::SetAside { reason }));
    assert_eq!(world.refused(give(2, FIRST)), Refused::CaseClosed);
    assert_eq!(world.refused(refuse(2, FIRST)), Refused::CaseClosed);
    world.done(withdraw(n, &[], &[], FIRST));
    assert!(!world.covers("DM-II", Category::Career, FIRST));
}

#[test]
fn case_20_a_renewal_one_day_late_leaves_a_gap_of_one_day() {
    let mut world = World::on(FIRST);
    let n = world.given(offer(&BOTH, &[Category::Career], FIRST, Some(LAST)));
    world.go_to(date(2027, 6, 20));
    let (gap, from) = (date(2027, 7, 1), date(2027, 7, 2));
    let renewal = offer(&BOTH, &[Category::Career], from, None);
    let renewed = world.given(Offer { renewal_of: Some(n), ..renewal });
    let by = |day| world.case.covers(&code("DM-II"), Category::Career, day);
    assert_eq!([by(LAST), by(gap), by(from)], [Some(n), None, Some(renewed)]);
    assert!(!world.case.has_basis(&code("DM-II"), gap), "in the gap it does not know of the case");
    assert!(watched(&world).into_keys().eq([renewed]), "the first has its renewal, the second ends one day");
}

#[test]
fn case_20_a_renewal_that_is_refused_or_not_answered_renews_nothing() {
    let mut world = World::on(FIRST);
    let n = world.given(offer(&BOTH, &[Category::Career], FIRST, Some(LAST)));
    let renewal = Offer { renewal_of: Some(n), ..offer(&BOTH, &[Category::Career], date(2027, 7, 1), None) };
    world.done(CaseCommand::OfferConsent(renewal.clone()));
    assert!(watched(&world).into_keys().eq([n]), "a renewal without an answer");
    world.done(refuse(2, FIRST));
    assert!(watched(&world).into_keys().eq([n]), "a renewal that is refused");
    let renewed = world.given(renewal);
    assert!(watched(&world).into_keys().eq([renewed]), "a renewal that is given");
}

#[test]
fn case_20_a_renewal_that_is_withdrawn_leaves_the_earlier_consent_to_be_renewed() {
    let mut world = World::on(FIRST);
    let n = world.given(offer(&BOTH, &[Category::Career], FIRST, Some(LAST)));
    let later = offer(&BOTH, &[Category::Career], date(2027, 7, 1), None);
    let renewed = world.given(Offer { renewal_of: Some(n), ..later });
    assert!(watched(&world).into_keys().eq([renewed]));
    world.done(withdraw(renewed, &[], &[], FIRST));
    assert!(watched(&world).into_keys().eq([n]));
}

#[test]
fn case_18_nothing_is_said_before_it_could_be() {
    let mut world = World::on(FIRST);
    let before = FIRST.yesterday().unwrap();
    world.done(CaseCommand::OfferConsent(offer(&BOTH, &[Category::Career], FIRST, Some(LAST))));
    assert_eq!(world.refused(refuse(1, before)), Refused::ConsentBeforeText);
    world.done(give(1, FIRST));
    assert_eq!(world.refused(withdraw(1, &[], &[], before)), Refused::DatesReversed);
    assert_eq!(world.refused(participate(true, world::BIRTH.yesterday().unwrap())), Refused::DateBeforeBirth);
    world.done(participate(true, world::BIRTH));
}

#[test]
fn case_20_a_leap_day_is_a_last_day_like_any_other() {
    let leap = date(2028, 2, 29);
    // A year that begins on 1 March ends on the last day of February.
    for until in [Some(leap), None] {
        let mut world = World::on(date(2027, 3, 1));
        world.given(offer(&BOTH, &[Category::Career], date(2027, 3, 1), until));
        let open = |day| world.covers("DM-II", Category::Career, day);
        assert_eq!([date(2028, 2, 28), leap, date(2028, 3, 1)].map(open), [true, true, false], "{until:?}");
    }
}

#[test]
fn case_20_a_consent_lasts_no_longer_than_the_model_lets_it() {
    let longest = FIRST.saturating_add(MODEL.consent.max_months.months()).yesterday().unwrap();
    let mut world = World::on(FIRST);
    let until = |day| CaseCommand::OfferConsent(offer(&BOTH, &[Category::Career], FIRST, Some(day)));
    assert_eq!(world.refused(until(longest.tomorrow().unwrap())), Refused::ConsentTooLong);
    world.done(until(longest));
    world.done(CaseCommand::OfferConsent(offer(&BOTH, &[Category::Career], FIRST, None)));
    assert_eq!(world.case.consent(2).unwrap().valid_until, LAST, "twelve months, where nothing else is said");
}

#[test]
fn data_04_a_consent_counts_only_when_each_thing_was_told() {
    let mut world = World::on(FIRST);
    world.done(CaseCommand::OfferConsent(offer(&BOTH, &[Category::Career], FIRST, Some(LAST))));
    for missing in Told::ALL {
        let CaseCommand::GiveConsent(mut incomplete) = give(1, FIRST) else { unreachable!("it is given") };
        incomplete.told.remove(missing);
        let refusal = world.act(OPENER, CaseCommand::GiveConsent(incomplete)).unwrap_err();
        assert_eq!(refusal.code, Refused::ConsentChecklist);
        assert_eq!(refusal.params.get("missing").map(String::as_str), Some(missing.code()));
        assert!(!world.covers("DM-II", Category::Career, FIRST), "{missing}");
    }
    world.done(give(1, FIRST));
    assert!(world.covers("DM-II", Category::Career, FIRST));
}

#[test]
fn case_18_health_needs_the_tick_of_its_own_and_the_tick_needs_health() {
    let mut world = World::on(FIRST);
    let ticked = |category, tick: bool| {
        let ticks = tick.then_some(Category::Health).into_iter().collect();
        CaseCommand::OfferConsent(Offer { ticks, ..offer(&BOTH, &[category], FIRST, Some(LAST)) })
    };
    assert_eq!(world.refused(ticked(Category::Health, false)), Refused::ConsentTick);
    assert_eq!(world.refused(ticked(Category::Career, true)), Refused::ConsentTick);
    world.done(ticked(Category::Health, true));
    world.done(give(1, FIRST));
    assert!(world.covers("DM-II", Category::Health, FIRST));
}

/// A canton that lets consent to data of justice too.
static WITH_JUSTICE: LazyLock<Model> = LazyLock::new(|| {
    let mut model = MODEL.clone();
    model.consent.categories.push(Category::Justice);
    model
});

#[test]
fn case_18_each_sensitive_category_needs_a_tick_of_its_own() {
    let mut world = World::of(FIRST, person(), &WITH_JUSTICE);
    let both = [Category::Health, Category::Justice];
    let ticked = |ticks: &[Category]| {
        let ticks = ticks.iter().copied().collect();
        CaseCommand::OfferConsent(Offer { ticks, ..offer(&BOTH, &both, FIRST, Some(LAST)) })
    };
    for (ticks, missing) in [(&[][..], "health,justice"), (&both[..1], "justice"), (&both[1..], "health")] {
        let refusal = world.act(OPENER, ticked(ticks)).unwrap_err();
        assert_eq!((refusal.code, refusal.field.as_deref()), (Refused::ConsentTick, Some("ticks")));
        assert_eq!(refusal.params["categories"], missing);
    }
    world.done(ticked(&both));
    world.done(give(1, FIRST));
    assert!(both.iter().all(|category| world.covers("DM-II", *category, FIRST)));
}

#[test]
fn case_18_a_consent_of_the_time_when_health_alone_had_a_tick_is_still_read() {
    let old = |tick: bool| {
        let mut written = serde_json::to_value(offer(&BOTH, &[Category::Career], FIRST, Some(LAST))).unwrap();
        let fields = written.as_object_mut().unwrap();
        fields.remove("ticks");
        fields.insert("health_tick".into(), tick.into());
        serde_json::from_value::<Offer>(written).unwrap().ticks
    };
    assert_eq!((old(true), old(false)), (BTreeSet::from([Category::Health]), BTreeSet::new()));
}

#[test]
fn data_19_a_minor_is_represented_or_was_found_capable_of_judgement() {
    // Eighteen on the second day.
    let birth = date(FIRST.year() - 18, FIRST.month(), FIRST.day()).tomorrow().unwrap();
    let mut world = World::of(FIRST, Person { birth, ..person() }, &MODEL);
    let plain = || offer(&BOTH, &[Category::Career], days_after(FIRST, 1), Some(LAST));
    let refusal = world.act(OPENER, CaseCommand::OfferConsent(plain())).unwrap_err();
    assert_eq!((refusal.code, refusal.field.as_deref()), (Refused::RepresentativeMissing, Some("representative")));
    let kind = RepresentativeKind::Parental;
    let parent = Representative { kind, family_name: person().family_name, given_name: None };
    world.done(CaseCommand::OfferConsent(Offer { representative: Some(parent), ..plain() }));
    world.done(CaseCommand::OfferConsent(Offer { capable_of_judgement: true, ..plain() }));
    assert!(world.case.consent(2).unwrap().offer.capable_of_judgement, "it stands in the file");
    world.go_to(days_after(FIRST, 1));
    world.done(CaseCommand::OfferConsent(plain()));
}

#[test]
fn data_12_a_refusal_is_recorded_with_the_duty_to_cooperate_its_article_and_its_consequence() {
    let duty = |consequence: Option<&str>| {
        let line = |text: &str| domain::Line::new(text).unwrap();
        Some(Duty { basis: line("LACI art. 17"), consequence: consequence.map(line) })
    };
    let mut world = World::on(FIRST);
    let takes_part = |voluntary, duty| CaseCommand::Participate(Participate { voluntary, on: FIRST, duty });
    assert_eq!(world.refused(takes_part(true, duty(None))), Refused::Contradiction, "whoever takes part cooperates");
    world.done(takes_part(false, duty(None)));
    assert_eq!(world.case.participation.as_ref().and_then(|p| p.duty.clone()), duty(None));
    world.done(CaseCommand::OfferConsent(offer(&BOTH, &[Category::Career], FIRST, Some(LAST))));
    let told = duty(Some("La caisse examine une suspension."));
    let refuse = Refuse { consent: 1, on: FIRST, note: None, duty: told.clone() };
    world.done(CaseCommand::RefuseConsent(refuse));
    assert_eq!(world.case.consent(1).unwrap().refused.as_ref().and_then(|r| r.duty.clone()), told);
    assert!(!world.covers("DM-II", Category::Career, FIRST), "a duty opens nothing");
    // A consequence without its article cannot even be said.
    let bare = serde_json::json!({"consent": 1, "on": FIRST, "duty": {"consequence": "Suspension"}});
    assert!(serde_json::from_value::<Refuse>(bare).is_err());
}

#[test]
fn case_18_what_cannot_be_consented_to_or_is_not_of_the_model_is_refused() {
    let mut world = World::on(FIRST);
    let closed: Vec<Category> =
        Category::ALL.iter().copied().filter(|c| NEVER.contains(c) || !MODEL.consent.categories.contains(c)).collect();
    assert!(closed.len() > NEVER.len(), "the model leaves out more than the law");
    for category in closed {
        let scope = offer(&BOTH, &[Category::Career, category], FIRST, Some(LAST));
        assert_eq!(world.refused(CaseCommand::OfferConsent(scope)), Refused::UnknownCode, "{category}");
    }
}

#[test]
fn case_22_whoever_takes_no_part_keeps_the_consent_and_whoever_withdraws_it_still_takes_part() {
    let mut world = World::on(FIRST);
    let n = world.given(offer(&BOTH, &[Category::Career], FIRST, Some(LAST)));
    world.done(participate(false, FIRST));
    assert!(world.covers("DM-II", Category::Career, FIRST));
    world.done(participate(true, FIRST));
    world.done(withdraw(n, &[], &[], FIRST));
    assert!(!world.covers("DM-II", Category::Career, FIRST));
    assert!(world.case.participation.as_ref().is_some_and(|p| p.voluntary));
}
