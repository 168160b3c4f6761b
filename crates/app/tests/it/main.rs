//! The use cases on a fresh database, by the people who have them.

mod invariants;
mod journey;
mod privacy;
mod refusals;
mod seeing;
mod undo;
