//! The tests of this crate that need the whole house, as one program.

mod api;
mod house;
mod privacy;
mod words;
