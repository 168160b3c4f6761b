use jiff::civil::date as day;
use maud::{Markup, html};
use words::Lang;

use super::*;

/// Every value of an attribute in a piece of markup.
fn attribute<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Every id is there once, and everything that refers to one finds it.
fn assert_connected(html: &str) {
    let mut ids = attribute(html, "id");
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id is there twice in {html}");
    for name in ["for", "aria-describedby", "aria-labelledby"] {
        for wanted in attribute(html, name).into_iter().flat_map(str::split_whitespace) {
            assert!(ids.contains(&wanted), "{name} refers to {wanted}, which is not in {html}");
        }
    }
}

fn every_kind() -> Vec<Kind> {
    let choices = || vec![Choice::new("a", "Alpha"), Choice { hint: Some("B?".into()), ..Choice::new("b", "Beta") }];
    vec![
        Kind::Text,
        Kind::Email,
        Kind::Phone,
        Kind::Password,
        Kind::Avs,
        Kind::Date,
        Kind::Time,
        Kind::Number,
        Kind::Long { rows: 4 },
        Kind::Check,
        Kind::Radios(choices()),
        Kind::Select(choices()),
        Kind::Checks(choices()),
        Kind::File,
        Kind::Hidden,
    ]
}

fn sample(content: Markup) -> String {
    let frame = Frame {
        lang: Lang::De,
        here: "/cases?sort=due".into(),
        demo: Some(Link::new(words::t::frame_demo(Lang::De), "/demo")),
        search: true,
        nav: vec![Nav::new("Fälle", "/cases", true), Nav::new("Hilfe", "/help", false)],
        user: Some(User { name: "L. Beispiel".into(), sign_out: Some("/out".into()), ..User::default() }),
        version: "1".into(),
        ..Frame::default()
    };
    let content = Page {
        title: "Fälle".into(),
        failed: true,
        identity: Some(Identity { label: None, facts: vec![("Person".into(), html! { "A" })] }),
        sub: vec![Nav::new("Plan", "/plan", true)],
        alerts: vec![Alert { tone: Tone::Success, title: "Gespeichert".into(), focus: true, ..Alert::default() }],
        content,
        ..Page::default()
    };
    page(&frame, &content).into_string()
}

#[test]
fn label_hint_and_error_of_every_kind_of_field_are_connected() {
    for kind in every_kind() {
        let view = FieldView::new("clauses.0.text", "Text", kind.clone()).hint("So").error("Fehlt");
        let html = field(Lang::De, &view).into_string();
        assert_connected(&html);
        if kind != Kind::Hidden {
            assert!(attribute(&html, "id").contains(&"f-clauses-0-text"), "{kind:?}: the error summary leads nowhere");
            assert!(html.contains("f-clauses-0-text-hint f-clauses-0-text-error"), "{kind:?}");
            assert!(html.contains("aria-invalid=\"true\""), "{kind:?}");
        }
    }
}

#[test]
fn a_field_without_an_error_is_not_called_invalid() {
    for kind in every_kind() {
        let html = field(Lang::De, &FieldView::new("a", "A", kind)).into_string();
        assert!(!html.contains("aria-invalid") && !html.contains("-error"), "{html}");
    }
}

#[test]
fn what_was_entered_comes_back_escaped() {
    let evil = "\"><script>alert('x')</script>&";
    for kind in every_kind() {
        let secret = matches!(kind, Kind::Password | Kind::File);
        let html = field(Lang::Fr, &FieldView::new("a", evil, kind).value(evil).hint(evil).error(evil)).into_string();
        assert!(!html.contains("<script"), "{html}");
        assert!(secret || html.contains("&lt;script&gt;alert('x')&lt;/script&gt;&amp;"), "{html}");
    }
    for html in [diff(evil, "b").into_string(), sample(html! { (tag(Tone::Info, evil)) (empty(evil, evil, html! {})) })]
    {
        assert!(!html.contains("<script>"), "{html}");
    }
}

#[test]
fn a_password_is_never_sent_back() {
    let html = field(Lang::Fr, &FieldView::new("a", "A", Kind::Password).value("geheim")).into_string();
    assert!(!html.contains("geheim"));
}

#[test]
fn a_text_that_begins_with_a_line_break_keeps_it() {
    let html = field(Lang::Fr, &FieldView::new("a", "A", Kind::Long { rows: 2 }).value("\nb")).into_string();
    assert!(html.contains(">\n\nb</textarea>"), "{html}");
}

#[test]
fn only_an_optional_field_says_so() {
    let view = FieldView::new("a", "A", Kind::Text);
    assert!(field(Lang::De, &view).into_string().contains("nicht zwingend"));
    let html = field(Lang::De, &view.clone().required()).into_string();
    assert!(!html.contains("nicht zwingend") && html.contains("aria-required=\"true\""));
    let html = field(Lang::De, &FieldView { unmarked: true, ..view }).into_string();
    assert!(!html.contains("nicht zwingend") && !html.contains("aria-required"));
}

#[test]
fn an_answer_that_may_be_left_out_can_be_taken_back() {
    let group = |view: FieldView| field(Lang::De, &view).into_string();
    let choices = || vec![Choice::new("a", "Alpha"), Choice::new("b", "Beta")];
    let blank = "value=\"\"";
    let radios = || FieldView::new("kind", "Art", Kind::Radios(choices()));
    let untouched = group(radios());
    assert!(untouched.contains(blank) && untouched.contains("Keine Angabe"), "{untouched}");
    assert_eq!(untouched.matches("checked").count(), 1, "no answer is given: {untouched}");
    let answered = group(radios().value(&choices()[0].value));
    assert!(answered.contains(blank) && answered.matches("checked").count() == 1, "{answered}");
    assert!(!group(radios().required()).contains(blank), "what must be answered cannot be left out");
    let checks = group(FieldView::new("kinds", "Arten", Kind::Checks(choices())));
    assert!(!checks.contains(blank), "a box is taken back by itself");
}

#[test]
fn the_error_summary_leads_to_the_fields_and_counts_them() {
    let errors = [("birth.date".to_owned(), "Datum?".to_owned()), (String::new(), "Allgemein".to_owned())];
    let html = error_summary(Lang::De, &errors).into_string();
    assert!(html.contains("href=\"#f-birth-date\"") && html.contains("2 Fehler"), "{html}");
    assert_eq!(error_summary(Lang::De, &[]).into_string(), "");
}

#[test]
fn enter_in_a_form_never_removes_a_row() {
    let rows = vec![RepeatRow { heading: "Klausel 1".into(), body: html! {} }];
    let group = Repeat { name: "clauses".into(), rows, can_add: true, can_remove: true, ..Repeat::default() };
    let html = form(Lang::De, &Form { action: "/x".into(), ..Form::default() }, repeat(Lang::De, &group)).into_string();
    let first = html.split("<button").nth(1).unwrap();
    assert!(first.contains("aria-hidden=\"true\"") && !first.contains("_remove"), "{html}");
    assert!(html.contains("name=\"_remove\" value=\"clauses.0\""), "{html}");
}

#[test]
fn a_form_carries_its_version_and_its_request() {
    let form_ = Form {
        action: "/x".into(),
        version: Some("7".into()),
        request: Some("r1".into()),
        autosave: Some("/drafts/1".into()),
        ..Form::default()
    };
    let html = form(Lang::De, &form_, html! {}).into_string();
    for part in [
        "name=\"_version\" value=\"7\"",
        "name=\"_request\" value=\"r1\"",
        "data-autosave=\"/drafts/1\"",
        "{time}",
        "role=\"status\"",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[test]
fn a_page_has_one_heading_of_the_first_rank_and_connected_ids() {
    let html = sample(html! { (panel("a", "A", html! {}, html! {})) });
    assert_eq!(html.matches("<h1").count(), 1);
    assert_connected(&html);
    assert!(html.contains("<title>Fehler: Fälle – Trait d'union</title>"), "{html}");
    assert!(html.contains("<html lang=\"de\""));
}

#[test]
fn a_page_names_style_sheets_in_order_and_writes_no_style_and_no_handler() {
    let period =
        Period { who: "IV".into(), what: "Kurs".into(), href: None, from: day(2026, 1, 1), to: None, colour: 9 };
    let html = sample(html! {
        (bars(Lang::De, "Fälle", ["Was", "Zahl"], &[Bar { label: "a".into(), value: Some(3), ..Bar::default() }], None))
        (periods(Lang::De, "Plan", &[period], day(2026, 1, 1), day(2026, 12, 31), day(2026, 5, 1)))
    });
    let order: Vec<_> = ["/ds.", "/theme.", "/app."].map(|name| html.find(name).unwrap()).into();
    assert!(order.is_sorted());
    assert!(!html.contains(" style=") && !html.contains("<style") && !html.contains(" onclick"), "{html}");
}

#[test]
fn the_search_keeps_names_out_of_addresses() {
    let html = sample(html! {});
    assert!(html.contains("role=\"search\" method=\"post\" action=\"/search\""), "{html}");
}

#[test]
fn a_due_date_is_told_in_words_and_never_by_colour_alone() {
    let html = |due: Due| super::due(Lang::De, &due).into_string();
    let late = html(Due::new(day(2026, 11, 20), -4, true).base("2 Wochen nach rundem Tisch"));
    for part in [
        "data-state=\"late\"",
        "20.11.2026",
        "überfällig seit 4 Tagen",
        "Frist",
        "2 Wochen nach rundem Tisch",
        "datetime=\"2026-11-20\"",
    ] {
        assert!(late.contains(part), "{part} is not in {late}");
    }
    assert!(html(Due::new(day(2026, 12, 2), 8, false)).contains("Richtwert"));
    let waiting = Due { waiting: Some("RAV".into()), ..Due::new(day(2026, 12, 2), -1, true) };
    assert!(html(waiting).contains("data-state=\"late\""), "waiting for somebody does not hide that it is late");
}

#[test]
fn a_table_stays_a_table_when_its_rows_become_cards() {
    let sorted = Column::new("Fall").sort("/cases?sort=-case", Some(Direction::Ascending));
    let shown = Table {
        caption: "Fälle".into(),
        columns: vec![sorted, Column::number("Zahl")],
        rows: vec![vec![html! { "A" }, html! { "1" }].into()],
        ..Table::default()
    };
    let html = table(Lang::De, &shown).into_string();
    for part in [
        "role=\"table\"",
        "role=\"row\"",
        "role=\"rowheader\"",
        "role=\"cell\"",
        "aria-sort=\"ascending\"",
        "data-label=\"Zahl\"",
        "<caption",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[test]
fn every_cell_of_the_sharing_matrix_says_its_answer_in_words_twice_for_two_views() {
    let cell = |answer| Cell { answer, words: None, href: "?k=1#why".into(), current: false };
    let shown = Matrix {
        caption: "Wer sieht was".into(),
        columns: vec!["RAV".into(), "IV".into()],
        rows: vec![("Personalien".into(), vec![cell(Answer::Yes), cell(Answer::Missing)])],
    };
    let html = matrix(Lang::De, &shown).into_string();
    assert_eq!(html.matches("Nein, Regel fehlt").count(), 2);
    assert_connected(&html);
}

#[test]
fn a_difference_shows_what_went_and_what_came() {
    let html = diff("Arbeitsversuch 50 % ab März", "Arbeitsversuch 60 % ab März").into_string();
    assert_eq!(html, "<span class=\"pre\">Arbeitsversuch <del>50</del><ins>60</ins> % ab März</span>");
    assert_eq!(diff("", "neu").into_string(), "<span class=\"pre\"><ins>neu</ins></span>");
}

#[test]
fn two_versions_of_a_field_both_travel_with_the_form() {
    let one = ConflictField {
        name: "goals.0".into(),
        label: "Ziel".into(),
        before: "a".into(),
        yours: "b".into(),
        now: "c".into(),
        typed: vec!["b".into()],
        ..ConflictField::default()
    };
    let html = conflict(Lang::De, "J. Muster", "9.10", &[one]).into_string();
    assert_connected(&html);
    assert!(!html.contains("checked"), "nobody decides for the reader: {html}");
    assert!(
        html.contains("name=\"goals.0\" value=\"b\"") && html.contains("name=\"keep.goals.0\" value=\"now\""),
        "{html}"
    );
}

#[test]
fn a_period_outside_of_the_window_is_drawn_at_its_edge() {
    let period = |from, to| Period { who: "IV".into(), what: "Kurs".into(), href: None, from, to, colour: 0 };
    let all = [period(day(2025, 1, 1), Some(day(2027, 1, 1)))];
    let html = periods(Lang::De, "Plan", &all, day(2026, 1, 1), day(2026, 12, 31), day(2026, 7, 2)).into_string();
    assert!(html.contains("x=\"0.00%\" width=\"100.00%\""), "{html}");
}
