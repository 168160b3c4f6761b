//! The tests of this crate that need the whole house, as one program.

mod api;
mod browser;
mod cases;
mod doors;
mod duties;
mod exchange;
mod forms;
mod house;
mod papers;
mod privacy;
mod refusals;
mod session_end;
mod transfer;
mod undo;
mod words;
