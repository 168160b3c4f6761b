//! A profile without a name: what is asked, and what was answered. Nothing of it is kept.

use crate::form::Entered;
use crate::text;
use crate::ui::form::{Choice, FieldView, Kind, field};
use domain::Model;
use domain::model::Bank;
use domain::model::rule::{Fact, Facts, Rule};
use maud::{Markup, html};
use std::collections::BTreeMap;
use words::{Lang, t};

/// The counts that are asked: the criteria of the rules follow from them.
const COUNTS: [&str; 5] = ["INSTITUTIONS", "INSTITUTIONS_IMMINENT", "INSTITUTIONS_FUTURE", "ENTITLED", "REGISTERED"];

/// Criteria that follow from a count, so that they are not asked beside it.
const FOLLOW: [&str; 3] = ["ENTITLED_GE_1", "REGISTERED_GE_1", "REGISTERED_SEVERAL"];

/// The criteria for which a rule of some canton asks, in the order of the shared ones.
pub(super) fn asked<'m>(models: impl Iterator<Item = &'m Model>) -> Vec<&'static str> {
    let none = BTreeMap::new();
    let mut codes: Vec<String> = COUNTS.map(str::to_string).into();
    for rule in models.flat_map(|m| &m.category).filter_map(|c| c.rule.as_ref()) {
        let atoms = rule.0.criteria(&none);
        codes.extend(atoms.iter().filter(|a| matches!(a, Rule::Fact(_))).map(|a| a.code().to_string()));
    }
    let wanted = |code: &str| codes.iter().any(|c| c == code) && !FOLLOW.contains(&code);
    Bank::get().criterion.iter().map(|c| c.code.as_str()).filter(|code| wanted(code)).collect()
}

/// What was answered, and the fields at which something cannot be.
pub(super) fn read(codes: &[&'static str], entered: &Entered) -> (Facts, Vec<&'static str>) {
    let (mut facts, mut wrong) = (Facts::new(), Vec::new());
    for code in codes {
        let value = entered.get(code).unwrap_or_default().trim().to_string();
        match Fact::try_from(value) {
            Ok(Fact::Unknown) => {}
            Ok(fact) if matches!(fact, Fact::Count(_)) == is_counted(code) => {
                facts.insert(code.to_string(), fact);
            }
            _ => wrong.push(*code),
        }
    }
    (facts, wrong)
}

fn is_counted(code: &str) -> bool {
    COUNTS.contains(&code)
}

/// The fields, by the groups of the shared questions.
pub(super) fn fields(lang: Lang, codes: &[&'static str], entered: &Entered, wrong: &[&str]) -> Markup {
    let bank = Bank::get();
    let group_of = |code: &str| bank.criterion(code).and_then(|c| c.question.as_ref()).map_or("", |q| q.group.as_str());
    let counted: Vec<&str> = codes.iter().copied().filter(|code| is_counted(code)).collect();
    html! {
        fieldset class="ds-fieldset stack" {
            legend class="ds-heading" data-size="2xs" { (t::compare_counts(lang)) }
            @for code in &counted { (one(lang, code, entered, wrong)) }
        }
        @for group in &bank.group {
            @let inside: Vec<&str> = codes.iter().copied().filter(|c| !is_counted(c) && group_of(c) == group.code).collect();
            @if !inside.is_empty() {
                fieldset class="ds-fieldset stack" {
                    legend class="ds-heading" data-size="2xs" { (text::of(lang, &group.label)) }
                    div class="cols cols-half" { @for code in inside { (one(lang, code, entered, wrong)) } }
                }
            }
        }
    }
}

fn one(lang: Lang, code: &str, entered: &Entered, wrong: &[&str]) -> Markup {
    let Some(criterion) = Bank::get().criterion(code) else { return html! {} };
    let question = criterion.question.as_ref().map_or(&criterion.label, |q| &q.label);
    let kind = if is_counted(code) {
        Kind::Number
    } else {
        Kind::Radios(vec![
            Choice::new("yes", text::fact(lang, Fact::Yes)),
            Choice::new("no", text::fact(lang, Fact::No)),
            Choice::new("", text::fact(lang, Fact::Unknown)),
        ])
    };
    let mut view = FieldView::new(code, text::of(lang, question), kind).value(entered.get(code).unwrap_or_default());
    view.unmarked = true;
    if wrong.contains(&code) {
        view = view.error(t::compare_wrong(lang));
    }
    field(lang, &view)
}
