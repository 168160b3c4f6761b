//! A rule of access in words.

use crate::text;
use domain::Model;
use domain::model::rule::{Horizon, Rule};
use maud::{Markup, html};
use words::{Lang, t};

/// The rule as nested lists.
pub(in crate::pages) fn rule(lang: Lang, model: &Model, rule: &Rule) -> Markup {
    match rule {
        Rule::All(parts) => listed(lang, model, t::rule_all(lang), parts),
        Rule::Any(parts) => listed(lang, model, t::rule_any(lang), parts),
        Rule::None(parts) => listed(lang, model, t::rule_none(lang), parts),
        Rule::AtLeast(n, parts) => listed(lang, model, &t::rule_at_least(lang, *n as i64), parts),
        atom => html! { p { (criterion(lang, model, atom)) } },
    }
}

fn listed(lang: Lang, model: &Model, head: &str, parts: &[Rule]) -> Markup {
    html! {
        p { (head) }
        ul {
            @for part in parts {
                li {
                    @match part {
                        Rule::Fact(_) | Rule::Count(..) => (criterion(lang, model, part)),
                        nested => (rule(lang, model, nested)),
                    }
                }
            }
        }
    }
}

/// The name of a single criterion.
fn criterion(lang: Lang, model: &Model, atom: &Rule) -> String {
    match atom {
        Rule::Count(Horizon::Now, n) => t::rule_institutions(lang, i64::from(*n)),
        Rule::Count(Horizon::Imminent, n) => t::rule_institutions_imminent(lang, i64::from(*n)),
        Rule::Count(Horizon::Future, n) => t::rule_institutions_future(lang, i64::from(*n)),
        atom => name(lang, model, atom.code()),
    }
}

/// The name of a criterion by its code.
pub(in crate::pages) fn name(lang: Lang, model: &Model, code: &str) -> String {
    model.criterion_name(code).map_or_else(|| code.to_string(), |label| text::of(lang, label))
}
