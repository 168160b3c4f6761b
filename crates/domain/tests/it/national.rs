//! The figures of the country: what a canton hands over, what is refused, what all of it comes to (CASE-73, OPEN-05, DATA-18).

use domain::case::{Ctx, LookedUp, Seat, Seated};
use domain::inventory::{Canton, NationalKind, Unit};
use domain::model::{self, Model, Role};
use domain::national::{
    Delivery, DeliveryFault, Nation, National, NationalCommand, Part, PublishFigures, settled, year_end,
};
use domain::statistics::fact::{Fact, Figure};
use domain::statistics::figures::{By, CountedFacts, figures};
use domain::statistics::{DEFINITIONS, Shown};
use domain::{Code, Refused};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const TODAY: Date = date(2026, 5, 4);
const YEAR: u16 = 2025;

fn model(stem: &str) -> Model {
    let files =
        [("vs", include_str!("../../../../models/vs.toml")), ("dm", include_str!("../../../../models/dm.toml"))];
    let find = |stem: &str| files.iter().find(|(s, _)| *s == stem).map(|(_, text)| (*text).to_string());
    model::parse(&find(stem).unwrap(), find).unwrap()
}

fn seated(canton: Option<&str>) -> Seated {
    let code = |text: &str| Code::new(text).unwrap();
    let role = if canton.is_some() { Role::RegionalCoordinator } else { Role::CantonalOfficer };
    let seat = Seat { role, institution: code("BUR"), region: canton.map(code), theme: None, language: None };
    Seated { account: code("somebody"), seat }
}

fn ctx<'a>(by: &'a Seated, model: &'a Model) -> Ctx<'a> {
    let now = TODAY.at(9, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
    Ctx { now, today: TODAY, by, model, facts: LookedUp::default() }
}

fn unit(text: &str) -> Unit {
    Unit::parse(text).unwrap()
}

/// A delivery of forty cases, eleven of which are led together, the others hidden behind each other.
fn delivery(row: &str) -> Delivery {
    let part = |code: &str, cases| Part { code: code.into(), cases };
    Delivery {
        shape: 1,
        row: unit(row),
        year: YEAR,
        as_of: settled(YEAR),
        definitions: DEFINITIONS,
        mapping: "XX/1".into(),
        threshold: 5,
        announced: Some(40),
        national: vec![part("", None), part("advised", None), part("led-together", Some(11))],
        closed: Some(21),
        stock: Some(60),
    }
}

struct World {
    model: Model,
    national: National,
}

impl World {
    fn new() -> World {
        let (model, bureau) = (model("dm"), seated(None));
        let stamp = ctx(&bureau, &model).stamp();
        World { national: National::empty(YEAR, stamp), model }
    }

    fn give(&mut self, canton: Option<&str>, command: NationalCommand) -> Result<(), (Refused, Option<String>)> {
        let by = seated(canton);
        let ctx = ctx(&by, &self.model);
        let events = self.national.decide(&ctx, command).map_err(|r| (r.code, r.field))?;
        events.iter().for_each(|event| self.national.evolve(event, &ctx.stamp()));
        Ok(())
    }

    fn take(&mut self, delivery: Delivery) {
        self.give(None, NationalCommand::Take(delivery)).unwrap();
    }
}

fn publish() -> NationalCommand {
    NationalCommand::Publish(PublishFigures { conclusions: None })
}

/// The faults of a delivery that was changed.
fn faults(change: impl FnOnce(&mut Delivery)) -> Vec<(DeliveryFault, String)> {
    let mut changed = delivery("VS");
    change(&mut changed);
    changed.faults(TODAY).into_iter().map(|f| (f.fault, f.at)).collect()
}

#[test]
fn data_18_the_country_takes_in_no_delivery_that_tells_of_few_and_names_what_is_wrong() {
    let at = |fault, at: &str| vec![(fault, at.to_string())];
    assert_eq!(faults(|_| {}), vec![]);
    assert_eq!(faults(|d| d.shape = 2), at(DeliveryFault::Shape, "shape"));
    assert_eq!(faults(|d| d.as_of = year_end(YEAR)), at(DeliveryFault::OtherDay, "as_of"));
    assert_eq!(faults(|d| d.definitions += 1), at(DeliveryFault::Definitions, "definitions"));
    assert_eq!(faults(|d| d.threshold = 2), at(DeliveryFault::Threshold, "threshold"));
    assert_eq!(faults(|d| d.closed = Some(4))[0], at(DeliveryFault::TooSmall, "closed")[0]);
    assert_eq!(faults(|d| d.national[2].cases = Some(3)), at(DeliveryFault::TooSmall, "national.led-together"));
    assert_eq!(faults(|d| d.national[2].code = "others".into()), at(DeliveryFault::UnknownCategory, "national.others"));
    assert_eq!(faults(|d| d.national[1].code = String::new()), at(DeliveryFault::Twice, "national."));
    assert_eq!(
        faults(|d| d.announced = Some(12)),
        at(DeliveryFault::Sum, "announced")
            .into_iter()
            .chain(at(DeliveryFault::WorkedOut, "national"))
            .collect::<Vec<_>>()
    );
    // One hidden number alone: whoever subtracts knows it.
    let alone = faults(|d| d.national[0].cases = Some(9));
    assert_eq!(alone, at(DeliveryFault::WorkedOut, "national"));
    // Two hidden ones that are sure to be one each.
    assert_eq!(faults(|d| d.announced = Some(13)), at(DeliveryFault::WorkedOut, "national"));
    // The flow of a year is what two stocks differ by.
    assert_eq!(faults(|d| d.closed = None), at(DeliveryFault::WorkedOut, "stock"));
    let open = faults(|d| (d.year, d.as_of) = (2026, settled(2026)));
    assert_eq!(open, at(DeliveryFault::YearOpen, "year"));
}

#[test]
fn case_73_a_canton_hands_over_its_own_figures_and_the_bureau_those_of_any() {
    let mut world = World::new();
    assert_eq!(world.give(Some("ZH"), NationalCommand::Take(delivery("VS"))), Err((Refused::NotPermitted, None)));
    assert_eq!(world.give(Some("VS"), NationalCommand::Take(delivery("VS"))), Ok(()));
    world.take(delivery("OW/NW"));
    let again = world.give(None, NationalCommand::Take(delivery("VS")));
    assert_eq!(again, Err((Refused::AlreadyDone, None)), "the same once more says nothing new");
    let twice = world.give(None, NationalCommand::Take(delivery("NW")));
    assert_eq!(twice, Err((Refused::AlreadyDone, Some("row".into()))), "one of the two has delivered with the other");
    let mut small = delivery("GE");
    small.closed = Some(2);
    let refused = world.give(None, NationalCommand::Take(small));
    assert_eq!(refused, Err((Refused::DeliveryFaulty, Some("closed".into()))));
    assert_eq!(world.give(Some("VS"), publish()), Err((Refused::NotPermitted, None)));
    assert_eq!(world.give(None, publish()), Ok(()));
}

#[test]
fn surv_03_what_is_not_delivered_is_missing_and_no_sum_takes_it_for_nought() {
    let mut world = World::new();
    world.take(delivery("VS"));
    world.take(delivery("OW/NW"));
    let nation = Nation::of(&world.national);
    assert_eq!((nation.delivered, nation.cantons), (3, Canton::all().count()));
    assert_eq!(nation.rows.len(), Canton::all().count() - 1, "two cantons have one row");
    let silent = nation.rows.iter().find(|r| r.row == unit("ZH")).unwrap();
    assert!(!silent.delivered && silent.numbers.iter().all(Option::is_none));
    let sum = |column: &str| nation.sums[nation.at(column).unwrap()];
    assert_eq!((sum("announced").cases, sum("announced").rows, sum("announced").hidden), (80, 2, 0));
    assert_eq!((sum("national.led-together").cases, sum("national.led-together").hidden), (22, 0));
    assert_eq!(
        (sum("national.advised").cases, sum("national.advised").rows, sum("national.advised").hidden),
        (0, 0, 2)
    );
    let data = nation.json_stat("cases");
    let values = data["value"].as_array().unwrap().len();
    assert_eq!(values, nation.rows.len() * nation.columns.len());
    let status = data["status"].as_object().unwrap();
    assert!(status.values().any(|s| s == "hidden") && status.values().any(|s| s == "missing"));
    assert_eq!(status.len() + data["value"].as_array().unwrap().iter().filter(|v| v.is_i64()).count(), values);
}

#[test]
fn open_05_figures_of_other_definitions_are_shown_and_not_summed() {
    let mut world = World::new();
    world.take(delivery("VS"));
    let mut earlier = delivery("GE");
    earlier.definitions = DEFINITIONS;
    world.take(earlier);
    // As if a canton had not taken over the new definitions.
    world.national.taken.get_mut(&unit("VS")).unwrap().delivery.definitions = DEFINITIONS + 1;
    let nation = Nation::of(&world.national);
    let of = |row: &str| nation.rows.iter().find(|r| r.row == unit(row)).unwrap();
    assert!(of("VS").counted && of("GE").delivered && !of("GE").counted);
    assert_eq!((nation.definitions, nation.sums[0].cases, nation.sums[0].rows), (DEFINITIONS + 1, 40, 1));
}

#[test]
fn data_18_a_later_delivery_that_differs_by_few_cases_is_not_taken_in() {
    let mut world = World::new();
    world.take(delivery("VS"));
    world.give(None, publish()).unwrap();
    let mut few = delivery("VS");
    few.closed = Some(22);
    let refused = world.give(None, NationalCommand::Take(few));
    assert_eq!(refused, Err((Refused::DeliveryFaulty, Some("closed".into()))));
    let mut other = delivery("VS");
    (other.closed, other.national[2].cases) = (Some(30), None);
    world.take(other);
    let told: Vec<(&str, Option<i64>, Option<i64>, bool)> =
        world.national.changes.iter().map(|c| (c.at.as_str(), c.before, c.after, c.late)).collect();
    assert_eq!(told, [("closed", Some(21), Some(30), true), ("national.led-together", Some(11), None, true)]);
}

/// Cases of a year by the canton's own category.
fn counted(model: &Model, cases: &[i64], closed: i64) -> CountedFacts {
    let fact = |figure, code: &str| Fact { period: format!("{YEAR}-03"), figure, code: code.into(), value: 0 };
    let codes = model.category.iter().map(|c| c.code.as_str()).chain([""]);
    let mut year: Vec<(Fact, i64)> = codes.zip(cases).map(|(c, n)| (fact(Figure::Category, c), *n)).collect();
    let flows =
        vec![(fact(Figure::Announced, ""), year.iter().map(|(_, n)| n).sum()), (fact(Figure::Closed, ""), closed)];
    year.extend(flows.clone());
    CountedFacts { year, now: Vec::new(), flows }
}

proptest! {
    /// Whoever holds the figures of the country against those of the canton learns nothing: all of it stands in the latter.
    #[test]
    fn data_18_a_delivery_holds_nothing_that_the_canton_does_not_show_itself(
        cases in prop::collection::vec(0..20i64, 6),
        closed in 0..20i64,
        threshold in 3..8u32,
    ) {
        let mut model = model("vs");
        model.suppress_below = threshold;
        let own = figures(&counted(&model, &cases, closed), 2025, settled(YEAR), &model);
        let delivered = Delivery::of(unit("VS"), YEAR, &own, Shown::Exact(60), &model);
        prop_assert_eq!(delivered.faults(TODAY), vec![]);
        let national = own.flow.iter().find(|b| b.by == By::National).unwrap();
        for Part { code, cases } in &delivered.national {
            let shown = national.rows.iter().find(|(c, _)| c == code).unwrap().1;
            prop_assert_eq!(*cases, shown.exact());
        }
        prop_assert_eq!((delivered.announced, delivered.closed), (own.announced.exact(), own.closed.exact()));
        // What the country makes of it is made of that alone.
        let mut world = World::new();
        world.take(delivered.clone());
        world.take(delivery("GE"));
        let nation = Nation::of(&world.national);
        for (at, name) in nation.columns.iter().enumerate() {
            let of = |d: &Delivery| d.numbers().into_iter().find(|(n, _)| n == name).unwrap().1;
            let shown: i64 = [of(&delivered), of(&delivery("GE"))].into_iter().flatten().sum();
            prop_assert_eq!(nation.sums[at].cases, shown);
        }
    }
}

#[test]
fn open_05_every_national_category_and_nothing_else_can_be_delivered() {
    for kind in NationalKind::ALL {
        assert_eq!(
            faults(|d| d.national[2].code = kind.to_string())
                .iter()
                .filter(|(f, _)| *f == DeliveryFault::UnknownCategory)
                .count(),
            0
        );
    }
}
