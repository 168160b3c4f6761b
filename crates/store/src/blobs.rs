//! Files (scans, PDFs), sealed, in a folder. Their names are random, so that a name tells nothing and is
//! never used twice. The size is checked by the caller.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::blocking::blocking;
use crate::error::StoreError;
use crate::vault::{SubjectKey, sync_folder};
use crate::{hex, random};

/// The name of a stored file: 128 random bits in hexadecimal digits, hence safe in a path.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BlobId(String);

impl BlobId {
    /// The 32 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BlobId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for BlobId {
    type Err = StoreError;

    /// Reads 32 hexadecimal digits; anything else is [`StoreError::MalformedBlobId`].
    fn from_str(text: &str) -> Result<Self, StoreError> {
        let bytes = hex::decode::<16>(text).ok_or(StoreError::MalformedBlobId)?;
        Ok(Self(hex::encode(&bytes)))
    }
}

/// A folder of sealed files.
#[derive(Debug, Clone)]
pub struct Blobs {
    folder: PathBuf,
}

impl Blobs {
    /// Opens the folder, creating it if it is not there.
    pub fn open(folder: impl Into<PathBuf>) -> Result<Self, StoreError> {
        let folder = folder.into();
        create_folder(&folder)?;
        Ok(Self { folder })
    }

    /// Seals `plain` with `key` and stores it under a new name. When it returns, the disk has it whole.
    pub async fn put(&self, key: &SubjectKey, plain: &[u8]) -> Result<BlobId, StoreError> {
        let id = BlobId(hex::encode(&random::bytes::<16>()?));
        blocking(|| {
            let sealed = key.seal_fresh(&place(&id), plain)?;
            write_whole(&self.path(&id), &sealed)
        })?;
        Ok(id)
    }

    /// The file of that name, or `None` if there is none. [`StoreError::Unsealable`] if it was changed or
    /// `key` is another one.
    pub async fn get(&self, key: &SubjectKey, id: &BlobId) -> Result<Option<Vec<u8>>, StoreError> {
        blocking(|| match fs::read(self.path(id)) {
            Ok(sealed) => key.open(&place(id), &sealed).map(Some),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        })
    }

    /// Deletes the file; returns whether there was one.
    pub async fn delete(&self, id: &BlobId) -> Result<bool, StoreError> {
        blocking(|| {
            let path = self.path(id);
            match fs::remove_file(&path) {
                Ok(()) => sync_folder(&path).map(|()| true),
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
                Err(error) => Err(error.into()),
            }
        })
    }

    /// Copies every file, sealed as it is, into another folder; gives back how many there are. A file that is there already
    /// is left, because a name is never used twice.
    pub fn copy_to(&self, other: &Self) -> Result<usize, StoreError> {
        let mut files = 0;
        for folder in fs::read_dir(&self.folder)? {
            let folder = folder?.path();
            if !folder.is_dir() {
                continue;
            }
            for file in fs::read_dir(&folder)? {
                let name = file?.file_name();
                // What is not a name of ours is a file whose writing was broken off.
                let Some(id) = name.to_str().and_then(|name| name.parse::<BlobId>().ok()) else { continue };
                let path = other.path(&id);
                if !path.exists() {
                    write_whole(&path, &fs::read(self.path(&id))?)?;
                }
                files += 1;
            }
        }
        Ok(files)
    }

    /// Whether the folder takes files now: fails as [`Blobs::put`] would.
    pub async fn beat(&self) -> Result<(), StoreError> {
        blocking(|| {
            // A name of its own, for two may ask at once.
            let path = self.folder.join(format!(".beat-{}", hex::encode(&random::bytes::<8>()?)));
            write_whole(&path, b"beat")?;
            Ok(fs::remove_file(&path)?)
        })
    }

    /// Files lie in 256 folders, because some tools grow slow on one with many.
    fn path(&self, id: &BlobId) -> PathBuf {
        let (folder, _) = id.0.split_at(2);
        self.folder.join(folder).join(&id.0)
    }
}

/// Where a file belongs; it does not open under another name.
fn place(id: &BlobId) -> Vec<u8> {
    format!("blob/{id}").into_bytes()
}

/// Writes beside, then renames: a file of that name is either whole or not there.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    if let Some(folder) = path.parent() {
        create_folder(folder)?;
    }
    let part = path.with_extension("part");
    let written = write_durably(&part, bytes).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // On a full disk the rest of the file would only take room; its removal is best effort.
        let _ = fs::remove_file(&part);
    }
    written?;
    sync_folder(path)
}

fn write_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Creates a folder for its owner alone and makes its entry durable.
fn create_folder(folder: &Path) -> Result<(), StoreError> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    sync_folder(folder)
}
