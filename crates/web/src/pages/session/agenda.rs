//! The agenda: order, times, completeness of the files, answers, consents; and the cases that could join it.

use super::show::Space;
use super::{act, form_of, invitations, is_before, mini};
use crate::http::Visitor;
use crate::ui::parts::{Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{text, ui};
use app::session::AgendaItem;
use domain::session::Missing;
use maud::{Markup, html};
use words::t;

/// The person of a case as far as the caller may see; the number where nothing may be seen.
pub(super) fn person(item: &AgendaItem) -> String {
    item.view.as_ref().map_or_else(|| item.number.clone(), |k| k.case().person.full_name())
}

/// The agenda as a table; an invitee sees their own cases.
pub(super) fn panel(v: &Visitor, space: &Space) -> Markup {
    let (lang, view) = (v.lang, &space.view);
    let edits = view.organises && is_before(&view.session);
    let number = view.session.number.as_str();
    let add = html! { @if edits {
        (ui::link_button(Look::Second, act(v, "session.add-case"), &form_of(number, "session.add-case", "")))
    } };
    if view.agenda.is_empty() {
        let none = ui::empty(t::session_agenda_empty(lang), t::session_agenda_empty_text(lang), html! {});
        return ui::panel("agenda", t::session_agenda(lang), add, none);
    }
    let mut heads = vec![t::session_case(lang), t::session_time(lang)];
    if edits {
        heads.push(t::session_file(lang));
    }
    if view.organises {
        heads.push(t::session_answers(lang));
    }
    heads.push(t::session_consent(lang));
    heads.push(t::session_seen(lang));
    if edits {
        heads.push(t::agreed_actions(lang));
    }
    let table = Table {
        caption: t::session_agenda(lang).into(),
        caption_hidden: true,
        columns: heads.into_iter().map(Column::new).collect(),
        rows: (0..view.agenda.len()).map(|at| row(v, space, at, edits)).collect(),
        ..Table::default()
    };
    ui::panel("agenda", t::session_agenda(lang), add, ui::table(lang, &table))
}

fn row(v: &Visitor, space: &Space, at: usize, edits: bool) -> Row {
    let (lang, view) = (v.lang, &space.view);
    let (item, number) = (&view.agenda[at], &view.session.number);
    let mut cells = vec![
        html! {
            (at + 1) ". "
            @if item.view.is_some() { a class="ds-link" href={ "/cases/" (item.number) } { (person(item)) } }
            @else if item.asks { a class="ds-link" href={ "/cases/" (item.number) "/reason?to=/sessions/" (number) } { (t::session_say_why(lang)) span class="vh" { (words::sep(lang)) (item.number) } } }
            @else { (t::session_no_name(lang)) }
            br; span class="id subtle" { (item.number) }
        },
        html! { (words::time(lang, item.at.time())) ", " span class="nowrap" { (t::session_minutes_long(lang, i64::from(item.minutes))) } },
    ];
    if edits {
        cells.push(file(v, space, item));
    }
    if view.organises {
        cells.push(invitations::of_case(v, view, &item.number));
    }
    cells.push(consent(v, item));
    cells.push(html! { @if item.view.is_some() {
        a class="ds-link" href={ "/cases/" (item.number) "/sharing" } { (t::session_who_sees(lang)) span class="vh" { (words::sep(lang)) (item.number) } }
    } });
    if edits {
        cells.push(buttons(v, space, at));
    }
    Row { id: Some(format!("case-{}", item.number)), cells }
}

/// What the file lacks, and that it was chased.
fn file(v: &Visitor, space: &Space, item: &AgendaItem) -> Markup {
    let (lang, session) = (v.lang, &space.view.session);
    if item.missing.is_empty() {
        return ui::tag(Tone::Success, t::session_complete(lang));
    }
    let action = form_of(session.number.as_str(), "session.chase", "");
    let chased = |m: Missing| session.chased.iter().rev().find(|(c, x, _)| c.as_str() == item.number && *x == m);
    html! {
        (ui::tag(Tone::Warning, &t::session_missing(lang, item.missing.len() as i64)))
        ul {
            @for missing in &item.missing {
                @let name = text::code(lang, "missing", missing.code());
                li {
                    (name)
                    @if let Some((_, _, on)) = chased(*missing) { " " span class="subtle" { (t::session_chased(lang, &words::date(lang, *on))) } }
                    " " (mini(t::session_chase(lang), &format!("{name}, {}", item.number), &action, &[("case", &item.number), ("item", missing.code())]))
                }
            }
        }
    }
}

fn consent(v: &Visitor, item: &AgendaItem) -> Markup {
    let Some(view) = &item.view else { return html! { "–" } };
    let valid = view.case().consents.iter().filter(|c| c.is_valid(v.today())).map(|c| c.valid_until).max();
    match valid {
        Some(until) => html! { (words::t::case_consent_until(v.lang)) " " (ui::date(v.lang, until)) },
        None => ui::tag(Tone::Danger, words::t::case_no_consent(v.lang)),
    }
}

/// Up, down, off the agenda.
fn buttons(v: &Visitor, space: &Space, at: usize) -> Markup {
    let (lang, view) = (v.lang, &space.view);
    let (number, item) = (view.session.number.as_str(), &view.agenda[at]);
    let move_to = form_of(number, "session.move-case", "");
    let case = item.number.as_str();
    let remove = form_of(number, "session.remove-case", &format!("case={case}"));
    html! {
        div class="row" {
            @if at > 0 { (mini(t::button_move_up(lang), case, &move_to, &[("case", case), ("direction", "up")])) }
            @if at + 1 < view.agenda.len() { (mini(t::button_move_down(lang), case, &move_to, &[("case", case), ("direction", "down")])) }
            a class="ds-link" href=(remove) { (t::button_remove(lang)) span class="vh" { (words::sep(lang)) (case) } }
        }
    }
}

/// Cases of the region that wait for a session, each with a button that puts it on the agenda.
pub(super) fn waiting(v: &Visitor, space: &Space) -> Markup {
    let lang = v.lang;
    let action = form_of(space.view.session.number.as_str(), "session.add-case", "");
    let body = if space.waiting.is_empty() {
        ui::empty(t::sessions_none_waiting(lang), "", html! {})
    } else {
        let row = |(listed, due): &(app::case::Listed, app::DueRow)| {
            let number = listed.row.number.as_str();
            Row::from(vec![
                html! { a class="ds-link" href={ "/cases/" (number) } { (listed.row.name) } br; span class="id subtle" { (number) } },
                html! { (text::code(lang, "due", &due.kind)) },
                mini(t::session_add(lang), &listed.row.name, &action, &[("case", number)]),
            ])
        };
        let heads = [t::session_case(lang), t::session_wanted(lang), t::agreed_actions(lang)];
        let table = Table {
            caption: t::sessions_waiting(lang).into(),
            caption_hidden: true,
            columns: heads.map(Column::new).into(),
            rows: space.waiting.iter().map(row).collect(),
            ..Table::default()
        };
        ui::table(lang, &table)
    };
    ui::panel("waiting", t::sessions_waiting(lang), html! {}, body)
}
