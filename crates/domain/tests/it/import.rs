//! Lists line by line: whatever stands in them, they are read, and what they say stays out of logs.

use domain::Model;
use domain::import::{Column, ImportKind, List, ListLine, Reading, read};
use jiff::civil::date;
use proptest::prelude::*;
use std::sync::OnceLock;

fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| {
        let vs = include_str!("../../../../models/vs.toml");
        domain::model::parse(vs, |_| None).expect("the model is read")
    })
}

fn reading() -> Reading<'static> {
    Reading { model: model(), today: date(2026, 11, 24), institution: "X", may_use_avs: true }
}

fn list(kind: ImportKind, columns: Vec<Option<Column>>, rows: Vec<Vec<String>>) -> List {
    let heads = columns.iter().map(|c| c.map_or_else(String::new, |c| c.to_string())).collect();
    let lines = (2u32..).zip(rows).map(|(n, cells)| ListLine { n, cells }).collect();
    List { kind, heads, columns, lines }
}

#[test]
fn field_13_a_sign_that_guards_against_formulas_is_taken_off_again() {
    let columns = vec![Some(Column::FamilyName), Some(Column::Birth), Some(Column::Phone)];
    let row = ["Muster", "1.1.1980", "'+41 00 000 00 00"].map(str::to_string).to_vec();
    let taken = read(&list(ImportKind::Persons, columns, vec![row]), &reading());
    let Ok(domain::import::Taken::Person(person)) = &taken[0].taken else { panic!("{taken:?}") };
    assert_eq!(person.phone.as_ref().unwrap().as_str(), "+41 00 000 00 00");
}

#[test]
fn data_05_neither_a_list_nor_a_fault_says_in_a_log_what_stands_in_a_cell() {
    let columns = vec![Some(Column::FamilyName), Some(Column::Birth), Some(Column::Avs)];
    let row = ["Secretti", "nevermind", "756.1234.5678.90"].map(str::to_string).to_vec();
    let list = list(ImportKind::Persons, columns, vec![row]);
    let said = format!("{list:?} {:?}", read(&list, &reading()));
    assert!(["Secretti", "nevermind", "1234"].iter().all(|text| !said.contains(text)), "{said}");
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-zA-Zàéü'’=+.;, -]{0,12}",
        "[0-9]{1,2}[./][0-9]{1,3}[./][0-9]{1,5}",
        "756[0-9. ]{8,14}",
        any::<String>().prop_map(|text| text.chars().take(40).collect()),
        Just("front-line".to_string()),
        Just("UI".to_string()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn field_13_no_cells_make_the_reading_panic_and_each_line_is_taken_or_told(
        kind in prop::sample::select(ImportKind::ALL),
        rows in prop::collection::vec(prop::collection::vec(cell(), 0..12), 0..6),
        shuffle in any::<prop::sample::Index>(),
    ) {
        let mut columns: Vec<Option<Column>> = kind.columns().iter().copied().map(Some).collect();
        let by = shuffle.index(columns.len());
        columns.rotate_left(by);
        let list = list(kind, columns, rows);
        let taken = read(&list, &reading());
        prop_assert_eq!(taken.len(), list.lines.len());
        for (line, taken) in list.lines.iter().zip(&taken) {
            prop_assert_eq!(line.n, taken.n);
            if let Err(faults) = &taken.taken {
                prop_assert!(!faults.is_empty());
                prop_assert!(faults.iter().all(|f| f.line == line.n && kind.columns().contains(&f.column)));
            }
        }
    }
}
