//! The figures that the reference must reproduce, each with its number (requirements.md, Acceptance figures).

use domain::inventory::{
    Caveat, Certainty, Figure, FigureName, Precision, Round, TOTAL, Unit, check, reference, reference_files,
};
use domain::model::Language;
use domain::model::rule::{Fact, Facts, Rule, Verdict};
use std::collections::BTreeMap;

fn figure(name: &str) -> Figure {
    Figure::of(reference(), FigureName::from_code(name).unwrap(), Language::En)
}

/// The rows whose cell in a column is what is wanted.
fn with(figure: &Figure, column: &str, wanted: &str) -> Vec<String> {
    let rows = figure.lines.iter().filter(|l| l.unit.is_some() && figure.cell(l, column) == wanted);
    rows.map(|l| l.cells[0].clone()).collect()
}

/// The cell of the first sum that has one in a column.
fn total(figure: &Figure, column: &str) -> String {
    let sums = figure.lines.iter().filter(|l| l.cells[0] == TOTAL);
    sums.map(|l| figure.cell(l, column)).find(|text| !text.is_empty()).unwrap_or_default().to_string()
}

fn rows(figure: &Figure) -> usize {
    figure.lines.iter().filter(|l| l.unit.is_some()).count()
}

#[test]
fn surv_03_twenty_four_rows_one_of_them_joint_and_one_canton_without_a_row() {
    let round = reference();
    assert_eq!(round.rows.len(), 24);
    assert_eq!(
        round.rows.iter().filter(|r| r.row.cantons().len() == 2).map(|r| r.row.to_string()).collect::<Vec<_>>(),
        ["OW/NW"]
    );
    assert_eq!(round.without_row().iter().map(ToString::to_string).collect::<Vec<_>>(), ["AI"]);
    for name in ["composition", "anchoring", "structures", "coordinators", "processes", "table-1", "table-2"] {
        assert_eq!(rows(&figure(name)), 24, "{name}");
    }
}

#[test]
fn surv_08_the_structure_matrix_has_21_steering_12_development_9_bureau_11_other() {
    let matrix = figure("structures");
    let totals = ["steering", "development", "bureau", "other"].map(|column| total(&matrix, column));
    assert_eq!(totals, ["21", "12", "9", "11"]);
    assert_eq!(with(&matrix, "steering", "no"), ["AR", "TI", "VD"]);
    assert_eq!(with(&matrix, "bureau", "yes"), ["BE", "FR", "GR", "LU", "SO", "SZ", "UR", "VS", "ZH"]);
}

#[test]
fn surv_05_five_rows_of_three_systems_seven_of_one_more_twelve_of_all() {
    let matrix = figure("composition");
    assert_eq!(with(&matrix, "class", "core3"), ["FR", "GE", "GL", "VD", "ZG"]);
    assert_eq!(with(&matrix, "class", "core3+mig"), ["AG", "JU"]);
    assert_eq!(with(&matrix, "class", "core3+edu"), ["LU", "OW/NW", "SG", "UR", "ZH"]);
    assert_eq!(with(&matrix, "class", "full").len(), 12);
    let be = matrix.lines.iter().find(|l| l.cells[0] == "BE").unwrap();
    assert_eq!([matrix.cell(be, "systems_min"), matrix.cell(be, "systems_max")], ["6", "6"]);
    let open = matrix.lines.iter().find(|l| l.cells[0] == "AR").unwrap();
    assert_eq!([matrix.cell(open, "systems_min"), matrix.cell(open, "systems_max")], ["5", "6"]);
}

#[test]
fn surv_06_the_anchoring_matrix_has_ten_decrees_four_laws_and_ten_agreements_where_the_text_says_nine() {
    let matrix = figure("anchoring");
    let decrees = ["BL", "FR", "GR", "NE", "OW/NW", "SG", "SO", "UR", "ZG", "ZH"];
    assert_eq!(with(&matrix, "decree", "yes"), decrees);
    assert_eq!(with(&matrix, "law", "yes"), ["BE", "FR", "GE", "VS"]);
    assert_eq!(with(&matrix, "law", "disputed"), ["JU"]);
    assert_eq!(with(&matrix, "convention", "yes").len(), 10);
    assert_eq!([total(&matrix, "law"), total(&matrix, "decree"), total(&matrix, "convention")], ["4", "10", "10"]);
    let checked = check(reference());
    let convention = checked.iter().find(|c| c.claim.measure == "rows.convention").unwrap();
    assert_eq!((convention.claim.claimed.as_str(), convention.found.as_deref()), ("9", Some("10")));
    assert_eq!(convention.note.map(|n| n.code.as_str()), Some("N14"));
}

#[test]
fn surv_14_forty_seven_projects_in_seven_tables_over_fifteen_rows() {
    let tables: Vec<usize> = (4..=10).map(|n| figure(&format!("table-{n}")).lines.len()).collect();
    assert_eq!(tables, [9, 7, 7, 3, 4, 11, 6]);
    let counts = figure("projects");
    let line = |by: &str, code: &str| {
        let found = counts.lines.iter().find(|l| counts.cell(l, "by") == by && counts.cell(l, "code") == code).unwrap();
        ["projects", "cantons"].map(|column| counts.cell(found, column).to_string())
    };
    assert_eq!(line("total", "projects"), ["47", "15"]);
    assert_eq!(line("total", "without"), ["0", "9"]);
    assert_eq!(line("interface", "UI-SA"), ["9", "8"]);
    assert_eq!(line("interface", "EDU")[0], "11");
    assert_eq!(counts.caveats, [Caveat::IncompleteProjects]);
}

#[test]
fn surv_16_each_topic_has_as_many_projects_as_the_tables_tag() {
    let tagged = |code: &str| reference().projects.iter().filter(|p| p.topics.iter().any(|t| t == code)).count();
    let wanted =
        [("4.1.1", 3), ("4.1.3", 5), ("4.1.6", 6), ("4.2.1", 4), ("4.3", 7), ("4.5", 4), ("4.6.1", 7), ("4.7.3", 1)];
    for (code, n) in wanted {
        assert_eq!(tagged(code), n, "{code}");
    }
}

#[test]
fn surv_13_the_printed_cases_make_11474_of_about_12800() {
    let cases = figure("cases");
    let cell = |row: &str, category: &str, column: &str| {
        let found = cases.lines.iter().find(|l| l.cells[0] == row && cases.cell(l, "category") == category);
        found.map(|l| cases.cell(l, column).to_string()).unwrap_or_default()
    };
    assert_eq!(
        [cell("VS", "all", "count"), cell("ZH", "all", "count"), cell("GE", "all", "count")],
        ["5656", "1600", "1400"]
    );
    assert_eq!(cell(TOTAL, "printed", "count"), "11474");
    assert_eq!(cell(TOTAL, "cantons-printed", "count"), "8");
    assert_eq!(cell(TOTAL, "persons", "count"), "12800");
    assert_eq!(cell(TOTAL, "persons", "precision"), "approximate");
    assert_eq!(cell(TOTAL, "answering-cantons", "count"), "15");
    assert_eq!(rows(&cases), 24 + 4 + 3 - 1, "every row is there, with a number or without");
}

#[test]
fn surv_19_a_sum_of_the_country_carries_its_caveats() {
    let cases = figure("cases");
    assert_eq!(cases.caveats, [Caveat::Estimates, Caveat::DefinitionsDiffer, Caveat::NoExtrapolation]);
    let printed = cases.lines.iter().find(|l| cases.cell(l, "category") == "printed").unwrap();
    assert!(cases.cell(printed, "note").contains("no-extrapolation"));
    assert!(FigureName::ALL.iter().all(|name| !figure(name.code()).caveats.is_empty()));
}

#[test]
fn surv_12_five_platforms_and_the_ways_of_working() {
    let matrix = figure("processes");
    assert_eq!(with(&matrix, "platform", "yes"), ["FR", "GE", "VS", "ZG", "ZH"]);
    let rows_of = |model: &str| with(&matrix, "model", model).len();
    assert_eq!(["ordinary", "case-teams", "process", "none"].map(rows_of), [11, 10, 2, 1]);
}

#[test]
fn surv_09_the_hosts_of_the_coordinators_are_13_8_6_and_1_of_28() {
    let shares = figure("coordinators");
    let of_host: Vec<[&str; 4]> = shares
        .lines
        .iter()
        .filter(|l| l.cells[0] == TOTAL && !shares.cell(l, "host").is_empty())
        .map(|l| ["host", "coordinators", "of", "percent"].map(|column| shares.cell(l, column)))
        .collect();
    assert_eq!(
        of_host,
        [["UI", "13", "28", "46"], ["II", "8", "28", "29"], ["SA", "6", "28", "21"], ["OTH", "1", "28", ""]]
    );
    for [_, persons, of, percent] in of_host.iter().take(3) {
        let number = |text: &str| text.parse::<f64>().unwrap();
        assert_eq!((100.0 * number(persons) / number(of)).round(), number(percent));
    }
    assert_eq!(with(&shares, "coordinators", "2"), ["AG", "SZ", "TG", "VD"]);
    assert_eq!(total(&shares, "own_bureau"), "9");
}

fn rule_of(row: &str) -> Rule {
    let unit = Unit::parse(row).unwrap();
    let found = reference().criteria.iter().find(|c| c.row == unit).and_then(|c| c.expression.clone());
    Rule::parse(&found.unwrap()).unwrap()
}

fn verdict(row: &str, facts: &[(&str, Fact)]) -> Verdict {
    let facts: Facts = facts.iter().map(|(code, fact)| ((*code).to_string(), *fact)).collect();
    rule_of(row).eval(&facts, &BTreeMap::new())
}

#[test]
fn surv_11_every_rule_of_the_criteria_runs_in_the_rule_engine() {
    let with_rule = reference().criteria.iter().filter_map(|c| c.expression.as_deref());
    let read: Vec<Rule> = with_rule.map(|text| Rule::parse(text).unwrap()).collect();
    assert_eq!(read.len(), 22, "all but the three rows without criteria");
    assert!(read.iter().all(|rule| rule.eval(&Facts::new(), &BTreeMap::new()) == Verdict::Unknown));
    // Whoever is at home in two institutions and draws a pension is no case where pensions exclude.
    let two = ("INSTITUTIONS", Fact::Count(2));
    let pensions = [("X_PENSION_REVIEW", Fact::No), ("X_II_RETRAINING_DONE", Fact::No)];
    let of = |drawn: Fact| verdict("GL", &[two, pensions[0], pensions[1], ("X_PENSION_DRAWN", drawn)]);
    assert_eq!([of(Fact::No), of(Fact::Yes), of(Fact::Unknown)], [Verdict::Met, Verdict::Unmet, Verdict::Unknown]);
    // Two problem areas of four.
    let areas = |n: usize| {
        let codes = ["PROB_INCOME", "PROB_HEALTH", "PROB_WORK", "PROB_SOCIAL"];
        let fact = |at: usize| if at < n { Fact::Yes } else { Fact::No };
        verdict("GE", &codes.iter().enumerate().map(|(at, code)| (*code, fact(at))).collect::<Vec<_>>())
    };
    assert_eq!([areas(0), areas(1), areas(2), areas(4)], [Verdict::Unmet, Verdict::Unmet, Verdict::Met, Verdict::Met]);
    // One institution and a second that is about to join are enough where the canton says so.
    let ready = [("PRIMARY_MARKET_CHANCE", Fact::Yes), ("MOTIVATED", Fact::Yes), ("INSTITUTIONS", Fact::Count(1))];
    let soon = |fact: Fact| verdict("SZ", &[&ready[..], &[("INST_IMMINENT", fact)]].concat());
    assert_eq!([soon(Fact::Yes), soon(Fact::No)], [Verdict::Met, Verdict::Unmet]);
}

#[test]
fn surv_21_what_the_text_counts_otherwise_than_the_tables_is_listed_with_a_note() {
    let checked = check(reference());
    assert!(checked.iter().all(|c| c.found.is_some()), "every measure is known");
    let differ: Vec<(&str, &str, &str)> = checked
        .iter()
        .filter(|c| !c.agrees())
        .map(|c| (c.claim.measure.as_str(), c.claim.claimed.as_str(), c.found.as_deref().unwrap_or_default()))
        .collect();
    let wanted = [
        ("rows.core3-and-one", "6", "7"),
        ("rows.without", "0", "1"),
        ("rows.convention", "9", "10"),
        ("list.none", "BS;GL;JU;VD", "AG;AR;BS;VD"),
        ("half.without-exchange", "24", "14"),
        ("rows.with-coordinator", "24", "14"),
        ("sum.printed", "12800", "11474"),
        ("rows.with-number", "15", "8"),
        ("rows.with-project", "24", "15"),
        ("list.largest-interface", "UI-SA", "EDU"),
        ("rows.ui-ii-topics", "5", "2"),
        ("rows.in-table", "24", "21"),
    ];
    assert_eq!(differ, wanted);
    assert!(checked.iter().filter(|c| !c.agrees()).all(|c| c.note.is_some()), "each difference is explained");
}

#[test]
fn surv_25_indicators_stand_with_source_and_year() {
    let numbers = figure("indicators");
    let value = |id: &str| {
        let line = numbers.lines.iter().find(|l| l.cells[0] == id).unwrap();
        [numbers.cell(line, "value"), numbers.cell(line, "period"), numbers.cell(line, "source")]
    };
    assert_eq!(value("F01"), ["17522", "2021", "S2 3.1"]);
    assert_eq!(value("F20"), ["430", "2025-01", "S1"]);
    assert_eq!(value("F32"), ["170", "2025-05-12", "S3"]);
}

#[test]
fn every_doubt_has_a_note_and_every_note_is_used() {
    let round = reference();
    let doubtful = |certainty: Certainty| matches!(certainty, Certainty::Conflict);
    assert!(round.anchoring.iter().all(|a| !doubtful(a.certainty) || !a.note.is_empty()));
    assert!(round.composition.iter().all(|c| !doubtful(c.certainty) || !c.note.is_empty()));
    assert!(round.projects.iter().all(|p| !doubtful(p.certainty) || !p.note.is_empty()));
    let files: String =
        reference_files().iter().filter(|(name, _)| *name != "notes.csv").map(|(_, text)| text.as_str()).collect();
    let unused: Vec<&str> = round.notes.iter().map(|n| n.code.as_str()).filter(|code| !files.contains(*code)).collect();
    // What is said of the figure as a whole stands in no line.
    assert_eq!(unused, ["N20", "N30", "N31"]);
}

/// The reference with one file changed.
fn faults(file: &str, change: impl Fn(&str) -> String) -> Vec<String> {
    let mut files = reference_files();
    let text = change(&files[file]);
    files.insert(file.into(), text);
    Round::read(2023, &files).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn a_fault_names_file_line_and_column() {
    let found = faults("structures.csv", |text| text.replace("AR,no,no", "AR,perhaps,no"));
    assert_eq!(found, ["structures.csv:3:steering: `perhaps` is none of yes, no, disputed, partly, unknown"]);
    let found = faults("structures.csv", |text| text.replace("AR,no,no", "XX,no,yess"));
    assert_eq!(found.len(), 2, "all faults of a line at once: {found:?}");
    assert!(found[0].starts_with("structures.csv:3:row: `XX` is no canton"));
    assert_eq!(
        faults("cases.csv", |t| t.replace("TG,case,any,899", "TG,case,any,-1"))[0],
        "cases.csv:10:count: `-1` is no number that fits here"
    );
    assert_eq!(
        faults("projects.csv", |t| t.replace("4.1.2;4.1.3,ongoing", "4.9.9,ongoing"))[0],
        "projects.csv:2:topics: there is no topic `4.9.9`"
    );
    assert_eq!(
        faults("criteria.csv", |t| t.replace("INST_GE_N(2),stated", "INST_GE(2),stated"))[0],
        "criteria.csv:4:expression: `INST_GE` is no operator"
    );
    assert_eq!(
        faults("hosts.csv", |t| t.replace(",percent,", ",per_cent,")),
        ["hosts.csv:1:percent: the column is missing", "hosts.csv:1:per_cent: there is no such column"]
    );
    assert_eq!(
        faults("rows.csv", |t| t.replace("\nAG,", "\nOW,"))[0],
        "rows.csv:14:row: OW answers in another row already"
    );
    assert_eq!(
        faults("anchoring.csv", |t| t.replace("N14G", "N99"))[0],
        "anchoring.csv:9:note: there is no note `N99`"
    );
    assert_eq!(
        faults("anchoring.csv", |t| t.replace("2001-12-11", "2001-13-11"))[0],
        "anchoring.csv:5:decree_date: `2001-13-11` is no day, month or year"
    );
    assert_eq!(
        faults("cases.csv", |t| t.replace("400,reported", ",reported"))[0],
        "cases.csv:2:precision: missing is said of what has no number, and of nothing else"
    );
}

#[test]
fn surv_03_a_row_that_has_not_answered_stays_and_everything_of_it_is_missing() {
    let mut files = reference_files();
    let text = files["structures.csv"].lines().filter(|l| !l.starts_with("ZH,")).collect::<Vec<_>>().join("\n");
    files.insert("structures.csv".into(), text);
    let round = Round::read(2023, &files).unwrap();
    let matrix = Figure::of(&round, FigureName::Structures, Language::De);
    let line = matrix.lines.iter().find(|l| l.cells[0] == "ZH").unwrap();
    assert_eq!((matrix.cell(line, "steering"), matrix.cell(line, "certainty")), ("", "missing"));
    assert_eq!(total(&matrix, "steering"), "20");
    assert_eq!(rows(&matrix), 24);
}

#[test]
fn surv_23_a_figure_is_read_back_from_its_file() {
    let cases = figure("cases");
    let text = cases.csv();
    assert!(text.starts_with(
        "canton,category,national,count,precision,in_total,source,note\nAG,cooperation,led-together,400,reported,"
    ));
    let json = cases.json();
    assert_eq!(json["rows"][0]["count"], 400);
    assert!(json["rows"].as_array().unwrap().iter().any(|row| row["count"].is_null()));
    assert_eq!(json["caveats"][2], "no-extrapolation");
    assert_eq!(Precision::from_code(json["rows"][0]["precision"].as_str().unwrap()), Some(Precision::Reported));
}

/// What the sources print, each number with the figure out of which it comes, or the reason why it does not.
const PRINTED: &str = include_str!("../../../../reference/printed.csv");

/// Why a number cannot come out of the tables.
const REASONS: [&str; 7] = ["picture", "no-list", "base-unknown", "rule", "beside", "context", "not-printed"];

fn printed() -> Vec<std::collections::BTreeMap<String, String>> {
    csv::Reader::from_reader(PRINTED.as_bytes()).deserialize().map(Result::unwrap).collect()
}

/// What a line of the list gives: a cell of a figure, or what a sentence is held to say.
fn comes_out(line: &std::collections::BTreeMap<String, String>) -> Vec<String> {
    let (name, lines, column) = (line["figure"].as_str(), line["lines"].as_str(), line["column"].as_str());
    if name == "check" {
        let checked = check(reference());
        let found = checked.iter().find(|c| format!("{} {}", c.claim.figure, c.claim.measure) == lines);
        let claimed = found.map(|c| c.claim.claimed.clone()).unwrap_or_default();
        return vec![if column == "listed" { claimed.split(';').count().to_string() } else { claimed }];
    }
    let figure = figure(name);
    let wanted: Vec<(&str, &str)> = lines.split(';').filter_map(|condition| condition.split_once('=')).collect();
    let fits = |l: &&domain::inventory::FigureLine| wanted.iter().all(|(column, text)| figure.cell(l, column) == *text);
    figure.lines.iter().filter(fits).map(|l| figure.cell(l, column).to_string()).filter(|c| !c.is_empty()).collect()
}

#[test]
fn surv_21_every_number_that_the_sources_print_comes_out_of_a_figure_or_says_why_it_does_not() {
    for line in printed() {
        match line["reason"].as_str() {
            "" => assert_eq!(comes_out(&line), [line["number"].clone()], "{line:?}"),
            reason => assert!(REASONS.contains(&reason) && line["figure"].is_empty(), "{line:?}"),
        }
    }
}

#[test]
fn surv_21_the_list_of_printed_numbers_leaves_out_no_number_of_the_tables() {
    let list = printed();
    let named = |figure: &str, text: &str| list.iter().any(|l| l["figure"] == figure && l["lines"].contains(text));
    for indicator in &reference().indicators {
        assert!(named("indicators", &format!("id={}", indicator.code)), "{}", indicator.code);
    }
    for count in reference().cases.iter().filter(|c| c.count.is_some()) {
        assert!(named("cases", &format!("canton={};category={}", count.row, count.category)), "{count:?}");
    }
    for total in ["answering-cantons", "persons"] {
        assert!(named("cases", total), "{total}");
    }
    assert!(!list.iter().any(|l| l["source"].is_empty() || l["number"].is_empty() || l["what"].is_empty()));
}

#[test]
fn surv_07_every_row_has_a_strategic_profile_in_four_dimensions() {
    let profile = figure("table-1");
    assert_eq!(rows(&profile), 24);
    let of = |row: &str| profile.lines.iter().find(|l| l.cells[0] == row).unwrap();
    let valais = of("VS");
    assert_eq!(profile.cell(valais, "anchoring"), "law;convention");
    for column in ["steering", "objectives", "development"] {
        assert!(!profile.cell(valais, column).is_empty(), "{column}");
    }
    assert_eq!([profile.cell(of("AR"), "anchoring"), profile.cell(of("AR"), "steering")], ["none", "none"]);
}

#[test]
fn surv_10_every_row_has_an_operational_profile_in_three_dimensions() {
    let profile = figure("table-2");
    assert_eq!(rows(&profile), 24);
    let of = |row: &str, column: &str| {
        let line = profile.lines.iter().find(|l| l.cells[0] == row).unwrap();
        profile.cell(line, column).to_string()
    };
    assert!(of("VS", "collaboration").contains("case-teams"));
    assert!(
        profile
            .lines
            .iter()
            .all(|l| ["work", "collaboration", "process"].iter().all(|c| !profile.cell(l, c).is_empty()))
    );
    assert_eq!(of("AR", "collaboration"), "individual");
}

#[test]
fn surv_15_the_tables_of_projects_say_what_it_is_who_takes_part_which_challenge_and_where_it_stands() {
    let tables = (4..=10).map(|n| figure(&format!("table-{n}")));
    let lines: Vec<(Figure, usize)> = tables.flat_map(|f| (0..f.lines.len()).map(move |at| (f.clone(), at))).collect();
    assert_eq!(lines.len(), 47);
    for (table, at) in &lines {
        let line = &table.lines[*at];
        for column in ["summary", "partners", "status", "mechanisms", "source"] {
            assert!(!table.cell(line, column).is_empty(), "{}: {column}", table.cell(line, "id"));
        }
    }
    // SURV-17: all but the projects whose source names no challenge lead to the one that they tackle.
    let without = lines.iter().filter(|(table, at)| table.cell(&table.lines[*at], "topics").is_empty()).count();
    assert_eq!(without, 2);
}

#[test]
fn surv_24_whoever_pursues_a_strategic_goal_beyond_the_three_is_found_by_it() {
    let pursue = |goal: &str| -> Vec<String> {
        let profile = figure("table-1");
        let has =
            |l: &&domain::inventory::FigureLine| profile.cell(l, "objectives").split(';').any(|code| code == goal);
        profile.lines.iter().filter(has).map(|l| l.cells[0].clone()).collect()
    };
    for goal in ["long-term-unemployment", "synergies", "offers", "information", "efficiency"] {
        assert!(!pursue(goal).is_empty(), "{goal}");
    }
    assert!(pursue("offers").contains(&"BL".to_string()));
}

#[test]
fn surv_17_a_project_can_be_marked_as_good_practice_and_a_round_from_before_marks_none() {
    let mut files = reference_files();
    let text = files["projects.csv"].clone();
    let marked: String =
        text.lines().enumerate().map(|(n, l)| format!("{l}{}\n", if n == 1 { "yes" } else { "" })).collect();
    files.insert("projects.csv".into(), marked);
    let round = Round::read(2023, &files).unwrap();
    assert_eq!(round.projects.iter().filter(|p| p.practice.is_some()).count(), 1);
    let table = Figure::of(&round, FigureName::Table4, Language::En);
    assert_eq!(table.cell(&table.lines[0], "practice"), "yes");
    // A table from before has no such column.
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut writer = csv::Writer::from_writer(Vec::new());
    for record in reader.records() {
        let record = record.unwrap();
        writer.write_record(record.iter().take(record.len() - 1)).unwrap();
    }
    files.insert("projects.csv".into(), String::from_utf8(writer.into_inner().unwrap()).unwrap());
    let earlier = Round::read(2023, &files).unwrap();
    assert_eq!(earlier.projects.len(), 47);
    assert!(earlier.projects.iter().all(|p| p.practice.is_none()));
}
