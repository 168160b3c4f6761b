//! The integration tests of the domain.

mod agreement;
mod bodies;
mod concern;
mod consent;
mod contradiction;
mod models;
mod process;
mod transfer;
