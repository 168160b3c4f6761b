//! Lists of cases: whose, narrowed to what, in which order. The text of a statement holds only what is asked for, so that the
//! database finds its way by an index, however many cases there are; the numbers of a page are found first, and what its
//! reader may know of each row afterwards.

use super::case::case_of;
use super::case_sql::{KNOWN_NEXT, sql};
use super::rows::CaseRow;
use crate::Val;
use crate::db::{Row, Source};
use crate::error::StoreError;

/// Rows that are read at one time: as many places as [`sql::ROWS`] has.
pub(super) const ROWS: usize = 50;

/// Rows that are looked at in one go where the order depends on the reader; at first some more than are wanted.
const STEP: usize = 200;

/// So many more.
const MORE: usize = 14;

/// Said so that no index is chosen for it: most cases are announced, and most have nothing due.
const ANNOUNCED: &str = "COALESCE(c.announced_on, '') <> ''";

/// Whose cases a list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// `institution`, `coordinator` or `bureau`.
    pub kind: &'static str,
    /// The caller's institution.
    pub institution: String,
    /// The caller.
    pub account: String,
    /// The caller's role.
    pub role: String,
    /// The caller's region, where it bounds.
    pub region: Option<String>,
    /// The caller's theme, where it bounds.
    pub theme: Option<String>,
    /// The caller's language, where it bounds.
    pub language: Option<String>,
    /// Today.
    pub today: String,
}

/// What a list is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseFilter {
    /// Where it stands.
    pub phase: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The theme.
    pub theme: Option<String>,
    /// The degree.
    pub degree: Option<String>,
    /// Who leads it.
    pub lead: Option<String>,
    /// Which institution opened it.
    pub institution: Option<String>,
    /// `open` or `closed`.
    pub state: Option<String>,
    /// `yes`: only announced ones.
    pub announced: Option<String>,
    /// `name`, `due` or `phase`; else the newest first.
    pub sort: String,
    /// How many at most.
    pub limit: i64,
    /// How many to pass over.
    pub offset: i64,
}

/// A statement that is put together, with its values.
pub(crate) struct Asked {
    pub(crate) text: String,
    vals: Vec<Val>,
}

impl Asked {
    fn of(text: &str) -> Self {
        Self { text: text.to_string(), vals: Vec::new() }
    }

    /// Adds text; `?` stands for the value.
    fn and(&mut self, text: &str, val: impl Into<Val>) -> &mut Self {
        self.vals.push(val.into());
        self.text += &text.replace('?', &format!("${}", self.vals.len()));
        self
    }

    fn plain(&mut self, text: &str) -> &mut Self {
        self.text += text;
        self
    }

    /// Whose cases, and narrowed to what.
    fn narrowed(&mut self, scope: &Scope, filter: &CaseFilter) -> &mut Self {
        self.plain(" WHERE ");
        match scope.kind {
            "institution" => self.of_institution(scope),
            "coordinator" => self.of_coordinator(scope),
            _ => self.plain(ANNOUNCED),
        };
        let equal = [
            (" AND c.phase = ?", &filter.phase),
            (" AND c.region = ?", &filter.region),
            (" AND c.theme = ?", &filter.theme),
            (" AND c.degree = ?", &filter.degree),
            (" AND c.lead_account = ?", &filter.lead),
            (" AND c.opener_institution = ?", &filter.institution),
        ];
        self.each(&equal);
        match filter.state.as_deref() {
            None => {}
            Some("open") => _ = self.plain(" AND c.closed_on IS NULL"),
            Some("closed") => _ = self.plain(" AND c.closed_on IS NOT NULL"),
            Some(_) => _ = self.plain(" AND FALSE"),
        }
        match filter.announced.as_deref() {
            None => self,
            Some("yes") => self.plain(" AND ").plain(ANNOUNCED),
            Some(_) => self.plain(" AND FALSE"),
        }
    }

    fn each(&mut self, equal: &[(&str, &Option<String>)]) {
        for (text, value) in equal {
            if let Some(value) = value {
                self.and(text, value);
            }
        }
    }

    fn of_institution(&mut self, scope: &Scope) -> &mut Self {
        self.and("(c.opener_institution = ?", &scope.institution)
            .and(" OR c.lead_account = ?", &scope.account)
            .and(" OR c.second_account = ?", &scope.account)
            // Said so that the ways are not gone one by one, each over rows that lie far apart.
            .and(" OR COALESCE(c.proposed_account, '') = ?", &scope.account)
            .plain(" OR EXISTS (SELECT 1 FROM case_party p WHERE p.case_number = c.number")
            .and(" AND p.institution = ?", &scope.institution)
            .and(" AND p.valid_from <= ?", &scope.today)
            .and(" AND p.valid_until >= ?))", &scope.today)
    }

    fn of_coordinator(&mut self, scope: &Scope) -> &mut Self {
        self.and("c.route_role = ?", &scope.role);
        let equal = [
            (" AND c.region = ?", &scope.region),
            (" AND c.theme = ?", &scope.theme),
            (" AND c.route_language = ?", &scope.language),
        ];
        self.each(&equal);
        self
    }

    async fn rows(self, src: &mut Source<'_>) -> Result<Vec<Row>, StoreError> {
        src.rows(&self.text, self.vals).await
    }
}

fn count(scope: &Scope, filter: &CaseFilter) -> Asked {
    let mut asked = Asked::of("SELECT COUNT(*) FROM case_list c");
    asked.narrowed(scope, filter);
    asked
}

/// The numbers of a page whose order is the same for everybody.
fn numbers(scope: &Scope, filter: &CaseFilter) -> Asked {
    let mut asked = Asked::of("SELECT c.number FROM case_list c");
    asked.narrowed(scope, filter).plain(match filter.sort.as_str() {
        "name" => " ORDER BY c.name_key, c.number DESC",
        "phase" => " ORDER BY c.phase, c.number DESC",
        _ => " ORDER BY c.number DESC",
    });
    asked.and(" LIMIT ?", filter.limit).and(" OFFSET ?", filter.offset);
    asked
}

/// Numbers by the next thing due, after one; with the next thing of which the reader may know.
fn due_after(scope: &Scope, filter: &CaseFilter, (due, number): (&str, &str), step: usize) -> Asked {
    let mut asked = Asked::of("SELECT c.number, c.next_due, ");
    asked.and(KNOWN_NEXT, &scope.institution).plain(" FROM case_list c").narrowed(scope, filter);
    asked.and(" AND (c.next_due, c.number) > (?", due).and(", ?)", number);
    asked.plain(" ORDER BY c.next_due, c.number").and(" LIMIT ?", i64::try_from(step).unwrap_or(i64::MAX));
    asked
}

/// Numbers in which nothing is due.
fn nothing_due(scope: &Scope, filter: &CaseFilter) -> Asked {
    let mut asked = Asked::of("SELECT c.number FROM case_list c");
    asked.narrowed(scope, filter).plain(" AND COALESCE(c.next_due, '') = '' ORDER BY c.number DESC");
    asked.and(" LIMIT ?", filter.limit.saturating_add(filter.offset));
    asked
}

/// One of each way to ask, so that a test can prepare them all.
#[cfg(any(test, feature = "conformance"))]
pub(crate) fn all() -> Vec<String> {
    let (some, none) = (|| Some(String::new()), || None::<String>);
    let mut found = Vec::new();
    for (kind, bound) in [("institution", false), ("coordinator", true), ("coordinator", false), ("bureau", false)] {
        let within = |bound: bool| if bound { some() } else { none() };
        let own = String::new;
        let (region, theme, language) = (within(bound), within(bound), within(bound));
        let scope =
            Scope { kind, institution: own(), account: own(), role: own(), region, theme, language, today: own() };
        for state in [None, Some("open"), Some("closed"), Some("other")] {
            for (all, sort) in [(true, ""), (false, "name"), (true, "phase"), (false, "due")] {
                let one = || within(all);
                let (state, announced) = (state.map(str::to_string), all.then(|| "yes".to_string()));
                let (phase, region, theme, degree, lead, institution) = (one(), one(), one(), one(), one(), one());
                let narrow = (phase, region, theme, degree);
                let (phase, region, theme, degree) = narrow;
                let (sort, limit, offset) = (sort.to_string(), 1, 0);
                let filter = CaseFilter {
                    phase,
                    region,
                    theme,
                    degree,
                    lead,
                    institution,
                    state,
                    announced,
                    sort,
                    limit,
                    offset,
                };
                let asked = [
                    count(&scope, &filter),
                    numbers(&scope, &filter),
                    due_after(&scope, &filter, ("", ""), 1),
                    nothing_due(&scope, &filter),
                ];
                found.extend(asked.map(|asked| asked.text));
            }
        }
    }
    found
}

/// The cases of a scope that fit a filter.
pub async fn list_cases(mut src: Source<'_>, scope: &Scope, filter: &CaseFilter) -> Result<Vec<CaseRow>, StoreError> {
    let found = match filter.sort.as_str() {
        "due" => by_due(&mut src, scope, filter).await?,
        _ => texts(&numbers(scope, filter).rows(&mut src).await?)?,
    };
    let mut rows = Vec::with_capacity(found.len());
    for page in found.chunks(ROWS) {
        rows.extend(known_rows(&mut src, scope, page).await?);
    }
    Ok(rows)
}

/// How many cases of a scope fit a filter.
pub async fn count_cases(mut src: Source<'_>, scope: &Scope, filter: &CaseFilter) -> Result<i64, StoreError> {
    count(scope, filter).rows(&mut src).await?.first().map_or(Ok(0), |row| row.int(0))
}

/// Numbers by the next thing due of which the reader may know. That is never before the next thing due at all, which there is
/// an index for: it is gone along until what comes cannot stand before what is wanted.
async fn by_due(src: &mut Source<'_>, scope: &Scope, filter: &CaseFilter) -> Result<Vec<String>, StoreError> {
    let offset = usize::try_from(filter.offset).unwrap_or(0);
    let wanted = offset.saturating_add(usize::try_from(filter.limit).unwrap_or(0));
    let mut found: Vec<(String, String)> = Vec::new();
    let mut after = (String::new(), String::new());
    let mut step = wanted.saturating_add(MORE).min(STEP);
    loop {
        let rows = due_after(scope, filter, (&after.0, &after.1), step).rows(src).await?;
        for row in &rows {
            found.push((row.opt_text(2)?.unwrap_or_else(never), row.text(0)?));
        }
        if let Some(last) = rows.last() {
            after = (last.text(1)?, last.text(0)?);
        }
        if rows.len() < step {
            let rest = texts(&nothing_due(scope, filter).rows(src).await?)?;
            found.extend(rest.into_iter().map(|number| (never(), number)));
            break;
        }
        if found.iter().filter(|(next, _)| *next < after.0).count() >= wanted {
            break;
        }
        step = STEP;
    }
    found.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| other.cmp(one)));
    Ok(found.into_iter().skip(offset).take(wanted - offset).map(|(_, number)| number).collect())
}

/// What stands behind every day.
fn never() -> String {
    "9999".to_string()
}

fn texts(rows: &[Row]) -> Result<Vec<String>, StoreError> {
    rows.iter().map(|row| row.text(0)).collect()
}

/// The rows of some numbers, in their order, with what their reader may know of each.
pub(super) async fn known_rows(
    src: &mut Source<'_>,
    scope: &Scope,
    numbers: &[String],
) -> Result<Vec<CaseRow>, StoreError> {
    let mut vals = vec![Val::from(&scope.institution), Val::from(&scope.today)];
    // No case has an empty number.
    vals.extend((0..ROWS).map(|place| Val::from(numbers.get(place).map_or("", String::as_str))));
    let mut found = src.rows(sql::ROWS, vals).await?.iter().map(case_of).collect::<Result<Vec<_>, _>>()?;
    let place = |row: &CaseRow| numbers.iter().position(|number| *number == row.number);
    found.sort_by_key(place);
    Ok(found)
}
