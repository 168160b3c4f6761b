//! Many further files, for measurements: what simulated people have lived through, told again of others. Each further file is
//! an event for an event what a simulated one was, under another number, of another invented person with a key of their own,
//! and written as every file is, so that `verify` holds of it. Running the process a million times would take days.
//!
//! Of a hundred further files 97 have come to an end, as in a canton that has worked with this for years; those that are
//! open are led by further colleagues, ten for each who was simulated. Nobody is told of them, and sessions do
//! not know them.

use super::dice::Dice;
use super::people::demo_avs;
use crate::case::{replay, rows, stamp_of, stream};
use crate::statistics::{add, changes_of, figure_rows};
use crate::{App, AppError};
use domain::case::Phase;
use domain::closure::{Check, Sustained};
use domain::model::Role;
use domain::statistics::fact::Changes;
use domain::{Case, CaseEvent, Name, Person};
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use store::accounts::{self, Account};
use store::journal::{self, Recorded};
use store::{Tx, lists, state};

/// Of so many further files one is open.
const OPEN_IN: usize = 33;

/// Of so many further files that have come to an end one was led; the others ended before it came to that.
const LED_IN: usize = 5;

/// Over so many years the files that have come to an end are spread.
const YEARS: usize = 5;

/// So many sets of further colleagues share what is open.
const SETS: usize = 10;

/// Files written in one transaction.
const BATCH: usize = 500;

/// The serial numbers of further people begin here: behind those of simulations.
const SERIALS: u32 = 5_000_000;

const CONSONANTS: &[&str] = &["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "gr", "st"];
const VOWELS: &[&str] = &["a", "e", "i", "o", "u", "ö", "é"];

/// A file that was simulated.
struct Told {
    case: Case,
    rows: Vec<Recorded>,
}

/// The simulated files, by how they ended.
#[derive(Default)]
struct Library {
    open: Vec<Told>,
    led: Vec<Told>,
    short: Vec<Told>,
}

/// A file that is told again.
struct Choice<'a> {
    told: &'a Told,
    /// Which of the further colleagues work on it; none for a file that has come to an end.
    round: Option<usize>,
}

/// What is otherwise in a further file.
struct Change {
    person: Person,
    days: i32,
    /// What is put in the place of what: the number, and colleagues.
    words: BTreeMap<String, String>,
}

/// Writes further files until there are so many in all; gives back how many it wrote. Refused ([`AppError::NotFound`]) where
/// nobody has simulated anything that can be told again.
pub async fn fill(app: &App, cases: usize, seed: u64) -> Result<usize, AppError> {
    let (library, there) = Library::read(app).await?;
    let past = app.past_models().await?;
    let mut known = BTreeSet::new();
    let mut next = there;
    while next < cases {
        let until = cases.min(next + BATCH);
        let mut tx = app.db.begin_alone().await?;
        // What many cases add to the same figure is written once.
        let mut changes = Changes::new();
        for i in next..until {
            let choice = library.choose(i).ok_or(AppError::NotFound)?;
            let again = app.tell_again(&mut tx, &choice, i, seed, &mut known).await?;
            add(&mut changes, changes_of(&again, &past)?);
        }
        lists::add_figures(&mut tx, &figure_rows(&changes)).await?;
        tx.commit().await?;
        next = until;
    }
    Ok(cases.saturating_sub(there))
}

impl Library {
    /// Reads what was simulated, and how many files there are. Files of the same person stay with it alone.
    async fn read(app: &App) -> Result<(Self, usize), AppError> {
        let (mut all, mut followed, mut after) = (Vec::new(), BTreeSet::new(), String::new());
        loop {
            let heads = journal::streams(app.db.src(), "case/", &after, 500).await?;
            let Some(last) = heads.last() else { break };
            after = last.stream.clone();
            for head in &heads {
                let rows = journal::load(app.db.src(), &app.vault, &head.stream).await?;
                let Some(case) = replay(&rows)? else { continue };
                followed.extend(case.follows.clone());
                all.push(Told { case, rows });
            }
        }
        let (there, mut library) = (all.len(), Self::default());
        all.retain(|told| told.case.follows.is_none() && !followed.contains(&told.case.number));
        for told in all {
            match told.case.phase() {
                Phase::Closed => library.led.push(told),
                Phase::SetAside | Phase::NotIndicated | Phase::Refused => library.short.push(told),
                _ => library.open.push(told),
            }
        }
        Ok((library, there))
    }

    /// Which file is told again as the `i`th; another where there is none of the kind.
    fn choose(&self, i: usize) -> Option<Choice<'_>> {
        let of = |list: &'static str| match list {
            "open" => &self.open,
            "led" => &self.led,
            _ => &self.short,
        };
        let kind = if i.is_multiple_of(OPEN_IN) {
            "open"
        } else if i.is_multiple_of(LED_IN) {
            "led"
        } else {
            "short"
        };
        let list = [kind, "short", "led", "open"].into_iter().map(of).find(|list| !list.is_empty())?;
        let told = list.get((i / if kind == "open" { OPEN_IN } else { 1 }) % list.len())?;
        let round = (kind == "open").then(|| i / OPEN_IN / list.len() % SETS);
        Some(Choice { told, round })
    }
}

impl App {
    async fn tell_again(
        &self,
        tx: &mut Tx,
        choice: &Choice<'_>,
        i: usize,
        seed: u64,
        known: &mut BTreeSet<String>,
    ) -> Result<Vec<Recorded>, AppError> {
        let days = match choice.round {
            Some(_) => 0,
            None => -364 * i32::try_from(i % YEARS).unwrap_or(0),
        };
        let mut words = match choice.round {
            Some(round) => self.colleagues(tx, choice.told, round, known).await?,
            None => BTreeMap::new(),
        };
        let year = moved(choice.told.case.opened.on, days).year();
        let canton = &self.model().code;
        let n = lists::next_number(tx, &format!("case {canton} {year}")).await?;
        let number = format!("{canton}-{year}-{n:04}");
        words.insert(choice.told.case.number.to_string(), number.clone());
        let person = another(&choice.told.case.person, &mut Dice::of(seed, i as u64), i)?;
        let change = Change { person, days, words };
        let key = format!("person/{number}");
        self.vault.create_key(tx, &key).await?;
        self.write_again(tx, &key, &number, &change, &choice.told.rows).await
    }

    /// Writes the events of a further file, its state and its rows in the lists; gives back the events.
    async fn write_again(
        &self,
        tx: &mut Tx,
        key: &str,
        number: &str,
        change: &Change,
        rows_told: &[Recorded],
    ) -> Result<Vec<Recorded>, AppError> {
        let name = stream(number);
        let mut again = Vec::with_capacity(rows_told.len());
        for row in rows_told {
            let (event, row) = change.of(row)?;
            let payload = event.payload();
            journal::append(tx, &self.vault, &name, key, row.version - 1, &row.meta, &[(&row.kind, payload.clone())])
                .await?;
            again.push(Recorded { payload: Some(payload), stream: name.clone(), ..row });
        }
        // What has come to an end years ago has been looked at since.
        let mut case = replay(&again)?.ok_or_else(|| AppError::Fault(format!("the events of {name} make nothing")))?;
        for check in self.checks_since(&case) {
            let last = again.last().cloned().ok_or(AppError::NotFound)?;
            let (event, version) = (CaseEvent::CheckedAfterClosure(check), last.version + 1);
            let (kind, payload) = (event.kind().to_string(), event.payload());
            journal::append(tx, &self.vault, &name, key, last.version, &last.meta, &[(&kind, payload.clone())]).await?;
            again.push(Recorded { version, kind, payload: Some(payload), ..last });
            case.evolve(&event, &stamp_of(again.last().ok_or(AppError::NotFound)?)?);
        }
        let version = again.last().map_or(0, |row| row.version);
        state::save(tx, &self.vault, &name, key, version, &serde_json::to_vec(&case)?).await?;
        lists::save_case(tx, &rows(&case, version, self.model(), &self.vault)).await?;
        Ok(again)
    }

    /// The checks after the closure whose day has come.
    fn checks_since(&self, case: &Case) -> Vec<Check> {
        let Some(closed) = case.closure.closed.as_ref().filter(|_| case.closure.close.is_some()) else {
            return Vec::new();
        };
        let done = |months: i32| case.closure.checks.iter().any(|(_, check)| check.months == months);
        let come = |months: &i32| closed.on.saturating_add(months.months()) <= self.clock.today();
        let planned = self.model().checks_after_closure.iter().copied();
        let open = planned.filter(come).filter(|months| !done(*months));
        open.map(|months| Check { months, sustained: Sustained::ALL[0], note: None }).collect()
    }

    /// Who takes the places of those who work on a file for an institution, for the round; makes their accounts.
    async fn colleagues(
        &self,
        tx: &mut Tx,
        told: &Told,
        round: usize,
        known: &mut BTreeSet<String>,
    ) -> Result<BTreeMap<String, String>, AppError> {
        let mut words = BTreeMap::new();
        for row in &told.rows {
            let stamp = stamp_of(row)?;
            let (id, role) = (stamp.by.account.to_string(), stamp.by.seat.role);
            if ![Role::FrontLine, Role::Respondent].contains(&role) || words.contains_key(&id) {
                continue;
            }
            let further = format!("{id}.{round}");
            if known.insert(further.clone()) && accounts::by_id(tx.src(), &further).await?.is_none() {
                let Some(account) = accounts::by_id(tx.src(), &id).await? else { continue };
                let seats = accounts::seats(tx.src(), &id).await?;
                let (login, name) = (format!("{}-{round}", account.login), format!("{} {round}", account.name));
                accounts::create(tx, &Account { id: further.clone(), login, name, ..account }, &seats).await?;
            }
            words.insert(id, further);
        }
        Ok(words)
    }
}

impl Change {
    /// An event as it is told again, with its row.
    fn of(&self, row: &Recorded) -> Result<(CaseEvent, Recorded), AppError> {
        let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
        let mut value: Value = serde_json::from_slice(payload)?;
        self.put_into(&mut value)?;
        let event = CaseEvent::read(&row.kind, &serde_json::to_vec(&value)?).map_err(AppError::Fault)?;
        let mut row = row.clone();
        row.meta.at += i64::from(self.days) * 86_400_000;
        if let Some(further) = self.words.get(&row.meta.actor) {
            row.meta.actor = further.clone();
        }
        Ok((event, row))
    }

    fn put_into(&self, value: &mut Value) -> Result<(), AppError> {
        match value {
            Value::Array(items) => items.iter_mut().try_for_each(|item| self.put_into(item)),
            Value::Object(fields) => fields.iter_mut().try_for_each(|(name, field)| {
                match name == "person" && field.get("family_name").is_some() {
                    true => *field = serde_json::to_value(&self.person)?,
                    false => self.put_into(field)?,
                }
                Ok(())
            }),
            Value::String(text) => {
                *text = self.put_in_place_of(text);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn put_in_place_of(&self, text: &str) -> String {
        if let Some(word) = self.words.get(text) {
            return word.clone();
        }
        let day = text.get(..10).and_then(|day| day.parse::<Date>().ok());
        let rest = text.get(10..).filter(|rest| rest.is_empty() || rest.starts_with('T'));
        match (day, rest) {
            (Some(day), Some(rest)) => format!("{}{rest}", moved(day, self.days)),
            _ => text.to_string(),
        }
    }
}

fn moved(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}

/// Somebody else of the same region and language. Their names are many, so that a search finds as few as among people.
fn another(person: &Person, dice: &mut Dice, i: usize) -> Result<Person, AppError> {
    let mut family = syllables(dice, 3);
    family.push_str("muster");
    let name = |text: String| Name::new(capital(&text)).map_err(|e| AppError::Fault(e.to_string()));
    Ok(Person {
        family_name: name(family)?,
        given_name: Some(name(syllables(dice, 2))?),
        birth: moved(person.birth, dice.days(-900, 900)),
        avs: person.avs.map(|_| demo_avs(SERIALS + u32::try_from(i).unwrap_or(0))),
        ..person.clone()
    })
}

fn syllables(dice: &mut Dice, n: usize) -> String {
    let one = |dice: &mut Dice, of: &[&'static str]| dice.pick(of).copied().unwrap_or_default();
    (0..n).map(|_| format!("{}{}", one(dice, CONSONANTS), one(dice, VOWELS))).collect()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulate::testing::app;
    use crate::simulate::{Plan, moment, simulate};
    use jiff::civil::date;
    use store::lists::case_row;

    #[tokio::test]
    async fn i9_further_files_are_what_the_journal_says_and_of_people_of_their_own() {
        let folder = tempfile::tempdir().unwrap();
        let plan = Plan { cases: 8, seed: 7, from: date(2025, 11, 24), until: date(2026, 11, 23) };
        let app = app(folder.path(), moment(plan.until, 20)).await;
        assert!(fill(&app, 3, 1).await.is_err(), "nothing was simulated yet");
        simulate(&app, &plan).await.unwrap();
        let there = journal::streams(app.db.src(), "case/", "", 1000).await.unwrap();
        assert_eq!(fill(&app, 70, 1).await.unwrap(), 70 - there.len());
        let all = journal::streams(app.db.src(), "case/", "", 1000).await.unwrap();
        assert_eq!(all.len(), 70);
        assert_eq!(app.verify().await.unwrap().differences, Vec::<String>::new());
        let (mut names, mut numbers, mut open) = (BTreeSet::new(), BTreeSet::new(), 0);
        for head in all.iter().filter(|head| there.iter().all(|t| t.stream != head.stream)) {
            let row = case_row(app.db.src(), head.stream.trim_start_matches("case/")).await.unwrap().unwrap();
            names.insert(row.name);
            open += usize::from(row.closed_on.is_none() && row.opener_account.ends_with(".0"));
            numbers.extend(row.avs_blind);
        }
        assert!(names.len() > 55, "each has a name: {}", names.len());
        assert_eq!(open, 2, "of 66 files two are open, and further colleagues have opened them");
        assert!(numbers.len() > 10 && app.next_free(2021).await > 1, "files are spread over the years");
    }

    impl App {
        async fn next_free(&self, year: i16) -> i64 {
            let mut tx = self.db.begin().await.unwrap();
            lists::next_number(&mut tx, &format!("case {} {year}", self.model().code)).await.unwrap()
        }
    }
}
