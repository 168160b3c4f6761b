//! What the two sides learn, and what they do not.

use crate::{CONTEXT, key, opening, party, persons, terms, threads};
use domain::Avs;
use intersection::{Fault, Key, Learns, Party, Reblinded, Terms, blind, common, reblind};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Both sides of a run, to the end: what each of them learns.
fn run(mut a: Party, mut b: Party) -> (Vec<Avs>, Vec<Avs>) {
    let to_b = a.answer(b.opening()).unwrap().unwrap();
    let to_a = b.answer(a.opening()).unwrap().unwrap();
    (a.finish(&to_a).unwrap(), b.finish(&to_b).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_sides_learn_the_plain_intersection(
        a in vec(0u32..50, 0..40),
        b in vec(0u32..50, 0..40),
        pad_a in 40usize..60,
        pad_b in prop_oneof![Just(0), 40usize..60],
    ) {
        let plain: BTreeSet<u32> = a.iter().filter(|serial| b.contains(serial)).copied().collect();
        let padded = |pad| terms(Learns::Both).padded(pad);
        let (one, other) = run(party(padded(pad_a), a), party(padded(pad_b), b));
        prop_assert_eq!(&one, &persons(plain));
        prop_assert_eq!(one, other);
    }
}

#[test]
fn where_one_side_alone_learns_the_other_gets_no_answer() {
    let mut knows = party(terms(Learns::Me), [1, 2, 3]);
    let mut helps = party(terms(Learns::Them), [2, 3, 4]);
    assert!(knows.answer(helps.opening()).unwrap().is_none());
    let answer = helps.answer(knows.opening()).unwrap().unwrap();
    assert_eq!(helps.finish(&answer), Err(Fault::NotForUs));
    assert_eq!(knows.finish(&answer).unwrap(), persons([2, 3]));
}

#[test]
fn sides_that_do_not_agree_who_learns_do_not_begin() {
    let theirs = party(terms(Learns::Me), [1]);
    for learns in [Learns::Both, Learns::Me] {
        assert_eq!(party(terms(learns), [1]).answer(theirs.opening()).unwrap_err(), Fault::Learner);
    }
}

#[test]
fn the_order_of_a_list_tells_nothing_of_the_order_of_the_numbers() {
    let mut mine = key(terms(Learns::Both));
    let forth = blind(&mut mine, &persons(0..50), threads()).unwrap();
    let back = blind(&mut mine, &persons((0..50).rev()), threads()).unwrap();
    assert_eq!(forth.message, back.message);
    assert!(forth.message.points.is_sorted());
}

#[test]
fn an_answer_keeps_the_order_of_the_question() {
    let theirs = opening(0..20);
    let mut mine = key(terms(Learns::Both));
    let whole = reblind(&mut mine, &theirs, threads()).unwrap();
    let text = mine.to_text().replace(&format!("\"answered\":\"{}\"", theirs.sum), "\"answered\":null");
    let mut half = Key::parse(&text).unwrap();
    let part = crate::messages::forged(&theirs.to_text(), |points| points.truncate(7));
    let part = reblind(&mut half, &intersection::Blinded::parse(&part, 20).unwrap(), threads()).unwrap();
    assert_eq!(part.points[..], whole.points[..7]);
}

#[test]
fn two_runs_over_the_same_persons_share_no_point() {
    let (one, other) = (opening(0..20), opening(0..20));
    assert!(one.points.iter().all(|p| !other.points.contains(p)));
}

#[test]
fn a_message_of_another_context_is_refused() {
    let other = Terms::new(&format!("{CONTEXT} bis"), Learns::Both).unwrap();
    let fault = party(terms(Learns::Both), [1]).answer(party(other, [1]).opening()).unwrap_err();
    assert!(matches!(fault, Fault::Context { .. }));
}

#[test]
fn under_another_context_a_person_has_another_point_even_with_the_same_secret() {
    let mut mine = key(terms(Learns::Both));
    let mut moved = Key::parse(&mine.to_text().replace("2026-11-21", "2026-11-22")).unwrap();
    assert_eq!(mine.tag(), moved.tag());
    let one = blind(&mut mine, &persons(0..20), threads()).unwrap();
    let other = blind(&mut moved, &persons(0..20), threads()).unwrap();
    assert!(one.message.points.iter().all(|p| !other.message.points.contains(p)));
}

#[test]
fn the_same_words_are_the_same_context_whatever_the_spaces() {
    let spaced = Terms::new(&format!("  {}\n", CONTEXT.replace(' ', "  ")), Learns::Both).unwrap();
    assert_eq!(spaced.context_sum(), terms(Learns::Both).context_sum());
    for bad in ["", " \n ", "a\u{7}b", &"x".repeat(501)] {
        assert_eq!(Terms::new(bad, Learns::Both), Err(Fault::Terms));
    }
}

#[test]
fn a_padded_list_has_the_length_that_was_said_and_no_other() {
    let padded = |pad| terms(Learns::Both).padded(pad);
    assert_eq!(party(padded(30), 0..7).opening().points.len(), 30);
    assert_eq!(party(padded(30), 0..30).opening().points.len(), 30);
    let fault = Party::start(key(padded(30)), &persons(0..31), threads()).unwrap_err();
    assert_eq!(fault, Fault::Pad { count: 31, pad: 30 });
}

#[test]
fn no_number_stands_in_a_message_nor_in_what_is_printed_for_debugging() {
    let (mut a, mut b) = (party(terms(Learns::Both), 1000..1020), party(terms(Learns::Both), 1010..1030));
    let (to_b, to_a) = (a.answer(b.opening()).unwrap().unwrap(), b.answer(a.opening()).unwrap().unwrap());
    let mut seen = format!("{a:?}{b:?}{to_a:?}{to_b:?}{:?}", a.opening());
    for message in [a.opening(), b.opening()] {
        seen += &message.to_text();
    }
    seen += &to_a.to_text();
    let common = a.finish(&to_a).unwrap();
    assert_eq!(common, persons(1010..1020));
    seen += &format!("{common:?}");
    for avs in persons(1000..1030) {
        // Nine digits of the person's own; 756 and the check digit are everybody's.
        assert!(!seen.contains(&avs.digits()[3..12]) && !seen.contains(&avs.to_string()[4..]));
    }
}

#[test]
fn the_secret_is_not_printed_for_debugging() {
    let mine = key(terms(Learns::Both));
    let text = mine.to_text();
    let secret = text.split("\"secret\":\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(secret.len(), 43);
    assert!(!format!("{mine:?}").contains(secret));
}

#[test]
fn a_key_serves_one_list_and_one_answer() {
    let mut mine = key(terms(Learns::Both));
    let first = blind(&mut mine, &persons([1, 2]), threads()).unwrap();
    let mut mine = Key::parse(&mine.to_text()).unwrap();
    assert_eq!(blind(&mut mine, &persons([2, 1, 1]), threads()).unwrap().message, first.message);
    let fault = blind(&mut mine, &persons([1, 2, 3]), threads()).unwrap_err();
    assert_eq!(fault, Fault::Spent("blinded another list"));
    let (one, other) = (opening([1]), opening([1]));
    let answer = reblind(&mut mine, &one, threads()).unwrap();
    assert_eq!(reblind(&mut mine, &one, threads()).unwrap(), answer);
    assert_eq!(reblind(&mut mine, &other, threads()).unwrap_err(), Fault::Spent("answered another list"));
}

#[test]
fn a_key_file_that_is_none_is_refused() {
    let good = key(terms(Learns::Both)).to_text();
    assert!(Key::parse(&good).is_ok());
    let secret = good.split("\"secret\":\"").nth(1).unwrap().split('"').next().unwrap().to_string();
    let zero = "A".repeat(43);
    let bad = [good.replace(":1,", ":2,"), good.replace(&secret, &zero), good.replace(&secret, "x"), String::new()];
    for text in bad {
        assert_eq!(Key::parse(&text).unwrap_err(), Fault::Key);
    }
}

/// What the two sides hold before the comparison: key, list and answer of the first, answer of the second.
fn before_the_end() -> (Key, intersection::Sent, Reblinded, Reblinded) {
    let (mut a, mut b) = (key(terms(Learns::Both)), key(terms(Learns::Both)));
    let sent = blind(&mut a, &persons([1, 2]), threads()).unwrap();
    let theirs = blind(&mut b, &persons([2, 3]), threads()).unwrap();
    let answer = reblind(&mut a, &theirs.message, threads()).unwrap();
    let mine = reblind(&mut b, &sent.message, threads()).unwrap();
    (a, sent, mine, answer)
}

#[test]
fn messages_of_two_runs_are_not_compared() {
    let (key, sent, mine, theirs) = before_the_end();
    assert_eq!(common(&key, &sent, &mine, &theirs, threads()).unwrap(), persons([2]));
    let (_, _, other_mine, other_theirs) = before_the_end();
    let crossed = |mine, theirs| matches!(common(&key, &sent, mine, theirs, threads()), Err(Fault::Crossed(_)));
    assert!(crossed(&other_mine, &theirs) && crossed(&mine, &other_theirs) && crossed(&theirs, &mine));
}

#[test]
fn other_numbers_than_those_that_were_sent_are_noticed() {
    let (key, sent, mine, theirs) = before_the_end();
    let mut again = Key::parse(&key.to_text()).unwrap();
    assert!(blind(&mut again, &persons([1, 4]), threads()).is_err());
    let short = crate::messages::forged_answer(&mine, |points| points.truncate(1));
    assert!(matches!(common(&key, &sent, &short, &theirs, threads()), Err(Fault::Crossed(_))));
}

#[test]
fn a_side_cannot_finish_before_it_has_answered() {
    let (a, mut b) = (party(terms(Learns::Both), [1]), party(terms(Learns::Both), [1]));
    let to_a = b.answer(a.opening()).unwrap().unwrap();
    assert!(matches!(a.finish(&to_a), Err(Fault::Crossed(_))));
}
