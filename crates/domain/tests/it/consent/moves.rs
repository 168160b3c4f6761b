//! Moves: what can be done with the consents of a case, mostly as it is done, now and then with a fault.

use super::paper::{Paper, Sheet};
use super::world::{days_after, give, offer, participate, refuse, scan, withdraw};
use domain::CaseCommand;
use domain::consent::{Category, Channel, Offer};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

/// Who may be named; the first opened the file.
pub const INSTITUTIONS: [&str; 4] = [super::world::OPENER, "DM-II", "DM-SA-S", "DM-VET"];

/// What may be asked for.
pub const OPEN: [Category; 4] = [Category::Identity, Category::Career, Category::Health, Category::Plan];

/// What is wrong with an offer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Flaw {
    Tick,
    Closed(Category),
    Past,
    Reversed,
    Alone,
    Stranger,
    Empty,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Slip {
    NotTold,
    NoScan,
    Tomorrow,
    BeforeTheText,
}

/// What is done.
#[derive(Debug, Clone)]
pub enum Act {
    Offer { parties: Vec<&'static str>, categories: Vec<Category>, starts_in: i32, lasts: i32, flaw: Option<Flaw> },
    Give(Option<Slip>),
    Refuse { said: i32 },
    Withdraw { parties: Vec<&'static str>, categories: Vec<Category>, said: i32 },
    Renew { gap: i32, lasts: i32 },
    Participate { voluntary: bool, said: i32 },
}

/// A move: after how many days, what, with which consent, by whom; mostly a consent and an institution that fit.
#[derive(Debug, Clone)]
pub struct Move {
    pub days: i32,
    pub act: Act,
    fits: bool,
    which: Index,
    who: Index,
}

/// A case that begins on some day, with what happens to it. Two leap days lie among the days.
pub fn any_life() -> impl Strategy<Value = (Date, Vec<Move>)> {
    let start = prop_oneof![
        2 => (0..1500i32).prop_map(|n| days_after(date(2024, 2, 20), n)),
        1 => (0..9i32).prop_map(|n| days_after(date(2028, 2, 20), n)),
    ];
    (start, prop::collection::vec(any_move(), 6..18))
}

fn any_move() -> impl Strategy<Value = Move> {
    let days = prop_oneof![5 => Just(0), 4 => 1..4i32, 1 => 4..15i32];
    let (which, who) = (any::<Index>(), any::<Index>());
    (days, any_act(), prop::bool::weighted(0.85), which, who).prop_map(|(days, act, fits, which, who)| Move {
        days,
        act,
        fits,
        which,
        who,
    })
}

fn any_act() -> impl Strategy<Value = Act> {
    let parts = (subsequence(INSTITUTIONS.to_vec(), 0..=2), subsequence(OPEN.to_vec(), 0..=2));
    let in_part = parts.prop_filter("not whole", |(parties, categories)| parties.len() + categories.len() > 0);
    let whole = Act::Withdraw { parties: Vec::new(), categories: Vec::new(), said: 0 };
    // Nobody takes part before they are born.
    let of_life = prop_oneof![8 => Just(0), 1 => Just(-20_000), 1 => Just(1)];
    prop_oneof![
        4 => any_offer(),
        6 => prop::option::weighted(0.1, any_slip()).prop_map(Act::Give),
        1 => any_said().prop_map(|said| Act::Refuse { said }),
        4 => (in_part, any_said()).prop_map(|((parties, categories), said)| Act::Withdraw { parties, categories, said }),
        1 => Just(whole),
        3 => (-2..4i32, 0..10i32).prop_map(|(gap, lasts)| Act::Renew { gap, lasts }),
        1 => (any::<bool>(), of_life).prop_map(|(voluntary, said)| Act::Participate { voluntary, said }),
    ]
}

/// How many days before or after today a thing is noted as said: mostly today, now and then before it could be.
fn any_said() -> impl Strategy<Value = i32> {
    prop_oneof![14 => Just(0), 1 => Just(-400), 1 => -3..=1i32]
}

fn any_offer() -> impl Strategy<Value = Act> {
    let scope = (subsequence(INSTITUTIONS.to_vec(), 2..=4), subsequence(OPEN.to_vec(), 1..=4));
    let flaw = prop::option::weighted(0.15, any_flaw());
    let starts_in = prop_oneof![2 => Just(0), 1 => 1..5i32];
    (scope, starts_in, 0..12i32, flaw).prop_map(|((parties, categories), starts_in, lasts, flaw)| Act::Offer {
        parties,
        categories,
        starts_in,
        lasts,
        flaw,
    })
}

fn any_flaw() -> impl Strategy<Value = Flaw> {
    let closed = prop::sample::select(super::paper::NEVER.to_vec()).prop_map(Flaw::Closed);
    let others = [Flaw::Tick, Flaw::Past, Flaw::Reversed, Flaw::Alone, Flaw::Stranger, Flaw::Empty];
    prop_oneof![1 => closed, 2 => prop::sample::select(others.to_vec())]
}

fn any_slip() -> impl Strategy<Value = Slip> {
    prop::sample::select(vec![Slip::NotTold, Slip::NoScan, Slip::Tomorrow, Slip::BeforeTheText])
}

impl Move {
    /// Who does what, one after the other: a renewal is put before the person and given.
    pub fn commands(&self, paper: &Paper, today: Date) -> Vec<(&'static str, CaseCommand)> {
        match &self.act {
            Act::Offer { parties, categories, starts_in, lasts, flaw } => {
                let from = days_after(today, *starts_in);
                let (by, offer) = offered(parties, categories, from, *lasts, *flaw);
                vec![(if self.fits { by } else { self.anyone() }, CaseCommand::OfferConsent(offer))]
            }
            Act::Give(slip) => self.on(paper, |s| s.answer.is_none(), |n, _| given(n, today, *slip), today),
            Act::Refuse { said } => {
                let on = days_after(today, *said);
                self.on(paper, |s| s.answer.is_none(), |n, _| refuse(n, on), today)
            }
            Act::Withdraw { parties, categories, said } => {
                let on = days_after(today, *said);
                let lost = |n: u32, sheet: Option<&Sheet>| match sheet.filter(|_| self.fits) {
                    Some(sheet) => withdraw_left(n, sheet, parties, categories, on),
                    None => withdraw(n, parties, categories, on),
                };
                self.on(paper, |s| s.lasts(today), lost, today)
            }
            Act::Renew { gap, lasts } => self.renewed(paper, today, *gap, *lasts),
            Act::Participate { voluntary, said } => {
                vec![(self.anyone(), participate(*voluntary, days_after(today, *said)))]
            }
        }
    }

    fn anyone(&self) -> &'static str {
        INSTITUTIONS[self.who.index(INSTITUTIONS.len())]
    }

    /// One that a sheet names, where somebody fitting is wanted.
    fn someone(&self, sheet: Option<&Sheet>) -> &'static str {
        let named = |i: &&&str| sheet.is_some_and(|s| s.named.iter().any(|p| p.as_str() == **i));
        let fitting: Vec<&&str> = INSTITUTIONS.iter().filter(named).collect();
        if self.fits && !fitting.is_empty() { fitting[self.who.index(fitting.len())] } else { self.anyone() }
    }

    /// A consent that fits; else any number, also one that does not exist.
    fn pick(&self, paper: &Paper, fitting: impl Fn(&Sheet) -> bool) -> u32 {
        let numbers: Vec<u32> = paper.numbered().filter(|(_, s)| fitting(s)).map(|(n, _)| n).collect();
        if self.fits && !numbers.is_empty() {
            return numbers[self.which.index(numbers.len())];
        }
        u32::try_from(self.which.index(paper.sheets.len() + 2)).unwrap()
    }

    fn on(
        &self,
        paper: &Paper,
        fitting: impl Fn(&Sheet) -> bool,
        command: impl Fn(u32, Option<&Sheet>) -> CaseCommand,
        today: Date,
    ) -> Vec<(&'static str, CaseCommand)> {
        if self.fits && !paper.sheets.iter().any(&fitting) {
            return vec![next_offer(today)];
        }
        let n = self.pick(paper, fitting);
        let sheet = paper.sheet(n);
        vec![(self.someone(sheet), command(n, sheet))]
    }

    fn renewed(&self, paper: &Paper, today: Date, gap: i32, lasts: i32) -> Vec<(&'static str, CaseCommand)> {
        let n = self.pick(paper, |s| s.answer == Some(true));
        let Some(old) = paper.sheet(n) else { return vec![next_offer(today)] };
        let by = self.someone(Some(old));
        let from = days_after(old.until, 1 + gap).max(today);
        let parties: Vec<&str> = old.named.iter().map(|p| p.as_str()).collect();
        let categories: Vec<Category> = OPEN.into_iter().filter(|c| old.asked.iter().any(|(_, k)| k == c)).collect();
        let renewal =
            Offer { renewal_of: Some(n), ..offer(&parties, &categories, from, Some(days_after(from, lasts))) };
        let number = u32::try_from(paper.sheets.len() + 1).unwrap();
        vec![(by, CaseCommand::OfferConsent(renewal)), (by, give(number, today))]
    }
}

/// Where nothing can be answered, withdrawn or renewed, something is put before the person.
fn next_offer(today: Date) -> (&'static str, CaseCommand) {
    let offer = offer(&INSTITUTIONS[..3], &OPEN[..3], today, Some(days_after(today, 7)));
    (INSTITUTIONS[0], CaseCommand::OfferConsent(offer))
}

fn offered(
    parties: &[&'static str],
    categories: &[Category],
    from: Date,
    lasts: i32,
    flaw: Option<Flaw>,
) -> (&'static str, Offer) {
    let is = |f: Flaw| flaw == Some(f);
    let from = if is(Flaw::Past) { days_after(from, -10) } else { from };
    let until = if is(Flaw::Reversed) { days_after(from, -1) } else { days_after(from, lasts) };
    let parties = if is(Flaw::Alone) { &parties[..1] } else { parties };
    let mut offer = offer(parties, if is(Flaw::Empty) { &[] } else { categories }, from, Some(until));
    if is(Flaw::Tick) && !offer.ticks.remove(&Category::Health) {
        offer.ticks.insert(Category::Health);
    }
    if let Some(Flaw::Closed(category)) = flaw {
        offer.categories.insert(category);
    }
    let stranger = INSTITUTIONS.into_iter().find(|i| !parties.contains(i)).filter(|_| is(Flaw::Stranger));
    (stranger.unwrap_or(parties[0]), offer)
}

fn given(n: u32, today: Date, slip: Option<Slip>) -> CaseCommand {
    let CaseCommand::GiveConsent(mut give) = give(n, today) else { unreachable!("it is given") };
    // Half of the answers come on paper.
    if n.is_multiple_of(2) {
        (give.channel, give.scan) = (Channel::Paper, Some(scan()));
    }
    match slip {
        Some(Slip::NotTold) => drop(give.told.pop_last()),
        Some(Slip::NoScan) => (give.channel, give.scan) = (Channel::Paper, None),
        Some(Slip::Tomorrow) => give.on = days_after(today, 1),
        Some(Slip::BeforeTheText) => give.on = days_after(today, -400),
        None => {}
    }
    CaseCommand::GiveConsent(give)
}

/// Takes away what is still there; what is named but gone already is left out, if anything remains to be named.
fn withdraw_left(n: u32, sheet: &Sheet, parties: &[&str], categories: &[Category], on: Date) -> CaseCommand {
    let party_left = |p: &&&str| sheet.left.iter().any(|(party, _)| party.as_str() == **p);
    let category_left = |c: &&Category| sheet.left.iter().any(|(_, category)| category == *c);
    let parties_left: Vec<&str> = parties.iter().filter(party_left).copied().collect();
    let categories_left: Vec<Category> = categories.iter().filter(category_left).copied().collect();
    if parties_left.is_empty() && categories_left.is_empty() {
        return withdraw(n, parties, categories, on);
    }
    withdraw(n, &parties_left, &categories_left, on)
}
