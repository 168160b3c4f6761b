//! The secret of one side for one run, and what was agreed upon for the run.

use crate::bytes::{Bytes, Sum, Tag};
use crate::fault::Fault;
use crate::group;
use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use domain::Avs;
use rand_core::TryCryptoRng;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// How many points are answered unless another number is agreed upon: the persons of a large institution.
pub const LIMIT: usize = 100_000;

/// The longest context, in characters.
const CONTEXT: usize = 500;

/// Separates the points of persons from all other uses of the same hash (RFC 9380, section 3.1).
const PERSON: &[u8] = b"trait-dunion-common-v1-person-ristretto255_XMD:SHA-512_R255MAP_RO_";
/// Separates the points that stand for nobody.
const FILLER: &[u8] = b"trait-dunion-common-v1-filler-ristretto255_XMD:SHA-512_R255MAP_RO_";

/// Who learns which persons are common, seen from one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Learns {
    /// Both sides.
    Both,
    /// This side alone.
    Me,
    /// The other side alone.
    Them,
}

impl Learns {
    /// The same, seen from the other side.
    pub fn mirrored(self) -> Self {
        match self {
            Self::Both => Self::Both,
            Self::Me => Self::Them,
            Self::Them => Self::Me,
        }
    }
}

impl fmt::Display for Learns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Both => "both",
            Self::Me => "me",
            Self::Them => "them",
        })
    }
}

impl FromStr for Learns {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let all = [Self::Both, Self::Me, Self::Them];
        all.into_iter().find(|l| l.to_string() == text).ok_or("one of both, me, them")
    }
}

/// What the two institutions have agreed upon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    context: String,
    /// Who learns the result.
    pub learns: Learns,
    /// How long one's own list is made with points that stand for nobody; 0 for as long as it is.
    pub pad: usize,
    /// How many points of the other side are answered at most: each is a question about a person.
    pub limit: usize,
}

impl Terms {
    /// Terms with the usual limit and without padding.
    ///
    /// `context` names the institutions, the purpose and the date, in the same words on both sides; white space counts
    /// as one space. Errors: [`Fault::Terms`].
    pub fn new(context: &str, learns: Learns) -> Result<Self, Fault> {
        let context = context.split_whitespace().collect::<Vec<_>>().join(" ");
        let fits = (1..=CONTEXT).contains(&context.chars().count()) && !context.chars().any(char::is_control);
        if fits { Ok(Self { context, learns, pad: 0, limit: LIMIT }) } else { Err(Fault::Terms) }
    }

    /// The same, with one's own list made `pad` points long.
    pub fn padded(self, pad: usize) -> Self {
        Self { pad, ..self }
    }

    /// The same, with at most `limit` points answered.
    pub fn limited(self, limit: usize) -> Self {
        Self { limit, ..self }
    }

    /// The words that were agreed upon.
    pub fn context(&self) -> &str {
        &self.context
    }

    /// The sum of the context, which stands in each message: equal exactly where the words are.
    pub fn context_sum(&self) -> Sum {
        Bytes(Sha256::new_with_prefix("trait-dunion-common-v1-context\0").chain_update(&self.context).finalize().into())
    }
}

/// The point of a person under a context: no point of one context occurs under another.
pub(crate) fn person(context: &Sum, avs: Avs) -> RistrettoPoint {
    group::hash(&[&context.0, avs.digits().as_bytes()], PERSON)
}

/// The secret of one side. It serves one run: one list of one's own, one answer to the other side.
#[derive(ZeroizeOnDrop)]
pub struct Key {
    #[zeroize(skip)]
    pub(crate) terms: Terms,
    pub(crate) secret: Scalar,
    /// The sum of the list that was sent.
    #[zeroize(skip)]
    pub(crate) sent: Option<Sum>,
    /// The sum of the list that was answered.
    #[zeroize(skip)]
    pub(crate) answered: Option<Sum>,
}

/// A key as its file holds it.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
struct Written {
    version: u8,
    #[zeroize(skip)]
    terms: Terms,
    secret: String,
    #[zeroize(skip)]
    sent: Option<Sum>,
    #[zeroize(skip)]
    answered: Option<Sum>,
}

impl Key {
    /// Draws a secret. Errors: those of the source of randomness.
    pub fn draw<R: TryCryptoRng>(terms: Terms, rng: &mut R) -> Result<Self, R::Error> {
        let mut wide = Zeroizing::new([0; 64]);
        loop {
            rng.try_fill_bytes(&mut *wide)?;
            let secret = Scalar::from_bytes_mod_order_wide(&wide);
            // Zero would show all numbers as one; it comes once in 2²⁵² times, and then another is drawn.
            if secret != Scalar::ZERO {
                return Ok(Self { terms, secret, sent: None, answered: None });
            }
        }
    }

    /// What was agreed upon.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Names the key in messages: a hash of the secret, from which it cannot be found.
    pub fn tag(&self) -> Tag {
        let secret = Zeroizing::new(self.secret.to_bytes());
        let hash = Sha256::new_with_prefix("trait-dunion-common-v1-tag\0").chain_update(*secret).finalize();
        Bytes(std::array::from_fn(|i| hash[i]))
    }

    /// A point that stands for nobody, and looks to all others like that of a person.
    pub(crate) fn filler(&self, n: usize) -> RistrettoPoint {
        let secret = Zeroizing::new(self.secret.to_bytes());
        group::hash(&[&*secret, &(n as u64).to_be_bytes()], FILLER)
    }

    /// The key as text, for a file that nobody else can read.
    pub fn to_text(&self) -> Zeroizing<String> {
        let secret = Zeroizing::new(self.secret.to_bytes());
        let secret = Bytes(*secret).to_string();
        let written =
            Written { version: 1, terms: self.terms.clone(), secret, sent: self.sent, answered: self.answered };
        Zeroizing::new(serde_json::to_string(&written).expect("a key is plain text") + "\n")
    }

    /// Reads what [`Key::to_text`] wrote. Errors: [`Fault::Key`].
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let written: Written = serde_json::from_str(text).map_err(|_| Fault::Key)?;
        let bytes = Zeroizing::new(written.secret.parse::<Bytes<32>>().map_err(|_| Fault::Key)?.0);
        let secret: Option<Scalar> = Scalar::from_canonical_bytes(*bytes).into();
        let secret = secret.filter(|s| *s != Scalar::ZERO && written.version == 1).ok_or(Fault::Key)?;
        Ok(Self { terms: written.terms.clone(), secret, sent: written.sent, answered: written.answered })
    }
}

/// A debug print must never carry the secret into a log.
impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Key").field("tag", &self.tag()).field("terms", &self.terms).finish_non_exhaustive()
    }
}
