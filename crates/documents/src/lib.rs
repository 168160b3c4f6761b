//! What leaves on paper, as mail and for calendars: data in, the bytes of a PDF or a text out.
//!
//! Pure: no clock (the day is part of the data), no file, no network, no chance. The same input gives the same bytes.
//! A document holds what its input holds and the fixed words of its language, nothing else; who may read it is decided
//! before, by the rights. Every document is a tagged PDF/A-2a and PDF/UA-1.
//!
//! Text of people goes to the templates as data, never as markup: `#`, `*` or a backslash are printed as they are.

mod access_report;
mod archive;
pub mod calendar;
mod consent_form;
mod inventory_report;
mod invoice;
pub mod mail;
mod numbers;
mod paper;
pub mod picture;
mod press;
mod qr_bill;
pub mod sample;
pub mod sheet;
mod text;
mod who_sees_what;

pub use access_report::{Access, AccessReport, Disclosed, Entry, Held, Kept};
pub use archive::archive;
pub use consent_form::{ConsentForm, Signatory};
pub use inventory_report::{InventoryReport, Picture, ReportPart, Section};
pub use invoice::{Invoice, InvoiceLine};
pub use numbers::{Breakdown, Figure, Numbers, Part};
pub use paper::{Paper, Person, Sender};
pub use press::{Document, Fault, png};
pub use qr_bill::{BillFault, Currency, QrBill};
pub use who_sees_what::{Cell, ConsentSummary, Row, Sees, Service, WhoSeesWhat};
pub use zip::result::ZipError as ArchiveFault;
