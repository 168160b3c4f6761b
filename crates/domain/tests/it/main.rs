//! The integration tests of the domain.

mod activity;
mod agreement;
mod anchoring;
mod bodies;
mod cantons;
mod concern;
mod consent;
mod contradiction;
mod editing;
mod import;
mod inventory;
mod models;
mod money;
mod national;
mod procedure;
mod process;
mod revision;
mod statistics;
mod survey;
mod template;
mod transfer;
