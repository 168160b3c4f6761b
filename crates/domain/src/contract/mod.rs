//! The objectives contract: clauses with an owner and a date, versions, signatures bound to the version that was
//! signed. Changing a clause asks only those whom it concerns to sign again. Source: CASE-51…54.

mod decide;

pub(crate) use decide::{add_clause, change_clause, draft, drop_clause, restitute, sign, transmit};

use crate::case::Stamp;
use crate::follow_up::FileRef;
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The restitution meeting: what was discussed is told to the person (CASE-51).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Restitute {
    /// When.
    pub on: Date,
    /// What was told, and what the person said to it.
    pub account: Prose,
}

/// What a clause says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClauseText {
    /// The goal.
    pub goal: Line,
    /// What is done for it.
    pub measure: Line,
    /// Who does it: `person`, or the code of an institution.
    pub owner: Code,
    /// Until when.
    pub due: Date,
    /// Whether it binds the owner, or recommends (CASE-53).
    #[serde(default)]
    pub binding: bool,
}

/// The code under which the person owns a clause or signs.
pub const PERSON: &str = "person";

/// Writes the first version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The clauses.
    pub clauses: Vec<ClauseText>,
}

/// Adds a clause; makes a new version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddClause {
    /// What it says.
    pub text: ClauseText,
}

/// Changes a clause; makes a new version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeClause {
    /// Which clause.
    pub clause: u32,
    /// What it says now.
    pub text: ClauseText,
    /// Why it is changed.
    pub reason: Prose,
}

/// Takes a clause out; makes a new version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DropClause {
    /// Which clause.
    pub clause: u32,
    /// Why.
    pub reason: Prose,
}

crate::coded!(
    /// How a signature was given.
    SignedBy { Paper = "paper", Screen = "screen" }
);

/// Signs a version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Who signs: `person`, `lead`, or the code of an institution.
    pub signer: Code,
    /// The hash of the version that was read: an outdated one cannot be signed.
    pub hash: Line,
    /// How.
    pub how: SignedBy,
    /// When.
    pub on: Date,
    /// The name that whoever signs on the screen types, in the place of a signature by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line>,
    /// Before whom it was signed on the screen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<Line>,
    /// Whoever signs on the screen has read this version and agrees with it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub agreed: bool,
    /// The signed paper, scanned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scan: Option<FileRef>,
}

/// The code under which the case manager signs.
pub const LEAD: &str = "lead";

/// Passes the signed contract to the coordinator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Transmit {}

/// A clause with its number, which it keeps through all versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Its number, from 1.
    pub n: u32,
    /// What it says.
    pub text: ClauseText,
}

/// A version of the contract.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Version {
    /// Its number, from 1.
    pub n: u32,
    /// Who made it, and when.
    pub stamp: Stamp,
    /// Why it was made, from the second on.
    pub reason: Option<Prose>,
    /// The clauses.
    pub clauses: Vec<Clause>,
    /// SHA-256 over number and clauses, in hex.
    pub hash: String,
}

/// A signature, bound to the hash of the version that was signed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Signature {
    /// Who recorded it, and when.
    pub stamp: Stamp,
    /// What was recorded.
    pub sign: Sign,
    /// The version that was signed.
    pub version: u32,
}

/// The contract with all its versions.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Contract {
    /// Versions, oldest first.
    pub versions: Vec<Version>,
    /// Signatures, oldest first.
    pub signatures: Vec<Signature>,
    /// The versions that went to the coordinator, with the day.
    pub transmitted: Vec<(u32, Date)>,
}

impl Contract {
    /// The version in force.
    pub fn current(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// Everyone who has to sign: the person, the case manager, each institution that owns a clause.
    pub fn signers(&self) -> Vec<Code> {
        let mut signers = vec![code(PERSON), code(LEAD)];
        for clause in self.current().map_or(&[][..], |v| &v.clauses) {
            if clause.text.owner.as_str() != PERSON && !signers.contains(&clause.text.owner) {
                signers.push(clause.text.owner.clone());
            }
        }
        signers
    }

    /// The clauses of the version in force that concern a signer.
    pub fn concerns(&self, signer: &Code) -> Vec<&Clause> {
        let everything = [PERSON, LEAD].contains(&signer.as_str());
        let clauses = self.current().map_or(&[][..], |v| &v.clauses);
        clauses.iter().filter(|c| everything || c.text.owner == *signer).collect()
    }

    /// Whether a signer has signed everything that concerns them, as it now stands: the last version they signed
    /// says of them what the version in force says.
    pub fn has_signed(&self, signer: &Code) -> bool {
        let last = self.signatures.iter().rev().find(|s| s.sign.signer == *signer);
        let Some(signed) = last.and_then(|s| self.versions.iter().find(|v| v.n == s.version)) else {
            return false;
        };
        let everything = [PERSON, LEAD].contains(&signer.as_str());
        let theirs: Vec<&Clause> = signed.clauses.iter().filter(|c| everything || c.text.owner == *signer).collect();
        theirs == self.concerns(signer)
    }

    /// The signatures whose signed paper is this very file, by the SHA-256 of its content in hex.
    pub fn signed_by_scan(&self, sha256: &str) -> Vec<&Signature> {
        let is_it = |s: &&Signature| s.sign.scan.as_ref().is_some_and(|scan| scan.sha256.as_str() == sha256);
        self.signatures.iter().filter(is_it).collect()
    }

    /// The version with a hash, and its signatures.
    pub fn sealed(&self, n: u32, hash: &str) -> Option<(&Version, Vec<&Signature>)> {
        let version = self.versions.iter().find(|v| v.n == n && v.hash == hash)?;
        let bound = |s: &&Signature| s.version == n && s.sign.hash.as_str() == hash;
        Some((version, self.signatures.iter().filter(bound).collect()))
    }

    /// Those whose signature is still missing.
    pub fn unsigned(&self) -> Vec<Code> {
        self.signers().into_iter().filter(|s| !self.has_signed(s)).collect()
    }

    /// Whether the version in force has gone to the coordinator.
    pub fn is_transmitted(&self) -> bool {
        self.current().is_some_and(|v| self.transmitted.iter().any(|(n, _)| *n == v.n))
    }
}

pub(crate) fn code(text: &str) -> Code {
    Code::new(text).expect("a constant code is valid")
}

/// The fingerprint of a file, as it stands beside a filed one: SHA-256 of its content, in hex.
pub fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// The hash that a signature is bound to: SHA-256 over the version's number and its clauses as JSON.
pub fn hash(n: u32, clauses: &[Clause]) -> String {
    let text = serde_json::to_string(&(n, clauses)).unwrap_or_default();
    fingerprint(text.as_bytes())
}
