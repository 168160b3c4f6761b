//! The use cases on a fresh database, by the people who have them.

mod agreement;
mod common;
mod erasure;
mod inquiry;
mod invariants;
mod journey;
mod privacy;
mod recipient_list;
mod refusals;
mod seeing;
mod signing_in;
mod undo;
