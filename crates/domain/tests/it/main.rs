//! The integration tests of the domain.

mod agreement;
mod concern;
mod consent;
mod contradiction;
mod models;
mod process;
mod template;
mod transfer;
