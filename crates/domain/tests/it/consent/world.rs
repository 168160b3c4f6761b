//! A case and a calendar: commands go through the rules of the house, nothing else changes anything.

use domain::case::{Case, Ctx, LookedUp, Open, Seat, Seated};
use domain::consent::{Category, Channel, ExchangeForm, Give, Offer, Participate, Refuse, Told, Withdraw};
use domain::follow_up::{FileRef, Media};
use domain::model::{Language, Model, Role, parse};
use domain::{CaseCommand, Code, Line, Name, Person, Prose, Refusal, Refused};
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Who opens the file: it knows of the case even without a consent.
pub const OPENER: &str = "DM-UI";

/// The model of the demonstration, read once.
pub static MODEL: LazyLock<Model> = LazyLock::new(|| {
    let real = include_str!("../../../../../models/vs.toml");
    let demo = include_str!("../../../../../models/dm.toml");
    parse(demo, |stem| (stem == "vs").then(|| real.to_string())).expect("the model is read")
});

pub fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

pub fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

pub fn days_after(day: Date, days: i32) -> Date {
    day.checked_add(days.days()).unwrap()
}

/// A case on a day.
#[derive(Clone)]
pub struct World {
    pub case: Case,
    pub today: Date,
    now: Timestamp,
    model: &'static Model,
}

impl World {
    /// A case that the opener opens on a day.
    pub fn on(today: Date) -> Self {
        Self::of(today, person(), &MODEL)
    }

    /// The same under a model of its own.
    pub fn under(model: &'static Model, today: Date) -> Self {
        Self::of(today, person(), model)
    }

    /// A case of some person under some model.
    pub fn of(today: Date, person: Person, model: &'static Model) -> Self {
        let now = today.at(9, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
        let by = respondent(OPENER);
        let ctx = Ctx { now, today, by: &by, model, facts: LookedUp::default() };
        let open = Open { person, despite_duplicates: false };
        let event = Case::open(&ctx, code("DM-2026-0001"), open).unwrap();
        let case = Case::begin(&event, &ctx.stamp()).unwrap();
        Self { case, today, now, model }
    }

    /// The same case on another day.
    pub fn go_to(&mut self, day: Date) {
        self.today = day;
        self.now = day.at(9, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
    }

    /// Somebody acts for an institution.
    pub fn act(&mut self, institution: &str, command: CaseCommand) -> Result<(), Refusal> {
        let by = respondent(institution);
        let ctx = Ctx { now: self.now, today: self.today, by: &by, model: self.model, facts: LookedUp::default() };
        let events = self.case.decide(&ctx, command)?;
        events.iter().for_each(|e| self.case.evolve(e, &ctx.stamp()));
        self.now = self.now.checked_add(1.second()).unwrap();
        Ok(())
    }

    /// The opener acts, and it is carried out.
    pub fn done(&mut self, command: CaseCommand) {
        let kind = command.kind();
        self.act(OPENER, command).unwrap_or_else(|r| panic!("{kind} is refused: {:?}", r.code));
    }

    /// The opener acts, and it is refused.
    pub fn refused(&mut self, command: CaseCommand) -> Refused {
        self.act(OPENER, command).expect_err("it is refused").code
    }

    /// The opener acts, and it is refused at a field.
    pub fn refused_at(&mut self, command: CaseCommand) -> (Refused, String) {
        let refusal = self.act(OPENER, command).expect_err("it is refused");
        (refusal.code, refusal.field.unwrap_or_default())
    }

    /// A consent is put before the person and given on the same day; its number.
    pub fn given(&mut self, offer: Offer) -> u32 {
        self.done(CaseCommand::OfferConsent(offer));
        let n = u32::try_from(self.case.consents.len()).unwrap();
        self.done(give(n, self.today));
        n
    }

    /// Whether an institution may learn a category on a day.
    pub fn covers(&self, institution: &str, category: Category, day: Date) -> bool {
        self.case.covers(&code(institution), category, day).is_some()
    }
}

pub fn respondent(institution: &str) -> Seated {
    let institution_code = code(institution);
    let seat =
        Seat { role: Role::Respondent, institution: institution_code, region: None, theme: None, language: None };
    Seated { account: code(institution), seat }
}

/// When the person was born.
pub const BIRTH: Date = date(1984, 3, 27);

/// An invented adult.
pub fn person() -> Person {
    Person {
        family_name: Name::new("Exempel").unwrap(),
        given_name: Some(Name::new("Šárka").unwrap()),
        birth: BIRTH,
        avs: None,
        language: Language::Fr,
        phone: None,
        commune: None,
    }
}

/// A consent of some institutions over some categories, with the tick of each that is sensitive.
pub fn offer(parties: &[&str], categories: &[Category], from: Date, until: Option<Date>) -> Offer {
    Offer {
        parties: parties.iter().map(|p| code(p)).collect(),
        purpose: Prose::new("Retour à l’emploi.").unwrap(),
        categories: categories.iter().copied().collect(),
        ticks: categories.iter().copied().filter(|c| c.is_sensitive()).collect(),
        forms: BTreeSet::from([ExchangeForm::Written]),
        valid_from: from,
        valid_until: until,
        language: Language::Fr,
        excluded: None,
        representative: None,
        capable_of_judgement: false,
        renewal_of: None,
    }
}

pub fn give(consent: u32, on: Date) -> CaseCommand {
    let told = Told::ALL.iter().copied().collect();
    CaseCommand::GiveConsent(Give { consent, channel: Channel::Electronic, on, told, scan: None })
}

pub fn refuse(consent: u32, on: Date) -> CaseCommand {
    CaseCommand::RefuseConsent(Refuse { consent, on, note: None, duty: None })
}

/// A withdrawal: whole where nothing is named.
pub fn withdraw(consent: u32, parties: &[&str], categories: &[Category], on: Date) -> CaseCommand {
    CaseCommand::WithdrawConsent(Withdraw {
        consent,
        parties: parties.iter().map(|p| code(p)).collect(),
        categories: categories.iter().copied().collect(),
        channel: Channel::Oral,
        on,
    })
}

pub fn participate(voluntary: bool, on: Date) -> CaseCommand {
    CaseCommand::Participate(Participate { voluntary, on, duty: None })
}

/// A signed paper, scanned.
pub fn scan() -> FileRef {
    let sha256 = line(&"0".repeat(64));
    FileRef { blob: code("scan"), name: line("procuration.pdf"), media: Media::Pdf, size: 1, sha256 }
}
