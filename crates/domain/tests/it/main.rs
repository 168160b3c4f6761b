//! The integration tests of the domain.

mod agreement;
mod bodies;
mod cantons;
mod concern;
mod consent;
mod contradiction;
mod editing;
mod inventory;
mod models;
mod money;
mod process;
mod revision;
mod survey;
mod template;
mod transfer;
