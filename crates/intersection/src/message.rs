//! What the sides send each other.

use crate::bytes::{Bytes, Point, Sum, Tag};
use crate::fault::{Fault, Why};
use crate::group::at;
use crate::key::{Key, Learns};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::fmt;

/// The first word of each text form, and the version that this crate speaks.
pub(crate) const FORMAT: &str = "trait-dunion-common 1";

/// A side's numbers, blinded: sorted by encoding, so that the order tells nothing. First message of each side.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blinded {
    /// The sum of the context.
    pub context: Sum,
    /// Who learns the result, as the sender sees it.
    pub learns: Learns,
    /// The sender's key.
    pub from: Tag,
    /// `a·H(x)`, one for each person or filler.
    pub points: Vec<Point>,
    /// The sum of all the above.
    pub sum: Sum,
}

/// The other side's blinded numbers, blinded again, in the order in which they came. Second message of each side.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reblinded {
    /// The sum of the context.
    pub context: Sum,
    /// The key that blinded the second time: the sender's.
    pub from: Tag,
    /// The key that blinded the first time: the receiver's.
    pub to: Tag,
    /// The sum of the blinded list that this answers.
    pub of: Sum,
    /// `b·a·H(x)`, one for each point of that list.
    pub points: Vec<Point>,
    /// The sum of all the above.
    pub sum: Sum,
}

impl Blinded {
    /// The first line of the text form; with the points it is what the sum is made of.
    pub(crate) fn header(&self) -> String {
        let Self { context, learns, from, points, .. } = self;
        format!("{FORMAT} blinded context={context} learns={learns} from={from} count={}", points.len())
    }

    /// Puts the sum right.
    pub(crate) fn sealed(mut self) -> Self {
        self.sum = sum(&self.header(), &self.points);
        self
    }

    /// Whether the sum fits. Errors: [`Fault::Sum`].
    pub(crate) fn whole(&self) -> Result<(), Fault> {
        whole(self.sum, &self.header(), &self.points)
    }

    /// Refuses what a side does not answer: see [`crate::reblind`].
    pub(crate) fn check(&self, key: &Key) -> Result<(), Fault> {
        let (count, limit) = (self.points.len(), key.terms.limit);
        if count > limit {
            return Err(Fault::TooMany { count, limit });
        }
        self.whole()?;
        same_context(self.context, key)?;
        if self.from == key.tag() {
            return Err(Fault::Own);
        }
        if self.learns.mirrored() != key.terms.learns {
            return Err(Fault::Learner);
        }
        sorted(&self.points)
    }
}

impl Reblinded {
    /// The first line of the text form; with the points it is what the sum is made of.
    pub(crate) fn header(&self) -> String {
        let Self { context, from, to, of, points, .. } = self;
        format!("{FORMAT} reblinded context={context} from={from} to={to} of={of} count={}", points.len())
    }

    /// Puts the sum right.
    pub(crate) fn sealed(mut self) -> Self {
        self.sum = sum(&self.header(), &self.points);
        self
    }

    /// Whether the sum fits. Errors: [`Fault::Sum`].
    pub(crate) fn whole(&self) -> Result<(), Fault> {
        whole(self.sum, &self.header(), &self.points)
    }

    /// Refuses what is of another run, and points that stand there twice.
    pub(crate) fn check(&self, key: &Key) -> Result<(), Fault> {
        self.whole()?;
        same_context(self.context, key)?;
        let mut seen = HashSet::with_capacity(self.points.len());
        let twice = self.points.iter().position(|p| !seen.insert(p));
        twice.map_or(Ok(()), |place| Err(at(place, Why::Repeated)))
    }
}

/// SHA-256 over the header line and the bytes of the points: finds accidents, not forgeries.
fn sum(header: &str, points: &[Point]) -> Sum {
    let mut hash = Sha256::new_with_prefix(header).chain_update("\n");
    points.iter().for_each(|p| hash.update(p.0));
    Bytes(hash.finalize().into())
}

fn whole(said: Sum, header: &str, points: &[Point]) -> Result<(), Fault> {
    if said == sum(header, points) { Ok(()) } else { Err(Fault::Sum) }
}

fn same_context(theirs: Sum, key: &Key) -> Result<(), Fault> {
    let ours = key.terms.context_sum();
    let fault = || Fault::Context { theirs: theirs.to_string(), ours: ours.to_string() };
    if theirs == ours { Ok(()) } else { Err(fault()) }
}

/// Strictly ascending: no order by which a person could be found, and no point twice.
fn sorted(points: &[Point]) -> Result<(), Fault> {
    let place = points.windows(2).position(|pair| pair[0] >= pair[1]);
    place.map_or(Ok(()), |n| Err(at(n + 1, if points[n] == points[n + 1] { Why::Repeated } else { Why::Order })))
}

/// A debug print tells how many points there are, not which.
impl fmt::Debug for Blinded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Blinded({} points from {})", self.points.len(), self.from)
    }
}

/// A debug print tells how many points there are, not which.
impl fmt::Debug for Reblinded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reblinded({} points from {} to {})", self.points.len(), self.from, self.to)
    }
}
