//! Which persons two institutions have in common, without showing each other the rest: private set intersection.
//!
//! Diffie-Hellman on ristretto255, against partners who keep to the protocol but are curious (Meadows 1986; Huberman,
//! Franklin and Hogg 1999). With `H` a hash to the group, `a` and `b` the secrets of the two sides:
//!
//! 1. each side sends its numbers **blinded**, `a·H(x)` and `b·H(y)`, in an order that tells nothing;
//! 2. each side **reblinds** what it got, in the order in which it came: `b·a·H(x)` and `a·b·H(y)`;
//! 3. who gets both lists compares: `a·b·H(x) = b·a·H(y)` exactly where `x = y`.
//!
//! Why a hash alone would not do: there are 10⁹ AVS numbers. Whoever gets a list of hashes, with whatever public salt,
//! hashes all of them in minutes and reads the list. A blinded number can only be tried with the secret.
//!
//! Pure: no files, no network, no clock; randomness and the number of threads are parameters. `docs/common-persons.md`
//! says how institutions use it and what it does not protect from.

mod bytes;
mod fault;
mod group;
mod key;
mod message;
mod numbers;
mod party;
mod run;
mod text;

pub use bytes::{Bytes, Point, Sum, Tag};
pub use fault::{Fault, Why};
pub use key::{Key, LIMIT, Learns, Terms};
pub use message::{Blinded, Reblinded};
pub use numbers::{BadLine, NoColumn, Numbers};
pub use party::Party;
pub use run::{Sent, blind, common, reblind};
