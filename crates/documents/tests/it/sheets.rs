//! The documents whose words a canton can change.

use documents::sample::{self, contract, invitation, minutes, minutes_part};
use documents::{Contract, Document, Invitation, Letter, Seal, bundle};
use domain::model::Language;
use domain::template::{Passage, TemplateKind, Wording};
use std::collections::BTreeMap;
use testkit::pdf::{Read, dense, read};

fn made(document: &impl Document) -> Read {
    read(&document.pdf().unwrap_or_else(|fault| panic!("{fault}: {}", fault.why())))
}

fn shows(read: &Read, text: &str) -> bool {
    read.dense().contains(&dense(text))
}

/// The canton's own words in every passage of a kind.
fn own(kind: TemplateKind) -> Wording {
    let texts = kind.passages().iter().map(|p| (*p, format!("Passage {p} am [date]: [sender].")));
    Wording { version: 7, texts: texts.collect() }
}

#[test]
fn case_77_a_canton_changes_every_passage_of_every_document_and_the_file_says_from_which_version_it_is() {
    for &kind in TemplateKind::ALL {
        let read = read(&sample::of(kind, Language::De, &own(kind)).unwrap());
        for passage in kind.passages() {
            let said = format!("Passage {passage} am 27.03.2026: IIZ-Büro Musterthal.");
            assert!(shows(&read, &said), "{kind}: {said}");
        }
        assert!(read.metadata.contains(&format!("template:{kind}/7")), "{kind}: {}", read.metadata);
        let foot = dense(&read.pages[0].furniture);
        assert!(foot.contains(&dense("Textfassung 7")), "{kind}: {foot}");
    }
}

#[test]
fn case_77_what_the_canton_leaves_open_keeps_the_words_of_the_house_without_an_empty_place() {
    for &language in Language::ALL {
        for &kind in TemplateKind::ALL {
            let read = read(&sample::of(kind, language, &Wording::default()).unwrap());
            assert!(read.metadata.contains(&format!("template:{kind}/0")));
            assert!(!read.text().contains('['), "{kind} {language}: {}", read.text());
            let lang = words::Lang::from_code(language.code()).unwrap();
            let footer = words::lookup(lang, &format!("passage-{kind}-footer"));
            assert!(footer.is_some(), "{kind}");
        }
    }
}

#[test]
fn case_52_the_contract_has_two_copies_with_version_hash_and_a_line_for_each_who_has_not_signed() {
    for &language in Language::ALL {
        let paper = contract(language);
        let read = made(&paper);
        assert_eq!(read.tags("H1"), 2, "one title a copy");
        assert_eq!(read.dense().matches(&paper.hash).count(), 2);
        assert!(read.metadata.contains(&paper.seal()), "{}", read.metadata);
        let signed = paper.signers[1].signed.clone().unwrap();
        assert_eq!(read.dense().matches(&dense(&signed)).count(), 2);
        let half = read.pages.len() / 2;
        let page = |n: usize| dense(&read.pages[n].furniture);
        let lang = words::Lang::from_code(language.code()).unwrap();
        let first = dense(&words::t::paper_page(lang, "1", &half.to_string()));
        assert!(page(0).contains(&first) && page(half).contains(&first), "each copy counts its own pages");
    }
}

#[test]
fn case_52_the_same_version_gives_the_same_bytes_so_that_it_can_be_verified() {
    let once = contract(Language::Fr).pdf().unwrap();
    assert!(once == contract(Language::Fr).pdf().unwrap());
    let other = Contract { version: 3, ..contract(Language::Fr) };
    assert!(once != other.pdf().unwrap());
}

#[test]
fn case_52_a_contract_on_paper_says_which_version_of_which_case_it_is_and_no_other_paper_does() {
    let paper = Contract { wording: own(TemplateKind::Contract), ..contract(Language::It) };
    let seal = Seal::find(&paper.pdf().unwrap()).unwrap();
    let wanted = Seal {
        number: "DM-2026-0412".into(),
        version: 2,
        hash: paper.hash.clone(),
        made_on: paper.paper.made_on,
        language: Language::It,
        shown: 1,
        template: 7,
    };
    assert_eq!(seal, wanted);
    assert!(Seal::find(&invitation(Language::It).pdf().unwrap()).is_none() && Seal::find(b"%PDF-1.7").is_none());
}

#[test]
fn what_is_long_goes_over_pages_and_what_ends_a_paper_stays_together() {
    let mut long = minutes(Language::De);
    let said = long.items[0].said.as_mut().unwrap();
    said.finding = "Ein Satz mit einigen Wörtern, und noch einer.\n".repeat(150);
    let read = made(&long);
    assert_eq!(read.text().matches("Ein Satz mit einigen Wörtern").count(), 150);
    let mut letter = sample::closing_letter(Language::De);
    letter.account = Some("Ein Satz mit einigen Wörtern, und noch einer.\n".repeat(18));
    let last = made(&letter).pages.pop().unwrap();
    assert!(dense(&last.text).contains(&dense("Wenn Sie nicht einverstanden sind")), "{}", last.text);
}

#[test]
fn case_37_a_participant_gets_their_part_of_the_minutes_alone() {
    for &language in Language::ALL {
        let (whole, part) = (made(&minutes(language)), made(&minutes_part(language)));
        for only in ["Camille", "0412", "Wiśniewska", "Andrea"] {
            assert!(shows(&whole, only) && !shows(&part, only), "{language}: {only}");
        }
        assert!(shows(&part, "Sacha Modèle") && shows(&part, "0388"));
    }
}

#[test]
fn case_35_an_invitation_says_when_where_and_how_to_answer_in_the_window_of_the_envelope() {
    let letter = invitation(Language::Fr);
    let read = made(&letter);
    for text in
        ["Chemin des Essais 3", "jeudi 23 avril 2026", "Salle 3", "jusqu’au 13.04.2026", "Bonjour Camille Exemple"]
    {
        assert!(shows(&read, text), "{text}");
    }
    assert!(shows(&read, "Le 27 mars 2026"));
}

#[test]
fn role_secr_05_many_letters_are_one_file_and_each_counts_its_own_pages() {
    let one = |n: usize, language| {
        let name = format!("Person {n}");
        Letter::Invitation(Box::new(Invitation { invitee: name, ..invitation(language) }))
    };
    let alone = made(&invitation(Language::De)).pages.len();
    let all: Vec<Letter> = (0..6).map(|n| one(n, Language::ALL[n % 4])).collect();
    let read = read(&bundle(&all).unwrap().unwrap());
    assert!((0..6).all(|n| shows(&read, &format!("Person {n}"))));
    let first = dense(&words::t::paper_page(words::Lang::De, "1", &alone.to_string()));
    let starts = read.pages.iter().filter(|p| dense(&p.furniture).contains(&first)).count();
    assert_eq!(starts, 2, "the German letters are the second and the sixth");
    assert!(bundle(&[]).unwrap().is_none());
}

#[test]
fn what_somebody_is_called_makes_no_place_in_a_passage() {
    let mut letter = invitation(Language::En);
    letter.invitee = "[place] #panic()".into();
    letter.wording = Wording { version: 1, texts: BTreeMap::from([(Passage::Greeting, "Dear [addressee]".into())]) };
    assert!(shows(&made(&letter), "Dear [place] #panic()"));
}
