//! Forms. One mechanism for all commands: the schema of a command says which fields there are, the words what they are
//! called, the model and the case what can be chosen, and the command itself what is wrong.

mod checklist;
mod choices;
mod dates;
mod entered;
mod faults;
mod render;
mod shape;

pub use choices::{Around, group};
pub use dates::{read as read_date, write as write_date};
pub use entered::Entered;
pub use faults::{Faults, missing, of_reading, of_refusal};
pub use render::{Shown, fields, label};
pub use shape::{Fields, Shape, schema};
