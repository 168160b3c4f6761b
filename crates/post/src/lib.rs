//! Mail, and nothing of the house: messages go out over SMTP, and those that come in are taken apart.
//!
//! What goes wrong is told by its code alone: what a server says often names the addressee, and none belongs into a log.

mod receive;
mod server;
mod smtp;

pub use receive::{Received, Report, read};
pub use server::{Security, Server, Wrong};
pub use smtp::{Calendar, Fault, Message, Settings, Smtp};
