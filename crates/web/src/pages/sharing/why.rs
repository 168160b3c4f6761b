//! Why an institution may learn something, or may not: the rule, its basis, and what would change it.

use super::{Chosen, Seen};
use crate::text;
use crate::ui::parts::{Fact, Look, link_button, summary};
use app::case::{Share, Sharing};
use app::inquiry::Lawful;
use domain::consent::Category;
use maud::{Markup, html};
use words::{Lang, t};

/// The reason of a cell.
pub(super) fn of(seen: &Seen, cell: &Chosen, lawful: &[Lawful]) -> Markup {
    let (v, lang) = (seen.v, seen.v.lang);
    let who = text::institution_full(lang, v.model(), cell.institution.as_str());
    let what = text::code(lang, "data", cell.category.code());
    html! {
        h3 { (what) " → " (who) }
        p { strong { (seen.words(lang, &cell.share)) } }
        (summary(lang, &facts(seen, cell)))
        (own_view(seen, cell))
        (by_law(seen, cell, lawful))
        (next(seen, cell))
    }
}

fn facts(seen: &Seen, cell: &Chosen) -> Vec<Fact> {
    let mut facts = facts_of_answer(seen, cell);
    if let Some(rule) = cell.share.except_rule {
        let lang = seen.v.lang;
        let (who, why) = (super::except(seen.v, lang, &cell.share), text::rule(lang, seen.v.web.app.rights(), rule));
        facts.push(Fact::new(t::sharing_excepted(lang), html! { (who) div class="subtle" { (why) } }));
    }
    facts
}

fn facts_of_answer(seen: &Seen, cell: &Chosen) -> Vec<Fact> {
    let lang = seen.v.lang;
    let fact = |label: &str, value: String| Fact::new(label, html! { (value) });
    match cell.share.sharing {
        Sharing::Consent(n) => with_consent(seen, cell, n),
        Sharing::Rule => {
            vec![fact(t::sharing_rule(lang), text::rule(lang, seen.v.web.app.rights(), cell.share.rule))]
        }
        Sharing::OwnOnly => vec![
            fact(t::sharing_rule(lang), t::sharing_rule_own(lang).into()),
            fact(t::sharing_needed(lang), t::sharing_needed_consent(lang).into()),
        ],
        Sharing::NotGiven => {
            let sensitive = cell.category.is_sensitive();
            let open = seen.v.model().consent.categories.contains(&cell.category);
            let needed = match (open, sensitive) {
                (false, _) => t::sharing_needed_closed(lang),
                (true, true) => t::sharing_needed_express(lang),
                (true, false) => t::sharing_needed_consent(lang),
            };
            vec![
                fact(t::sharing_rule(lang), t::sharing_rule_deny(lang).into()),
                fact(t::sharing_basis(lang), t::sharing_basis_none(lang).into()),
                fact(t::sharing_needed(lang), needed.into()),
            ]
        }
        Sharing::Never => vec![
            fact(t::sharing_rule(lang), never(seen, lang, cell.category, &cell.share)),
            fact(t::sharing_needed(lang), t::sharing_needed_nothing(lang).into()),
        ],
    }
}

/// Why no consent can open something: by what it is, else by the rule that forbids it.
fn never(seen: &Seen, lang: Lang, category: Category, share: &Share) -> String {
    match category {
        Category::Diagnosis | Category::Note => text::code(lang, "sharing-never", category.code()),
        _ => text::rule(lang, seen.v.web.app.rights(), share.rule),
    }
}

/// The reason in a sentence, with its article: for paper.
pub(super) fn short(seen: &Seen, lang: Lang, category: Category, share: &Share) -> String {
    let rights = seen.v.web.app.rights();
    let article = |id: &str| rights.rule(id).map(|rule| text::article(lang, rule)).unwrap_or_default();
    let sentence = |words: &str, id: &str| format!("{} ({}).", words.trim_end_matches('.'), article(id));
    let said = match share.sharing {
        Sharing::Consent(_) => sentence(t::sharing_rule_consent(lang), "consent"),
        Sharing::Rule => text::rule(lang, rights, share.rule),
        Sharing::OwnOnly => sentence(t::sharing_rule_own(lang), "own-file"),
        Sharing::NotGiven => sentence(t::sharing_rule_deny(lang), "no-basis"),
        Sharing::Never if matches!(category, Category::Diagnosis | Category::Note) => {
            sentence(&text::code(lang, "sharing-never", category.code()), share.rule)
        }
        Sharing::Never => text::rule(lang, rights, share.rule),
    };
    match share.except_rule {
        Some(rule) => {
            format!("{said} {}: {}", t::sharing_excepted(lang), excepted(seen, lang, share, rule))
        }
        None => said,
    }
}

fn excepted(seen: &Seen, lang: Lang, share: &Share, rule: &str) -> String {
    let why = text::rule(lang, seen.v.web.app.rights(), rule);
    format!("{}. {why}", super::except(seen.v, lang, share))
}

fn with_consent(seen: &Seen, cell: &Chosen, n: u32) -> Vec<Fact> {
    let (lang, model) = (seen.v.lang, seen.v.model());
    let Some(consent) = seen.view.case().consents.iter().find(|c| c.n == n) else { return Vec::new() };
    let href = format!("/cases/{}/consent#consent-{n}", seen.view.case().number);
    let name = t::consents_one(lang, i64::from(n));
    let others = consent.offer.parties.iter().filter(|p| **p != cell.institution);
    let others: Vec<String> = others.map(|p| text::institution(lang, model, p.as_str())).collect();
    let mut facts = vec![
        Fact::new(t::sharing_rule(lang), html! { (t::sharing_rule_consent(lang)) }),
        Fact::new(t::sharing_from(lang), html! { (others.join(", ")) }),
        Fact::new(t::sharing_basis(lang), html! { a class="ds-link" href=(href) { (name) } }),
        Fact::new(
            t::sharing_valid(lang),
            html! { (words::span(lang, consent.offer.valid_from, Some(consent.valid_until))) },
        ),
        Fact::new(t::consents_purpose(lang), html! { p class="pre" { (consent.offer.purpose) } }),
    ];
    if let Some(given) = &consent.given {
        let how = text::code(lang, "channel", given.channel.code());
        facts.insert(3, Fact::new(t::sharing_given(lang), html! { (words::date(lang, given.on)) ", " (how) }));
    }
    facts
}

/// What the law lets the institution be told without consent, and the way to ask for it.
fn by_law(seen: &Seen, cell: &Chosen, lawful: &[Lawful]) -> Markup {
    let (v, lang) = (seen.v, seen.v.lang);
    let own = v.caller.seated.seat.institution == cell.institution;
    let may = own && seen.view.may("inquiry.ask") && seen.view.case().is_open();
    let href = format!("/cases/{}/do/inquiry.ask", seen.view.case().number);
    html! {
        h3 { (t::sharing_law(lang)) }
        @if lawful.is_empty() { p { (t::sharing_law_none(lang)) } }
        @else {
            p class="subtle" { (t::sharing_law_text(lang)) }
            ul { @for one in lawful { li { (law(seen, one)) } } }
            @if may { div class="row no-print" { (link_button(Look::Second, &act(lang), &href)) } }
        }
    }
}

fn act(lang: Lang) -> String {
    text::kind(lang, "act", "inquiry.ask").unwrap_or_default().to_string()
}

fn law(seen: &Seen, one: &Lawful) -> Markup {
    let (v, lang) = (seen.v, seen.v.lang);
    let from = one.from.iter().map(|c| text::institution(lang, v.model(), c.as_str()));
    let purposes = one.purposes.iter().map(|p| text::code(lang, "purpose", p.code()));
    html! {
        (text::rule(lang, v.web.app.rights(), &one.rule.id))
        div class="subtle" {
            (t::sharing_law_from(lang, &from.collect::<Vec<_>>().join(", "))) " "
            (t::sharing_law_for(lang, &purposes.collect::<Vec<_>>().join(", ")))
            @if one.on_request { " " (t::sharing_law_request(lang)) }
        }
    }
}

/// For the own column: under which rule the reader sees it themselves.
fn own_view(seen: &Seen, cell: &Chosen) -> Markup {
    let lang = seen.v.lang;
    let own = seen.v.caller.seated.seat.institution == cell.institution;
    let sentence = match seen.view.redacted.seen.get(&cell.category) {
        Some(rights::Seen::Under(rule)) => text::rule(lang, seen.v.web.app.rights(), rule),
        Some(rights::Seen::Hidden(why)) => text::rule(lang, seen.v.web.app.rights(), why),
        None => String::new(),
    };
    html! { @if own && !sentence.is_empty() { p class="subtle" { (t::sharing_for_you(lang)) " " (sentence) } } }
}

fn next(seen: &Seen, cell: &Chosen) -> Markup {
    let lang = seen.v.lang;
    let open = matches!(cell.share.sharing, Sharing::NotGiven | Sharing::OwnOnly)
        && seen.v.model().consent.categories.contains(&cell.category);
    let may = seen.view.may("consent.offer") && seen.view.case().is_open();
    let href = format!("/cases/{}/consent/prepare", seen.view.case().number);
    html! { @if open && may { div class="row no-print" { (link_button(Look::Second, t::consents_prepare(lang), &href)) } } }
}
