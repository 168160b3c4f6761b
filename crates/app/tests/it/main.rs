//! The use cases on a fresh database, by the people who have them.

mod erasure;
mod invariants;
mod journey;
mod privacy;
mod refusals;
mod seeing;
mod undo;
