//! The use cases on a fresh database, by the people who have them.

mod agreement;
mod bodies;
mod cantons;
mod common;
mod concern;
mod contradiction;
mod duties;
mod erasure;
mod inquiry;
mod invariants;
mod inventory;
mod journey;
mod mail;
mod money;
mod moving;
mod privacy;
mod process;
mod processes;
mod recipient_list;
mod refusals;
mod revision;
mod seeing;
mod signing_in;
mod tampering;
mod transfer;
mod undo;
