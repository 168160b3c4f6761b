//! Many screenings: a file of facts in, a file of verdicts out, a line at a time and in the same memory however many there are.

use crate::{End, house};
use anyhow::Context;
use app::Clock;
use csv::{ByteRecord, Reader, ReaderBuilder, Writer, WriterBuilder};
use domain::Model;
use domain::model::Access;
use domain::screening::{CellFault, Columns, Gates, List, Listed, Passage};
use jiff::civil::Date;
use std::io::{Read, Write};

/// The columns of the verdicts.
const HEADER: [&str; 7] = ["id", "category", "verdict", "met", "unmet", "unknown", "excluded_by"];

/// How much is read and written at once.
const BUFFER: usize = 1 << 17;

/// Answer many profiles by the rules of access of a canton: facts on standard input, verdicts on standard output.
///
/// `facts.csv` has a column `id` and any of INSTITUTIONS, INSTITUTIONS_IMMINENT, INSTITUTIONS_FUTURE, ENTITLED, REGISTERED
/// (whole numbers) and the codes of criteria (`yes`, `no`, or nothing where it is not known). Bad lines are named on standard
/// error, all others are answered.
#[derive(clap::Args)]
pub(crate) struct Screen {
    /// The canton's code.
    #[arg(long)]
    model: String,
    /// Only this category; all of them where absent.
    #[arg(long)]
    category: Option<String>,
    /// By the rule of this agreement or service.
    #[arg(long)]
    agreement: Option<String>,
    /// By the rules of this day; by those of today where absent. An agreement has to apply on it.
    #[arg(long)]
    on: Option<Date>,
}

pub(crate) fn perform(wanted: &Screen) -> anyhow::Result<End> {
    let (model, gates) = match chosen(wanted) {
        Ok(chosen) => chosen,
        Err(reason) => return Ok(misused(&reason)),
    };
    if model.silent {
        eprintln!("the sources say nothing of {}; professionals decide", model.label.en);
    }
    let mut input = ReaderBuilder::new().flexible(true).buffer_capacity(BUFFER).from_reader(std::io::stdin().lock());
    let columns = match columns(&mut input, &gates, &model) {
        Ok(columns) => columns,
        Err(reason) => return Ok(misused(&reason)),
    };
    let mut output = WriterBuilder::new().buffer_capacity(BUFFER).from_writer(std::io::stdout().lock());
    let bad = answer(&mut input, &mut output, &gates, &columns, &mut std::io::stderr().lock())?;
    Ok(if bad == 0 { End::Done } else { End::Wanting })
}

fn misused(reason: &str) -> End {
    eprintln!("trait-dunion: {reason}");
    End::Misused
}

/// The model and its ways in; the error says what was asked for that is not there.
fn chosen(wanted: &Screen) -> Result<(Model, Gates), String> {
    let model = app::find_model(&house::files(), &wanted.model).map_err(|e| e.to_string())?;
    let model = model.on(wanted.on.unwrap_or_else(|| Clock::System.today()));
    let gates = match &wanted.agreement {
        Some(code) => Gates::of_access(&model, access(&model, code, wanted)?),
        None => Gates::of(&model, wanted.category.as_deref()),
    };
    match gates {
        Some(gates) => Ok((model, gates)),
        None => {
            let known: Vec<&str> = model.category.iter().map(|c| c.code.as_str()).collect();
            let asked = wanted.category.as_deref().unwrap_or_default();
            Err(format!(
                "{} has no way in by the category {asked}; its categories are {}",
                model.code,
                known.join(", ")
            ))
        }
    }
}

fn access<'m>(model: &'m Model, code: &str, wanted: &Screen) -> Result<&'m Access, String> {
    let named = model.accesses().find(|a| a.code.eq_ignore_ascii_case(code) || a.project.as_deref() == Some(code));
    let known = || model.accesses().map(|a| a.code.as_str()).collect::<Vec<_>>().join(", ");
    let found = named.ok_or_else(|| format!("{} has no agreement {code}; known are {}", model.code, known()))?;
    if wanted.category.as_ref().is_some_and(|category| *category != found.category) {
        return Err(format!("the agreement {code} is of the category {}", found.category));
    }
    if wanted.on.is_some_and(|on| !found.applies(on)) {
        return Err(format!("the agreement {code} does not apply on that day"));
    }
    Ok(found)
}

fn columns<R: Read>(input: &mut Reader<R>, gates: &Gates, model: &Model) -> Result<Columns, String> {
    let header = input.headers().map_err(|e| format!("the header cannot be read: {e}"))?;
    Columns::read(header.iter(), gates, model).map_err(|fault| fault.to_string())
}

/// Answers every line that can be; gives how many could not.
fn answer<R: Read, W: Write>(
    input: &mut Reader<R>,
    output: &mut Writer<W>,
    gates: &Gates,
    columns: &Columns,
    errors: &mut impl Write,
) -> anyhow::Result<u64> {
    output.write_record(HEADER)?;
    let (mut line, mut sheet, mut faults) = (ByteRecord::new(), gates.sheet(), Vec::new());
    let (mut listed, mut list, mut bad) = (Listed::default(), Vec::new(), 0);
    while input.read_byte_record(&mut line).context("the facts cannot be read")? {
        columns.fill(line.iter(), &mut sheet, &mut faults);
        if !faults.is_empty() {
            bad += 1;
            let number = line.position().map_or(0, csv::Position::line);
            faults.iter().try_for_each(|fault| tell(errors, number, fault))?;
            continue;
        }
        for gate in gates.gates() {
            let passage = gate.pass(&sheet, &mut listed);
            output.write_field(&line[columns.id()])?;
            output.write_field(&gate.category)?;
            output.write_field(passage.code())?;
            for which in List::ALL {
                list.clear();
                if !matches!(passage, Passage::Discretion | Passage::ByAgreement) {
                    joined(&mut list, gate.listed(&listed, *which));
                }
                output.write_field(&list)?;
            }
            output.write_record(None::<&[u8]>)?;
        }
    }
    output.flush().context("the verdicts cannot be written")?;
    Ok(bad)
}

fn tell(errors: &mut impl Write, line: u64, fault: &CellFault) -> std::io::Result<()> {
    writeln!(errors, "line {line}, column {}, value `{}`: {}", fault.column, fault.value, fault.reason)
}

fn joined<'c>(list: &mut Vec<u8>, codes: impl Iterator<Item = &'c str>) {
    for code in codes {
        if !list.is_empty() {
            list.push(b';');
        }
        list.extend_from_slice(code.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen(model: &str) -> Screen {
        Screen { model: model.into(), category: None, agreement: None, on: None }
    }

    /// The verdicts and what was said of bad lines.
    fn run(wanted: &Screen, facts: &str) -> (String, String, u64) {
        let (model, gates) = chosen(wanted).unwrap();
        let mut input = ReaderBuilder::new().flexible(true).from_reader(facts.as_bytes());
        let columns = columns(&mut input, &gates, &model).unwrap();
        let (mut output, mut errors) = (Writer::from_writer(Vec::new()), Vec::new());
        let bad = answer(&mut input, &mut output, &gates, &columns, &mut errors).unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (text(output.into_inner().unwrap()), text(errors), bad)
    }

    fn verdicts(model: &str, facts: &str) -> Vec<String> {
        let (text, errors, _) = run(&screen(model), facts);
        assert_eq!(errors, "");
        text.lines().skip(1).map(str::to_string).collect()
    }

    #[test]
    fn case_09_each_line_is_answered_with_its_lists() {
        let facts = "id,INSTITUTIONS,X_PENSION_DRAWN,X_PENSION_REVIEW,X_II_RETRAINING_DONE\na,2,no,no,no\nb,2,yes,,no\nc,,no,no,no\n";
        let wanted = [
            "a,case,met,INST_GE_N,,,",
            "b,case,unmet,INST_GE_N,,X_PENSION_REVIEW,X_PENSION_DRAWN",
            "c,case,clarify,,,INST_GE_N,",
        ];
        assert_eq!(verdicts("gl", facts), wanted);
    }

    #[test]
    fn case_13_every_category_of_a_model_has_its_line_unless_one_is_asked_for() {
        let facts = "id,INSTITUTIONS,NOT_COMPLEX,RISK_FACTORS_SEVERAL\n7,3,no,yes\n";
        let both = [
            "7,network,unmet,INST_GE_N,NOT_COMPLEX,,",
            "7,complex,clarify,RISK_FACTORS_SEVERAL,,INTEGRATION_DIFFICULTY_HIGH,",
        ];
        let (two, one) = (verdicts("VS", facts), Screen { category: Some("complex".into()), ..screen("VS") });
        assert_eq!(two, both);
        assert_eq!(run(&one, facts).0.lines().nth(1), Some(both[1]));
        let unknown = Screen { category: Some("odd".into()), ..screen("VS") };
        assert!(chosen(&unknown).unwrap_err().contains("network, complex"));
    }

    #[test]
    fn case_15_where_there_are_no_criteria_professionals_decide_and_where_agreements_have_them_they_do() {
        for canton in ["AR", "SH", "TI", "AI"] {
            assert_eq!(verdicts(canton, "id,MOTIVATED\n1,yes\n"), ["1,none,discretion,,,,"], "{canton}");
        }
        assert_eq!(verdicts("BS", "id\n1\n"), ["1,per agreement,by-agreement,,,,"]);
    }

    #[test]
    fn case_08_an_agreement_is_asked_by_its_code_or_its_project_and_on_a_day() {
        let by = |agreement: &str| Screen { agreement: Some(agreement.into()), ..screen("BS") };
        let facts = "id,SA_RECIPIENT,NO_DIPLOMA\n1,yes,yes\n2,yes,no\n";
        let wanted =
            "1,per agreement,met,SA_RECIPIENT;NO_DIPLOMA,,,\n2,per agreement,unmet,SA_RECIPIENT,NO_DIPLOMA,,\n";
        for name in ["enter", "P33"] {
            assert!(run(&by(name), facts).0.ends_with(wanted), "{name}");
        }
        assert!(run(&by("ii-assistance"), "id\n1\n").0.ends_with("1,per agreement,discretion,,,,\n"));
        assert!(chosen(&by("none")).unwrap_err().contains("gap"));
        let on = |day: &str| Screen { agreement: Some("P18".into()), on: Some(day.parse().unwrap()), ..screen("BE") };
        assert!(chosen(&on("2024-06-01")).is_ok());
        assert!(chosen(&on("2024-05-31")).unwrap_err().contains("does not apply"));
    }

    #[test]
    fn case_09_bad_lines_are_named_and_the_others_answered() {
        let facts =
            "id,INSTITUTIONS,MULTI_PROBLEM\na,2,yes\nb,two,maybe\nc,2\n,2,yes\nd,-1,no\n\"e,f\",2,yes\ng,4294967296,\n";
        let (text, errors, bad) = run(&screen("TG"), facts);
        assert_eq!(
            text.lines().skip(1).collect::<Vec<_>>(),
            ["a,case,met,INST_GE_N;MULTI_PROBLEM,,,", "\"e,f\",case,met,INST_GE_N;MULTI_PROBLEM,,,",]
        );
        assert_eq!(
            errors.lines().collect::<Vec<_>>(),
            [
                "line 3, column INSTITUTIONS, value `two`: only a whole number or nothing",
                "line 3, column MULTI_PROBLEM, value `maybe`: only yes, no or nothing",
                "line 4, column MULTI_PROBLEM, value ``: the line has 2 cells, the header 3",
                "line 5, column id, value ``: an id is missing",
                "line 6, column INSTITUTIONS, value `-1`: only a whole number or nothing",
                "line 8, column INSTITUTIONS, value `4294967296`: the number is too large",
            ]
        );
        assert_eq!(bad, 5);
    }

    #[test]
    fn case_09_a_header_that_cannot_be_is_refused() {
        let header = |facts: &str| {
            let (model, gates) = chosen(&screen("SZ")).unwrap();
            columns(&mut Reader::from_reader(facts.as_bytes()), &gates, &model).map(|_| ())
        };
        assert!(header("MOTIVATED\nyes\n").unwrap_err().contains("no column `id`"));
        assert!(header("id,MOTIVATTED\n1,yes\n").unwrap_err().contains("`MOTIVATTED` is no known code"));
        assert!(header("id,MOTIVATED,MOTIVATED\n").unwrap_err().contains("stands twice"));
        assert!(header("\u{feff}id , MOTIVATED\r\n1,yes\r\n").is_ok());
        assert!(chosen(&screen("XX")).unwrap_err().contains("known are"));
        assert!(chosen(&screen("default")).is_err(), "a template is of no canton");
    }

    #[test]
    fn case_11_two_cantons_with_one_model_are_found_by_either_code() {
        for code in ["OW", "NW", "OW/NW", "ow/nw"] {
            assert_eq!(verdicts(code, "id,INSTITUTIONS\n1,2\n"), ["1,case,met,INST_GE_N,,,"], "{code}");
        }
    }
}
