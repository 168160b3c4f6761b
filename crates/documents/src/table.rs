//! Lists that are handed in: CSV in whatever letters and with whatever sign between its cells, or a workbook. What comes out
//! is text, cell by cell, with the line on which it stands; what it means is for others. No content makes the reader panic,
//! and none makes it fill the memory: what is larger than a list may be is refused.

use calamine::{DataRef, Reader, Xlsx};
use std::io::Cursor;

/// The most rows that are read.
pub const MOST_ROWS: usize = 10_000;
/// The most columns that are read; what stands further right is left out.
pub const MOST_COLUMNS: usize = 60;
/// The most that a workbook may hold once it is unpacked, in bytes.
const MOST_UNPACKED: u64 = 100 * 1024 * 1024;
/// The most characters of a cell.
const MOST_TEXT: usize = 2_000;

/// Why a file is no list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// Nothing stands in it.
    Empty,
    /// It is neither CSV nor a workbook (XLSX): an old workbook, a document, a picture.
    Kind,
    /// It is damaged.
    Damaged,
    /// It has more rows than are read, or unpacks to too much.
    TooLarge,
}

impl Unread {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::Empty, Self::Kind, Self::Damaged, Self::TooLarge];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Kind => "kind",
            Self::Damaged => "damaged",
            Self::TooLarge => "too-large",
        }
    }
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, from 1.
    pub n: u32,
    /// Its cells. Days are written `2026-03-27`, numbers without separators.
    pub cells: Vec<String>,
}

impl Line {
    fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Reads a file by its content, whatever its name says. Empty rows are left out.
///
/// Errors: [`Unread`].
pub fn read(bytes: &[u8]) -> Result<Vec<Line>, Unread> {
    let lines = match bytes {
        // Should the library meet something that its authors did not think of, the file is damaged, and nothing else.
        [b'P', b'K', 3, 4, ..] => std::panic::catch_unwind(|| workbook(bytes)).unwrap_or(Err(Unread::Damaged))?,
        // What office programs wrote before, PDF, pictures.
        [0xD0, 0xCF, 0x11, 0xE0, ..]
        | [b'%', b'P', b'D', b'F', ..]
        | [0x89, b'P', b'N', b'G', ..]
        | [0xFF, 0xD8, ..] => {
            return Err(Unread::Kind);
        }
        _ => text(bytes)?,
    };
    let lines: Vec<Line> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    if lines.is_empty() { Err(Unread::Empty) } else { Ok(lines) }
}

/// The letters of a text: by its mark, else UTF-8, else those of older Windows programs.
fn letters(bytes: &[u8]) -> String {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) => {
            encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0.into_owned()
        }
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_string(),
            Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
        },
    }
}

fn text(bytes: &[u8]) -> Result<Vec<Line>, Unread> {
    let text = letters(bytes);
    if text.contains('\0') {
        return Err(Unread::Kind);
    }
    let sign = sign(&text);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(sign).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let (mut lines, mut counted) = (Vec::new(), Counted { at: 0, line: 1 });
    for record in reader.records() {
        let record = record.map_err(|_| Unread::Damaged)?;
        if lines.len() >= MOST_ROWS {
            return Err(Unread::TooLarge);
        }
        let begin = record.position().map_or(0, csv::Position::byte);
        let n = counted.up_to(text.as_bytes(), usize::try_from(begin).unwrap_or(usize::MAX));
        lines.push(Line { n, cells: record.iter().take(MOST_COLUMNS).map(short).collect() });
    }
    Ok(lines)
}

/// How many lines were counted, and up to where.
struct Counted {
    at: usize,
    line: u32,
}

impl Counted {
    /// The line on which a record begins. Where the library says that it does, there may still be the end of the line before,
    /// and empty lines.
    fn up_to(&mut self, bytes: &[u8], begin: usize) -> u32 {
        let rest = bytes.get(begin..).unwrap_or_default();
        let begin = begin.saturating_add(rest.iter().take_while(|b| matches!(b, b'\r' | b'\n')).count());
        let passed = bytes.get(self.at..begin).unwrap_or_default();
        let end = |(at, b): (usize, &u8)| *b == b'\n' || (*b == b'\r' && passed.get(at + 1) != Some(&b'\n'));
        let ends = passed.iter().enumerate().filter(|pair| end(*pair)).count();
        (self.at, self.line) = (begin, self.line.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX)));
        self.line
    }
}

/// The sign between the cells: the one that stands, outside of quotes, in most of the first lines. A comma can stand within
/// a name, but hardly in the headings too.
fn sign(text: &str) -> u8 {
    let mut lines_with = [(b'\t', 0usize), (b',', 0), (b';', 0)];
    let mut quoted = false;
    for line in text.lines().take(20) {
        let mut there = [false; 3];
        for c in line.bytes() {
            match c {
                b'"' => quoted = !quoted,
                _ if quoted => {}
                _ => lines_with.iter().zip(&mut there).filter(|((sign, _), _)| *sign == c).for_each(|(_, t)| *t = true),
            }
        }
        lines_with.iter_mut().zip(there).for_each(|((_, n), there)| *n += usize::from(there));
    }
    // Of equals the last: the semicolon.
    lines_with.iter().max_by_key(|(_, n)| *n).map_or(b';', |(sign, _)| *sign)
}

fn short(text: &str) -> String {
    text.chars().take(MOST_TEXT).collect()
}

/// The first sheet with something in it.
fn workbook(bytes: &[u8]) -> Result<Vec<Line>, Unread> {
    unpacked(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unread::Kind)?;
    for name in book.sheet_names() {
        let lines = sheet(&mut book, &name)?;
        if lines.iter().any(|line| !line.is_empty()) {
            return Ok(lines);
        }
    }
    Err(Unread::Empty)
}

/// Refuses what would unpack to too much, by what the archive says of itself.
fn unpacked(bytes: &[u8]) -> Result<(), Unread> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Damaged)?;
    let mut all = 0u64;
    for at in 0..archive.len() {
        let file = archive.by_index_raw(at).map_err(|_| Unread::Damaged)?;
        all = all.saturating_add(file.size());
    }
    if all > MOST_UNPACKED { Err(Unread::TooLarge) } else { Ok(()) }
}

/// The cells of a sheet one after the other: a single cell far out does not make a sheet large.
fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Line>, Unread> {
    let mut lines: Vec<Line> = Vec::new();
    let mut cells = book.worksheet_cells_reader(name).map_err(|_| Unread::Damaged)?;
    while let Some(cell) = cells.next_cell().map_err(|_| Unread::Damaged)? {
        let (row, column) = cell.get_position();
        let (n, column) = (row.saturating_add(1), usize::try_from(column).unwrap_or(usize::MAX));
        let text = shown(cell.get_value());
        if column >= MOST_COLUMNS || text.is_empty() {
            continue;
        }
        if lines.last().is_none_or(|line| line.n != n) {
            if lines.len() >= MOST_ROWS {
                return Err(Unread::TooLarge);
            }
            lines.push(Line { n, cells: Vec::new() });
        }
        if let Some(line) = lines.last_mut() {
            line.cells.resize(line.cells.len().max(column + 1), String::new());
            if let Some(place) = line.cells.get_mut(column) {
                *place = text;
            }
        }
    }
    Ok(lines)
}

fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(n) => n.to_string(),
        // An AVS number is a number to a spreadsheet; none of its digits may be lost.
        DataRef::Float(n) if n.fract() == 0.0 && n.abs() < 1e15 => format!("{n:.0}"),
        DataRef::Float(n) => n.to_string(),
        DataRef::String(text) => short(text),
        DataRef::SharedString(text) => short(text),
        DataRef::Bool(yes) => if *yes { "1" } else { "0" }.to_string(),
        DataRef::DateTime(at) if at.is_datetime() && (0.0..2_958_466.0).contains(&at.as_f64()) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(at) => at.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => short(text),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{Book, Value};
    use jiff::civil::date;
    use proptest::prelude::*;

    fn cells(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        read(bytes).unwrap().into_iter().map(|line| (line.n, line.cells)).collect()
    }

    fn line(n: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (n, cells.iter().map(|c| (*c).to_string()).collect())
    }

    #[test]
    fn field_13_a_list_is_read_with_any_sign_and_in_any_letters() {
        let wanted = [line(1, &["Nom", "Prénom"]), line(2, &["Müller, A.", "Zoé"])];
        assert_eq!(cells("Nom;Prénom\r\nMüller, A.;Zoé\r\n".as_bytes()), wanted);
        assert_eq!(cells("\u{feff}Nom,Prénom\n\"Müller, A.\",Zoé".as_bytes()), wanted);
        assert_eq!(cells("Nom\tPrénom\nMüller, A.\tZoé".as_bytes()), wanted);
        let windows = [b"Nom;Pr\xe9nom\nM\xfcller, A.;Zo\xe9".as_slice()].concat();
        assert_eq!(cells(&windows), wanted);
        let utf16: Vec<u8> = "\u{feff}Nom;Prénom\nMüller, A.;Zoé".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(cells(&utf16), wanted);
    }

    #[test]
    fn field_13_lines_are_numbered_as_they_stand_in_the_file_also_after_a_cell_of_two_lines() {
        let text = "a;b\n\"x\ny\";1\n\n;\nz;2\n";
        let wanted = [line(1, &["a", "b"]), line(2, &["x\ny", "1"]), line(6, &["z", "2"])];
        assert_eq!(cells(text.as_bytes()), wanted);
        let numbers = |text: &str| cells(text.as_bytes()).into_iter().map(|(n, _)| n).collect::<Vec<_>>();
        assert_eq!(numbers(&text.replace('\n', "\r\n")), [1, 2, 6], "also as Windows ends them");
        assert_eq!(numbers("a;b\rc;d\r\re;f"), [1, 2, 4], "and as old Macintoshes did");
    }

    #[test]
    fn field_13_a_workbook_gives_back_what_was_written_into_it_days_and_numbers_too() {
        let book = Book {
            title: "List".into(),
            made_on: date(2026, 11, 24),
            notes: vec!["note".into()],
            heads: vec!["Name".into(), "Day".into(), "Number".into()],
            rows: vec![vec![
                Value::Text("=Müller".into()),
                Value::Day(date(1984, 3, 27)),
                Value::Number(7_561_234_567_897),
            ]],
        };
        let lines = cells(&book.xlsx().unwrap());
        assert_eq!(lines.last().unwrap(), &line(5, &["=Müller", "1984-03-27", "7561234567897"]));
        assert_eq!(lines.first().unwrap(), &line(1, &["List"]));
    }

    #[test]
    fn field_13_what_is_no_list_is_refused_with_its_reason() {
        assert_eq!(read(b""), Err(Unread::Empty));
        assert_eq!(read(b" ;;\n\n"), Err(Unread::Empty));
        assert_eq!(read(b"%PDF-1.7"), Err(Unread::Kind));
        assert_eq!(read(b"\xD0\xCF\x11\xE0\xA1"), Err(Unread::Kind));
        assert_eq!(read(b"a\0b;c"), Err(Unread::Kind));
        assert_eq!(read(b"PK\x03\x04 no archive"), Err(Unread::Damaged));
        assert_eq!(read("a;b\n".repeat(MOST_ROWS + 1).as_bytes()), Err(Unread::TooLarge));
        let other = crate::archive(&[("word/document.xml".into(), b"<x/>".to_vec())]).unwrap();
        assert!(read(&other).is_err());
    }

    fn small() -> Vec<u8> {
        let rows = vec![vec![Value::Text("x".into()), Value::Day(date(2026, 1, 1))], vec![Value::Number(3)]];
        let heads = vec!["a".into(), "b".into()];
        Book { title: "t".into(), made_on: date(2026, 1, 1), notes: Vec::new(), heads, rows }.xlsx().unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

        #[test]
        fn field_13_no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            drop(read(&bytes));
        }

        #[test]
        fn field_13_no_text_makes_the_reader_panic(text in "[a-zé;,\"\t\r\n'=+]{0,300}") {
            if let Ok(lines) = read(text.as_bytes()) {
                prop_assert!(lines.iter().all(|line| line.n > 0 && line.cells.len() <= MOST_COLUMNS));
            }
        }

        #[test]
        fn field_13_no_damage_to_a_workbook_makes_the_reader_panic(
            places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
            cut in any::<prop::sample::Index>(),
        ) {
            let mut bytes = small();
            for (at, value) in &places {
                let at = at.index(bytes.len());
                bytes[at] = *value;
            }
            drop(read(&bytes));
            bytes.truncate(cut.index(bytes.len()));
            drop(read(&bytes));
        }

        #[test]
        fn field_13_no_sheet_whatever_stands_in_it_makes_the_reader_panic(xml in "[<>/a-z0-9=\" A-Z]{0,200}", row in any::<u32>()) {
            let sheet = format!("<worksheet><sheetData><row r=\"{row}\"><c r=\"XFD{row}\" t=\"n\"><v>{xml}</v></c>{xml}</row></sheetData></worksheet>");
            let book = "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
            let rels = "<Relationships><Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
            let files = [("xl/workbook.xml", book.to_string()), ("xl/_rels/workbook.xml.rels", rels.to_string()), ("xl/worksheets/sheet1.xml", sheet)];
            let files: Vec<(String, Vec<u8>)> = files.iter().map(|(name, text)| ((*name).to_string(), text.clone().into_bytes())).collect();
            drop(read(&crate::archive(&files).unwrap()));
        }
    }
}
