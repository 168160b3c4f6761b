//! The tour: each step says what to look at and what to try, and its buttons switch the role and open the place.

use crate::http::Guest;
use crate::ui::parts::{Look, post_button};
use app::simulate::{Card, Stories};
use maud::{Markup, html};
use words::t;

/// Someone, and where they go. Where no stories are told, everyone begins with their work.
struct Way {
    login: &'static str,
    place: fn(&Stories) -> String,
}

struct Step {
    title: &'static str,
    text: &'static str,
    ways: Vec<Way>,
}

/// The steps in the order of the process.
pub(super) fn tour(guest: &Guest, cards: &[Card], stories: Option<&Stories>) -> Markup {
    let lang = guest.lang;
    html! {
        p { (t::tour_lead(lang)) }
        ol class="stack" {
            @for (at, step) in (1..9).zip(steps(guest)) {
                li {
                    div {
                        h3 { (step.title) }
                        p { (step.text) }
                        div class="row no-print" {
                            @for (letter, way) in ('a'..).zip(&step.ways) {
                                @let mark = if step.ways.len() > 1 { format!("{at}{letter}") } else { at.to_string() };
                                (button(guest, cards, stories, way, &mark))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn button(guest: &Guest, cards: &[Card], stories: Option<&Stories>, way: &Way, mark: &str) -> Markup {
    let place = stories.map_or_else(|| "/work".to_string(), way.place);
    html! {
        @if let Some(card) = cards.iter().find(|c| c.code == way.login) {
            (post_button(
                Look::Second,
                &t::tour_go(guest.lang, &card.name, mark),
                "/start/as",
                &[("login", &card.code), ("seat", &card.seat_number.to_string()), ("next", &place)],
            ))
        }
    }
}

fn way(login: &'static str, place: fn(&Stories) -> String) -> Way {
    Way { login, place }
}

fn steps(guest: &Guest) -> Vec<Step> {
    let lang = guest.lang;
    let step = |title, text, ways| Step { title, text, ways };
    vec![
        step(
            t::tour_screening(lang),
            t::tour_screening_text(lang),
            vec![way("frontline", |s| format!("/cases/{}/screening", s.allowance))],
        ),
        step(
            t::tour_consultation(lang),
            t::tour_consultation_text(lang),
            vec![
                way("frontline", |s| format!("/cases/{}/do/consultation.ask", s.allowance)),
                way("respondent-ui", |_| "/work".into()),
            ],
        ),
        step(
            t::tour_sharing(lang),
            t::tour_sharing_text(lang),
            vec![
                way("case-manager", |s| format!("/cases/{}/sharing", s.limits)),
                way("respondent-ui", |s| format!("/cases/{}/sharing", s.discreet)),
            ],
        ),
        step(
            t::tour_table(lang),
            t::tour_table_text(lang),
            vec![
                way("coordinator-youth", |s| format!("/cases/{}/do/triage.decide", s.youth)),
                way("coordinator", |s| format!("/sessions/{}", s.coming)),
            ],
        ),
        step(
            t::tour_lead_case(lang),
            t::tour_lead_case_text(lang),
            vec![way("respondent-ui", |s| format!("/cases/{}/do/lead.accept?proposal=1", s.diploma))],
        ),
        step(
            t::tour_contract(lang),
            t::tour_contract_text(lang),
            vec![
                way("case-manager", |s| format!("/cases/{}/do/contract.restitute", s.limits)),
                way("case-manager", |s| format!("/cases/{}/contract", s.discreet)),
            ],
        ),
        step(
            t::tour_withdrawal(lang),
            t::tour_withdrawal_text(lang),
            vec![
                way("case-manager", |s| format!("/cases/{}/do/consent.withdraw?consent=1", s.limits)),
                way("respondent-ii", |s| format!("/cases/{}", s.limits)),
            ],
        ),
        step(
            t::tour_numbers(lang),
            t::tour_numbers_text(lang),
            vec![way("officer", |_| "/register".into()), way("committee", |_| "/statistics".into())],
        ),
    ]
}
