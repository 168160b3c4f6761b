//! What is asked of the log: a period, an account, a case, an action, an institution.

use crate::form::{Entered, read_date, write_date};
use crate::http::{Fail, OrPage, Visitor};
use crate::text;
use crate::ui::form::{Choice, FieldView, Kind};
use crate::ui::{self, Filter};
use app::Action;
use app::log::LogQuery;
use maud::Markup;
use words::{Lang, t};

/// The question, and the fields of the panel that ask it.
pub(super) struct Asked {
    pub(super) query: LogQuery,
}

impl Asked {
    /// Reads an address or a form; what cannot be read is as if it were not there.
    pub(super) fn read(v: &Visitor, entered: &Entered) -> Asked {
        let today = v.today();
        let text = |name: &str| entered.get(name).map(str::trim).filter(|t| !t.is_empty()).map(str::to_string);
        let day = |name: &str| text(name).and_then(|d| read_date(&d, today));
        let week = LogQuery::week(today);
        let query = LogQuery {
            from: day("from").unwrap_or(week.from),
            to: day("to").unwrap_or(week.to),
            account: text("account"),
            case: text("case"),
            action: entered.get("action").and_then(Action::from_code),
            institution: text("institution"),
            marked: entered.get("marked").is_some_and(|m| !m.is_empty()),
            before: entered.get("before").and_then(|n| n.parse().ok()),
            ..week
        };
        Asked { query }
    }

    /// The question as fields, without the page.
    pub(super) fn hidden(&self) -> Vec<(String, String)> {
        let q = &self.query;
        let mut pairs = vec![("from".to_string(), q.from.to_string()), ("to".into(), q.to.to_string())];
        let more = [
            ("account", q.account.clone()),
            ("case", q.case.clone()),
            ("action", q.action.map(|a| a.code().to_string())),
            ("institution", q.institution.clone()),
            ("marked", q.marked.then(|| "1".to_string())),
        ];
        pairs.extend(more.into_iter().filter_map(|(name, value)| Some((name.to_string(), value?))));
        pairs
    }

    /// The address of the question.
    pub(super) fn address(&self) -> String {
        format!("/log?{}", Entered(self.hidden()).encode())
    }

    /// The address of the next page.
    pub(super) fn older(&self, before: i64) -> String {
        format!("{}&before={before}", self.address())
    }

    /// The period in words.
    pub(super) fn period(&self, lang: Lang) -> String {
        words::span(lang, self.query.from, Some(self.query.to))
    }

    /// The panel.
    pub(super) async fn panel(&self, v: &Visitor) -> Result<Markup, Fail> {
        let (lang, q) = (v.lang, &self.query);
        let any = || Choice::new("", t::cases_filter_any(lang));
        let accounts = v.web.app.accounts().await.or_page(v)?;
        let mut people: Vec<Choice> = accounts.into_iter().map(|a| Choice::new(a.id, a.name)).collect();
        people.sort_by(|a, b| a.label.cmp(&b.label));
        let actions = Action::ALL.iter().map(|a| Choice::new(a.code(), text::code(lang, "caselog-action", a.code())));
        let institutions = v.model().institution.iter().map(|i| Choice::new(&i.code, text::of(lang, &i.short)));
        let select = |name: &str, label: &str, choices: Vec<Choice>, now: &Option<String>| {
            let choices = std::iter::once(any()).chain(choices).collect();
            let view = FieldView::new(name, label, Kind::Select(choices));
            if let Some(now) = now { view.value(now) } else { view }
        };
        let marked = vec![Choice::new("1", t::log_marked_only(lang))];
        let fields = vec![
            FieldView::new("from", t::log_from(lang), Kind::Date).value(write_date(q.from)),
            FieldView::new("to", t::log_to(lang), Kind::Date).value(write_date(q.to)),
            select("account", t::log_account(lang), people, &q.account),
            FieldView::new("case", t::case_number(lang), Kind::Text).value(q.case.clone().unwrap_or_default()),
            select("action", t::caselog_action(lang), actions.collect(), &q.action.map(|a| a.code().to_string())),
            select("institution", t::log_institution(lang), institutions.collect(), &q.institution),
            select("marked", t::log_marks(lang), marked, &q.marked.then(|| "1".to_string())),
        ];
        Ok(ui::filter(lang, &Filter { action: "/log".into(), fields, clear: "/log".into(), ..Filter::default() }))
    }
}
