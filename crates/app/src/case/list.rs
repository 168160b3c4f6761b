//! Lists of cases, search, possible duplicates. A row shows a name only where a rule lets the caller see it.

use super::CaseView;
use crate::access::Seen as Logged;
use crate::pace::Pace;
use crate::{App, AppError, Caller};
use domain::consent::Category;
use domain::model::{Model, Role};
use domain::text::search_key;
use domain::{Avs, Person};
use rights::{FURTHER, See, Standing, party_of};
use store::access_log::Action;
use store::lists::{self, CaseFilter, CaseRow, Scope};

/// A row as a caller may see it.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The row; the name is an initial where the caller may not see it.
    pub row: CaseRow,
    /// Whether the name stands in full.
    pub named: bool,
    /// Whether the caller may open the file.
    pub may_open: bool,
    /// Whether the caller knows of a consent, or would: otherwise that the row has none says nothing.
    pub knows_consents: bool,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct Listing {
    /// The rows.
    pub rows: Vec<Listed>,
    /// How many there are in all.
    pub total: i64,
}

/// What a search found.
#[derive(Debug, Clone, Default)]
pub struct Hit {
    /// The case numbers that the caller may open, with their rows.
    pub rows: Vec<Listed>,
    /// What was typed looks like an AVS number, but is wrong: the code of the fault.
    pub fault: Option<&'static str>,
}

/// A file that may be of the same person. Of a file that the caller may not see, only that there is one.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "a handful of them at most")]
pub enum Duplicate {
    /// A file that the caller may open.
    Known(Listed),
    /// A file of another institution: how to go on without learning what is in it.
    Elsewhere {
        /// Whether the AVS number is the same.
        same_avs: bool,
    },
}

/// How a caller stands to the case of a row, as far as the row tells.
fn standing(caller: &Caller, row: &CaseRow) -> Standing {
    let seat = &caller.seated.seat;
    let me = Some(caller.seated.account.as_str());
    let fits = |own: &Option<domain::Code>, of: &Option<String>| {
        own.as_ref().is_none_or(|o| Some(o.as_str()) == of.as_deref())
    };
    let in_charge = row.route_role.as_deref() == Some(seat.role.code())
        && seat.language.is_none_or(|l| row.route_language.as_deref() == Some(l.code()))
        && match seat.role {
            Role::ThematicCoordinator => seat.theme.as_ref().map(domain::Code::as_str) == row.theme.as_deref(),
            _ => fits(&seat.region, &row.region),
        };
    Standing {
        role: seat.role,
        own: row.opener_institution == seat.institution.as_str(),
        lead: row.closed_on.is_none() && (row.lead_account.as_deref() == me || row.second_account.as_deref() == me),
        proposed: row.proposed_account.as_deref() == me,
        in_charge,
        party: row.party,
        announced: row.announced_on.is_some(),
        // An emergency opens one file, not a list.
        emergency: false,
    }
}

/// A row with its name masked where no rule lets the caller see it.
pub(crate) fn listed(app: &App, caller: &Caller, mut row: CaseRow) -> Listed {
    let standing = standing(caller, &row);
    let kind = |institution: &str| {
        domain::Code::new(institution).map_or(domain::disclosure::Party::Oth, |code| party_of(app.model(), &code))
    };
    let (reader, source) = (kind(caller.seated.seat.institution.as_str()), kind(&row.opener_institution));
    let today = app.clock().today().to_string();
    let exchanged = row.consent_until.as_ref().is_some_and(|until| *until >= today);
    let see = |category, covered| {
        app.rights.see(&See { standing, category, author: standing.own, covered, exchanged, reader, source })
    };
    let named = see(Category::Identity, row.identity).is_seen();
    let may_open = see(Category::Process, false).is_seen();
    if !named {
        row.name = row.name.chars().next().map(|c| format!("{c}.")).unwrap_or_default();
        row.birth = row.birth.chars().take(4).collect();
        row.name_key = String::new();
        row.avs_blind = None;
    }
    if !may_open {
        // Of a file that one may not open, a request or a task tells its number and nothing else.
        row = CaseRow { number: row.number, name: row.name, ..CaseRow::default() };
    }
    discreet(app.model(), caller, standing, &mut row);
    let knows_consents = for_reader(caller, standing, &mut row);
    Listed { row, named, may_open, knows_consents }
}

/// Leaves of a row what its reader may know of consents and of what is next: all of it where they answer for the case,
/// else what concerns a consent or a request of their own institution. Whether they know of any consent, or of all.
fn for_reader(caller: &Caller, standing: Standing, row: &mut CaseRow) -> bool {
    let answers = standing.lead || standing.in_charge;
    let (own_until, own_next, lead_next) = (row.own_until.take(), row.own_next.take(), row.lead_next.take());
    let knows = answers || standing.own || own_until.is_some();
    if !answers {
        row.consent_until = own_until;
    }
    let next = if answers { lead_next } else { own_next };
    let next = next.as_deref().and_then(|next| next.split_once(' '));
    (row.next_due, row.next_kind) = next.map(|(due, kind)| (due.to_string(), kind.to_string())).unzip();
    let (own_count, lead_count) = (row.own_count.take(), row.lead_count.take());
    row.due_count = if answers { lead_count } else { own_count }.unwrap_or_default();
    let me = caller.seated.account.as_str();
    row.proposed_account = row.proposed_account.take().filter(|who| who == me);
    knows
}

/// A row with what the file itself tells its reader.
fn seen_in(view: &CaseView, row: CaseRow) -> CaseRow {
    let given = view.case().consents.iter().filter(|c| c.given.is_some() && !c.is_withdrawn());
    let next = view.due.first().map(|d| format!("{} {}", d.due, d.kind));
    CaseRow {
        party: view.standing.party,
        identity: view.redacted.sees(Category::Identity),
        own_until: given.map(|c| c.valid_until.to_string()).max(),
        own_next: next.clone(),
        lead_next: next,
        own_count: i64::try_from(view.due.len()).ok(),
        lead_count: i64::try_from(view.due.len()).ok(),
        ..row
    }
}

/// Whether a row still shows the institution and the lead that were asked for, once it was masked.
fn shows_what_was_asked(filter: &CaseFilter, row: &CaseRow) -> bool {
    let shows = |asked: &Option<String>, seen: [Option<&str>; 2]| {
        let masked = seen.contains(&Some(FURTHER));
        asked.as_deref().is_none_or(|asked| !masked || seen.contains(&Some(asked)))
    };
    let institutions = [Some(row.opener_institution.as_str()), row.lead_institution.as_deref()];
    let leads = [row.lead_account.as_deref(), row.second_account.as_deref()];
    shows(&filter.institution, institutions) && shows(&filter.lead, leads)
}

/// Puts «a further service» in the place of a partner whose very name tells something, but for itself and those who answer
/// for the case. A row does not know of consents, so that a list is stricter here than the file.
fn discreet(model: &Model, caller: &Caller, standing: Standing, row: &mut CaseRow) {
    let own = caller.seated.seat.institution.as_str();
    let hides = |code: &str| code != own && model.institution(code).is_some_and(|i| i.discreet);
    if standing.lead || standing.in_charge {
        return;
    }
    if hides(&row.opener_institution) {
        (row.opener_institution, row.opener_account) = (FURTHER.to_string(), FURTHER.to_string());
    }
    if row.lead_institution.as_deref().is_some_and(hides) {
        (row.lead_institution, row.lead_account) = (Some(FURTHER.to_string()), Some(FURTHER.to_string()));
    }
    if row.second_institution.as_deref().is_some_and(hides) {
        (row.second_institution, row.second_account) = (Some(FURTHER.to_string()), Some(FURTHER.to_string()));
    }
}

impl App {
    /// Whose cases a caller has to do with.
    pub(crate) fn scope(&self, caller: &Caller) -> Scope {
        let seat = &caller.seated.seat;
        let kind = match seat.role {
            Role::RegionalCoordinator | Role::ThematicCoordinator => "coordinator",
            Role::Secretariat | Role::CantonalOfficer => "bureau",
            _ => "institution",
        };
        Scope {
            kind,
            institution: seat.institution.to_string(),
            account: caller.seated.account.to_string(),
            role: seat.role.to_string(),
            region: seat.region.as_ref().filter(|_| seat.role != Role::ThematicCoordinator).map(|r| r.to_string()),
            theme: seat.theme.as_ref().filter(|_| seat.role == Role::ThematicCoordinator).map(|t| t.to_string()),
            language: seat.language.map(|l| l.to_string()),
            today: self.clock.today().to_string(),
        }
    }

    /// The cases that a caller has to do with.
    pub async fn cases(&self, caller: &Caller, filter: &CaseFilter) -> Result<Listing, AppError> {
        self.require_act_anywhere(caller, "case.list").await?;
        let scope = self.scope(caller);
        let total = lists::count_cases(self.copy.src(), &scope, filter).await?;
        let found = lists::list_cases(self.copy.src(), &scope, filter).await?;
        let mut rows: Vec<Listed> = found.into_iter().map(|row| listed(self, caller, row)).collect();
        let before = rows.len();
        // What is not to be known is not to be asked for either: neither rows nor their number tell.
        rows.retain(|one| shows_what_was_asked(filter, &one.row));
        let total = if rows.len() < before { i64::try_from(rows.len()).unwrap_or(0) } else { total };
        self.log(caller, Action::List, "cases", Logged::shown(None, scope.kind)).await?;
        Ok(Listing { rows, total })
    }

    /// The register of announced cases (CASE-72).
    pub async fn register(&self, caller: &Caller, filter: &CaseFilter) -> Result<Listing, AppError> {
        self.require_act_anywhere(caller, "register.read").await?;
        let announced = CaseFilter { announced: Some("yes".into()), ..filter.clone() };
        self.cases(caller, &announced).await
    }

    /// Finds cases by number, AVS number or name. What does not exist and what may not be seen read the same.
    pub async fn search(&self, caller: &Caller, text: &str) -> Result<Hit, AppError> {
        self.require_act_anywhere(caller, "case.search").await?;
        self.keep_pace(caller, Pace::Search).await?;
        let text: String = text.trim().chars().take(200).collect();
        let (institution, today) = (caller.seated.seat.institution.as_str(), self.clock.today().to_string());
        let mut hit = Hit::default();
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let letters = text.chars().any(char::is_alphabetic);
        let found = if let Some(row) = lists::case_row(self.db.src(), &text.to_uppercase()).await? {
            vec![row]
        } else if digits >= 9 && !letters {
            match Avs::parse(&text) {
                Ok(avs) if rights::may_use_avs(self.model(), &caller.seated.seat.institution) => {
                    lists::search_avs(self.db.src(), institution, &today, &self.vault.blind("avs", &avs.digits()))
                        .await?
                }
                Ok(_) => Vec::new(),
                Err(fault) => {
                    hit.fault = Some(fault.code);
                    Vec::new()
                }
            }
        } else {
            let words: Vec<String> =
                search_key(&text).split(' ').filter(|w| !w.is_empty()).map(str::to_string).collect();
            lists::search_words(self.db.src(), institution, &today, &words, 200).await?
        };
        for row in found {
            // A number typed in full may be a case whose parties the row does not tell: ask the state itself.
            let listed = match self.visible_case(caller, &row.number).await {
                Ok(view) => listed(self, caller, seen_in(&view, row)),
                Err(AppError::NotFound) => continue,
                Err(other) => return Err(other),
            };
            if listed.named || text.to_uppercase() == listed.row.number {
                hit.rows.push(listed);
            }
            if hit.rows.len() == 50 {
                break;
            }
        }
        // One file that was found is a file that was looked for; of several, their number.
        let found = hit.rows.first().filter(|_| hit.rows.len() == 1).map(|l| l.row.number.clone());
        let object = hit.rows.len().to_string();
        self.log(caller, Action::Search, &object, Logged::shown(found.as_deref(), "search")).await?;
        Ok(hit)
    }

    /// Files that may be of the same person (CASE-27).
    pub async fn duplicates(&self, caller: &Caller, person: &Person) -> Result<Vec<Duplicate>, AppError> {
        self.require_act_anywhere(caller, "case.open").await?;
        self.keep_pace(caller, Pace::Duplicates).await?;
        let blind = person.avs.map(|a| self.vault.blind("avs", &a.digits()));
        let (institution, today) = (caller.seated.seat.institution.as_str(), self.clock.today().to_string());
        let key = search_key(&person.full_name());
        let birth = person.birth.to_string();
        let found = lists::duplicates(self.db.src(), institution, &today, blind.as_deref(), &key, &birth).await?;
        let duplicate = |row: CaseRow| {
            let same_avs = blind.is_some() && row.avs_blind == blind;
            let listed = listed(self, caller, row);
            if listed.may_open && listed.named { Duplicate::Known(listed) } else { Duplicate::Elsewhere { same_avs } }
        };
        // A number alone proves nothing: the birth date must agree too. Each file that is hinted at says so in its log.
        let found: Vec<CaseRow> = found.into_iter().filter(|row| row.birth == birth).collect();
        for row in &found {
            let seen = Logged::shown(Some(&row.number), "search-before-create");
            self.log(caller, Action::Duplicates, "case", seen).await?;
        }
        Ok(found.into_iter().map(duplicate).collect())
    }
}
