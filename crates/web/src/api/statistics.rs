//! The numbers: those of a year as of a day, what became of cases by the way of working, the frozen months, the package.

use super::call::{Answer, Call, created, ok};
use super::problem::{Fault, Trouble};
use super::table::Operation;
use app::statistics::{Breakdown, Figures, Kept, Numbers, Returned, Spread};
use app::works::Asked;
use domain::statistics::compare::Difference;
use domain::statistics::way::{Beside, WayBy, WayRow, Ways};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

/// A number; `null`: too small to be shown.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NumberOut {
    code: String,
    cases: Option<i64>,
}

/// Numbers by one property.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BreakdownOut {
    by: String,
    /// None where the whole is too small.
    rows: Vec<NumberOut>,
    /// `null`: too small to be shown.
    total: Option<i64>,
}

impl From<Breakdown> for BreakdownOut {
    fn from(breakdown: Breakdown) -> Self {
        let rows = breakdown.rows.into_iter().map(|(code, n)| NumberOut { code, cases: n.exact() });
        Self { by: breakdown.by.to_string(), rows: rows.collect(), total: breakdown.total.exact() }
    }
}

/// How many open cases someone leads.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LoadOut {
    account: String,
    name: String,
    institution: String,
    cases: i64,
}

/// How days are spread; `null`: too few cases.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SpreadOut {
    /// From which step to which.
    code: String,
    cases: Option<i64>,
    /// A quarter took at most so many days.
    lower_quartile: Option<i64>,
    /// Half took at most so many days.
    median: Option<i64>,
    /// Three quarters took at most so many days.
    upper_quartile: Option<i64>,
}

impl From<Spread> for SpreadOut {
    fn from(s: Spread) -> Self {
        let at = |place: usize| s.quartiles.map(|q| q[place]);
        let (lower_quartile, median, upper_quartile) = (at(0), at(1), at(2));
        Self { code: s.code, cases: s.cases.exact(), lower_quartile, median, upper_quartile }
    }
}

/// Deadlines of a kind; `null`: not shown.
#[derive(Debug, Serialize, JsonSchema)]
pub struct KeptOut {
    /// Which; `null`: all of them together.
    kind: Option<String>,
    /// Firm, or a guideline.
    firm: bool,
    kept: Option<i64>,
    late: Option<i64>,
    all: Option<i64>,
}

impl From<Kept> for KeptOut {
    fn from(k: Kept) -> Self {
        let (kept, late, all) = (k.kept.exact(), k.late.exact(), k.all.exact());
        Self { kind: k.kind.map(|kind| kind.to_string()), firm: k.firm, kept, late, all }
    }
}

/// Cases that came back; `null`: not shown, or the time is not over.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReturnedOut {
    /// Within so many months.
    months: i32,
    /// Whether the time is over for every closure of the year.
    over: bool,
    closures: Option<i64>,
    returned: Option<i64>,
}

impl From<Returned> for ReturnedOut {
    fn from(r: Returned) -> Self {
        Self { months: r.months, over: r.over, closures: r.cases.exact(), returned: r.returned.exact() }
    }
}

/// The numbers of a year as of a day; small ones are suppressed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NumbersOut {
    year: String,
    /// The years for which there are numbers.
    years: Vec<String>,
    /// What had been entered by the end of this day is counted.
    as_of: String,
    /// The version of the definitions; numbers of different versions cannot be compared.
    definitions: u32,
    /// Announced and not closed on the day; `null`: not shown.
    stock: Option<i64>,
    /// `null`: too small to be shown.
    announced: Option<i64>,
    /// `null`: too small to be shown.
    closed: Option<i64>,
    flow: Vec<BreakdownOut>,
    results: BreakdownOut,
    /// Days from one step to the next.
    steps: Vec<SpreadOut>,
    deadlines: Vec<KeptOut>,
    /// All firm ones, and all guidelines.
    deadlines_in_all: Vec<KeptOut>,
    /// The interval between contacts.
    contacts: Vec<KeptOut>,
    /// Objectives by attainment.
    goals: BreakdownOut,
    /// Re-entry within 12 and 24 months.
    returns: Vec<ReturnedOut>,
    /// How often the lead was handed over; `null`: not shown.
    handovers: Option<i64>,
    /// Days without a measure of the cases closed in the year.
    idle: SpreadOut,
    /// Cases in follow-up with and without a measure.
    follow_up: BreakdownOut,
    /// Below it numbers are not shown.
    threshold: u32,
    /// The load of everyone who leads, today, for those who steer.
    loads: Vec<LoadOut>,
}

impl From<Numbers> for NumbersOut {
    fn from(n: Numbers) -> Self {
        let load = |(load, name): (app::Load, String)| LoadOut {
            account: load.account,
            name,
            institution: load.institution,
            cases: load.cases,
        };
        let kept = |all: Vec<Kept>| all.into_iter().map(KeptOut::from).collect();
        let f: Figures = n.figures;
        Self {
            year: f.year,
            years: n.years,
            as_of: f.as_of.to_string(),
            definitions: f.definitions,
            stock: f.stock.exact(),
            announced: f.announced.exact(),
            closed: f.closed.exact(),
            flow: f.flow.into_iter().map(BreakdownOut::from).collect(),
            results: f.results.into(),
            steps: f.steps.into_iter().map(SpreadOut::from).collect(),
            deadlines: kept(f.deadlines),
            deadlines_in_all: kept(f.deadlines_in_all),
            contacts: kept(f.contacts),
            goals: f.goals.into(),
            returns: f.returns.into_iter().map(ReturnedOut::from).collect(),
            handovers: f.handovers.exact(),
            idle: f.idle.into(),
            follow_up: f.follow_up.into(),
            threshold: f.threshold,
            loads: n.loads.into_iter().map(load).collect(),
        }
    }
}

/// A way of working with what became of its cases; `null`: not shown.
#[derive(Debug, Serialize, JsonSchema)]
pub struct WayOut {
    code: String,
    closures: Option<i64>,
    /// The result still holds.
    holds: Option<i64>,
    /// It holds in part, is lost, or nobody was there to be asked.
    other: Option<i64>,
    /// Nobody has looked.
    unchecked: Option<i64>,
}

impl From<WayRow> for WayOut {
    fn from(w: WayRow) -> Self {
        let (holds, other, unchecked) = (w.holds.exact(), w.other.exact(), w.unknown.exact());
        Self { code: w.code, closures: w.cases.exact(), holds, other, unchecked }
    }
}

/// A difference of shares, from minus one to one, with the interval that holds the truth in 95 of 100 comparisons.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DifferenceOut {
    estimate: f64,
    low: f64,
    high: f64,
}

impl From<Difference> for DifferenceOut {
    fn from(d: Difference) -> Self {
        Self { estimate: d.estimate, low: d.low, high: d.high }
    }
}

/// A way of working beside the most frequent one.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BesideOut {
    first: String,
    second: String,
    /// `first`, `second`, `no-difference` or `too-few`.
    verdict: String,
    /// Without looking at the mix; `null`: too few.
    crude: Option<DifferenceOut>,
    /// Among cases of the same category with as many institutions; `null`: too few.
    adjusted: Option<DifferenceOut>,
    /// Cases without like ones on the other side; `null`: not shown.
    left_out: Option<i64>,
}

impl From<Beside> for BesideOut {
    fn from(b: Beside) -> Self {
        Self {
            first: b.first,
            second: b.second,
            verdict: b.verdict.to_string(),
            crude: b.crude.map(DifferenceOut::from),
            adjusted: b.adjusted.map(DifferenceOut::from),
            left_out: b.left_out.exact(),
        }
    }
}

/// What became of cases so many months after their closure.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AfterOut {
    months: i32,
    /// The last year whose closures are counted; `null`: none is old enough.
    until: Option<i16>,
    ways: Vec<WayOut>,
    beside: Vec<BesideOut>,
}

impl From<Ways> for AfterOut {
    fn from(w: Ways) -> Self {
        let ways = w.rows.into_iter().map(WayOut::from).collect();
        Self { months: w.months, until: w.until, ways, beside: w.beside.into_iter().map(BesideOut::from).collect() }
    }
}

/// What became of cases by the way in which they were worked on. Nobody was assigned by lot: what is not among the strata is
/// not adjusted for.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OutcomesOut {
    /// `triage`, `degree` or `model`.
    by: String,
    after: Vec<AfterOut>,
}

/// A frozen month.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FrozenOut {
    month: String,
    definitions: i64,
    stock: Option<i64>,
    announced: Option<i64>,
    closed: Option<i64>,
    /// Whether the same is told of its last day now; `null`: the definitions have changed.
    same: Option<bool>,
}

/// The frozen months, the latest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FrozenMonthsOut {
    months: Vec<FrozenOut>,
}

/// What was corrected of one thing that is counted; `null`: it concerns few.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CorrectionOut {
    figure: String,
    /// Counted today and not then.
    added: Option<i64>,
    /// Counted then and not today, or elsewhere.
    taken: Option<i64>,
    /// Of these not decided then.
    decided: Option<i64>,
}

/// A frozen month with what was corrected since in the periods that it told of.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CorrectedOut {
    month: String,
    definitions: i64,
    as_of: String,
    announced: Option<i64>,
    closed: Option<i64>,
    corrections: Vec<CorrectionOut>,
}

/// Long work that was begun.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PackageOut {
    id: String,
}

/// What the parameter does, in one sentence.
const AS_OF: &str = "Today unless said otherwise, or the end of a month; another day of the past becomes the end of the month before it.";

pub(super) fn operations() -> Vec<Operation> {
    let year = || json!({"type": "string", "pattern": "^[0-9]{4}$"});
    let day = || json!({"type": "string", "format": "date"});
    let by: Vec<&str> = WayBy::ALL.iter().map(|by| by.code()).collect();
    vec![
        Operation::get("/statistics", "statistics", "house", "The numbers of a year.", numbers)
            .param("year", "The year; this one unless said otherwise.", year())
            .param("as_of", AS_OF, day())
            .gives::<NumbersOut>()
            .guarded(),
        Operation::get("/statistics/outcomes", "outcomes", "house", "Results by the way of working.", outcomes)
            .param("by", "What makes a way of working; the triage unless said otherwise.", json!({"enum": by}))
            .param("as_of", AS_OF, day())
            .gives::<OutcomesOut>()
            .guarded(),
        Operation::get("/statistics/frozen", "frozen-months", "house", "The frozen months.", frozen)
            .gives::<FrozenMonthsOut>()
            .guarded(),
        Operation::get("/statistics/frozen/{month}", "corrections", "house", "What was corrected since.", corrected)
            .gives::<CorrectedOut>()
            .guarded(),
        Operation::post("/statistics/package", "statistics.package", "work", "Begins a committee's package.", package)
            .param("year", "The year; this one unless said otherwise.", year())
            .param("as_of", AS_OF, day())
            .gives::<PackageOut>()
            .creates()
            .changes(false, false),
    ]
}

fn year_of(call: &Call) -> Result<Option<&str>, Trouble> {
    let year = call.query.get("year");
    match year.is_some_and(|y| y.len() != 4 || !y.bytes().all(|b| b.is_ascii_digit())) {
        true => Err(Fault::new("year", "invalid-value").into()),
        false => Ok(year),
    }
}

fn day_of(call: &Call) -> Result<Option<Date>, Trouble> {
    let day = call.query.get("as_of").map(str::parse::<Date>).transpose();
    day.map_err(|_| Fault::new("as_of", "invalid-value").into())
}

async fn numbers(call: Call) -> Answer {
    let (year, day) = (year_of(&call)?, day_of(&call)?);
    ok(NumbersOut::from(call.web.app.numbers_as_of(&call.caller, year, day).await?))
}

async fn outcomes(call: Call) -> Answer {
    let by = match call.query.get("by") {
        None => WayBy::Triage,
        Some(code) => WayBy::from_code(code).ok_or_else(|| Fault::new("by", "invalid-value"))?,
    };
    let ways = call.web.app.ways(&call.caller, by, day_of(&call)?).await?;
    ok(OutcomesOut { by: by.to_string(), after: ways.into_iter().map(AfterOut::from).collect() })
}

async fn frozen(call: Call) -> Answer {
    let row = |f: app::statistics::Frozen| FrozenOut {
        month: f.month,
        definitions: f.definitions,
        stock: f.figures.stock.exact(),
        announced: f.figures.announced.exact(),
        closed: f.figures.closed.exact(),
        same: f.same,
    };
    ok(FrozenMonthsOut { months: call.web.app.frozen_months(&call.caller).await?.into_iter().map(row).collect() })
}

async fn corrected(call: Call) -> Answer {
    let found = call.web.app.corrected_month(&call.caller, &call.part("month")?).await?;
    let one = |c: domain::statistics::correction::Correction| CorrectionOut {
        figure: c.figure.to_string(),
        added: c.added.exact(),
        taken: c.taken.exact(),
        decided: c.decided.exact(),
    };
    ok(CorrectedOut {
        month: found.month,
        definitions: found.definitions,
        as_of: found.then.as_of.to_string(),
        announced: found.then.announced.exact(),
        closed: found.then.closed.exact(),
        corrections: found.corrections.into_iter().map(one).collect(),
    })
}

async fn package(call: Call) -> Answer {
    let (year, day) = (year_of(&call)?, day_of(&call)?);
    let figures = call.web.app.numbers_as_of(&call.caller, year, day).await?.figures;
    let asked = Asked::Statistics { year: figures.year, as_of: figures.as_of };
    let id = call.web.app.begin_work(&call.caller, asked).await?;
    let address = format!("{}/downloads/{id}", super::BASE);
    created(PackageOut { id }, address)
}
