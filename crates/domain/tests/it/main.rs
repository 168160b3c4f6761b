//! The integration tests of the domain.

mod agreement;
mod anchoring;
mod bodies;
mod cantons;
mod concern;
mod consent;
mod contradiction;
mod import;
mod editing;
mod inventory;
mod models;
mod money;
mod process;
mod statistics;
mod revision;
mod survey;
mod template;
mod transfer;
