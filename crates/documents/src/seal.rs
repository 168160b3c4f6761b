//! What a contract on paper says of itself: which version in which case, its hash, the day, the language, the signatures
//! that it shows, the version of its words. It stands in the metadata of the file and proves nothing by itself: whoever
//! verifies makes the paper again from what is stored, and compares.

use domain::model::Language;
use jiff::civil::Date;

/// What a file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// The number of the case.
    pub number: String,
    /// The version.
    pub version: u32,
    /// The hash of the version.
    pub hash: String,
    /// The day that the paper bears.
    pub made_on: Date,
    /// Its language.
    pub language: Language,
    /// How many signatures it shows.
    pub shown: usize,
    /// The version of the words of the template.
    pub template: u32,
}

impl Seal {
    /// What a file says of itself; none where it is no contract of the house.
    pub fn find(bytes: &[u8]) -> Option<Seal> {
        let template =
            after(bytes, b"template:contract/")?.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()?;
        let said = after(bytes, b"contract:")?;
        let mut parts = said.split('/');
        let mut next = || parts.next();
        Some(Seal {
            number: next()?.to_string(),
            version: next()?.parse().ok()?,
            hash: next()?.to_string(),
            made_on: next()?.parse().ok()?,
            language: Language::from_code(next()?)?,
            shown: next()?.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()?,
            template,
        })
    }
}

/// What a consent form on paper says of itself: which consent in which case, the hash of what was put before the person, the
/// day, the language, whether it is in large type, the version of its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentSeal {
    /// The number of the case.
    pub number: String,
    /// The number of the consent.
    pub n: u32,
    /// The hash.
    pub hash: String,
    /// The day that the paper bears.
    pub made_on: Date,
    /// Its language.
    pub language: Language,
    /// Whether it is in large type.
    pub large: bool,
    /// The version of the words of the template.
    pub template: u32,
}

impl ConsentSeal {
    /// What a file says of itself; none where it is no consent form of the house.
    pub fn find(bytes: &[u8]) -> Option<ConsentSeal> {
        let template =
            after(bytes, b"template:consent-form/")?.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()?;
        let said = after(bytes, b"consent:")?;
        let mut parts = said.split('/');
        let mut next = || parts.next();
        Some(ConsentSeal {
            number: next()?.to_string(),
            n: next()?.parse().ok()?,
            hash: next()?.to_string(),
            made_on: next()?.parse().ok()?,
            language: Language::from_code(next()?)?,
            large: next()?.starts_with('1'),
            template,
        })
    }
}

/// At most so much is read of a mark.
const LONGEST: usize = 200;

/// The text after a mark. The metadata of an archive are not compressed, so that they stand in the file as they are.
fn after(bytes: &[u8], mark: &[u8]) -> Option<String> {
    let at = bytes.windows(mark.len()).position(|window| window == mark)? + mark.len();
    let rest = &bytes[at..bytes.len().min(at + LONGEST)];
    Some(rest.iter().take_while(|b| b.is_ascii_graphic() && **b != b'<').map(|b| char::from(*b)).collect())
}
