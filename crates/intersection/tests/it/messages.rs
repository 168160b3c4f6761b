//! Messages on their way: what was cut, changed or made up is noticed.

use crate::{key, opening, terms, threads};
use intersection::{Blinded, Bytes, Fault, Learns, Point, Reblinded, Why, reblind};
use sha2::{Digest, Sha256};

/// The text with other points and a sum that fits, as someone makes it who means it.
pub fn forged(text: &str, change: impl FnOnce(&mut Vec<Point>)) -> String {
    let mut points: Vec<Point> = text.lines().skip(1).filter_map(|line| line.parse().ok()).collect();
    change(&mut points);
    let header = text.lines().next().unwrap().rsplit_once('=').unwrap().0;
    let header = format!("{header}={}", points.len());
    let bytes: Vec<u8> = points.iter().flat_map(|p| p.0).collect();
    let sum = Sha256::new_with_prefix(&header).chain_update("\n").chain_update(bytes).finalize();
    let lines: String = points.iter().map(|p| format!("{p}\n")).collect();
    format!("{header}\n{lines}end {} {}\n", points.len(), Bytes::<32>(sum.into()))
}

pub fn forged_answer(message: &Reblinded, change: impl FnOnce(&mut Vec<Point>)) -> Reblinded {
    Reblinded::parse(&forged(&message.to_text(), change), 1000).unwrap()
}

fn answer(theirs: &Blinded) -> Result<Reblinded, Fault> {
    reblind(&mut key(terms(Learns::Both)), theirs, threads())
}

/// The fault of a list of ten whose points were changed.
fn fault(change: impl FnOnce(&mut Vec<Point>)) -> Fault {
    answer(&Blinded::parse(&forged(&opening(0..10).to_text(), change), 100).unwrap()).unwrap_err()
}

#[test]
fn a_message_is_the_same_after_text_and_after_json() {
    let blinded = opening(0..5);
    let reblinded = answer(&blinded).unwrap();
    assert_eq!(Blinded::parse(&blinded.to_text(), 5).unwrap(), blinded);
    assert_eq!(Reblinded::parse(&reblinded.to_text(), 5).unwrap(), reblinded);
    let json = |value: &serde_json::Value| value.to_string();
    let text = json(&serde_json::to_value(&blinded).unwrap());
    assert_eq!(serde_json::from_str::<Blinded>(&text).unwrap(), blinded);
    let text = json(&serde_json::to_value(&reblinded).unwrap());
    assert_eq!(serde_json::from_str::<Reblinded>(&text).unwrap(), reblinded);
}

#[test]
fn line_ends_of_another_system_do_no_harm() {
    let blinded = opening(0..5);
    assert_eq!(Blinded::parse(&blinded.to_text().replace('\n', "\r\n"), 5).unwrap(), blinded);
}

#[test]
fn an_empty_list_is_a_list() {
    let blinded = opening([]);
    assert_eq!(Blinded::parse(&blinded.to_text(), 0).unwrap(), blinded);
    assert!(answer(&blinded).unwrap().points.is_empty());
}

#[test]
fn a_message_that_was_cut_anywhere_is_refused() {
    let text = opening(0..3).to_text();
    // Without its last line end it is still whole.
    for length in 0..text.len() - 1 {
        assert!(Blinded::parse(&text[..length], 10).is_err(), "{length}");
    }
    let lines: Vec<&str> = text.lines().collect();
    let cut = Blinded::parse(&lines[..3].join("\n"), 10);
    assert_eq!(cut, Err(Fault::Truncated { said: 3, found: 2 }));
    assert!(Blinded::parse(&format!("{text}more\n"), 10).is_err());
}

#[test]
fn a_message_of_which_any_character_was_changed_is_refused() {
    let text = opening(0..3).to_text();
    for place in 0..text.len() - 1 {
        let mut bytes = text.clone().into_bytes();
        bytes[place] = if bytes[place] == b'A' { b'B' } else { b'A' };
        assert!(Blinded::parse(std::str::from_utf8(&bytes).unwrap(), 10).is_err(), "{place}");
    }
}

#[test]
fn a_changed_message_between_servers_is_refused() {
    let mut message = opening(0..3);
    message.points.pop();
    assert_eq!(answer(&message).unwrap_err(), Fault::Sum);
}

#[test]
fn one_kind_of_message_is_not_taken_for_the_other() {
    let blinded = opening(0..3);
    assert_eq!(Reblinded::parse(&blinded.to_text(), 9), Err(Fault::Header("reblinded")));
    assert_eq!(Blinded::parse(&answer(&blinded).unwrap().to_text(), 9), Err(Fault::Header("blinded")));
    assert_eq!(Blinded::parse("avs\n756.1234.5678.97\n", 9), Err(Fault::Header("blinded")));
}

#[test]
fn the_identity_is_refused_with_its_line() {
    assert_eq!(fault(|points| points[0] = Bytes([0; 32])), Fault::Line { line: 2, why: Why::Identity });
}

#[test]
fn what_is_no_point_is_refused_with_its_line() {
    assert_eq!(fault(|points| points[9] = Bytes([0xff; 32])), Fault::Line { line: 11, why: Why::Encoding });
    let text = opening(0..3).to_text();
    let line = text.lines().nth(2).unwrap();
    let text = text.replace(line, "756.1234.5678.97");
    assert_eq!(Blinded::parse(&text, 9), Err(Fault::Line { line: 3, why: Why::Spelling }));
}

#[test]
fn a_list_with_an_order_or_with_a_point_twice_is_refused_with_its_line() {
    assert_eq!(fault(|points| points.swap(3, 4)), Fault::Line { line: 6, why: Why::Order });
    assert_eq!(fault(|points| points[4] = points[3]), Fault::Line { line: 6, why: Why::Repeated });
}

#[test]
fn more_points_than_agreed_upon_are_refused_before_they_are_read() {
    let text = opening(0..10).to_text();
    assert_eq!(Blinded::parse(&text, 9), Err(Fault::TooMany { count: 10, limit: 9 }));
    let mut small = key(terms(Learns::Both).limited(9));
    assert_eq!(reblind(&mut small, &opening(0..10), threads()), Err(Fault::TooMany { count: 10, limit: 9 }));
}

#[test]
fn a_list_of_ones_own_key_is_not_answered() {
    let mut mine = key(terms(Learns::Both));
    let sent = intersection::blind(&mut mine, &crate::persons([1]), threads()).unwrap();
    assert_eq!(reblind(&mut mine, &sent.message, threads()), Err(Fault::Own));
}

#[test]
fn bad_points_in_an_answer_are_refused_with_their_line() {
    let (mut a, mut b) = (key(terms(Learns::Both)), key(terms(Learns::Both)));
    let sent = intersection::blind(&mut a, &crate::persons(0..5), threads()).unwrap();
    let theirs = intersection::blind(&mut b, &crate::persons(3..8), threads()).unwrap();
    let answered = reblind(&mut a, &theirs.message, threads()).unwrap();
    let good = reblind(&mut b, &sent.message, threads()).unwrap();
    let fault = |change: &dyn Fn(&mut Vec<Point>)| {
        let bad = forged_answer(&good, |points| change(points));
        intersection::common(&a, &sent, &bad, &answered, threads()).unwrap_err()
    };
    assert_eq!(fault(&|points| points[1] = Bytes([0; 32])), Fault::Line { line: 3, why: Why::Identity });
    assert_eq!(fault(&|points| points[2] = Bytes([0xff; 32])), Fault::Line { line: 4, why: Why::Encoding });
    assert_eq!(fault(&|points| points[4] = points[0]), Fault::Line { line: 6, why: Why::Repeated });
}
