//! Requests for information: on what they rest, who sees them, how their addressee answers without knowing the case.

mod act;
mod basis;
mod lawful;
mod see;
mod view;

pub(crate) use act::Told;
pub use lawful::Lawful;
pub(crate) use see::rows;
pub use view::{Inquiries, InquiryView, Listing, Wanted};
