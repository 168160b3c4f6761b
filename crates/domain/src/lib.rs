//! The rules of inter-institutional collaboration: commands, events, who decides what, what falls due.
//!
//! Pure: no input or output, no clock, no chance, no database, no web (invariant I1). A command is refused with a code
//! or becomes events; events make the state. Everything else in the house asks here.

pub mod activity;
pub mod affair;
pub mod aggregate;
pub mod agreement;
pub mod anchoring;
pub mod announcement;
pub mod body;
pub mod budget;
pub mod case;
pub mod closure;
pub mod codes;
pub mod common;
pub mod concern;
pub mod consent;
pub mod consultation;
pub mod contract;
pub mod directory;
pub mod disclosure;
pub mod dispute;
pub mod due;
pub mod follow_up;
pub mod import;
pub mod income;
pub mod inquiry;
pub mod inventory;
pub mod invoice;
pub mod lead;
pub mod ledger;
pub mod local_project;
pub mod mandate;
pub mod model;
pub mod money;
pub mod national;
pub mod obstacle;
pub mod person;
pub mod plan;
pub mod privacy;
pub mod procedure;
pub mod programme;
pub mod project;
pub mod recipient_list;
pub mod recommendation;
pub mod refusal;
pub mod revision;
pub mod screening;
pub mod service_request;
pub mod session;
pub mod sitting;
pub mod statistics;
pub mod template;
pub mod text;
pub mod topic;
pub mod transfer;
pub mod triage;
pub mod undo;

pub use case::{Case, CaseCommand, CaseEvent, Ctx};
pub use model::Model;
pub use person::{Avs, Name, Person};
pub use refusal::{Invalid, Refusal, Refused};
pub use text::{Code, Line, MailAddress, Prose};
