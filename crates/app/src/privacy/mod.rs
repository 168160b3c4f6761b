//! Data protection at work: the reason before a file of another team opens, the rights of the person, the end of a file.

mod reason;

pub use reason::Given;
