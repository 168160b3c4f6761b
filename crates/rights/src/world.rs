//! What the policies speak of: roles, categories, kinds of institution, purposes, with their groups.

use domain::CaseCommand;
use domain::activity::Activity;
use domain::affair::{Affair, AffairCommand};
use domain::anchoring::Anchoring;
use domain::body::Body;
use domain::consent::Category;
use domain::disclosure::{Party, Purpose};
use domain::mandate::Mandate;
use domain::model::Role;
use domain::programme::Programme;
use domain::project::Project;
use domain::recommendation::Recommendation;
use domain::session::SessionCommand;
use domain::sitting::Sitting;
use domain::topic::Topic;
use policy::Member;

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
    "agreement.read",
    "agreement.propose",
    "agreement.approve",
    "agreement.amend",
    "agreement.end",
    "recipient-list.read",
    "recipient-list.request",
    "recipient-list.approve",
    "recipient-list.refuse",
    "recipient-list.deliver",
    "recipient-list.delete",
    "concern.read",
    "concern.raise",
    "concern.answer",
    "concern.pass-on",
    "concern.record-answer",
    "concern.close",
    "template.read",
    "template.draft",
    "template.approve",
    "template.drop",
    "revision.read",
    "revision.begin",
    "revision.edit",
    "revision.adopt",
    "revision.try",
    "revision.forget",
    "revision.submit",
    "revision.return",
    "revision.approve",
    "revision.drop",
    "common.read",
    "common.request",
    "common.approve",
    "common.refuse",
    "common.begin",
    "common.answer",
    "common.result",
    "common.delete",
    "ledger.read",
    "ledger.book",
    "ledger.reverse",
    "invoice.read",
    "invoice.run",
    "invoice.record-payment",
    "invoice.reverse-payment",
    "invoice.remind",
    "invoice.cancel",
    "payments.read",
    "payments.assign",
    "budget.read",
    "budget.propose",
    "budget.adopt",
    "budget.commit",
    "budget.spend",
    "budget.take-back",
    "inventory.read",
    "inventory.open",
    "inventory.answer",
    "inventory.confirm",
    "inventory.comment",
    "inventory.remind",
    "inventory.invite-comments",
    "inventory.publish",
    "national.take",
    "national.publish",
    "outbox.read",
    "import.persons",
    "import.users",
    "import.institutions",
    "import.measures",
    "obstacle.read",
    "tool.read",
    "outbox.receive",
];

/// The acts on a session that need no case: planning one, and all of its commands.
pub fn session_acts() -> impl Iterator<Item = &'static str> {
    ["session.plan"].into_iter().chain(SessionCommand::KINDS.iter().copied())
}

/// The acts on what the bodies deal with: reading each kind, beginning one, and all commands.
pub fn affair_acts() -> impl Iterator<Item = &'static str> {
    fn of<T: Affair>(read: &'static str) -> impl Iterator<Item = &'static str> {
        [read, T::FRESH].into_iter().chain(T::Command::KINDS.iter().copied())
    }
    let before = of::<Body>("body.read").chain(of::<Topic>("topic.read")).chain(of::<Sitting>("sitting.read"));
    let after = of::<Recommendation>("recommendation.read").chain(of::<Programme>("programme.read"));
    let groups = of::<Project>("project.read").chain(of::<Mandate>("mandate.read"));
    let rests = of::<Anchoring>("anchoring.read").chain(of::<Activity>("activity.read"));
    before.chain(after).chain(groups).chain(rests)
}

/// Every act that a rule may permit.
pub fn acts() -> Vec<&'static str> {
    let mut acts: Vec<&str> = CaseCommand::KINDS.iter().chain(CASE_ACTS).copied().chain(session_acts()).collect();
    acts.extend(affair_acts());
    acts.sort_unstable();
    acts.dedup();
    acts
}

/// Everything that a rule can name, with its groups.
pub(crate) fn members() -> Vec<Member> {
    let roles = Role::ALL.iter().map(|r| member("Role", r.code(), role_groups(*r)));
    let categories = Category::ALL.iter().map(|c| member("Category", c.code(), category_groups(*c)));
    let parties = Party::ALL.iter().map(|p| member("Party", p.code(), party_groups(*p)));
    let purposes = Purpose::ALL.iter().map(|p| member("Purpose", p.code(), &[]));
    let subjects = ["case", "partner"].map(|code| member("Subject", code, &[]));
    roles.chain(categories).chain(parties).chain(purposes).chain(subjects).collect()
}

fn member(kind: &'static str, code: &str, groups: &[&'static str]) -> Member {
    Member { kind, code: code.to_string(), groups: groups.to_vec() }
}

fn role_groups(role: Role) -> &'static [&'static str] {
    match role {
        Role::FrontLine | Role::Respondent => &["casework", "invited"],
        Role::RegionalCoordinator | Role::ThematicCoordinator => &["organisation", "bureau"],
        Role::CantonalOfficer => &["bureau", "administration", "invited"],
        Role::Secretariat => &["organisation", "bureau", "administration"],
        Role::RegionalDirectorate | Role::CommitteeMember => &["governance"],
        Role::Administrator | Role::DataProtection => &[],
    }
}

fn category_groups(category: Category) -> &'static [&'static str] {
    match category {
        Category::Process | Category::Identity => &["frame", "consentable"],
        _ if category.may_be_consented() => &["consentable"],
        _ => &[],
    }
}

/// The groups in which the laws name the kinds of institution (LACI 85f al. 1, LAI 68bis al. 1).
fn party_groups(party: Party) -> &'static [&'static str] {
    match party {
        Party::Ui => &["partner", "authority", "social-insurer", "lai-68bis-1"],
        Party::Ii => &["partner", "authority", "social-insurer", "laci-85f-1"],
        Party::Suva => &["partner", "social-insurer", "laci-85f-1"],
        Party::Sa | Party::Mun => &["partner", "authority", "welfare", "laci-85f-1", "lai-68bis-1"],
        Party::Vet | Party::Cgc | Party::Mig | Party::Edu => &["partner", "authority", "laci-85f-1", "lai-68bis-1"],
        Party::Sb => &["partner", "authority", "social-insurer", "lai-68bis-1"],
        Party::Hlt | Party::Oth => &["partner", "laci-85f-1", "lai-68bis-1"],
        Party::Bur => &["partner", "authority"],
        Party::Eco | Party::Employer | Party::Provider | Party::PermitOffice | Party::Physician => &[],
    }
}
