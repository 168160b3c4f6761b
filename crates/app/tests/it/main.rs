//! The use cases on a fresh database, by the people who have them.

mod agreement;
mod bodies;
mod common;
mod concern;
mod contradiction;
mod duties;
mod erasure;
mod inquiry;
mod invariants;
mod journey;
mod moving;
mod privacy;
mod process;
mod processes;
mod recipient_list;
mod refusals;
mod seeing;
mod signing_in;
mod transfer;
mod undo;
