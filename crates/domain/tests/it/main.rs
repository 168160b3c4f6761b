//! The integration tests of the domain.

mod agreement;
mod consent;
mod models;
mod process;
