//! Who may do what. Roles and duties: S4, group 2 of the requirements.

use crate::Standing;
use domain::model::Role;

/// A rule that permits acts.
pub struct ActRule {
    /// Its name; the words say under `basis-NAME` why it permits.
    pub id: &'static str,
    /// The acts that it permits, by kind of command.
    pub acts: &'static [&'static str],
    /// On which standing.
    pub on: fn(&Standing) -> bool,
}

/// The acts on a case that are not commands of a file.
pub const CASE_ACTS: &[&str] = &[
    "case.open",
    "case.search",
    "case.list",
    "register.read",
    "statistics.read",
    "export.make",
    "log.read",
    "access-report.read",
    "case.erase",
];

/// The acts on a session that need no case: all of its commands, and planning one.
pub const SESSION_ACTS: &[&str] = &[
    "session.plan",
    "session.reschedule",
    "session.add-case",
    "session.remove-case",
    "session.move-case",
    "session.invite",
    "session.uninvite",
    "session.chase",
    "session.dispatch",
    "session.reply",
    "session.hold",
    "session.approve",
    "session.cancel",
];

/// Every rule.
pub const ACT_RULES: &[ActRule] = &[
    ActRule {
        id: "own-institution",
        acts: &[
            "person.correct",
            "person.contest",
            "person.object",
            "emergency.inform",
            "person.involve",
            "screening.record",
            "consultation.ask",
            "consent.participate",
            "consent.offer",
            "consent.give",
            "consent.refuse",
            "consent.withdraw",
            "follow-up.file",
            "follow-up.note",
            "closure.set-aside",
        ],
        on: |s| s.own && s.is_case_worker(),
    },
    ActRule {
        id: "own-respondent",
        acts: &["consultation.advise", "announcement.announce", "closure.reopen"],
        on: |s| s.own && s.role == Role::Respondent,
    },
    ActRule { id: "front-line-opens", acts: &["case.open", "case.search", "case.list"], on: Standing::is_case_worker },
    ActRule {
        id: "coordinator",
        acts: &[
            "triage.decide",
            "triage.interview",
            "triage.request-session",
            "session.conclude",
            "session.amend",
            "lead.propose",
            "follow-up.review",
            "follow-up.complete-task",
            "dispute.open",
            "dispute.exchange",
            "dispute.position",
            "closure.check",
            "follow-up.note",
            "follow-up.file",
            "person.involve",
            "closure.set-aside",
            "emergency.inform",
        ],
        on: |s| s.in_charge,
    },
    ActRule {
        id: "coordination-sessions",
        acts: SESSION_ACTS,
        on: |s| matches!(s.role, Role::RegionalCoordinator | Role::ThematicCoordinator | Role::Secretariat),
    },
    ActRule {
        id: "invitee-replies",
        acts: &["session.reply"],
        on: |s| s.is_case_worker() || s.role == Role::CantonalOfficer,
    },
    ActRule {
        id: "bureau-reads",
        acts: &["case.search", "case.list", "register.read", "statistics.read", "export.make"],
        on: |s| {
            matches!(
                s.role,
                Role::RegionalCoordinator | Role::ThematicCoordinator | Role::Secretariat | Role::CantonalOfficer
            )
        },
    },
    ActRule {
        id: "committees-read-numbers",
        acts: &["statistics.read"],
        on: |s| matches!(s.role, Role::RegionalDirectorate | Role::CommitteeMember),
    },
    // OPDo 4 par. 5: only those who check data protection read the log.
    ActRule {
        id: "data-protection",
        acts: &["log.read", "access-report.read", "case.erase"],
        on: |s| s.role == Role::DataProtection,
    },
    ActRule { id: "administrator", acts: &["case.erase"], on: |s| s.role == Role::Administrator },
    // Whoever works on cases and knows of one in part; the lead sees what the lead may see.
    ActRule { id: "emergency", acts: &["emergency.open"], on: |s| s.is_case_worker() },
    ActRule {
        id: "pool-proposes",
        acts: &[
            "lead.propose",
            "dispute.open",
            "follow-up.complete-task",
            "request.accept",
            "request.refuse",
            "request.deliver",
        ],
        on: |s| s.party && s.role == Role::Respondent,
    },
    // Whoever did the last thing may take it back; the rule of the command asks who that was.
    ActRule { id: "own-last-act", acts: &["undo.take-back"], on: |s| s.own || s.lead || s.in_charge || s.party },
    ActRule { id: "proposed-answers", acts: &["lead.accept", "lead.decline"], on: |s| s.proposed },
    ActRule {
        id: "lead",
        acts: &[
            "access-report.read",
            "person.correct",
            "person.contest",
            "person.object",
            "emergency.inform",
            "person.involve",
            "screening.record",
            "consent.participate",
            "consent.offer",
            "consent.give",
            "consent.refuse",
            "consent.withdraw",
            "triage.request-session",
            "lead.hand-over",
            "lead.form-tandem",
            "lead.end-tandem",
            "contract.restitute",
            "contract.draft",
            "contract.add-clause",
            "contract.change-clause",
            "contract.drop-clause",
            "contract.sign",
            "contract.transmit",
            "plan.adopt",
            "plan.set-goal",
            "plan.add-measure",
            "plan.progress",
            "plan.shift",
            "plan.assess",
            "request.send",
            "request.take-back",
            "follow-up.contact",
            "follow-up.file",
            "follow-up.difficulty",
            "follow-up.complete-task",
            "follow-up.note",
            "dispute.open",
            "commission.submit",
            "closure.start",
            "closure.complete",
            "closure.close",
        ],
        on: |s| s.lead,
    },
    ActRule {
        id: "party-contributes",
        acts: &["contract.sign", "follow-up.file", "follow-up.note", "consent.withdraw"],
        on: |s| s.party && s.role == Role::Respondent,
    },
    ActRule {
        id: "officer",
        acts: &["dispute.position", "commission.submit", "commission.decide"],
        on: |s| s.announced && s.role == Role::CantonalOfficer,
    },
    ActRule {
        id: "secretariat-completes",
        acts: &["person.correct", "commission.decide", "follow-up.file"],
        on: |s| s.announced && s.role == Role::Secretariat,
    },
];

/// The rule that permits an act on a standing; none: it is not permitted.
pub fn may_act(act: &str, standing: &Standing) -> Option<&'static ActRule> {
    ACT_RULES.iter().find(|rule| rule.acts.contains(&act) && (rule.on)(standing))
}
