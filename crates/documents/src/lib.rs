//! What leaves on paper, as mail and for calendars: data in, the bytes of a PDF or a text out.
//!
//! Pure: no clock (the day is part of the data), no file, no network, no chance. The same input gives the same bytes.
//! A document holds what its input holds and the fixed words of its language, nothing else; who may read it is decided
//! before, by the rights. Every document is a tagged PDF/A-2a and PDF/UA-1.
//!
//! Text of people goes to the templates as data, never as markup: `#`, `*` or a backslash are printed as they are.

mod access_report;
mod activity;
mod archive;
mod booklet;
mod bundle;
pub mod calendar;
mod closing;
mod consent_form;
mod contract;
mod decision;
mod inventory_report;
mod invitation;
mod invoice;
pub mod mail;
mod minutes;
mod numbers;
mod paper;
pub mod picture;
mod plain_consent;
mod press;
mod qr_bill;
mod receipt;
mod reminder;
pub mod sample;
mod seal;
mod service_request;
pub mod sheet;
mod summary;
mod templated;
mod text;
mod who_sees_what;

pub use access_report::{Access, AccessReport, Disclosed, Entry, Held, Kept};
pub use activity::{Activity, ActivityTable};
pub use archive::archive;
pub use booklet::{Booklet, BookletGoal, Step};
pub use bundle::{Letter, bundle};
pub use closing::{ClosingLetter, FinalReport};
pub use consent_form::{ConsentForm, Signatory};
pub use contract::{Clause, Contract};
pub use decision::Decision;
pub use inventory_report::{InventoryReport, Picture, ReportPart, Section};
pub use invitation::Invitation;
pub use invoice::{Invoice, InvoiceLine};
pub use minutes::{Minutes, MinutesItem, Said};
pub use numbers::{Breakdown, Figure, Numbers, Part};
pub use paper::{Paper, Person, Sender};
pub use plain_consent::PlainConsent;
pub use press::{Document, Fault, png};
pub use qr_bill::{BillFault, Currency, QrBill};
pub use receipt::Receipt;
pub use reminder::{Reminded, Reminder};
pub use seal::{ConsentSeal, Seal};
pub use service_request::ServiceRequest;
pub use summary::Summary;
pub use templated::Signing;
pub use who_sees_what::{Cell, ConsentSummary, Row, Sees, Service, WhoSeesWhat};
pub use zip::result::ZipError as ArchiveFault;
