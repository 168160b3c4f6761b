//! The integration tests of the domain.

mod models;
