//! The national inventory: how the cantons are organised, what they do together, how many cases they have; every value with
//! its certainty and its source. Pure, and without any person. Source: S2, S1, SURV-01…25, CASE-73.

mod canton;
mod cell;
mod check;
mod figure;
mod known;
mod mirror;
mod round;
mod stat;
pub mod survey;
mod tables;
mod values;

pub use canton::{Canton, Facts, Unit};
pub use cell::{Fault, When};
pub use check::{Checked, check};
pub use figure::{ALL_KINDS, Column, Figure, FigureLine, FigureName, Kind, TOTAL};
pub use known::{Holds, Known, KnownFrom, known};
pub use mirror::{Recommended, Reflected, mirror, says, similar};
pub use round::{Files, REFERENCE_YEAR, Round, reference, reference_files};
pub use tables::*;
pub use values::*;
