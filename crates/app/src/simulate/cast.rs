//! The cast: invented people who play the process. Twelve with a login that one can remember, and for each region and
//! institution two more, so that simulations of any size have hands enough.

use super::people::colleague;
use crate::{App, AppError, Caller};
use domain::Code;
use domain::announcement::Route;
use domain::case::{Seat, Seated};
use domain::model::{Language, Model, Partner, Role, RouteRule};
use std::collections::BTreeMap;
use store::accounts::{self, Account};

/// One of the twelve. The code is the login; the words say under it what they do today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The login, which is also the code of the words.
    pub code: String,
    /// The name.
    pub name: String,
    /// The language of the interface.
    pub language: Language,
    /// The number of the seat.
    pub seat_number: i64,
    /// The seat.
    pub seat: Seat,
}

/// Where one of the twelve works.
enum Place {
    /// In the middle region, for the last institution of a kind.
    Region(Partner),
    /// For the bureau, with a theme.
    Theme(&'static str),
    /// For the bureau, everywhere.
    Canton,
}

/// Login, name, language, role and place of the twelve, in the order of the process.
const TWELVE: &[(&str, &str, Language, Role, Place)] = &[
    ("frontline", "Léa Exempel", Language::Fr, Role::FrontLine, Place::Region(Partner::Ui)),
    ("respondent-ui", "Jürg Musterhuber", Language::De, Role::Respondent, Place::Region(Partner::Ui)),
    ("respondent-ii", "Chiara Fittizi", Language::It, Role::Respondent, Place::Region(Partner::Ii)),
    ("case-manager", "Ayşe Örneğoğlu", Language::Fr, Role::Respondent, Place::Region(Partner::Sa)),
    ("coordinator", "Noé Probst-Exemple", Language::Fr, Role::RegionalCoordinator, Place::Region(Partner::Bur)),
    ("coordinator-youth", "Zora Primjerović", Language::De, Role::ThematicCoordinator, Place::Theme("youth")),
    ("coordinator-asylum", "Miłosz Przykładowicz", Language::Fr, Role::ThematicCoordinator, Place::Theme("asylum")),
    ("officer", "Regula Beispieler", Language::De, Role::CantonalOfficer, Place::Canton),
    ("secretariat", "Odile Brouillon", Language::Fr, Role::Secretariat, Place::Canton),
    ("directorate", "Urs Schablon", Language::De, Role::RegionalDirectorate, Place::Region(Partner::Ui)),
    ("committee", "Elena Campioni", Language::It, Role::CommitteeMember, Place::Canton),
    ("dpo", "Hélène Modèle-Fictif", Language::Fr, Role::DataProtection, Place::Canton),
];

/// Everyone who plays, by login.
#[derive(Debug, Clone)]
pub struct Cast(BTreeMap<String, Caller>);

struct Member {
    login: String,
    name: String,
    language: Language,
    seat: Seat,
}

pub(super) fn code(text: &str) -> Code {
    Code::new(text).expect("a code of a model is a code")
}

/// The region in which the twelve work.
pub(super) fn middle(model: &Model) -> Code {
    code(&model.region[model.region.len() / 2].code)
}

fn bureau(model: &Model) -> Code {
    let found = model.institution.iter().find(|i| i.kind == Partner::Bur).or(model.institution.last());
    code(&found.expect("a model has an institution").code)
}

fn twelve(model: &Model) -> Vec<Member> {
    let seat = |role: Role, place: &Place| match place {
        Place::Region(kind) => {
            let found = model.institution.iter().rev().find(|i| i.kind == *kind).map(|i| code(&i.code));
            // Where a canton has no bureau, somebody else does its work.
            let institution = found.or_else(|| (*kind == Partner::Bur).then(|| bureau(model)))?;
            Some(seat_in(role, institution, Some(middle(model)), None))
        }
        Place::Theme(theme) => {
            let theme = model.theme.iter().find(|t| t.code == *theme)?;
            Some(seat_in(role, bureau(model), None, Some(code(&theme.code))))
        }
        Place::Canton => Some(seat_in(role, bureau(model), None, None)),
    };
    let member = |(login, name, language, role, place): &(&str, &str, Language, Role, Place)| {
        let seat = seat(*role, place)?;
        Some(Member { login: login.to_string(), name: name.to_string(), language: *language, seat })
    };
    TWELVE.iter().filter_map(member).collect()
}

fn seat_in(role: Role, institution: Code, region: Option<Code>, theme: Option<Code>) -> Seat {
    Seat { role, institution, region, theme, language: None }
}

/// The languages for each of which a region has a coordinator of its own, by the routes of the model.
fn languages(model: &Model, region: &str) -> Vec<Language> {
    let own = |r: &&RouteRule| r.region.as_deref() == Some(region) && r.to == Role::RegionalCoordinator;
    model.route.iter().filter(own).filter_map(|r| r.language).collect()
}

/// The further coordinators of bilingual regions.
fn second_languages(model: &Model) -> Vec<(String, Seat)> {
    let mut seats = Vec::new();
    for region in &model.region {
        for language in languages(model, &region.code).into_iter().skip(1) {
            let seat = seat_in(Role::RegionalCoordinator, bureau(model), Some(code(&region.code)), None);
            seats.push((format!("coordinator-{}-{language}", region.code), Seat { language: Some(language), ..seat }));
        }
    }
    seats
}

/// A respondent for each region of the institutions that open no file themselves and do steps of procedures.
fn experts(model: &Model) -> Vec<(String, Seat)> {
    let does = |kind: Partner| model.procedure.iter().any(|p| p.others().any(|by| by.contains(&kind)));
    let experts = model.institution.iter().filter(|i| !i.may_announce && does(i.kind));
    let seat = |i: &domain::model::Institution, region: &str| {
        let short = i.code.to_lowercase();
        let seat = seat_in(Role::Respondent, code(&i.code), Some(code(region)), None);
        (format!("respondent-{short}-{region}"), seat)
    };
    experts.flat_map(|i| model.region.iter().map(move |r| seat(i, &r.code))).collect()
}

/// A front-line worker and a respondent for each region and institution, a coordinator for each region, in a bilingual one
/// for each language.
fn ensemble(model: &Model) -> Vec<Member> {
    let mut seats = Vec::new();
    let prefix = format!("{}-", model.code);
    for region in &model.region {
        for institution in model.institution.iter().filter(|i| i.may_announce) {
            let short = institution.code.strip_prefix(&prefix).unwrap_or(&institution.code).to_lowercase();
            for (word, role) in [("front", Role::FrontLine), ("respondent", Role::Respondent)] {
                let login = format!("{word}-{short}-{}", region.code);
                let (institution, region) = (code(&institution.code), Some(code(&region.code)));
                seats.push((login, seat_in(role, institution, region, None)));
            }
        }
        let region_code = Some(code(&region.code));
        let language = languages(model, &region.code).first().copied();
        let seat = Seat { language, ..seat_in(Role::RegionalCoordinator, bureau(model), region_code, None) };
        seats.push((format!("coordinator-{}", region.code), seat));
    }
    // Last, so that whoever stands before keeps the name.
    seats.extend(second_languages(model));
    seats.extend(experts(model));
    let known = twelve(model);
    seats.retain(|(_, seat)| known.iter().all(|m| m.seat != *seat));
    let member = |(i, (login, seat)): (usize, (String, Seat))| {
        let language = model.languages[i % model.languages.len()];
        Member { login, name: colleague(i), language, seat }
    };
    seats.into_iter().enumerate().map(member).collect()
}

impl Cast {
    /// Makes the accounts that are not there yet, and calls everyone in. The names of the accounts follow from the
    /// logins, so that two runs write the same journal.
    pub async fn assemble(app: &App) -> Result<Self, AppError> {
        let model = app.model();
        let mut cast = BTreeMap::new();
        for member in twelve(model).into_iter().chain(ensemble(model)) {
            if accounts::by_login(app.db.src(), &member.login).await?.is_none() {
                add(app, &member).await?;
            }
            let caller = app.caller(&member.login, 1).await?;
            cast.insert(member.login, caller);
        }
        Ok(Self(cast))
    }

    /// The one who has this login.
    pub fn get(&self, login: &str) -> Result<&Caller, AppError> {
        self.0.get(login).ok_or(AppError::NotFound)
    }

    /// Everyone, by login.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Caller)> {
        self.0.iter().map(|(login, caller)| (login.as_str(), caller))
    }

    /// The one who sits in a role for an institution in a region.
    pub fn seated(&self, role: Role, institution: &Code, region: &Code) -> Option<&Caller> {
        let fits = |s: &Seat| s.role == role && s.institution == *institution && s.region.as_ref() == Some(region);
        self.0.values().find(|c| fits(&c.seated.seat))
    }

    /// The coordinator who answers for a route.
    pub fn coordinator(&self, route: &Route) -> Option<&Caller> {
        self.0.values().find(|c| route.fits(&c.seated.seat))
    }

    /// The one behind an account.
    pub fn of(&self, account: &Code) -> Option<&Caller> {
        self.0.values().find(|c| c.seated.account == *account)
    }

    /// A role that nobody else has: the officer, the secretariat.
    pub fn role(&self, role: Role) -> Option<&Caller> {
        self.0.values().find(|c| c.seated.seat.role == role)
    }

    /// The seat of someone with a login.
    pub fn seat(&self, login: &str) -> Result<&Seated, AppError> {
        self.get(login).map(|c| &c.seated)
    }
}

async fn add(app: &App, member: &Member) -> Result<(), AppError> {
    let account = Account {
        id: format!("demo.{}", member.login),
        login: member.login.clone(),
        name: member.name.clone(),
        language: member.language.to_string(),
        active: true,
    };
    let seat = accounts::Seat {
        seat: 1,
        role: member.seat.role.to_string(),
        institution: member.seat.institution.to_string(),
        region: member.seat.region.as_ref().map(Code::to_string),
        theme: member.seat.theme.as_ref().map(Code::to_string),
        language: member.seat.language.map(|l| l.to_string()),
        since: app.clock.today().to_string(),
        until: None,
    };
    let mut tx = app.db.begin().await?;
    accounts::create(&mut tx, &account, &[seat]).await?;
    Ok(tx.commit().await?)
}

impl App {
    /// The cards of the twelve, in the order of the process; those who are not there are left out.
    pub async fn role_cards(&self) -> Result<Vec<Card>, AppError> {
        let mut cards = Vec::new();
        for (login, ..) in TWELVE {
            match self.caller(login, 1).await {
                Ok(c) => cards.push(Card {
                    code: login.to_string(),
                    name: c.name,
                    language: c.language,
                    seat_number: c.seat_number,
                    seat: c.seated.seat,
                }),
                Err(AppError::NotFound) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(cards)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulate::testing::model;
    use std::collections::BTreeSet;

    #[test]
    fn each_region_has_a_respondent_of_each_partner_and_a_coordinator() {
        let model = model();
        let seats: Vec<Seat> = twelve(&model).into_iter().chain(ensemble(&model)).map(|m| m.seat).collect();
        for region in &model.region {
            for institution in model.institution.iter().filter(|i| i.may_lead) {
                let fits = |s: &&Seat| {
                    s.role == Role::Respondent
                        && s.institution.as_str() == institution.code
                        && s.region.as_ref().is_some_and(|r| r.as_str() == region.code)
                };
                assert_eq!(seats.iter().filter(fits).count(), 1, "{} {}", institution.code, region.code);
            }
        }
    }

    #[test]
    fn no_two_of_the_cast_have_the_same_name_or_login() {
        let model = model();
        let all: Vec<Member> = twelve(&model).into_iter().chain(ensemble(&model)).collect();
        let distinct = |of: fn(&Member) -> &str| all.iter().map(of).collect::<BTreeSet<_>>().len();
        assert_eq!((distinct(|m| &m.login), distinct(|m| &m.name)), (all.len(), all.len()));
    }
}
