//! What each line of a list would do: make something, change something, nothing because it is there, or be wrong.

use crate::case::listed;
use crate::{App, AppError, Caller};
use domain::directory::Directory;
use domain::import::{CellFault, Column, ImportKind, List, Reading, Taken, TakenLine, Why, read};
use domain::text::search_key;
use domain::{Person, Refusal, Refused};
use store::{Source, accounts, lists};

/// What a line would do.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// It is made.
    Fresh(Taken),
    /// What is there under its code is replaced.
    Changed(Taken),
    /// It is there already: a file of the own institution by its number, a login, a code. The line is left out.
    There(String),
    /// It cannot be taken.
    Wrong(Vec<CellFault>),
}

/// A line with what it would do.
#[derive(Debug, Clone, PartialEq)]
pub struct TrialLine {
    /// Its number in the file.
    pub n: u32,
    /// What it would do.
    pub verdict: Verdict,
}

/// What taking a list over would do.
#[derive(Debug, Clone)]
pub struct Trial {
    /// What it is a list of.
    pub of: ImportKind,
    /// The headings that nobody knows.
    pub unknown: Vec<String>,
    /// Its lines.
    pub lines: Vec<TrialLine>,
}

impl Trial {
    /// All that is wrong, by line and column.
    pub fn faults(&self) -> impl Iterator<Item = &CellFault> {
        self.lines.iter().flat_map(|line| match &line.verdict {
            Verdict::Wrong(faults) => faults.as_slice(),
            _ => &[],
        })
    }

    /// How many lines would make something.
    pub fn fresh(&self) -> usize {
        self.count(|verdict| matches!(verdict, Verdict::Fresh(_)))
    }

    /// How many lines would change something.
    pub fn changed(&self) -> usize {
        self.count(|verdict| matches!(verdict, Verdict::Changed(_)))
    }

    /// How many lines say what is there already.
    pub fn there(&self) -> usize {
        self.count(|verdict| matches!(verdict, Verdict::There(_)))
    }

    /// How many lines are wrong.
    pub fn wrong(&self) -> usize {
        self.count(|verdict| matches!(verdict, Verdict::Wrong(_)))
    }

    fn count(&self, fits: impl Fn(&Verdict) -> bool) -> usize {
        self.lines.iter().filter(|line| fits(&line.verdict)).count()
    }

    /// Whether it can be taken over.
    pub fn is_good(&self) -> bool {
        self.require_good().is_ok()
    }

    pub(super) fn require_good(&self) -> Result<(), Refusal> {
        match (self.wrong(), self.fresh() + self.changed()) {
            (0, 0) => Err(Refusal::new(Refused::ImportNothing)),
            (0, _) => Ok(()),
            (n, _) => Err(Refusal::new(Refused::ImportFaults).with("n", n)),
        }
    }

    /// The numbers of the files that its persons have already.
    pub(super) fn met(&self) -> impl Iterator<Item = &str> {
        let persons = self.of == ImportKind::Persons;
        self.lines.iter().filter_map(move |line| match &line.verdict {
            Verdict::There(number) if persons => Some(number.as_str()),
            _ => None,
        })
    }
}

impl App {
    /// What each line would do, as the database stands: outside of a transaction to show it, inside of one to do it.
    pub(super) async fn plan(&self, src: Source<'_>, caller: &Caller, list: &List) -> Result<Trial, AppError> {
        let mut src = src;
        let (_, directory) = self.load_directory(src.src()).await?;
        let unknown = list.unknown_heads().into_iter().map(str::to_string).collect();
        let mut lines = Vec::new();
        for TakenLine { n, taken } in read(list, &self.reading(caller)) {
            let verdict = match taken {
                Err(faults) => Verdict::Wrong(faults),
                Ok(taken) => self.verdict(src.src(), caller, &directory, n, taken).await?,
            };
            lines.push(TrialLine { n, verdict });
        }
        Ok(Trial { of: list.kind, unknown, lines })
    }

    /// On what the reading of a caller's list rests.
    fn reading<'a>(&'a self, caller: &'a Caller) -> Reading<'a> {
        let own = &caller.seated.seat.institution;
        let may_use_avs = rights::may_use_avs(self.model(), own);
        Reading { model: self.model(), today: self.clock.today(), institution: own.as_str(), may_use_avs }
    }

    async fn verdict(
        &self,
        src: Source<'_>,
        caller: &Caller,
        directory: &Directory,
        n: u32,
        taken: Taken,
    ) -> Result<Verdict, AppError> {
        let known = match &taken {
            Taken::Person(person) => return self.verdict_on_person(src, caller, n, person.as_ref().clone()).await,
            Taken::User(user) => {
                let found = accounts::by_login(src, &user.login).await?;
                return Ok(found.map_or(Verdict::Fresh(taken), |account| Verdict::There(account.login)));
            }
            Taken::Institution(institution) => {
                let code = institution.code.as_str();
                let own = self.model().institution(code).is_some() && directory.institution(code).is_none();
                match (own, directory.institution(code)) {
                    (true, _) => Some(true),
                    (false, found) => found.map(|found| found == institution.as_ref()),
                }
            }
            Taken::Measure(measure) => directory.measure(measure.code.as_str()).map(|found| found == measure.as_ref()),
        };
        let code = |taken: &Taken| match taken {
            Taken::Institution(institution) => institution.code.to_string(),
            Taken::Measure(measure) => measure.code.to_string(),
            _ => String::new(),
        };
        Ok(match known {
            None => Verdict::Fresh(taken),
            Some(true) => Verdict::There(code(&taken)),
            Some(false) => Verdict::Changed(taken),
        })
    }

    /// Whether the own institution has a file of a person. Whom other institutions follow is told by no import: lists of
    /// numbers are compared under an agreement alone (persons in common). A number that is another's in an own file is a
    /// fault.
    async fn verdict_on_person(
        &self,
        src: Source<'_>,
        caller: &Caller,
        n: u32,
        person: Person,
    ) -> Result<Verdict, AppError> {
        let blind = person.avs.map(|avs| self.vault.blind("avs", &avs.digits()));
        let (own, today) = (caller.seated.seat.institution.as_str(), self.clock.today().to_string());
        let (key, birth) = (search_key(&person.full_name()), person.birth.to_string());
        let found = lists::duplicates(src, own, &today, blind.as_deref(), &key, &birth).await?;
        for row in found.into_iter().filter(|row| row.opener_institution == own) {
            let other = row.birth != birth;
            let listed = listed(self, caller, row);
            if !(listed.may_open && listed.named) {
                continue;
            }
            if other {
                let why = Why::Refused(Refusal::new(Refused::ImportOtherBirth).with("case", &listed.row.number));
                let value = person.avs.map(domain::Avs::masked).unwrap_or_default();
                return Ok(Verdict::Wrong(vec![CellFault { line: n, column: Column::Avs, value, why }]));
            }
            return Ok(Verdict::There(listed.row.number));
        }
        Ok(Verdict::Fresh(Taken::Person(Box::new(person))))
    }
}
