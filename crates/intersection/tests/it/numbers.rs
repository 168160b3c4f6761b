//! Numbers from files.

use domain::Avs;
use intersection::{NoColumn, Numbers};

#[test]
fn numbers_are_read_in_any_spelling_and_from_any_column() {
    let files: [&[u8]; 5] = [
        b"avs\n756.1234.5678.97\n7569217076985\n",
        b"\xef\xbb\xbfAVS\r\n756 1234 5678 97\r\n\r\n756.9217.0769.85\r\n",
        b"name;avs;note\nM\xfcller;756.1234.5678.97;x\nB;7569217076985\n",
        b"avs\tname\n756-1234-5678-97\tA\n756.9217.0769.85\tB",
        b"name,avs\n\"Muster, Anna\",\"756.1234.5678.97\"\nB,756.9217.0769.85\n",
    ];
    let wanted = ["756.1234.5678.97", "756.9217.0769.85"].map(|n| Avs::parse(n).unwrap());
    for file in files {
        let read = Numbers::read(file).unwrap();
        assert_eq!((read.persons.as_slice(), read.repeated, read.bad.as_slice()), (&wanted[..], 0, &[][..]));
    }
}

#[test]
fn whoever_is_named_twice_counts_once() {
    let read = Numbers::read(b"avs\n756.1234.5678.97\n7561234567897\n756.9217.0769.85\n").unwrap();
    assert_eq!((read.persons.len(), read.repeated), (2, 1));
}

#[test]
fn a_bad_line_is_told_with_line_column_and_reason_and_without_the_number() {
    let file = "id,avs\n1,756.1234.5678.98\n2,756.1234.5678.97\n3,\n4,7.56123E+12\n5,755.1234.5678.97\n6,756.12\n7\n";
    let read = Numbers::read(file.as_bytes()).unwrap();
    assert_eq!(read.persons, [Avs::parse("756.1234.5678.97").unwrap()]);
    let told: Vec<String> = read.bad.iter().map(ToString::to_string).collect();
    let wanted = [
        "line 2, column avs, \"•••.••••.••••.98\": the check digit is wrong",
        "line 4, column avs, \"\": there is no number",
        "line 5, column avs, \"•.••••••+••\": something else than digits",
        "line 6, column avs, \"•••.••••.••••.97\": a Swiss number begins with 756",
        "line 7, column avs, \"•••.••\": an AVS number has 13 digits",
        "line 8, column avs, \"\": there is no number",
    ];
    assert_eq!(told, wanted);
}

#[test]
fn a_file_without_the_column_is_refused() {
    for file in ["", "756.1234.5678.97\n", "number\n756.1234.5678.97\n"] {
        assert_eq!(Numbers::read(file.as_bytes()), Err(NoColumn));
    }
}
