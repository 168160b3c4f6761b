//! The tests of this crate that need the whole house, as one program.

mod anchoring;
mod api;
mod bodies;
mod browser;
mod cases;
mod doors;
mod duties;
mod exchange;
mod forms;
mod house;
mod imports;
mod inventory;
mod mail;
mod models;
mod money;
mod papers;
mod privacy;
mod procedure;
mod refusals;
mod revisions;
mod session_end;
mod settings;
mod statistics;
mod transfer;
mod undo;
mod words;
