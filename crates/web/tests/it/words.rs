//! Every code that the house can show has its words; that all four languages have them is checked by the build.

use app::invoice::InvoiceRun;
use domain::activity::Activity;
use domain::affair::{Affair, AffairCommand, AffairEvent};
use domain::agreement::{AgreementCommand, AgreementEvent, Terms};
use domain::anchoring::Anchoring;
use domain::body::Body;
use domain::budget::{BudgetCommand, BudgetEvent};
use domain::case::{CaseCommand, CaseEvent, Open};
use domain::common::{Request as RunRequest, RunCommand, RunEvent};
use domain::concern::{ConcernCommand, ConcernEvent, Raise};
use domain::inventory::survey::{Open as OpenRound, SurveyCommand, SurveyEvent};
use domain::invoice::{InvoiceCommand, InvoiceEvent, PaymentFileCommand, PaymentFileEvent};
use domain::ledger::{LedgerCommand, LedgerEvent};
use domain::mandate::Mandate;
use domain::national::{NationalCommand, NationalEvent};
use domain::programme::Programme;
use domain::project::Project;
use domain::recipient_list::{ListCommand, ListEvent, Request};
use domain::recommendation::Recommendation;
use domain::revision::{BeginRevision, RevisionCommand, RevisionEvent};
use domain::session::{Plan, SessionCommand, SessionEvent};
use domain::sitting::Sitting;
use domain::template::{TemplateCommand, TemplateEvent};
use domain::topic::Topic;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::Value;
use std::collections::BTreeSet;

/// Acts that no form sends: they follow from a session.
const WITHOUT_A_PAGE: [&str; 2] = ["session.schedule", "session.unschedule"];

fn key(prefix: &str, code: &str) -> String {
    format!("{prefix}-{}", code.replace(|c: char| !c.is_ascii_alphanumeric(), "-").to_ascii_lowercase())
}

fn lacking(keys: impl IntoIterator<Item = String>) -> Vec<String> {
    keys.into_iter().filter(|key| !words::has(key)).collect()
}

/// One kind of what the bodies deal with: the kinds of its commands, the one that begins it included, and of its events.
struct Kinds {
    acts: Vec<&'static str>,
    events: &'static [&'static str],
    schemas: Vec<(&'static str, Value)>,
}

fn kinds<T: Affair>() -> Kinds {
    let generator = || SchemaGenerator::new(SchemaSettings::draft2020_12().with(|s| s.inline_subschemas = true));
    let acts = [T::FRESH].into_iter().chain(T::Command::KINDS.iter().copied()).collect();
    let commands =
        T::Command::KINDS.iter().filter_map(|kind| Some((*kind, T::Command::schema(kind, &mut generator())?)));
    let mut schemas: Vec<(&str, Value)> = commands.map(|(kind, schema)| (kind, schema.to_value())).collect();
    schemas.push((T::FRESH, T::Fresh::json_schema(&mut generator()).to_value()));
    Kinds { acts, events: T::Event::KINDS, schemas }
}

fn affairs() -> [Kinds; 9] {
    [
        kinds::<Body>(),
        kinds::<Topic>(),
        kinds::<Sitting>(),
        kinds::<Recommendation>(),
        kinds::<Programme>(),
        kinds::<Project>(),
        kinds::<Mandate>(),
        kinds::<Anchoring>(),
        kinds::<Activity>(),
    ]
}

fn none() -> Vec<String> {
    Vec::new()
}

/// Keys of the values of coded enums, each under the group by which it is looked up.
macro_rules! groups {
    ($($group:literal $type:ty),+ $(,)?) => {{
        let mut keys: Vec<String> = Vec::new();
        $(keys.extend(<$type>::ALL.iter().map(|value| key($group, value.code())));)+
        keys
    }};
}

#[test]
fn every_code_of_the_domain_has_its_words() {
    use domain::{
        activity, affair, agreement, anchoring, announcement, body, budget, case, closure, common, concern, consent,
        contract, disclosure, dispute, follow_up, inquiry, invoice, lead, ledger, mandate, model, obstacle, person,
        plan, privacy, programme, project, recipient_list, recommendation, revision, screening, service_request,
        session, sitting, template, topic, transfer, triage,
    };
    let keys = groups!(
        "activity-kind" activity::ActivityKind,
        "activity-lead" activity::ActivityKind,
        "activity-owed" activity::ActivityOwed,
        "medium" activity::Medium,
        "entry-state" activity::EntryState,
        "decision-kind" sitting::DecisionKind,
        "anchoring-kind" anchoring::AnchoringKind,
        "anchoring-owed" anchoring::AnchoringOwed,
        "circle" anchoring::Circle,
        "engagement" anchoring::Engagement,
        "obstacle" obstacle::Obstacle,
        "review-result" anchoring::ReviewResult,
        "service-part" anchoring::ServicePart,
        "action-level" affair::ActionLevel,
        "affair" affair::Stage,
        "appraisal" topic::Way,
        "body-field" body::Field,
        "body-kind" body::BodyKind,
        "deliverable" project::Deliverable,
        "evidence" programme::Evidence,
        "group-form" mandate::GroupForm,
        "implementation" recommendation::Progress,
        "item-kind" sitting::ItemKind,
        "item-result" sitting::ItemResult,
        "led-to" recommendation::LedTo,
        "level" body::Level,
        "mode" affair::Mode,
        "origin" topic::Origin,
        "owed" topic::Owed,
        "project-kind" project::ProjectKind,
        "seat-vote" body::Vote,
        "topic-outcome" topic::Outcome,
        "via" topic::Via,
        "after-duty" inquiry::AfterDuty,
        "agreement" agreement::AgreementState,
        "answered" lead::Answered,
        "asked" model::Asked,
        "attainment" plan::Attainment,
        "budget-entry" budget::BudgetEntryKind,
        "channel" consent::Channel,
        "closure" closure::ClosureStep,
        "column" domain::import::Column,
        "concern" concern::ConcernStage,
        "consent" consent::ConsentState,
        "contact" follow_up::ContactKind,
        "data" consent::Category,
        "decision" follow_up::ReviewDecision,
        "degree" model::Degree,
        "direction" session::Direction,
        "document" follow_up::DocumentKind,
        "due" model::DueKind,
        "due-base" model::DueKind,
        "erase-force" privacy::Force,
        "exchange" consent::ExchangeForm,
        "found" invoice::Found,
        "given-form" inquiry::GivenForm,
        "import" domain::import::ImportKind,
        "import-lead" domain::import::ImportKind,
        "inquiry" inquiry::InquiryState,
        "invitee" session::InviteeKind,
        "invoice" invoice::InvoiceState,
        "involvement" person::Involvement,
        "language" model::Language,
        "learns" common::Learns,
        "list" recipient_list::ListState,
        "list-field" recipient_list::ListField,
        "measure" plan::MeasureState,
        "media" follow_up::Media,
        "missing" session::Missing,
        "next" session::Next,
        "occasion" screening::Occasion,
        "opening-reason" privacy::OpeningReason,
        "outcome" closure::Outcome,
        "owner" model::Owner,
        "paper-kind" template::TemplateKind,
        "partner" model::Partner,
        "passage" template::Passage,
        "phase" case::Phase,
        "placeholder" template::Placeholder,
        "proposal" lead::ProposalKind,
        "purpose" disclosure::Purpose,
        "question" dispute::Question,
        "refusal" domain::Refused,
        "reply" session::Answer,
        "representative" consent::RepresentativeKind,
        "request" service_request::RequestState,
        "reversal" ledger::ReversalReason,
        "review" follow_up::ReviewStatus,
        "role" model::Role,
        "ruling" dispute::Ruling,
        "run" common::RunState,
        "session-kind" model::SessionKind,
        "session-state" session::SessionState,
        "signed-by" contract::SignedBy,
        "stage" dispute::Stage,
        "sustained" closure::Sustained,
        "template" template::TemplateState,
        "revision" revision::RevisionState,
        "model-fault" model::FaultCode,
        "told" consent::Told,
        "guarantee" domain::procedure::GuaranteeState,
        "procedure" domain::procedure::ProcedureState,
        "procedure-kind" domain::procedure::ProcedureKind,
        "voucher" domain::procedure::VoucherState,
        "transfer" transfer::TransferState,
        "triage" triage::TriageOutcome,
        "verdict" model::rule::Verdict,
        "wanted" follow_up::Wanted,
        "body-kind" model::BodyKind,
        "certainty" model::Certainty,
        "mechanism" domain::local_project::Mechanism,
        "passage" model::Otherwise,
        "passage" screening::Passage,
        "stats-by" domain::statistics::figures::By,
        "stats-definition" domain::statistics::figures::By,
        "stats-span" domain::statistics::step::Span,
        "stats-ways-by" domain::statistics::way::WayBy,
        "local-project-state" domain::local_project::ProjectState,
        "surveyed" model::Surveyed,
        "way-in" announcement::WayIn,
        "way-kind" model::WayKind,
    );
    assert_eq!(lacking(keys), none());
    assert_eq!(lacking(app::works::WorkState::ALL.iter().map(|state| key("job", state.code()))), none());
    assert_eq!(lacking(documents::table::Unread::ALL.map(|why| key("unread", why.code()))), none());
    assert_eq!(lacking(["credit", "address"].map(|reason| key("run-skipped", reason))), none());
    let misread = ["xml", "kind", "missing", "amount", "currency", "date"];
    assert_eq!(lacking(misread.map(|reason| key("camt", reason))), none());
    assert_eq!(lacking(inventory_keys()), none());
    assert_eq!(lacking(["yes", "no", "unknown"].map(|fact| key("fact", fact))), none());
    assert_eq!(lacking(app::Action::ALL.iter().map(|action| key("caselog-action", action.code()))), none());
    assert_eq!(lacking(app::mail::Rhythm::ALL.map(|rhythm| key("rhythm", rhythm.code()))), none());
    assert_eq!(lacking(app::mail::MailState::ALL.map(|state| key("outbox-state", state.code()))), none());
    let letters = ["invitation", "cancellation", "request", "digest"];
    assert_eq!(lacking(letters.map(|kind| key("outbox-kind", kind))), none());
    assert_eq!(lacking(app::mail::CameOf::ALL.map(|one| key("received", one.code()))), none());
    assert_eq!(lacking([contract::PERSON, contract::LEAD].map(|owner| key("owner", owner))), none());
}

/// The codes of the national inventory, its columns, and the facts that its rules of access ask for.
fn inventory_keys() -> Vec<String> {
    use domain::inventory::*;
    let mut keys = groups!(
        "inv-agreed" Agreed,
        "inv-answered" survey::Answered,
        "inv-block" Block,
        "inv-by-what" Mechanism,
        "inv-case" CaseKind,
        "inv-caveat" Caveat,
        "inv-certainty" Certainty,
        "inv-class" Class,
        "inv-collaboration" Collaboration,
        "inv-compared" domain::statistics::compare::Verdict,
        "inv-development" Development,
        "inv-from" KnownFrom,
        "inv-interface" Interface,
        "inv-law" Law,
        "inv-mark" Mark,
        "inv-model" WayOfWorking,
        "inv-national" NationalKind,
        "inv-objective" Objective,
        "inv-precision" Precision,
        "inv-recommended" Recommended,
        "inv-rule" RuleKind,
        "inv-rule-for" RuleFor,
        "inv-seat" Seat,
        "inv-settled" Settled,
        "inv-stage" survey::Stage,
        "inv-status" Status,
        "inv-steering" Steering,
        "inv-topic" FigureName,
        "inv-unit" Measured,
        "inv-work" Work,
        "national-fault" domain::national::DeliveryFault,
        "income-bridge" domain::income::Bridge,
        "income-scheme" domain::income::Scheme,
    );
    use domain::statistics::fact::Figure as Counted;
    let dated = Counted::ALL.iter().filter(|f| !matches!(f, Counted::Stock | Counted::FollowUp));
    keys.extend(dated.map(|f| key("stats-corrected-of", f.code())));
    for name in FigureName::ALL {
        let figure = Figure::of(reference(), *name, domain::model::Language::Fr);
        keys.extend(figure.columns.iter().map(|column| key("inv-col", column.name)));
    }
    for criterion in reference().criteria.iter().filter_map(|c| c.expression.as_deref()) {
        let rule = domain::model::rule::Rule::parse(criterion).expect("the rule is read");
        keys.extend(rule.criteria(&Default::default()).iter().map(|r| key("inv-fact", r.fact_code())));
    }
    keys
}

#[test]
fn every_value_that_cannot_be_has_its_words() {
    let codes = [
        "avs-check-digit",
        "avs-country",
        "avs-length",
        "avs-letters",
        "avs-twice",
        "bureau",
        "code-letters",
        "fact",
        "file-empty",
        "file-kind",
        "file-size",
        "language",
        "login",
        "money-centimes",
        "money-format",
        "money-too-large",
        "mail-address",
        "missing",
        "name-letters",
        "other-person",
        "text-control-characters",
        "text-empty",
        "text-too-long",
        "twice",
        "yes-no",
    ];
    assert_eq!(lacking(codes.map(|code| key("invalid", code))), none());
}

#[test]
fn every_act_has_its_heading_and_says_what_it_does() {
    let fresh = &[
        "case.open",
        "session.plan",
        "agreement.propose",
        "recipient-list.request",
        "concern.raise",
        "common.request",
        "invoice.run",
        "inventory.open",
        "revision.begin",
    ];
    let acts = CaseCommand::KINDS.iter().chain(SessionCommand::KINDS).chain(fresh).chain(RunCommand::KINDS);
    let acts = acts.chain(AgreementCommand::KINDS).chain(ListCommand::KINDS).chain(ConcernCommand::KINDS);
    let acts = acts.chain(LedgerCommand::KINDS).chain(InvoiceCommand::KINDS).chain(PaymentFileCommand::KINDS);
    let acts = acts.chain(BudgetCommand::KINDS).chain(SurveyCommand::KINDS).chain(NationalCommand::KINDS);
    let affairs = affairs();
    let acts = acts.chain(affairs.iter().flat_map(|k| &k.acts));
    let acts = acts.chain(TemplateCommand::KINDS).chain(RevisionCommand::KINDS);
    let leads = acts.clone().filter(|kind| !WITHOUT_A_PAGE.contains(kind)).map(|kind| key("act", kind) + "-lead");
    assert_eq!(lacking(acts.map(|kind| key("act", kind))), none());
    assert_eq!(lacking(leads), none());
}

#[test]
fn every_event_has_its_heading_in_the_timeline() {
    let events = CaseEvent::KINDS.iter().chain(SessionEvent::KINDS);
    let events =
        events.chain(AgreementEvent::KINDS).chain(ListEvent::KINDS).chain(ConcernEvent::KINDS).chain(RunEvent::KINDS);
    let events = events.chain(LedgerEvent::KINDS).chain(InvoiceEvent::KINDS).chain(PaymentFileEvent::KINDS);
    let events = events.chain(BudgetEvent::KINDS).chain(SurveyEvent::KINDS).chain(NationalEvent::KINDS);
    let affairs = affairs();
    let events = events.chain(affairs.iter().flat_map(|k| k.events));
    let events = events.chain(TemplateEvent::KINDS).chain(RevisionEvent::KINDS);
    assert_eq!(lacking(events.map(|kind| key("event", kind))), none());
}

#[test]
fn every_field_of_every_command_has_its_label() {
    let labelled =
        |kind: &str, name: &str| words::has(&key("field", name)) || words::has(&key(&key("field", kind), name));
    let mut unlabelled = BTreeSet::new();
    for (kind, schema) in schemas() {
        let mut names = BTreeSet::new();
        fields(&schema, &mut names);
        unlabelled.extend(names.into_iter().filter(|name| !labelled(kind, name)).map(|name| format!("{kind}: {name}")));
    }
    assert_eq!(unlabelled, BTreeSet::new());
}

#[test]
fn no_label_or_hint_speaks_of_a_field_that_no_form_has() {
    let mut known = BTreeSet::new();
    for (kind, schema) in schemas() {
        let mut names = BTreeSet::new();
        fields(&schema, &mut names);
        for name in names {
            for prefix in ["field", "hint"] {
                known.insert(key(prefix, &name));
                known.insert(key(&key(prefix, kind), &name));
            }
        }
    }
    let spoken = words::keys().filter(|key| key.starts_with("field-") || key.starts_with("hint-"));
    assert_eq!(spoken.filter(|key| !known.contains(*key)).collect::<Vec<_>>(), Vec::<&str>::new());
}

/// Every kind of command with the schema of its fields, nested ones included.
fn schemas() -> Vec<(&'static str, Value)> {
    let generator = || SchemaGenerator::new(SchemaSettings::draft2020_12().with(|s| s.inline_subschemas = true));
    let case = CaseCommand::KINDS.iter().map(|kind| (*kind, CaseCommand::schema(kind, &mut generator())));
    let agreement =
        AgreementCommand::KINDS.iter().map(|kind| (*kind, AgreementCommand::schema(kind, &mut generator())));
    let list = ListCommand::KINDS.iter().map(|kind| (*kind, ListCommand::schema(kind, &mut generator())));
    let concern = ConcernCommand::KINDS.iter().map(|kind| (*kind, ConcernCommand::schema(kind, &mut generator())));
    let run = RunCommand::KINDS.iter().map(|kind| (*kind, RunCommand::schema(kind, &mut generator())));
    let session = SessionCommand::KINDS.iter().map(|kind| (*kind, SessionCommand::schema(kind, &mut generator())));
    let ledger = LedgerCommand::KINDS.iter().map(|kind| (*kind, LedgerCommand::schema(kind, &mut generator())));
    let invoice = InvoiceCommand::KINDS.iter().map(|kind| (*kind, InvoiceCommand::schema(kind, &mut generator())));
    let payments =
        PaymentFileCommand::KINDS.iter().map(|kind| (*kind, PaymentFileCommand::schema(kind, &mut generator())));
    let budget = BudgetCommand::KINDS.iter().map(|kind| (*kind, BudgetCommand::schema(kind, &mut generator())));
    let survey = SurveyCommand::KINDS.iter().map(|kind| (*kind, SurveyCommand::schema(kind, &mut generator())));
    let national = NationalCommand::KINDS.iter().map(|kind| (*kind, NationalCommand::schema(kind, &mut generator())));
    let template = TemplateCommand::KINDS.iter().map(|kind| (*kind, TemplateCommand::schema(kind, &mut generator())));
    let revision = RevisionCommand::KINDS.iter().map(|kind| (*kind, RevisionCommand::schema(kind, &mut generator())));
    let mut all: Vec<(&str, Value)> = case
        .chain(session)
        .chain(template)
        .chain(revision)
        .chain(agreement)
        .chain(list)
        .chain(concern)
        .chain(run)
        .chain(ledger)
        .chain(invoice)
        .chain(payments)
        .chain(budget)
        .chain(survey)
        .chain(national)
        .map(|(kind, schema)| (kind, schema.expect("a kind has a schema").to_value()))
        .collect();
    all.push(("case.open", Open::json_schema(&mut generator()).to_value()));
    all.push(("session.plan", Plan::json_schema(&mut generator()).to_value()));
    all.push(("agreement.propose", Terms::json_schema(&mut generator()).to_value()));
    all.push(("concern.raise", Raise::json_schema(&mut generator()).to_value()));
    all.push(("recipient-list.request", Request::json_schema(&mut generator()).to_value()));
    all.push(("inventory.open", OpenRound::json_schema(&mut generator()).to_value()));
    all.push(("revision.begin", BeginRevision::json_schema(&mut generator()).to_value()));
    all.push(("common.request", RunRequest::json_schema(&mut generator()).to_value()));
    all.push(("invoice.run", InvoiceRun::json_schema(&mut generator()).to_value()));
    all.extend(affairs().into_iter().flat_map(|k| k.schemas));
    // That a list was delivered only the house says, with its counts.
    all.retain(|(kind, _)| *kind != "recipient-list.deliver");
    // What a canton delivers comes as a file, and no form asks for its numbers.
    all.retain(|(kind, _)| *kind != "national.take");
    all
}

/// The names of all properties under a schema, whatever they are nested in.
fn fields(schema: &Value, into: &mut BTreeSet<String>) {
    match schema {
        Value::Object(parts) => {
            for (part, inside) in parts {
                if let ("properties", Value::Object(properties)) = (part.as_str(), inside) {
                    into.extend(properties.keys().cloned());
                    properties.values().for_each(|property| fields(property, into));
                } else {
                    fields(inside, into);
                }
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| fields(part, into)),
        _ => {}
    }
}

#[test]
fn gov_26_every_section_and_field_of_the_model_has_its_label() {
    use domain::model::sections::{Field, SECTIONS, Sort};
    fn of(section: &str, under: &str, fields: &[Field], keys: &mut Vec<String>, groups: &mut Vec<String>) {
        for field in fields {
            let name = format!("{under}{}", field.name).replace(['.', '_'], "-");
            let own = key("model-field", &format!("{section}-{name}"));
            keys.push(if words::has(&own) { own } else { key("model-field", &name) });
            match field.sort {
                Sort::Rows(inside) => of(section, &format!("{name}-"), inside, keys, groups),
                Sort::One(choice) | Sort::Several(choice) => {
                    groups.extend(choice.codes().into_iter().map(|code| key(choice.word(), code)));
                }
                _ => {}
            }
        }
    }
    let (mut keys, mut groups) = (Vec::new(), Vec::new());
    for section in SECTIONS {
        keys.push(key("section", section.word()));
        of(&section.word().replace('_', "-"), "", section.fields, &mut keys, &mut groups);
    }
    assert_eq!(lacking(keys), none());
    assert_eq!(lacking(groups), none());
}
