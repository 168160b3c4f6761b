//! Whatever people do, in whatever order: some things hold. Half of the moves are what comes next, by the right person;
//! the rest is anything, by anyone.

mod moves;

use domain::case::{Case, Ctx, LookedUp, Seated, Stamp};
use domain::consent::Category;
use domain::contract::PERSON;
use domain::due::{DueOwner, due_items};
use domain::session::{Session, SessionCommand, SessionEvent, consequences};
use domain::statistics::fact::{Chronicle, facts, until};
use domain::{CaseCommand, CaseEvent, Code, Model};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use moves::{Move, any_move};
use proptest::prelude::*;
use rights::{Redacted, Rights, redact, standing};
use std::sync::LazyLock;
use testkit::{TODAY, Testbed};

/// Everyone who plays, with the model; made once.
static CAST: LazyLock<(Vec<Seated>, Model)> = LazyLock::new(|| {
    // On a thread of its own: whoever asks first may stand in a runtime already.
    let made = std::thread::spawn(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(Testbed::new())
    });
    let bed = made.join().expect("the house stands");
    let logins = moves::LOGINS.iter().map(|l| bed.login(l).seated);
    (logins.collect(), bed.app.model().clone())
});

/// The rules of its canton.
static RIGHTS: LazyLock<Rights> = LazyLock::new(|| Rights::of_canton(&CAST.1.code));

/// A case and a session without a database: the rules alone.
pub struct World {
    pub case: Case,
    pub session: Option<Session>,
    pub now: Timestamp,
    pub today: Date,
    sessions: u32,
}

impl World {
    fn new() -> Self {
        let (now, today) = (Timestamp::from_second(1_795_000_000).unwrap(), TODAY);
        let (cast, model) = &*CAST;
        let ctx = Ctx { now, today, by: &cast[0], model, facts: LookedUp::default() };
        let event = Case::open(&ctx, Code::new("DM-2026-0001").unwrap(), testkit::build::open(1)).unwrap();
        let case = Case::begin(&event, &ctx.stamp()).unwrap();
        Self { case, session: None, now, today, sessions: 0 }
    }

    fn ctx<'a>(&'a self, by: &'a Seated, facts: LookedUp) -> Ctx<'a> {
        Ctx { now: self.now, today: self.today, by, model: &CAST.1, facts }
    }

    fn pass(&mut self, days: i32) {
        self.now = self.now.checked_add(jiff::Span::new().hours(24 * i64::from(days)).seconds(1)).unwrap();
        self.today = self.today.saturating_add(days.days());
    }

    /// A command by somebody; whether it was carried out.
    fn act(&mut self, by: &Seated, command: CaseCommand) -> bool {
        if RIGHTS.act(command.kind(), &standing(by, &self.case, self.today)).is_none() {
            return false;
        }
        self.decide(by, command)
    }

    fn decide(&mut self, by: &Seated, command: CaseCommand) -> bool {
        let named = match &command {
            CaseCommand::ProposeLead(c) => Some(&c.account),
            CaseCommand::HandOver(c) | CaseCommand::FormTandem(c) => Some(&c.account),
            _ => None,
        };
        let seated = named.and_then(|a| CAST.0.iter().find(|s| s.account == *a)).cloned();
        let facts = LookedUp { session: self.session.clone(), seated, ..LookedUp::default() };
        let ctx = self.ctx(by, facts);
        let (Ok(events), stamp) = (self.case.decide(&ctx, command), ctx.stamp()) else { return false };
        for event in events {
            self.has_basis(&event, &stamp);
            self.case.evolve(&event, &stamp);
        }
        true
    }

    /// Nobody is asked or made owner of anything without basis.
    fn has_basis(&self, event: &CaseEvent, stamp: &Stamp) {
        let owners: Vec<&Code> = match event {
            CaseEvent::RequestSent(e) => vec![&e.to],
            CaseEvent::TransferStarted(e) => vec![&e.from, &e.to],
            CaseEvent::TransferConfirmed(_) => vec![&stamp.by.seat.institution],
            CaseEvent::ProcedureStarted(e) if e.inquiry.is_none() => e.start.with.iter().collect(),
            CaseEvent::GuaranteeAsked(e) => e.funders.iter().map(|f| &f.institution).collect(),
            CaseEvent::LeadProposed(e) => vec![&e.who.seat.institution],
            CaseEvent::ContractDrafted(e) => e.clauses.iter().map(|c| &c.owner).collect(),
            CaseEvent::ClauseAdded(e) => vec![&e.text.owner],
            CaseEvent::ClauseChanged(e) => vec![&e.text.owner],
            CaseEvent::MeasureAdded(e) => vec![&e.owner],
            CaseEvent::Concluded(e) => e.text.tasks.iter().map(|t| &t.owner).collect(),
            CaseEvent::LeadAccepted(_) => vec![&stamp.by.seat.institution],
            _ => Vec::new(),
        };
        for owner in owners.into_iter().filter(|o| o.as_str() != PERSON) {
            assert!(self.case.has_basis(owner, self.today), "{} makes {owner} part of it without basis", event.kind());
        }
    }

    fn plan(&mut self, by: &Seated, starts_in: i32) {
        let plan = testkit::build::round_table("centre", self.today.saturating_add(starts_in.days()));
        self.sessions += 1;
        let number = Code::new(format!("DM-S-2026-{:03}", self.sessions)).unwrap();
        let ctx = self.ctx(by, LookedUp::default());
        if let Ok(event) = Session::plan(&ctx, number, plan) {
            let stamp = ctx.stamp();
            self.session = Session::begin(&event, &stamp);
        }
    }

    fn on_session(&mut self, by: &Seated, command: SessionCommand) {
        let Some(mut session) = self.session.clone() else { return };
        let named = if let SessionCommand::Invite(c) = &command { c.account.as_ref() } else { None };
        let seated = named.and_then(|a| CAST.0.iter().find(|s| s.account == *a)).cloned();
        let facts = LookedUp { seated, cases: vec![self.case.clone()], ..LookedUp::default() };
        let ctx = self.ctx(by, facts);
        let (Ok(events), stamp) = (session.decide(&ctx, command), ctx.stamp()) else { return };
        for event in &events {
            if let SessionEvent::Invited(e) = event {
                let basis = e.institution.as_ref().is_none_or(|i| self.case.has_basis(i, self.today));
                assert!(basis, "somebody without basis is invited");
            }
            session.evolve(event, &stamp);
            self.session = Some(session.clone());
            for (_, follows) in consequences(&session, event) {
                if self.case.is_open() {
                    self.decide(by, follows);
                }
            }
        }
    }

    /// What holds at any time.
    fn holds(&self) {
        self.one_lead();
        self.owners();
        self.nobody_sees_without_basis();
    }

    fn one_lead(&self) {
        let case = &self.case;
        let expected = usize::from(!case.terms.is_empty() && case.is_open());
        assert_eq!(case.leads_now(), expected, "{}", case.phase());
        assert!(case.lead().is_none_or(|t| (1..=2).contains(&t.who.len())));
        if case.closure.close.is_some() {
            assert!(case.closure.open_steps().is_empty(), "closed with an open step");
        }
    }

    /// Every due item has an owner who is there, and who may know of the case or was asked before a consent ended.
    fn owners(&self) {
        for item in due_items(&self.case, &CAST.1) {
            let there = match &item.owner {
                DueOwner::Account(account) => CAST.0.iter().any(|s| s.account == *account),
                DueOwner::Institution(_, institution) => {
                    let lasting = |c: &domain::consent::Consent| {
                        c.given.is_some()
                            && !c.withdrawals.iter().any(|w| w.is_whole())
                            && c.parties_left().contains(institution)
                    };
                    self.case.opened.by.seat.institution == *institution || self.case.consents.iter().any(lasting)
                }
                DueOwner::Coordinator(_, region, _) => CAST.1.region.iter().any(|r| r.code == region.as_str()),
                DueOwner::Role(role) => CAST.1.role.contains_key(role),
            };
            assert!(there, "{} waits for {:?}", item.kind, item.owner);
        }
    }

    /// A withdrawn or expired consent lets nobody see: what is left is what they wrote themselves.
    fn nobody_sees_without_basis(&self) {
        for actor in CAST.0.iter().filter(|s| s.seat.role.code() == "respondent") {
            let stands = standing(actor, &self.case, self.today);
            if stands.lead || stands.proposed || self.case.has_basis(&actor.seat.institution, self.today) {
                continue;
            }
            let seen: Redacted = redact(&RIGHTS, &self.case, actor, &CAST.1, self.today);
            assert!(Category::ALL.iter().all(|c| !seen.sees(*c)), "{} sees", actor.account);
            let theirs = |s: &Stamp| s.by.seat.institution == actor.seat.institution;
            assert!(seen.case.contacts.iter().all(|(s, _)| theirs(s)) && seen.case.goals.is_empty());
            assert!(seen.case.person.given_name.is_none() && seen.case.person.avs.is_none());
        }
    }

    fn make(&mut self, one: &Move) {
        self.pass(one.days);
        let by = CAST.0[one.who % CAST.0.len()].clone();
        match moves::choose(self, one, &CAST.0, &CAST.1) {
            moves::Choice::Case(who, command) => {
                let who = who.unwrap_or(by);
                self.act(&who, command);
            }
            moves::Choice::Plan(who) => self.plan(&who, one.n % 3),
            moves::Choice::Session(who, command) => self.on_session(&who, command),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, max_shrink_iters: 400, failure_persistence: None, ..Default::default() })]

    #[test]
    fn whatever_people_do_one_leads_owners_are_there_and_nobody_sees_without_basis(
        played in prop::collection::vec(any_move(), 20..140)
    ) {
        let mut world = World::new();
        for one in &played {
            world.make(one);
            world.holds();
        }
        let doc = serde_json::to_vec(&world.case).unwrap();
        let read: Case = serde_json::from_slice(&doc).unwrap();
        prop_assert_eq!(serde_json::to_vec(&read).unwrap(), doc);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, max_shrink_iters: 200, failure_persistence: None, ..Default::default() })]

    #[test]
    fn case_73_whatever_people_do_later_the_numbers_of_a_past_day_stay(
        played in prop::collection::vec(any_move(), 20..100)
    ) {
        let mut world = World::new();
        let mut chronicle = Chronicle::default();
        let mut told = std::collections::BTreeMap::new();
        for one in &played {
            world.make(one);
            // After each step, as the house writes it; what stands at the end of the day is what was told of it.
            let now = facts(&world.case, &CAST.1);
            prop_assert!(now.values().all(|n| *n > 0));
            chronicle.settle(world.today, now.clone());
            told.insert(world.today, now);
        }
        for (day, then) in told {
            prop_assert_eq!(until(&chronicle.changes, day), then);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 0, failure_persistence: None, ..Default::default() })]

    #[test]
    fn i9_whatever_people_do_replaying_the_journal_gives_the_state(
        played in prop::collection::vec(any_move(), 10..50)
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(through_the_house(&played));
    }
}

/// The same moves through the application, where the rights are asked and everything is written.
async fn through_the_house(played: &[Move]) {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    for one in played {
        bed.days(one.days);
        let who = bed.login(moves::LOGINS[one.who % moves::LOGINS.len()]);
        let mut world = World::new();
        world.case = bed.view(&bed.front_line(), &number).await;
        (world.today, world.now) = (bed.today(), bed.app.clock().now());
        if let moves::Choice::Case(right, command) = moves::choose(&world, one, &CAST.0, &CAST.1) {
            let who = right.map_or(who, |r| bed.cast.of(&r.account).unwrap().clone());
            // Refused or carried out: either is an answer, anything else a fault.
            match bed.act(&who, &number, command).await {
                Ok(_) | Err(app::AppError::Refused(_) | app::AppError::NotFound) => {}
                Err(other) => panic!("{other}"),
            }
        }
    }
    bed.agrees().await;
}

/// An invariant that is only asked of young cases proves nothing: the moves reach the whole process.
#[test]
fn the_moves_reach_the_whole_process() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    use std::collections::BTreeSet;
    let mut runner = TestRunner::deterministic();
    let sequence = prop::collection::vec(any_move(), 60..140);
    let mut phases = BTreeSet::new();
    let mut kinds = BTreeSet::new();
    for _ in 0..80 {
        let mut world = World::new();
        for one in sequence.new_tree(&mut runner).unwrap().current() {
            world.make(&one);
            phases.insert(world.case.phase());
        }
        kinds.extend(world.case.terms.iter().map(|t| t.who.len()));
        kinds.extend((world.case.terms.len() > 2).then_some(10));
        kinds.extend(world.case.consents.iter().any(|c| !c.withdrawals.is_empty()).then_some(20));
        kinds.extend((!world.case.requests.is_empty()).then_some(30));
        kinds.extend((!world.case.measures.is_empty()).then_some(40));
    }
    use domain::case::Phase;
    for phase in [Phase::Designation, Phase::Contract, Phase::FollowUp, Phase::Closing, Phase::Closed, Phase::SetAside]
    {
        assert!(phases.contains(&phase), "{phase} is never reached");
    }
    let all = BTreeSet::from([1, 2, 10, 20, 30, 40]);
    assert_eq!(kinds, all, "one, two, several terms, withdrawals, requests, measures");
}
