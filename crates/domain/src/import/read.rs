//! What each line of a list becomes, or what is wrong with it.

use super::cells::{self, CellFault, Cells};
use super::{Column, ImportKind, List};
use crate::case::Seat;
use crate::directory::{Offered, Partnered};
use crate::model::{Language, Model, Partner};
use crate::person::{Avs, Name, Person};
use crate::refusal::{Invalid, Refusal, Refused};
use crate::text::{Line, MailAddress, search_key};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What the reading of a list rests on.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The canton's model, with its directory.
    pub model: &'a Model,
    /// The day.
    pub today: Date,
    /// The institution that takes the list over.
    pub institution: &'a str,
    /// Whether it may use the AVS number.
    pub may_use_avs: bool,
}

/// An account with one of its seats.
#[derive(Debug, Clone, PartialEq)]
pub struct UserLine {
    /// What the person types to sign in, in small letters.
    pub login: String,
    /// The name that others see.
    pub name: Line,
    /// The language of the interface.
    pub language: Language,
    /// The seat.
    pub seat: Seat,
    /// Where they are written to.
    pub mail: Option<MailAddress>,
}

/// What a line becomes.
#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    /// A person.
    Person(Box<Person>),
    /// An account.
    User(Box<UserLine>),
    /// An institution.
    Institution(Box<Partnered>),
    /// A measure.
    Measure(Box<Offered>),
}

/// A line that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenLine {
    /// Its number in the file.
    pub n: u32,
    /// What it becomes, or all that is wrong with it.
    pub taken: Result<Taken, Vec<CellFault>>,
}

/// Reads a list. A line that says the same as an earlier one is a fault, too: it is told which.
pub fn read(list: &List, reading: &Reading) -> Vec<TakenLine> {
    let mut seen = BTreeMap::new();
    let mut names: BTreeMap<String, (Line, Language)> = BTreeMap::new();
    let mut lines = Vec::new();
    for line in &list.lines {
        let mut cells = Cells::of(list, line);
        let taken = match list.kind {
            ImportKind::Persons => person(&mut cells, reading).map(|p| Taken::Person(Box::new(p))),
            ImportKind::Users => user(&mut cells, reading).map(|u| Taken::User(Box::new(u))),
            ImportKind::Institutions => institution(&mut cells).map(|i| Taken::Institution(Box::new(i))),
            ImportKind::Measures => measure(&mut cells, reading).map(|m| Taken::Measure(Box::new(m))),
        };
        if let Some(taken) = &taken {
            for (column, key) in keys(taken) {
                if let Some(earlier) = seen.get(&key) {
                    cells.fault(column, Invalid::new("twice").with("line", earlier));
                    break;
                }
                seen.insert(key, line.n);
            }
            if let Taken::User(user) = taken {
                let of_login = (user.name.clone(), user.language);
                if *names.entry(user.login.clone()).or_insert_with(|| of_login.clone()) != of_login {
                    cells.fault(Column::Login, Invalid::new("other-person"));
                }
            }
        }
        let taken = match taken {
            Some(taken) if cells.faults.is_empty() => Ok(taken),
            _ => Err(cells.faults),
        };
        lines.push(TakenLine { n: line.n, taken });
    }
    lines
}

/// By what a line is known again, and the column in which that stands.
fn keys(taken: &Taken) -> Vec<(Column, String)> {
    match taken {
        Taken::Person(person) => {
            let name = format!("name {} {}", search_key(&person.full_name()), person.birth);
            let avs = person.avs.map(|avs| (Column::Avs, format!("avs {}", avs.digits())));
            avs.into_iter().chain([(Column::FamilyName, name)]).collect()
        }
        Taken::User(user) => vec![(Column::Login, format!("{} {:?}", user.login, user.seat))],
        Taken::Institution(institution) => vec![(Column::Code, institution.code.to_string())],
        Taken::Measure(measure) => vec![(Column::Code, measure.code.to_string())],
    }
}

fn person(cells: &mut Cells, reading: &Reading) -> Option<Person> {
    let name = |text: &str| Ok(Name::new(text)?);
    let family_name = cells.must(Column::FamilyName, name);
    let given_name = cells.may(Column::GivenName, name);
    let birth = cells.must(Column::Birth, cells::date);
    let avs = match reading.may_use_avs {
        true => cells.may(Column::Avs, |text| Ok(Avs::parse(text)?)),
        false => {
            let refused = Refusal::new(Refused::AvsNotAllowed).with("institution", reading.institution);
            cells.may(Column::Avs, |_| Err(refused.into()))
        }
    };
    let first = reading.model.languages.first().copied().unwrap_or(Language::Fr);
    let language = cells.may(Column::Language, cells::language).unwrap_or(first);
    let phone = cells.may(Column::Phone, cells::line);
    let commune = cells.may(Column::Commune, cells::line);
    let (family_name, birth) = (family_name?, birth?);
    let person = Person { family_name, given_name, birth, avs, language, phone, commune };
    if let Err(refusal) = person.check(reading.today) {
        cells.fault(Column::Birth, refusal);
    }
    Some(person)
}

/// What is typed to sign in: no blank, and short enough to be typed.
fn login(text: &str) -> Result<String, cells::Why> {
    let text = Line::new(text.to_lowercase())?;
    match text.as_str().contains(' ') || text.as_str().chars().count() > 100 {
        true => Err(Invalid::new("login").into()),
        false => Ok(text.to_string()),
    }
}

fn user(cells: &mut Cells, reading: &Reading) -> Option<UserLine> {
    let model = reading.model;
    let login = cells.must(Column::Login, login);
    let name = cells.must(Column::Name, cells::line);
    let first = model.languages.first().copied().unwrap_or(Language::Fr);
    let language = cells.may(Column::Language, cells::language).unwrap_or(first);
    let role = cells.must(Column::Role, |text| cells::role(model, text));
    let institution = cells.must(Column::Institution, |text| cells::institution(model, text));
    let region = cells.may(Column::Region, |text| cells::entry(&model.region, text, "region"));
    let theme = cells.may(Column::Theme, |text| cells::entry(&model.theme, text, "theme"));
    let of_cases = cells.may(Column::CasesLanguage, cells::language);
    let mail = cells.may(Column::Mail, |text| Ok(MailAddress::new(text)?));
    let seat = Seat { role: role?, institution: institution?, region, theme, language: of_cases };
    Some(UserLine { login: login?, name: name?, language, seat, mail })
}

fn institution(cells: &mut Cells) -> Option<Partnered> {
    let code = cells.must(Column::Code, cells::code);
    let kind = cells.must(Column::Kind, cells::partner);
    // The bureau may do more than its partners: it stands in the model.
    if kind == Some(Partner::Bur) {
        cells.fault(Column::Kind, Invalid::new("bureau"));
    }
    let name = cells.must(Column::Name, cells::line);
    let names = [Column::NameFr, Column::NameDe, Column::NameIt, Column::NameEn];
    let names = names.map(|column| cells.may(column, cells::line));
    let short = cells.may(Column::Short, cells::line);
    let mut yes = |column| cells.may(column, cells::yes).unwrap_or_default();
    let (may_announce, may_lead) = (yes(Column::MayAnnounce), yes(Column::MayLead));
    let discreet = yes(Column::Discreet);
    Some(Partnered { code: code?, kind: kind?, name: name?, names, short, may_announce, may_lead, discreet })
}

fn measure(cells: &mut Cells, reading: &Reading) -> Option<Offered> {
    let model = reading.model;
    let code = cells.must(Column::Code, cells::code);
    let name = cells.must(Column::Name, cells::line);
    let institution = cells.may(Column::Institution, |text| cells::institution(model, text));
    let region = cells.may(Column::Region, |text| cells::entry(&model.region, text, "region"));
    let until = cells.may(Column::Until, cells::date);
    Some(Offered { code: code?, name: name?, institution, region, until })
}
