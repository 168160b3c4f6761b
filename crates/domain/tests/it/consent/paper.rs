//! The same consents, kept as one would on paper: for each the pairs of institution and category that are still given,
//! and the days. It shares no code with the rules, so that the two can be compared.

use domain::consent::{Category, Channel, ConsentState, Give, Offer, Told, Withdraw};
use domain::{CaseCommand, Code};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Who may learn what.
pub type Pairs = BTreeSet<(Code, Category)>;

/// What no person can consent to, whatever they sign.
pub const NEVER: [Category; 2] = [Category::Diagnosis, Category::Note];

/// A consent, as it is kept on paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    pub named: BTreeSet<Code>,
    pub asked: Pairs,
    pub left: Pairs,
    pub from: Date,
    pub until: Date,
    pub offered: Date,
    pub answer: Option<bool>,
    pub given: Option<Date>,
    pub renewal_of: Option<u32>,
}

impl Sheet {
    pub fn opens(&self, day: Date) -> Pairs {
        let open = self.answer == Some(true) && (self.from..=self.until).contains(&day);
        if open { self.left.clone() } else { Pairs::new() }
    }

    pub fn state(&self, day: Date) -> ConsentState {
        match self.answer {
            None => ConsentState::Offered,
            Some(false) => ConsentState::Refused,
            Some(true) if self.left.is_empty() => ConsentState::Withdrawn,
            Some(true) if day < self.from => ConsentState::NotYet,
            Some(true) if day > self.until => ConsentState::Expired,
            Some(true) if self.left == self.asked => ConsentState::Given,
            Some(true) => ConsentState::PartlyWithdrawn,
        }
    }

    /// Whether it still gives something, now or soon.
    pub fn lasts(&self, today: Date) -> bool {
        self.answer == Some(true) && !self.left.is_empty() && today <= self.until
    }

    fn takes(&self, give: &Give, today: Date) -> bool {
        let told = Told::ALL.iter().all(|t| give.told.contains(t));
        let signed = give.channel != Channel::Paper || give.scan.is_some();
        self.answer.is_none() && today <= self.until && told && signed && (self.offered..=today).contains(&give.on)
    }

    fn can_lose(&self, withdraw: &Withdraw, today: Date) -> bool {
        let party_left = |p: &Code| self.left.iter().any(|(party, _)| party == p);
        let category_left = |c: &Category| self.left.iter().any(|(_, category)| category == c);
        self.lasts(today)
            && self.given.is_some_and(|given| (given..=today).contains(&withdraw.on))
            && withdraw.parties.iter().all(party_left)
            && withdraw.categories.iter().all(category_left)
    }

    fn lose(&mut self, withdraw: &Withdraw) {
        let whole = withdraw.parties.is_empty() && withdraw.categories.is_empty();
        self.left.retain(|(p, c)| !whole && !withdraw.parties.contains(p) && !withdraw.categories.contains(c));
    }
}

/// The consents of a case, and the will to take part.
#[derive(Debug, Clone, Default)]
pub struct Paper {
    pub sheets: Vec<Sheet>,
    pub participation: Option<bool>,
}

impl Paper {
    pub fn sheet(&self, n: u32) -> Option<&Sheet> {
        self.sheets.get(usize::try_from(n).unwrap().checked_sub(1)?)
    }

    /// The sheets with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (u32, &Sheet)> {
        (1..).zip(&self.sheets)
    }

    /// Everything that is open on a day, through whichever consent.
    pub fn opens(&self, day: Date) -> Pairs {
        self.sheets.iter().flat_map(|s| s.opens(day)).collect()
    }

    /// The days on either side of where anything can begin or end.
    pub fn turning_days(&self) -> BTreeSet<Date> {
        let begins = |s: &Sheet| [s.from.yesterday().unwrap(), s.from];
        let ends = |s: &Sheet| [s.until, s.until.tomorrow().unwrap()];
        self.sheets.iter().flat_map(|s| [begins(s), ends(s)].concat()).collect()
    }

    /// Whether what somebody wants is in order.
    pub fn accepts(&self, by: &str, command: &CaseCommand, today: Date) -> bool {
        let sheet = |n: u32| self.sheet(n).filter(|s| s.named.iter().any(|p| p.as_str() == by));
        match command {
            CaseCommand::OfferConsent(c) => offers(by, c, today) && c.renewal_of.is_none_or(|n| sheet(n).is_some()),
            CaseCommand::GiveConsent(c) => sheet(c.consent).is_some_and(|s| s.takes(c, today)),
            CaseCommand::RefuseConsent(c) => {
                sheet(c.consent).is_some_and(|s| s.answer.is_none() && (s.offered..=today).contains(&c.on))
            }
            CaseCommand::WithdrawConsent(c) => sheet(c.consent).is_some_and(|s| s.can_lose(c, today)),
            CaseCommand::Participate(c) => (super::world::BIRTH..=today).contains(&c.on),
            other => panic!("{} is no move", other.kind()),
        }
    }

    /// Notes what was carried out.
    pub fn note(&mut self, command: &CaseCommand, today: Date) {
        let mut change = |n: u32, how: &dyn Fn(&mut Sheet)| how(&mut self.sheets[usize::try_from(n).unwrap() - 1]);
        match command {
            CaseCommand::OfferConsent(c) => self.sheets.push(sheet_of(c, today)),
            CaseCommand::GiveConsent(c) => change(c.consent, &|s| (s.answer, s.given) = (Some(true), Some(c.on))),
            CaseCommand::RefuseConsent(c) => change(c.consent, &|s| s.answer = Some(false)),
            CaseCommand::WithdrawConsent(c) => change(c.consent, &|s| s.lose(c)),
            CaseCommand::Participate(c) => self.participation = Some(c.voluntary),
            other => panic!("{} is no move", other.kind()),
        }
    }
}

fn offers(by: &str, c: &Offer, today: Date) -> bool {
    c.parties.len() >= 2
        && c.parties.iter().any(|p| p.as_str() == by)
        && !c.categories.is_empty()
        && !NEVER.iter().any(|k| c.categories.contains(k))
        && c.categories.iter().filter(|k| k.is_sensitive()).eq(&c.ticks)
        && (today..=until(c)).contains(&c.valid_from)
}

/// The moves always say until when; what the model adds has an example of its own.
fn until(c: &Offer) -> Date {
    c.valid_until.expect("a move has a last day")
}

fn sheet_of(c: &Offer, today: Date) -> Sheet {
    let pairs = |p: &Code| c.categories.iter().map(|k| (p.clone(), *k)).collect::<Vec<_>>();
    let asked: Pairs = c.parties.iter().flat_map(pairs).collect();
    Sheet {
        named: c.parties.clone(),
        left: asked.clone(),
        asked,
        from: c.valid_from,
        until: until(c),
        offered: today,
        answer: None,
        given: None,
        renewal_of: c.renewal_of,
    }
}
