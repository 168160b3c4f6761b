//! Sealing. One key a person, held under a master key that lies outside of the database: destroying a
//! person's key makes what was sealed with it unreadable for ever, in the database and in every copy of its
//! files.
//!
//! Keys are read from the database each time and not kept in memory: several processes may serve one
//! database, and a key destroyed by one must be gone for all. Read functions fetch it with the rows they
//! read.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::db::{Db, Source, Tx};
use crate::error::StoreError;
use crate::{hex, random, vals};

pub(crate) mod sql {
    crate::statements::statements! {
        CREATE = "INSERT INTO subject_key (key_id, sealed) VALUES ($1, $2)";
        FIND = "SELECT sealed FROM subject_key WHERE key_id = $1";
        /// The row stays, empty, so that the name of a destroyed key is never given to a new one.
        DESTROY = "UPDATE subject_key SET sealed = $2 WHERE key_id = $1 AND sealed <> $2";
    }
}

/// The key of streams without personal data: topics, bodies, the inventory. Never destroyed.
pub const OPEN_KEY: &str = "open";

const NONCE: usize = 24;

/// Seals and opens with the keys of a database.
#[derive(Clone)]
pub struct Vault {
    /// Seals the keys of persons.
    wrap: SubjectKey,
    /// The key of the blind indexes.
    blind: [u8; 32],
}

impl Vault {
    /// Reads the master key from the file at `path`, 64 hexadecimal digits, or makes one with `fill` and
    /// writes it there for the owner alone. Keep that file apart from the database and its copies: without it
    /// all is lost. Fails with [`StoreError::MalformedMasterKey`] or with what the disk says.
    pub fn open(path: impl AsRef<Path>, fill: &mut impl FnMut(&mut [u8])) -> Result<Self, StoreError> {
        let path = path.as_ref();
        if !path.try_exists()? {
            let mut key = [0; 32];
            fill(&mut key);
            create_key_file(path, &key)?;
        }
        let text = fs::read_to_string(path)?;
        hex::decode(text.trim()).map(Self::from_key).ok_or(StoreError::MalformedMasterKey)
    }

    /// A vault under a master key that the caller holds.
    pub fn from_key(master: [u8; 32]) -> Self {
        let wrap = SubjectKey(hmac(&master, &[b"trait-dunion subject keys"]));
        Self { wrap, blind: hmac(&master, &[b"trait-dunion blind indexes"]) }
    }

    /// Makes the key [`OPEN_KEY`] if this is the first start, and otherwise checks that the master key is the
    /// one of this database ([`StoreError::WrongMasterKey`]).
    pub async fn prepare(&self, db: &Db) -> Result<(), StoreError> {
        let mut tx = db.begin().await?;
        match self.key(tx.src(), OPEN_KEY).await {
            Ok(Some(_)) => return Ok(()),
            Ok(None) => self.create_key(&mut tx, OPEN_KEY).await?,
            Err(StoreError::Unsealable) => return Err(StoreError::WrongMasterKey),
            Err(other) => return Err(other),
        };
        tx.commit().await
    }

    /// Makes a random key named `key_id`. [`StoreError::Conflict`] if there is one or ever was.
    pub async fn create_key(&self, tx: &mut Tx, key_id: &str) -> Result<SubjectKey, StoreError> {
        let key = SubjectKey(random::bytes()?);
        let sealed = self.wrap.seal(key_id.as_bytes(), random::bytes()?, &key.0)?;
        tx.run(sql::CREATE, vals![key_id, sealed]).await?;
        Ok(key)
    }

    /// The key named `key_id`, or `None` if there is none or it was destroyed.
    pub async fn key(&self, mut src: Source<'_>, key_id: &str) -> Result<Option<SubjectKey>, StoreError> {
        let row = src.row(sql::FIND, vals![key_id]).await?;
        let sealed = row.map(|row| row.bytes(0)).transpose()?;
        self.unwrap(key_id, sealed.as_deref())
    }

    /// The key named `key_id`, or [`StoreError::NoKey`]: for what cannot go on without.
    pub async fn need_key(&self, src: Source<'_>, key_id: &str) -> Result<SubjectKey, StoreError> {
        self.key(src, key_id).await?.ok_or_else(|| StoreError::NoKey(key_id.to_owned()))
    }

    /// Destroys the key; returns whether there was one. After the commit call [`Vault::forget`], so that it is gone
    /// from the disk too. The key [`OPEN_KEY`] is refused ([`StoreError::Constraint`]).
    pub async fn destroy_key(&self, tx: &mut Tx, key_id: &str) -> Result<bool, StoreError> {
        if key_id == OPEN_KEY {
            return Err(StoreError::Constraint("the key of open streams is not destroyed".into()));
        }
        Ok(tx.run(sql::DESTROY, vals![key_id, Vec::<u8>::new()]).await? > 0)
    }

    /// Takes destroyed keys from the disk.
    pub async fn forget(&self, db: &Db) -> Result<(), StoreError> {
        db.wipe("subject_key").await
    }

    /// The same 64 hexadecimal digits for the same `text` and `purpose`, from which nobody without the master
    /// key can guess the text: exact search by an insurance number without storing it. Bring the text to one
    /// form before.
    pub fn blind(&self, purpose: &str, text: &str) -> String {
        let length = (purpose.len() as u64).to_be_bytes();
        hex::encode(&hmac(&self.blind, &[&length, purpose.as_bytes(), text.as_bytes()]))
    }

    /// Opens a stored key; `None` where there is none or only the empty row of a destroyed one.
    pub(crate) fn unwrap(&self, key_id: &str, sealed: Option<&[u8]>) -> Result<Option<SubjectKey>, StoreError> {
        let Some(sealed) = sealed.filter(|sealed| !sealed.is_empty()) else {
            return Ok(None);
        };
        let key = self.wrap.open(key_id.as_bytes(), sealed)?;
        key.try_into().map(|key| Some(SubjectKey(key))).map_err(|_| StoreError::Unsealable)
    }
}

/// The key of one person, or of what belongs to nobody.
#[derive(Clone)]
pub struct SubjectKey([u8; 32]);

impl SubjectKey {
    /// Seals `plain` (XChaCha20-Poly1305): the nonce, then the ciphertext. `aad` says where it belongs; it
    /// does not open anywhere else. A nonce must never serve twice.
    pub fn seal(&self, aad: &[u8], nonce: [u8; NONCE], plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        let cipher = XChaCha20Poly1305::new(&self.0.into());
        let sealed = cipher.encrypt(&XNonce::from(nonce), Payload { msg: plain, aad });
        let sealed = sealed.map_err(|_| StoreError::Unsealable)?;
        Ok([&nonce[..], &sealed].concat())
    }

    /// Opens what [`SubjectKey::seal`] gave, or [`StoreError::Unsealable`].
    pub fn open(&self, aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, StoreError> {
        let (nonce, text) = sealed.split_first_chunk::<NONCE>().ok_or(StoreError::Unsealable)?;
        let cipher = XChaCha20Poly1305::new(&self.0.into());
        let plain = cipher.decrypt(&XNonce::from(*nonce), Payload { msg: text, aad });
        plain.map_err(|_| StoreError::Unsealable)
    }

    /// Seals with a nonce of the operating system.
    pub(crate) fn seal_fresh(&self, aad: &[u8], plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        self.seal(aad, random::bytes()?, plain)
    }
}

// Keys do not appear in logs.
impl std::fmt::Debug for SubjectKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SubjectKey(…)")
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(…)")
    }
}

/// HMAC-SHA-256 of `parts`, one after the other.
fn hmac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as KeyInit>::new(&padded(key).into());
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// HMAC fills a key up to the block of its hash with zeros; done here, the key has its exact size and nothing
/// can fail.
fn padded(key: &[u8; 32]) -> [u8; 64] {
    std::array::from_fn(|index| key.get(index).copied().unwrap_or(0))
}

/// Writes the key so that the file is either whole or not there; one that is there already stays as it is.
fn create_key_file(path: &Path, key: &[u8; 32]) -> Result<(), StoreError> {
    let part = path.with_extension(format!("part-{}", std::process::id()));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&part)?;
    writeln!(file, "{}", hex::encode(key))?;
    file.sync_all()?;
    let linked = fs::hard_link(&part, path);
    fs::remove_file(&part)?;
    match linked {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error.into()),
        Ok(()) => sync_folder(path),
    }
}

/// Makes the entry of `path` in its folder durable.
pub(crate) fn sync_folder(path: &Path) -> Result<(), StoreError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    Ok(File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> SubjectKey {
        SubjectKey([1; 32])
    }

    #[test]
    fn what_is_sealed_opens_in_its_own_place_only() {
        let sealed = key().seal(b"here", [2; NONCE], b"plain").unwrap();
        assert_eq!(key().open(b"here", &sealed).unwrap(), b"plain");
        assert_eq!(key().open(b"there", &sealed), Err(StoreError::Unsealable));
        assert_eq!(SubjectKey([3; 32]).open(b"here", &sealed), Err(StoreError::Unsealable));
        assert_eq!(key().open(b"here", &sealed[..10]), Err(StoreError::Unsealable));
    }

    #[test]
    fn a_changed_byte_does_not_open() {
        let mut sealed = key().seal(b"", [2; NONCE], b"plain").unwrap();
        *sealed.last_mut().unwrap() ^= 1;
        assert_eq!(key().open(b"", &sealed), Err(StoreError::Unsealable));
    }

    #[test]
    fn a_blind_index_depends_on_text_purpose_and_master_key() {
        let vault = Vault::from_key([1; 32]);
        assert_eq!(vault.blind("avs", "1"), Vault::from_key([1; 32]).blind("avs", "1"));
        assert_ne!(vault.blind("avs", "1"), vault.blind("avs", "2"));
        assert_ne!(vault.blind("avs", "1"), vault.blind("av", "s1"));
        assert_ne!(vault.blind("avs", "1"), Vault::from_key([2; 32]).blind("avs", "1"));
    }

    /// RFC 4231, test case 2, with its key filled up with zeros as HMAC does.
    #[test]
    fn the_mac_is_the_one_of_the_standard() {
        let mut jefe = [0; 32];
        jefe[..4].copy_from_slice(b"Jefe");
        let mac = hmac(&jefe, &[b"what do ya want ", b"for nothing?"]);
        let standard = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(hex::encode(&mac), standard);
    }

    #[test]
    fn the_master_key_is_made_once_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        let first = Vault::open(&path, &mut |key| key.fill(7)).unwrap();
        let again = Vault::open(&path, &mut |key| key.fill(9)).unwrap();
        assert_eq!(first.blind("a", "b"), again.blind("a", "b"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::MetadataExt::mode(&fs::metadata(&path).unwrap());
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_file_that_holds_no_key_is_refused_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        fs::write(&path, "not a key").unwrap();
        let refused = Vault::open(&path, &mut |key| key.fill(7));
        assert_eq!(refused.unwrap_err(), StoreError::MalformedMasterKey);
        assert_eq!(fs::read_to_string(&path).unwrap(), "not a key");
    }
}
