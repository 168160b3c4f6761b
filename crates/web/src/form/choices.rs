//! What can be chosen in a field: codes of the house with their words, and what the model, the case or the session has.

use crate::text;
use crate::ui::form::Choice;
use app::Known;
use app::case::{CaseView, Listed};
use app::session::SessionView;
use domain::announcement::WayIn;
use domain::consent::Category;
use domain::contract::{LEAD, PERSON};
use domain::model::{Entry, Model, SessionType};
use domain::triage::TriageOutcome;
use std::collections::BTreeSet;
use words::{Lang, t};

/// What a form knows of the world around it.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The language of the reader.
    pub lang: Lang,
    /// The day.
    pub today: jiff::civil::Date,
    /// The canton.
    pub model: &'a Model,
    /// The case, where the form belongs to one.
    pub case: Option<&'a CaseView>,
    /// The session, where the form belongs to one.
    pub session: Option<&'a SessionView>,
    /// People who can be chosen.
    pub people: &'a [Known],
    /// Cases that can be chosen.
    pub cases: &'a [Listed],
    /// The load of each of these people, by account.
    pub loads: &'a [(String, i64)],
    /// The categories that were asked for, where no others can be given.
    pub asked: Option<&'a BTreeSet<Category>>,
    /// What the page itself offers for a field.
    pub offered: &'a [(&'a str, Vec<Choice>)],
}

/// The group of words for the codes of a field: the code of a command and the last part of the path decide.
pub fn group(kind: &str, field: &str) -> &'static str {
    match (kind, field) {
        ("screening.record", "decision") | (_, "recommended") => "degree",
        ("follow-up.review", "decision") => "decision",
        ("triage.decide", "outcome") => "triage",
        ("triage.request-session", "kind") => "session-kind",
        ("session.invite", "kind") => "invitee",
        ("follow-up.contact", "kind") => "contact",
        ("follow-up.file", "kind") => "document",
        ("consent.offer", "kind") => "representative",
        ("inquiry.answer", "form") => "given-form",
        ("ledger.reverse", "reason") => "reversal",
        ("topic.decide", "outcome") => "topic-outcome",
        ("sitting.minute", "result") => "item-result",
        ("body.add-seat", "field") => "body-field",
        (_, "obstacle") => "obstacle",
        (_, "anchoring_kind") => "anchoring-kind",
        (_, "activity_kind") => "activity-kind",
        (_, "medium") => "medium",
        (_, "entry_state") => "entry-state",
        (_, "decision_kind") => "decision-kind",
        (_, "review_result") => "review-result",
        (_, "circle") => "circle",
        (_, "engagement") => "engagement",
        (_, "service_part") => "service-part",
        (_, "origin") => "origin",
        (_, "via") => "via",
        (_, "action") => "action-level",
        ("topic.appraise", "way") => "appraisal",
        (_, "mode") => "mode",
        (_, "item_kind") => "item-kind",
        (_, "level") => "level",
        (_, "body_kind") => "body-kind",
        (_, "vote") => "seat-vote",
        (_, "progress") => "implementation",
        (_, "led_to") => "led-to",
        (_, "evidence_kind") => "evidence",
        (_, "project_kind") => "project-kind",
        (_, "deliverable") => "deliverable",
        (_, "group_form") => "group-form",
        (_, "given") => "data",
        (_, "purpose" | "purposes") => "purpose",
        (_, "contact") => "role",
        (_, "fields") => "list-field",
        ("plan.progress", "state") => "measure",
        (_, "how") => "signed-by",
        (_, "occasion") => "occasion",
        (_, "channel") => "channel",
        (_, "forms") => "exchange",
        (_, "told") => "told",
        (_, "category" | "categories" | "ticks") => "data",
        (_, "language") => "language",
        (_, "way_in") => "way-in",
        (_, "next") => "next",
        (_, "attainment") => "attainment",
        ("closure.close", _) => "attainment",
        (_, "status") => "review",
        (_, "wanted") => "wanted",
        (_, "question") => "question",
        (_, "ruling") => "ruling",
        (_, "seats") => "partner",
        (_, "step") => "closure",
        (_, "sustained") => "sustained",
        (_, "answer") => "reply",
        (_, "item") => "missing",
        (_, "when") => "involvement",
        (_, "override_to") => "role",
        (_, "direction") => "direction",
        (_, "learns") => "learns",
        _ => "fact",
    }
}

/// Whether an outcome of the triage answers what was asked for: whoever wants advice only gets no coordination (CASE-25).
fn fits_way_in(case: &domain::Case, outcome: &str) -> bool {
    let advice = case.announcement.as_ref().is_some_and(|a| a.announce.way_in == WayIn::AdviceOnly);
    !advice || TriageOutcome::from_code(outcome).is_none_or(|o| !o.is_coordinated())
}

impl Around<'_> {
    fn entries(&self, entries: &[Entry]) -> Vec<Choice> {
        entries.iter().map(|e| Choice::new(&e.code, text::of(self.lang, &e.label))).collect()
    }

    /// A type of session, with who leads it.
    fn session_type(&self, t: &SessionType) -> Choice {
        let roles: Vec<String> = t.led_by.iter().map(|r| text::role(self.lang, self.model, *r)).collect();
        let mut choice = Choice::new(&t.code, text::of(self.lang, &t.label));
        choice.hint = Some(words::t::session_led_by(self.lang, &roles.join(" / ")));
        choice
    }

    fn institutions(&self) -> Vec<Choice> {
        self.model.institution.iter().map(|i| Choice::new(&i.code, text::of(self.lang, &i.label))).collect()
    }

    /// The institutions that an invoice can go to: not those whose very name tells something.
    fn payers(&self) -> Vec<Choice> {
        let named = self.model.institution.iter().filter(|i| !i.discreet);
        named.map(|i| Choice::new(&i.code, text::of(self.lang, &i.label))).collect()
    }

    /// The institutions that may know of the case, with the person in front.
    fn owners(&self) -> Vec<Choice> {
        let Some(view) = self.case else { return Vec::new() };
        let mut owners = vec![Choice::new(PERSON, text::owner(self.lang, self.model, PERSON))];
        owners.extend(self.institutions().into_iter().filter(|c| self.knows(view, &c.value)));
        owners
    }

    fn knows(&self, view: &CaseView, institution: &str) -> bool {
        let opener = view.case().opened.by.seat.institution.as_str() == institution;
        opener || self.model.institution(institution).is_some() && self.parties(view).iter().any(|p| p == institution)
    }

    fn parties(&self, view: &CaseView) -> Vec<String> {
        let given = view.case().consents.iter().filter(|c| c.given.is_some());
        given.flat_map(|c| c.parties_left().into_iter().map(|p| p.to_string())).collect()
    }

    fn transfers(&self) -> Vec<Choice> {
        self.model.transfer.iter().map(|k| Choice::new(&k.code, text::of(self.lang, &k.label))).collect()
    }

    fn procedures(&self) -> Vec<Choice> {
        self.model.procedure.iter().map(|p| Choice::new(&p.code, text::of(self.lang, &p.label))).collect()
    }

    /// The steps that are open in the procedures of the case.
    fn procedure_steps(&self) -> Vec<Choice> {
        let Some(case) = self.case.map(CaseView::case) else { return Vec::new() };
        let open = case.procedures.iter().flat_map(|p| p.open.iter().map(move |o| (p.code(), &o.step)));
        let named = |(procedure, step): (&domain::Code, &domain::Code)| {
            let step = self.model.procedure(procedure.as_str())?.step(step.as_str())?;
            Some(Choice::new(&step.code, text::of(self.lang, &step.label)))
        };
        open.filter_map(named).collect()
    }

    /// Goals and measures, each measure with who does it.
    fn plan_entries(&self) -> Vec<Choice> {
        let Some(case) = self.case.map(CaseView::case) else { return Vec::new() };
        let goals = case.goals.iter().map(|g| (g.entry(), g.title.to_string()));
        let owner = |m: &domain::plan::Measure| text::owner(self.lang, self.model, m.plan.owner.as_str());
        let measures = case.measures.iter().map(|m| (m.entry(), format!("{} · {}", m.plan.what, owner(m))));
        let group = |code: &str| {
            if code.starts_with("goal") { t::plan_entry_goal(self.lang) } else { t::plan_entry_measure(self.lang) }
        };
        goals
            .chain(measures)
            .map(|(code, name)| Choice::new(&code, words::labelled(self.lang, group(&code), &name)))
            .collect()
    }

    fn people(&self) -> Vec<Choice> {
        let choice = |k: &Known| {
            let institution = text::institution(self.lang, self.model, k.seat.institution.as_str());
            let role = text::role(self.lang, self.model, k.seat.role);
            let mut choice = Choice::new(&k.account, format!("{} · {institution} · {role}", k.name));
            let load = self.loads.iter().find(|(a, _)| *a == k.account).map_or(0, |(_, n)| *n);
            choice.hint = (!self.loads.is_empty()).then(|| words::t::form_load(self.lang, load));
            choice
        };
        self.people.iter().map(choice).collect()
    }

    /// Entries of the case that a number refers to.
    fn numbered(&self, field: &str) -> Vec<Choice> {
        let Some(view) = self.case else { return Vec::new() };
        let (lang, case) = (self.lang, view.case());
        let pairs: Vec<(u32, String)> = match field {
            "consent" | "renewal_of" => case
                .consents
                .iter()
                .map(|c| (c.n, words::t::form_consent_until(lang, &words::date(lang, c.valid_until))))
                .collect(),
            "clause" => {
                let clauses = case.contract.current().map_or(&[][..], |v| &v.clauses);
                clauses.iter().map(|c| (c.n, c.text.goal.to_string())).collect()
            }
            "goal" => case.goals.iter().map(|g| (g.n, g.title.to_string())).collect(),
            "measure" => case.measures.iter().map(|m| (m.n, m.plan.what.to_string())).collect(),
            "inquiry" => {
                case.inquiries.iter().map(|i| (i.n, text::institution(lang, self.model, i.to().as_str()))).collect()
            }
            "request" => case.requests.iter().map(|r| (r.n, r.send.what.to_string())).collect(),
            "task" => case.tasks.iter().filter(|t| t.done.is_none()).map(|t| (t.n, t.text.what.to_string())).collect(),
            "contradiction" => case
                .contradictions
                .iter()
                .filter(|k| k.is_open())
                .map(|k| (k.n, k.mark.what.as_str().chars().take(80).collect()))
                .collect(),
            "transfer" => case
                .transfers
                .iter()
                .filter(|t| t.is_open())
                .map(|t| (t.n, text::transfer(lang, self.model, t.start.kind.as_str())))
                .collect(),
            "procedure" => {
                let open = case.procedures.iter().filter(|p| p.is_open());
                open.map(|p| (p.n, text::procedure(lang, self.model, p.code().as_str()))).collect()
            }
            "dispute" => case.disputes.iter().map(|d| (d.n, d.open.subject.to_string())).collect(),
            "dossier" => case.dossiers.iter().map(|d| (d.n, d.submit.measure.to_string())).collect(),
            "emergency" => case
                .emergencies
                .iter()
                .filter(|e| e.informed.is_none())
                .map(|e| (e.n, words::date(lang, e.stamp.on)))
                .collect(),
            "proposal" => {
                case.proposals.iter().map(|p| (p.n, view.name(&p.proposed.who.account).to_string())).collect()
            }
            _ => Vec::new(),
        };
        pairs.into_iter().map(|(n, label)| Choice::new(n.to_string(), format!("{n} · {label}"))).collect()
    }

    fn of_session(&self, field: &str) -> Vec<Choice> {
        let Some(view) = self.session else { return Vec::new() };
        match field {
            "cases" | "case" => view
                .agenda
                .iter()
                .map(|i| {
                    let name = i.view.as_ref().map(|v| v.case().person.full_name()).unwrap_or_default();
                    Choice::new(&i.number, format!("{} {name}", i.number))
                })
                .collect(),
            "present" | "invitation" => {
                let name = |i: &domain::session::Invitation| {
                    let account = i.invited.invite.account.as_ref().and_then(|a| view.names.get(a.as_str()));
                    let institution = i.invited.institution.as_ref();
                    let institution = institution.map(|c| text::institution(self.lang, self.model, c.as_str()));
                    let kind = text::code(self.lang, "invitee", i.invited.invite.kind.code());
                    let parts = [account.cloned(), institution, Some(kind)];
                    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
                };
                view.session.invitations.iter().map(|i| Choice::new(i.n.to_string(), name(i))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// What the page itself offers for a field.
    pub fn offered_for(&self, field: &str) -> Vec<Choice> {
        self.offered.iter().find(|(name, _)| *name == field).map(|(_, choices)| choices.clone()).unwrap_or_default()
    }

    /// What can be chosen where the schema leaves it open; empty: the field is typed freely.
    pub fn open(&self, kind: &str, field: &str) -> Vec<Choice> {
        if let Some((_, choices)) = self.offered.iter().find(|(name, _)| *name == field) {
            return choices.clone();
        }
        let case = self.case.map(CaseView::case);
        match (kind, field) {
            (_, "owner") => self.owners(),
            // Information may also be asked of an institution that does not know of the case.
            ("inquiry.ask" | "inquiry.consult" | "recipient-list.request", "to") => self.institutions(),
            ("transfer.start", "kind") => self.transfers(),
            ("procedure.start", "kind") => self.procedures(),
            ("procedure.record" | "procedure.ask-guarantee" | "procedure.issue-voucher", "step") => {
                self.procedure_steps()
            }
            ("transfer.start", "from") => self.owners().into_iter().filter(|c| c.value != PERSON).collect(),
            ("transfer.decline", "code") => self.entries(&self.model.transfer_reason),
            ("obstacle.note", "interface") => {
                let all = domain::body::reference().interface.iter();
                all.map(|i| Choice::new(i.code.as_str(), text::of(self.lang, &i.name))).collect()
            }
            ("obstacle.note", "one" | "other") => self.institutions(),
            (_, "first" | "second") => self.plan_entries(),
            ("person.notify", "to") => {
                let places =
                    |c: &Choice| self.model.institution(&c.value).is_some_and(|i| i.kind == domain::model::Partner::Ui);
                self.owners().into_iter().filter(places).collect()
            }
            ("common.request", "with") => self.institutions(),
            ("ledger.book" | "invoice.run", "institution") => self.payers(),
            ("ledger.book", "cost") => self.entries(self.model.billing.as_ref().map_or(&[][..], |b| &b.cost)),
            ("ledger.book", "key") => {
                let keys = self.model.billing.as_ref().map_or(&[][..], |b| &b.key);
                keys.iter().map(|k| Choice::new(&k.code, text::of(self.lang, &k.label))).collect()
            }
            ("budget.propose" | "budget.commit" | "budget.spend", "line") => {
                self.entries(self.model.billing.as_ref().map_or(&[][..], |b| &b.budget_line))
            }
            (_, "to") => self.owners().into_iter().filter(|c| c.value != PERSON).collect(),
            ("consent.withdraw", "parties") => {
                let left = |c: &Choice| self.case.is_some_and(|v| self.parties(v).contains(&c.value));
                self.institutions().into_iter().filter(left).collect()
            }
            (_, "institution" | "parties") => self.institutions(),
            (_, "region") => self.entries(&self.model.region),
            (_, "theme") => self.entries(&self.model.theme),
            (_, "fund") => self.entries(&self.model.commission.funds),
            (_, "ruled_out") => self.entries(&self.model.commission.catalogues),
            (_, "refusal") => self.entries(&self.model.triage_reason),
            ("request.refuse" | "inquiry.refuse", "code") => self.entries(&self.model.refusal_reason),
            ("closure.close", "outcome") => {
                self.model.outcome.iter().map(|o| Choice::new(&o.code, text::of(self.lang, &o.label))).collect()
            }
            (_, "session_type") => self.model.session_type.iter().map(|t| self.session_type(t)).collect(),
            (_, "account") => self.people(),
            (_, "stays") => {
                let view = self.case;
                let leads = view.and_then(|v| v.case().lead()).map_or(&[][..], |t| &t.who);
                leads.iter().map(|w| Choice::new(w.account.as_str(), view.map_or("", |v| v.name(&w.account)))).collect()
            }
            (_, "signer") => {
                let signers = case.map(|c| c.contract.unsigned()).unwrap_or_default();
                signers
                    .iter()
                    .map(|s| Choice::new(s.as_str(), text::owner(self.lang, self.model, s.as_str())))
                    .collect()
            }
            (_, "session") => {
                let days = case.map_or(&[][..], |c| &c.scheduled);
                let label = |s: &domain::session::Scheduled| {
                    format!(
                        "{} · {} · {}",
                        s.session,
                        text::code(self.lang, "session-kind", s.kind.code()),
                        words::date(self.lang, s.on)
                    )
                };
                days.iter().map(|s| Choice::new(s.session.as_str(), label(s))).collect()
            }
            (_, "months") => {
                let months = &self.model.checks_after_closure;
                months
                    .iter()
                    .map(|m| Choice::new(m.to_string(), words::t::form_months(self.lang, i64::from(*m))))
                    .collect()
            }
            ("session.add-case", "case") => self
                .cases
                .iter()
                .map(|c| Choice::new(&c.row.number, format!("{} {}", c.row.number, c.row.name)))
                .collect(),
            (_, "cases" | "case" | "present" | "invitation") => self.of_session(field),
            (_, field) => self.numbered(field),
        }
    }

    /// Narrows the codes of an enum to those that make sense here.
    pub fn sensible(&self, kind: &str, field: &str, code: &str) -> bool {
        match (kind, field) {
            ("announcement.announce", "language") => self.model.languages.iter().any(|l| l.code() == code),
            ("triage.decide", "outcome") => self.case.is_none_or(|v| fits_way_in(v.case(), code)),
            ("consent.offer", "categories") => self.model.consent.categories.iter().any(|c| c.code() == code),
            ("consent.offer", "ticks") => {
                let offered = self.model.consent.categories.iter().find(|c| c.code() == code);
                offered.is_some_and(|c| c.is_sensitive())
            }
            ("follow-up.contact" | "follow-up.file", "category") => {
                !matches!(code, "diagnosis" | "note" | "process" | "identity")
            }
            ("inquiry.ask" | "agreement.propose" | "agreement.amend", "categories") => {
                Category::from_code(code).is_some_and(Category::may_be_consented)
            }
            ("inquiry.answer", "given") => self.asked.is_none_or(|asked| asked.iter().any(|c| c.code() == code)),
            ("inquiry.ask" | "recipient-list.request" | "common.request", "purpose") => code != "statistics",
            (_, "contact") => matches!(code, "front-line" | "respondent" | "secretariat"),
            (_, "seats") => self.model.commission.seats.iter().any(|s| s.code() == code),
            (_, "override_to") => self.model.route.iter().any(|r| r.to.code() == code),
            ("closure.complete", "step") => {
                self.case.is_none_or(|v| v.case().closure.open_steps().iter().any(|s| s.code() == code))
            }
            (_, "signer") => code != LEAD || self.case.is_some(),
            _ => true,
        }
    }
}
