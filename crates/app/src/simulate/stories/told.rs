//! The five stories that are told, and the two sessions around them.

use super::script::{Scene, Script};
use crate::simulate::cast::{code, middle};
use crate::simulate::dice::Dice;
use crate::simulate::{forms, people, words};
use domain::announcement::{Announce, WayIn};
use domain::consent::{Category, Offer};
use domain::consultation::{Advise, Ask};
use domain::contract::{PERSON, Restitute, Transmit};
use domain::dispute::{Exchange, OpenDispute};
use domain::follow_up::{Contact, ContactKind};
use domain::lead::{Accept, Propose};
use domain::model::{Degree, DueKind, Language, Model, Partner, SessionKind};
use domain::person::{Involve, Involvement};
use domain::plan::Adopt;
use domain::screening::Occasion;
use domain::service_request::{Accept as AcceptRequest, RefuseRequest, Send};
use domain::session::{
    AddCase, Answer, Approve, Chase, Conclude, Dispatch, Hold, Invite, InviteeKind, Missing, Next, Plan, Reply,
    Session, SessionCommand, TaskText,
};
use domain::triage::{Interview, RequestSession, Triage, TriageOutcome};
use domain::{CaseCommand, Code, Person};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::collections::BTreeSet;

/// Who works on a story: logins of front line, respondent and coordinator, the theme, the language.
#[derive(Clone, Copy)]
struct Team {
    story: &'static str,
    front: &'static str,
    respondent: &'static str,
    coordinator: &'static str,
    theme: Option<&'static str>,
    language: Language,
}

const LIMITS: Team = Team {
    story: "limits",
    front: "frontline",
    respondent: "respondent-ui",
    coordinator: "coordinator",
    theme: None,
    language: Language::Fr,
};
const YOUTH: Team = Team {
    story: "youth",
    front: "front-vet-centre",
    respondent: "respondent-vet-centre",
    coordinator: "coordinator-youth",
    theme: Some("youth"),
    language: Language::De,
};
const DIPLOMA: Team = Team {
    story: "diploma",
    front: "front-mig-centre",
    respondent: "respondent-mig-centre",
    coordinator: "coordinator-asylum",
    theme: Some("asylum"),
    language: Language::Fr,
};
const DISCREET: Team = Team {
    story: "discreet",
    front: "front-sa-s-centre",
    respondent: "case-manager",
    coordinator: "coordinator",
    theme: None,
    language: Language::Fr,
};

/// Two cases of the session of yesterday, two of the coming one.
const TABLE: [Team; 4] = [
    Team { story: "heard", ..LIMITS },
    Team { story: "heard-too", language: Language::De, ..LIMITS },
    Team { story: "incomplete", ..LIMITS },
    Team { story: "complete", ..DISCREET },
];

struct Author {
    script: Script,
    today: Date,
    ui: Code,
    ii: Code,
    sa: Code,
    vet: Code,
    mig: Code,
    discreet: Code,
    region: Code,
    restitution: i32,
}

fn last_of(model: &Model, kind: Partner) -> Code {
    let found = model.institution.iter().rev().find(|i| i.kind == kind).or(model.institution.first());
    code(&found.expect("a model has an institution").code)
}

/// The script of the demonstration.
pub(super) fn script(model: &Model, today: Date) -> Script {
    let mut author = Author {
        script: Script::of(today),
        today,
        ui: last_of(model, Partner::Ui),
        ii: last_of(model, Partner::Ii),
        sa: last_of(model, Partner::Sa),
        vet: last_of(model, Partner::Vet),
        mig: last_of(model, Partner::Mig),
        discreet: last_of(model, Partner::Oth),
        region: middle(model),
        restitution: model.cadence(DueKind::Restitution).map_or(14, |c| c.days),
    };
    author.limits();
    author.allowance();
    author.youth();
    author.diploma();
    author.discreet();
    author.tables();
    author.refused();
    author.script.beats.sort_by_key(|b| (b.on, b.hour));
    author.script
}

fn born(today: Date, years: i32, month: i8, day: i8) -> Date {
    let year = today.year().saturating_sub(i16::try_from(years).unwrap_or(30));
    date(year, month, day)
}

fn say(language: Language, said: &words::Said) -> domain::Prose {
    words::prose(&mut Dice::new(0), language, said)
}

impl Author {
    fn opening(&mut self, ago: i32, team: Team, person: Person, parties: &[Code]) {
        self.script.open(ago, team.story, team.front, person);
        for institution in parties {
            let institution = institution.clone();
            self.script.act(ago, team.story, team.front, move |_| {
                let (institution, when) = (institution.clone(), Involvement::Now);
                CaseCommand::Involve(Involve { institution, when, since: None, contact: None })
            });
        }
    }

    fn screened(&mut self, ago: i32, team: Team, degree: Degree, occasion: Occasion) {
        self.script.act(ago, team.story, team.front, move |s| {
            forms::screening(s.model, degree, &["RISK_HEALTH", "RISK_QUALIFICATION", "RISK_DEBT"], s.today, occasion)
        });
    }

    fn consented(&mut self, ago: i32, team: Team, parties: &[Code], until: Option<Date>) {
        let parties = parties.to_vec();
        self.script.act(ago, team.story, team.front, |s| forms::participate(s.today));
        self.offered(ago, team, move |s| Offer {
            valid_until: until,
            ..forms::offer(s.model, &parties, s.today, team.language)
        });
        self.script.act(ago, team.story, team.front, |s| {
            forms::give(u32::try_from(s.case.consents.len()).unwrap_or(1), s.today, None)
        });
    }

    fn offered(
        &mut self,
        ago: i32,
        team: Team,
        offer: impl Fn(&Scene<'_>) -> Offer + core::marker::Send + Sync + 'static,
    ) {
        self.script.act(ago, team.story, team.front, move |s| CaseCommand::OfferConsent(offer(s)));
    }

    fn announced(&mut self, ago: i32, team: Team) {
        let region = self.region.clone();
        self.script.act(ago + 3, team.story, team.front, move |_| {
            CaseCommand::AskRespondent(Ask { question: say(team.language, &words::QUESTION) })
        });
        self.script.act(ago + 2, team.story, team.respondent, move |_| {
            let advice = say(team.language, &words::ADVICE);
            CaseCommand::Advise(Advise { advice, recommended: Degree::RoundTable })
        });
        self.script.act(ago, team.story, team.respondent, move |_| {
            CaseCommand::Announce(Announce {
                way_in: WayIn::FirstEvaluation,
                region: region.clone(),
                theme: team.theme.map(code),
                language: team.language,
                situation: say(team.language, &words::SITUATION),
                override_to: None,
                override_reason: None,
            })
        });
    }

    fn triaged(&mut self, ago: i32, team: Team) {
        self.script.act(ago, team.story, team.coordinator, |_| {
            let outcome = TriageOutcome::Complex;
            CaseCommand::Triage(Triage { outcome, refusal: None, reason: None, order_assessment: false })
        });
        self.script.act(ago - 2, team.story, team.coordinator, move |s| {
            CaseCommand::Interview(Interview { on: s.today, protocol: say(team.language, &words::INTERVIEW) })
        });
    }

    /// A session is planned so many days ago and lies so many days ago; its cases, and who is invited to all of them.
    fn table(&mut self, key: &'static str, planned: i32, held: i32, teams: &[Team], invited: &[&'static str]) {
        let who = teams[0].coordinator;
        let kind = if teams[0].theme.is_some() { "round-table-thematic" } else { "round-table-regional" };
        self.script.plan(
            planned,
            key,
            who,
            Plan {
                session_type: code(kind),
                region: self.region.clone(),
                theme: teams[0].theme.map(code),
                starts: self.today.saturating_sub(held.days()).at(9, 30, 0, 0),
                place: words::line(&mut Dice::new(0), teams[0].language, &words::PLACE),
                language: teams[0].language,
            },
        );
        for team in teams {
            let story = team.story;
            self.script.session(planned, key, who, move |_, s| {
                Some(SessionCommand::AddCase(AddCase { case: s.number(story), minutes: None }))
            });
        }
        for login in invited.iter().copied() {
            self.script.session(planned, key, who, move |session, s| {
                let cases = session.agenda.iter().map(|i| i.case.clone()).collect();
                let (kind, account) = (InviteeKind::Respondent, Some(s.account(login)));
                Some(SessionCommand::Invite(Invite { kind, account, institution: None, cases }))
            });
        }
        for team in teams {
            let story = team.story;
            self.script.session(planned, key, who, move |_, s| {
                let cases = BTreeSet::from([s.number(story)]);
                let (kind, account, institution) = (InviteeKind::Person, None, None);
                Some(SessionCommand::Invite(Invite { kind, account, institution, cases }))
            });
        }
        self.script.session(planned, key, who, |_, _| Some(SessionCommand::Dispatch(Dispatch {})));
    }

    fn replied(&mut self, ago: i32, key: &'static str, login: &'static str, answer: Answer) {
        self.script.session(ago, key, login, move |session, s| {
            let me = s.account(login);
            let own = session.invitations.iter().find(|i| i.invited.invite.account.as_ref() == Some(&me))?;
            let later = session.plan.starts.saturating_add(3.days());
            let proposal = (answer == Answer::OtherTime).then_some(later);
            Some(SessionCommand::Reply(Reply { invitation: own.n, answer, proposal }))
        });
    }

    fn held(&mut self, ago: i32, key: &'static str, who: &'static str) {
        self.script.session(ago, key, who, |session, _| {
            let present = session.invitations.iter().map(|i| i.n).collect();
            Some(SessionCommand::Hold(Hold { present }))
        });
    }

    fn concluded(&mut self, ago: i32, key: &'static str, teams: &[Team], owner: &Code) {
        for team in teams {
            let (language, owner) = (team.language, owner.clone());
            self.script.act(ago, team.story, team.coordinator, move |s| {
                let what = words::line(&mut Dice::new(1), language, &words::TASK);
                CaseCommand::Conclude(Conclude {
                    session: s.number(key),
                    finding: say(language, &words::FINDING),
                    next: Next::Designate,
                    tasks: vec![TaskText { what, owner: owner.clone(), due: s.today.saturating_add(21.days()) }],
                    disagreement: None,
                    binding: true,
                })
            });
        }
    }

    fn approved(&mut self, ago: i32, key: &'static str, who: &'static str) {
        self.script.session(ago, key, who, |_, _| Some(SessionCommand::Approve(Approve {})));
    }

    fn led(&mut self, proposed: i32, accepted: i32, team: Team, login: &'static str) {
        self.proposed(proposed, team, login);
        self.script.act(accepted, team.story, login, |s| CaseCommand::AcceptLead(Accept { proposal: s.proposal() }));
    }

    fn proposed(&mut self, ago: i32, team: Team, login: &'static str) {
        self.script.act(ago, team.story, team.coordinator, move |s| {
            let reason = say(team.language, &words::WHY_LEAD);
            CaseCommand::ProposeLead(Propose { account: s.account(login), reason })
        });
    }

    fn sent(&mut self, ago: i32, team: Team, by: &'static str, to: &Code, what: usize, due: i32) {
        let to = to.clone();
        let due = self.today.saturating_add(due.days());
        self.script.act(ago, team.story, by, move |_| {
            let what = words::line(&mut Dice::new(what as u64), team.language, &words::REQUEST);
            let why = say(team.language, &words::REQUEST_WHY);
            CaseCommand::SendRequest(Send { to: to.clone(), what, why, due, measure: None })
        });
    }

    /// Long search for work with limits of health: three institutions, a consent that ends in eight days, a
    /// restitution that is overdue by four, requests on time, late, refused and unanswered.
    fn limits(&mut self) {
        let (team, parties) = (LIMITS, [self.ui.clone(), self.ii.clone(), self.sa.clone()]);
        let birth = born(self.today, 47, 3, 9);
        let person = people::person("Aline", "Uzorčić-Modèlaz", birth, Language::Fr, 1, "Pont-du-Milieu");
        self.opening(372, team, person, &parties[..2]);
        self.screened(371, team, Degree::Network, Occasion::NewMandate);
        self.consented(356, team, &parties, Some(self.today.saturating_add(8.days())));
        self.screened(78, team, Degree::RoundTable, Occasion::Change);
        self.announced(70, team);
        self.triaged(66, team);
        let held = self.restitution + 4;
        self.table("first", held + 20, held, &[team], &["respondent-ui", "respondent-ii", "case-manager"]);
        self.replied(held + 17, "first", "respondent-ui", Answer::Yes);
        let ii = self.ii.clone();
        self.held(held, "first", team.coordinator);
        self.concluded(held, "first", &[team], &ii);
        self.approved(held - 1, "first", team.coordinator);
        self.led(held - 1, held - 2, team, "case-manager");
        self.script.act(12, team.story, "case-manager", move |s| {
            let minutes = say(team.language, &words::CONTACT);
            let (kind, category) = (ContactKind::Phone, Category::Plan);
            CaseCommand::RecordContact(Contact { on: s.today, kind, minutes, category, measure: None })
        });
        self.requests(team);
    }

    fn requests(&mut self, team: Team) {
        let (ui, ii) = (self.ui.clone(), self.ii.clone());
        self.sent(12, team, "case-manager", &ii, 1, 10);
        self.sent(12, team, "case-manager", &ui, 2, -3);
        self.sent(11, team, "case-manager", &ii, 3, 20);
        self.sent(6, team, "case-manager", &ii, 4, 25);
        self.script.act(9, team.story, "respondent-ui", |_| {
            CaseCommand::AcceptRequest(AcceptRequest { request: 2, note: None })
        });
        self.script.act(8, team.story, "respondent-ii", |_| {
            CaseCommand::AcceptRequest(AcceptRequest { request: 1, note: None })
        });
        self.script.act(7, team.story, "respondent-ii", |s| {
            let found = s.model.refusal_reason.iter().find(|r| r.code == "no-capacity");
            let code = found.or(s.model.refusal_reason.first()).map_or_else(|| code("other"), |r| code(&r.code));
            CaseCommand::RefuseRequest(RefuseRequest { request: 3, code, reason: None })
        });
    }

    /// The allowance ends soon: opened, the consent is at home with the person, to be screened today.
    fn allowance(&mut self) {
        let team = Team { story: "allowance", ..LIMITS };
        let birth = born(self.today, 58, 8, 21);
        let person = people::person("Beat", "Müstergut", birth, Language::Fr, 2, "Pont-du-Milieu");
        let ui = self.ui.clone();
        self.opening(14, team, person, std::slice::from_ref(&ui));
        let parties = [self.ui.clone(), self.sa.clone()];
        self.offered(14, team, move |s| forms::offer(s.model, &parties, s.today, team.language));
        let sa = self.sa.clone();
        self.script.act(1, team.story, team.front, move |s| {
            let since = Some(s.today.saturating_add(60.days()));
            let (institution, when) = (sa.clone(), Involvement::Imminent);
            CaseCommand::Involve(Involve { institution, when, since, contact: None })
        });
    }

    /// A young adult without a diploma: announced, waits for the youth coordinator.
    fn youth(&mut self) {
        let team = YOUTH;
        let birth = born(self.today, 19, 5, 2);
        let person = people::person("Čedomir", "Platzhalter", birth, Language::De, 3, "Mittelbrugg");
        let parties = [self.vet.clone(), self.ui.clone(), self.sa.clone()];
        self.opening(24, team, person, &parties);
        self.screened(23, team, Degree::RoundTable, Occasion::Signal);
        self.consented(14, team, &parties, None);
        self.announced(4, team);
    }

    /// A provisionally admitted parent with a foreign diploma: heard, a case manager is asked.
    fn diploma(&mut self) {
        let team = DIPLOMA;
        let birth = born(self.today, 36, 11, 30);
        let person = people::person("Ayşegül", "Şablonoğlu", birth, Language::Fr, 4, "Pont-du-Milieu");
        let parties = [self.mig.clone(), self.ui.clone(), self.vet.clone()];
        self.opening(64, team, person, &parties);
        self.screened(63, team, Degree::RoundTable, Occasion::NewMandate);
        self.consented(58, team, &parties, None);
        self.announced(50, team);
        self.triaged(46, team);
        self.table("thematic", 30, 9, &[team], &["respondent-mig-centre", "respondent-ui"]);
        let mig = self.mig.clone();
        self.held(9, "thematic", team.coordinator);
        self.concluded(9, "thematic", &[team], &mig);
        self.approved(6, "thematic", team.coordinator);
        self.script.act(3, team.story, team.coordinator, move |_| {
            let reason = say(team.language, &words::GROUNDS);
            CaseCommand::RequestSession(RequestSession { kind: SessionKind::Network, reason })
        });
        self.proposed(2, team, "respondent-ui");
    }

    /// A person whose partner must stay discreet: one consent with the employment centre, another, narrower one with
    /// the addiction help. In a dispute that waits for the officer.
    fn discreet(&mut self) {
        let team = DISCREET;
        let birth = born(self.today, 41, 1, 17);
        let person = people::person("Loïc", "Fikcyjński", birth, Language::Fr, 5, "Pont-du-Milieu");
        let parties = [self.sa.clone(), self.ui.clone()];
        self.opening(210, team, person, &parties);
        self.screened(209, team, Degree::RoundTable, Occasion::NewMandate);
        self.consented(204, team, &parties, None);
        let secret = [self.sa.clone(), self.discreet.clone()];
        self.offered(203, team, move |s| Offer {
            categories: BTreeSet::from([Category::Process, Category::Identity, Category::Plan]),
            ticks: BTreeSet::new(),
            excluded: Some(forms::prose("Ne pas nommer La Passerelle aux autres institutions.")),
            ..forms::offer(s.model, &secret, s.today, team.language)
        });
        self.script.act(202, team.story, team.front, |s| forms::give(2, s.today, None));
        self.announced(190, team);
        self.triaged(186, team);
        self.table("second", 175, 160, &[team], &["case-manager", "respondent-ui"]);
        let sa = self.sa.clone();
        self.held(160, "second", team.coordinator);
        self.concluded(160, "second", &[team], &sa);
        self.approved(155, "second", team.coordinator);
        self.led(154, 152, team, "case-manager");
        self.contract(team, 145);
        self.dispute(team);
    }

    fn contract(&mut self, team: Team, ago: i32) {
        let (sa, ui, due) = (self.sa.clone(), self.ui.clone(), self.today.saturating_add(40.days()));
        let by = "case-manager";
        self.script.act(ago, team.story, by, move |s| {
            CaseCommand::Restitute(Restitute { on: s.today, account: say(team.language, &words::RESTITUTION) })
        });
        self.script.act(ago - 5, team.story, by, move |_| {
            forms::draft(vec![
                forms::clause("Retrouver un rythme de travail", "Stage de trois mois à 50 %", &ui, due),
                forms::clause("Stabiliser le budget", "Accompagnement budgétaire mensuel", &sa, due),
                forms::clause("Tenir un agenda", "Semaine type, revue ensemble", &code(PERSON), due),
            ])
        });
        self.script.act(ago - 8, team.story, by, |s| forms::sign(s.case, PERSON, s.today));
        self.script.act(ago - 8, team.story, by, |s| forms::sign(s.case, "lead", s.today));
        let (sa, ui) = (self.sa.clone(), self.ui.clone());
        self.script.act(ago - 9, team.story, by, move |s| forms::sign(s.case, sa.as_str(), s.today));
        self.script.act(ago - 10, team.story, "respondent-ui", move |s| forms::sign(s.case, ui.as_str(), s.today));
        self.script.act(ago - 11, team.story, by, |_| CaseCommand::Transmit(Transmit {}));
        self.script.act(ago - 11, team.story, by, |_| CaseCommand::AdoptPlan(Adopt {}));
        for days in (9..ago - 15).step_by(15) {
            self.script.act(days, team.story, by, move |s| {
                let minutes = words::prose(&mut Dice::new(days as u64), team.language, &words::CONTACT);
                let (kind, category) = (ContactKind::Meeting, Category::Plan);
                CaseCommand::RecordContact(Contact { on: s.today, kind, minutes, category, measure: None })
            });
        }
    }

    fn dispute(&mut self, team: Team) {
        self.script.act(20, team.story, "case-manager", move |_| {
            let subject = words::line(&mut Dice::new(0), team.language, &words::DISPUTE);
            CaseCommand::OpenDispute(OpenDispute { subject, account: say(team.language, &words::POSITION) })
        });
        self.script.act(10, team.story, team.coordinator, move |s| {
            let account = say(team.language, &words::POSITION);
            CaseCommand::Exchange(Exchange { dispute: 1, on: s.today, account, settled: false })
        });
    }

    /// An announcement that was refused last week: the respondent sees why, and what would change it.
    fn refused(&mut self) {
        let team = Team { story: "refused", ..LIMITS };
        let birth = born(self.today, 33, 9, 5);
        let person = people::person("Mathéo", "Essayat", birth, Language::Fr, 10, "Pont-du-Milieu");
        let parties = [self.ui.clone(), self.ii.clone()];
        self.opening(30, team, person, &parties);
        self.screened(29, team, Degree::RoundTable, Occasion::Change);
        self.consented(20, team, &parties, None);
        self.announced(9, team);
        self.script.act(5, team.story, team.coordinator, move |s| {
            let found = s.model.triage_reason.iter().find(|r| r.code == "network-suffices");
            let refusal = found.or(s.model.triage_reason.first()).map(|r| code(&r.code));
            let (outcome, reason) = (TriageOutcome::Refused, Some(say(team.language, &words::TRIAGE)));
            CaseCommand::Triage(Triage { outcome, refusal, reason, order_assessment: false })
        });
    }

    /// The session of yesterday with a conclusion still to write, the coming one with an incomplete file and an answer that
    /// proposes another time.
    fn tables(&mut self) {
        let names =
            [("Inès", "Croquis"), ("Köbi", "Entwürfer"), ("Željko", "Wzorołek"), ("Joëlle", "Prétexte-Exempel")];
        let parties = [self.ui.clone(), self.sa.clone(), self.ii.clone()];
        for (i, team) in TABLE.iter().enumerate() {
            let (at, (given, family)) = (i32::try_from(i).unwrap_or(0), names[i]);
            let birth = born(self.today, 29 + 7 * at, 6, 14);
            let mut person = people::person(
                given,
                family,
                birth,
                team.language,
                6 + u32::try_from(i).unwrap_or(0),
                "Pont-du-Milieu",
            );
            if team.story == "incomplete" {
                (person.phone, person.commune) = (None, None);
            }
            self.opening(52 - at, *team, person, &parties);
            self.screened(51 - at, *team, Degree::RoundTable, Occasion::NewMandate);
            self.consented(46 - at, *team, &parties, None);
            self.announced(40 - at, *team);
            self.triaged(35 - at, *team);
        }
        let everyone = ["respondent-ui", "respondent-ii", "case-manager"];
        self.table("held", 20, 1, &TABLE[..2], &everyone);
        self.replied(15, "held", "respondent-ii", Answer::Yes);
        let ui = self.ui.clone();
        self.held(1, "held", TABLE[0].coordinator);
        self.concluded(1, "held", &TABLE[..1], &ui);
        self.table("coming", 12, -2, &TABLE[2..], &everyone);
        self.replied(9, "coming", "respondent-ui", Answer::Yes);
        self.replied(8, "coming", "respondent-ii", Answer::OtherTime);
        self.script.session(5, "coming", "secretariat", |_: &Session, s| {
            Some(SessionCommand::Chase(Chase { case: s.number("incomplete"), item: Missing::Reach }))
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulate::testing::model;

    #[test]
    fn the_script_is_dated_before_the_day_it_is_told_on() {
        let today = date(2026, 11, 24);
        let script = script(&model(), today);
        assert!(script.beats.iter().all(|b| b.on < today));
    }
}
