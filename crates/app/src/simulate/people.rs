//! Invented people. The family names say that they are invented; the letters are those that real names bring along.

use super::dice::Dice;
use domain::model::{Language, Model};
use domain::{Avs, Line, Name, Person};
use jiff::ToSpan;
use jiff::civil::Date;

const FAMILY_FR: &[&str] =
    &["Fictif", "Modèlaz", "Spécimen", "Maquettaz", "Imaginet", "Croquis", "Prétexte", "Figurine", "Essayat"];
const FAMILY_DE: &[&str] =
    &["Muster", "Platzhalter", "Vorlagner", "Erfundler", "Attrapper", "Entwürfer", "Beispielmann", "Müstergut"];
const FAMILY_IT: &[&str] =
    &["Esempio", "Modellini", "Bozzetti", "Provini", "Inventini", "Finzi-Esempio", "D'Invento", "Fantasietti"];
const FAMILY_OTHER: &[&str] = &[
    "Taslakçı",
    "Şablonoğlu",
    "Uydurmağ",
    "Uzorčić",
    "Izmišljenić",
    "Wzorołek",
    "Šablonić",
    "Modeloğlu",
    "Exemplović",
    "Fikcyjński",
    "Shembulli",
    "Nguyễn-Mẫu",
];
const GIVEN_FR: &[&str] = &["Aline", "Mathéo", "Joëlle", "Cédric", "Inès", "Loïc", "Françoise", "Gaëtan"];
const GIVEN_DE: &[&str] = &["Anna", "Köbi", "Käthi", "Reto", "Ursina", "Beat", "Vreni", "Jonas"];
const GIVEN_IT: &[&str] = &["Luca", "Giulia", "Matteo", "Ilaria", "Nicolò", "Zoé", "Fabio", "Noemi"];
const GIVEN_OTHER: &[&str] = &["Emre", "Ayşegül", "Đorđe", "Jelena", "Małgorzata", "Željko", "Arta", "Čedomir"];

/// Made-up AVS numbers begin here: far from those that the register gives out.
const DEMO_SERIAL: u32 = 990_000_000;

/// The name of a further colleague; each number has its own.
pub(super) fn colleague(i: usize) -> String {
    let lists = [(GIVEN_FR, FAMILY_DE), (GIVEN_DE, FAMILY_FR), (GIVEN_IT, FAMILY_OTHER), (GIVEN_OTHER, FAMILY_IT)];
    let (given, family) = lists[i % lists.len()];
    let n = i / lists.len();
    // Every eighth round the given names begin anew, with the family names moved on by one.
    format!("{} {}", given[n % given.len()], family[(n * 3 + n / given.len()) % family.len()])
}

/// An AVS number of the demonstration.
pub fn demo_avs(serial: u32) -> Avs {
    Avs::from_serial(DEMO_SERIAL + serial % 10_000_000)
}

fn name(text: &str) -> Name {
    Name::new(text).expect("an invented name is a name")
}

fn names(dice: &mut Dice, language: Language) -> (Name, Name) {
    let (given, family) = match (dice.weighed(&[70, 30]), language) {
        (1, _) => (GIVEN_OTHER, FAMILY_OTHER),
        (_, Language::De) => (GIVEN_DE, FAMILY_DE),
        (_, Language::It) => (GIVEN_IT, FAMILY_IT),
        _ => (GIVEN_FR, FAMILY_FR),
    };
    let one = |dice: &mut Dice, list: &[&'static str]| dice.pick(list).copied().unwrap_or("Muster");
    let (given, mut whole) = (one(dice, given), one(dice, family).to_string());
    if dice.chance(35) {
        let second = one(dice, [FAMILY_FR, FAMILY_DE, FAMILY_IT, FAMILY_OTHER][dice.clone().below(4)]);
        whole = format!("{whole}-{second}");
    }
    (name(given), name(&whole))
}

/// What is wanted of an invented person.
pub(super) struct Wanted {
    pub language: Language,
    pub youngest: i32,
    pub oldest: i32,
    pub serial: Option<u32>,
    pub region: String,
}

/// An invented person of a region.
pub(super) fn invent(dice: &mut Dice, model: &Model, today: Date, wanted: &Wanted) -> Person {
    let (given_name, family_name) = names(dice, wanted.language);
    let age = dice.days(wanted.youngest, wanted.oldest);
    let birth = today.saturating_sub(age.years()).saturating_sub(dice.days(1, 360).days());
    let region = model.region.iter().find(|r| r.code == wanted.region);
    let commune = region.and_then(|r| Line::new(r.label.get(wanted.language)).ok());
    // A number of the shape that everybody sees to be none.
    let phone = Line::new(format!("000 000 {:02} {:02}", dice.below(100), dice.below(100))).ok();
    Person {
        family_name,
        given_name: Some(given_name),
        birth,
        avs: wanted.serial.map(demo_avs),
        language: wanted.language,
        phone: phone.filter(|_| dice.chance(92)),
        commune: commune.filter(|_| dice.chance(95)),
    }
}

/// A person with a name of one's own choosing.
pub(super) fn person(given: &str, family: &str, birth: Date, language: Language, serial: u32, commune: &str) -> Person {
    Person {
        family_name: name(family),
        given_name: Some(name(given)),
        birth,
        avs: Some(demo_avs(serial)),
        language,
        phone: Line::new(format!("000 000 {:02} {:02}", serial % 100, serial % 97)).ok(),
        commune: Line::new(commune).ok(),
    }
}
