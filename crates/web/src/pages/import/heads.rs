//! Finds the headings of a list: in any of the four languages, and as older systems mostly write them.

use documents::table::Line;
use domain::import::{Column, ImportKind, List, ListLine};
use domain::text::search_key;
use words::Lang;

/// The headings stand within so many lines: above them there may be a title and what was asked for.
const WITHIN: usize = 30;

/// What other systems call the columns of persons and of users, beside our own words.
const ALSO: &[(ImportKind, Column, &[&str])] = &[
    (ImportKind::Persons, Column::FamilyName, &["nom", "name", "nachname", "surname", "last name"]),
    (ImportKind::Persons, Column::GivenName, &["nome", "first name", "prenoms", "vornamen"]),
    (
        ImportKind::Persons,
        Column::Birth,
        &["né le", "née le", "né(e) le", "geboren am", "nato il", "birth date", "naissance"],
    ),
    (
        ImportKind::Persons,
        Column::Avs,
        &["avs", "ahv", "no avs", "n° avs", "ahv-nr.", "ahv nr", "navs13", "ahvn13", "navs", "ahvn", "nss"],
    ),
    (ImportKind::Persons, Column::Phone, &["tél.", "tel.", "mobile", "natel", "phone"]),
    (ImportKind::Users, Column::Login, &["user", "username", "benutzer", "utilisateur", "utente"]),
    (ImportKind::Users, Column::Mail, &["e-mail", "email", "mail", "courriel"]),
    (ImportKind::Users, Column::Role, &["fonction", "funktion", "funzione", "function"]),
];

/// The column that a heading names, in a list of a kind.
fn column(kind: ImportKind, head: &str) -> Option<Column> {
    let key = search_key(head);
    let own = kind.columns().iter().chain(&[Column::Line, Column::Wrong]).copied().find(|column| {
        let named = |lang: &Lang| search_key(&super::head(*lang, *column)) == key;
        Lang::ALL.iter().any(named) || search_key(column.code()) == key
    });
    let also = || {
        let mut also = ALSO.iter().filter(|(of, _, _)| *of == kind);
        also.find(|(_, _, names)| names.iter().any(|name| search_key(name) == key)).map(|(_, column, _)| *column)
    };
    if key.is_empty() { None } else { own.or_else(also) }
}

/// The list that some lines make: below the line with the most headings that are known. None where none is known. A heading
/// that comes twice counts where it stands first.
pub fn list_of(kind: ImportKind, lines: Vec<Line>) -> Option<List> {
    let columns = |line: &Line| line.cells.iter().map(|cell| column(kind, cell)).collect::<Vec<_>>();
    let known = |line: &Line| columns(line).iter().flatten().count();
    let best = lines.iter().take(WITHIN).map(known).max().filter(|n| *n > 0)?;
    let at = lines.iter().take(WITHIN).position(|line| known(line) == best)?;
    let head = lines.get(at)?;
    let (heads, mut columns) = (head.cells.clone(), columns(head));
    for n in 1..columns.len() {
        let (before, from) = columns.split_at_mut(n);
        if let Some(here) = from.first_mut().filter(|here| here.is_some() && before.contains(here)) {
            *here = None;
        }
    }
    let lines = lines.into_iter().skip(at + 1).map(|line| ListLine { n: line.n, cells: line.cells }).collect();
    Some(List { kind, heads, columns, lines })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rows: &[&[&str]]) -> Vec<Line> {
        let cells = |row: &&[&str]| row.iter().map(|c| (*c).to_string()).collect();
        (1u32..).zip(rows).map(|(n, row)| Line { n, cells: cells(row) }).collect()
    }

    #[test]
    fn field_13_headings_are_known_in_four_languages_and_below_a_title() {
        for heads in [
            ["Nom de famille", "Date de naissance", "Numéro AVS"],
            ["Familienname", "Geburtsdatum", "AHV-Nummer"],
            ["COGNOME", "data di nascita", "Numero AVS"],
            ["Family name", "Date of birth", "OASI number"],
            ["nachname", "geboren am", "AHVN13"],
        ] {
            let list = list_of(ImportKind::Persons, lines(&[&["Liste"], &heads, &["Muster", "1.1.1980", ""]])).unwrap();
            assert_eq!(list.columns, [Column::FamilyName, Column::Birth, Column::Avs].map(Some), "{heads:?}");
            assert_eq!(list.lines.iter().map(|l| l.n).collect::<Vec<_>>(), [3]);
        }
        assert!(list_of(ImportKind::Persons, lines(&[&["a", "b"], &["c", "d"]])).is_none());
    }

    #[test]
    fn field_13_a_heading_that_is_not_known_or_comes_twice_is_left_out() {
        let list = list_of(ImportKind::Persons, lines(&[&["Nom", "Couleur", "Nom", "né le"]])).unwrap();
        assert_eq!(list.columns, [Some(Column::FamilyName), None, None, Some(Column::Birth)]);
        assert_eq!(list.unknown_heads(), ["Couleur", "Nom"]);
    }
}
