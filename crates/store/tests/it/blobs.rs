//! Files on a disk.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use store::{BlobId, Blobs, OPEN_KEY, StoreError, SubjectKey, Vault, migrate};

/// A key, as a database hands it out.
async fn key() -> Result<SubjectKey> {
    let db = store::Db::open("sqlite::memory:")?;
    migrate::run(&db, migrate::MAIN).await?;
    let vault = Vault::from_key([1; 32]);
    vault.prepare(&db).await?;
    Ok(vault.need_key(db.src(), OPEN_KEY).await?)
}

/// All files below a folder.
fn files(folder: &std::path::Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[tokio::test]
async fn a_file_comes_back_until_it_is_deleted() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let (blobs, key) = (Blobs::open(folder.path().join("files"))?, key().await?);
    let id = blobs.put(&key, b"a scan").await?;
    assert_eq!(blobs.get(&key, &id.to_string().parse()?).await?, Some(b"a scan".to_vec()));
    assert!(blobs.delete(&id).await?);
    assert!(!blobs.delete(&id).await?);
    assert_eq!(blobs.get(&key, &id).await?, None);
    Ok(())
}

#[tokio::test]
async fn a_file_lies_sealed_and_nothing_lies_beside_it() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let (blobs, key) = (Blobs::open(folder.path())?, key().await?);
    let id = blobs.put(&key, b"a scan").await?;
    let [path] = files(folder.path()).try_into().ok().context("one file")?;
    assert!(path.ends_with(id.as_str()));
    assert!(!fs::read(&path)?.windows(6).any(|part| part == b"a scan"));
    Ok(())
}

#[tokio::test]
async fn a_file_that_was_changed_or_exchanged_does_not_open() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let (blobs, key) = (Blobs::open(folder.path())?, key().await?);
    let id = blobs.put(&key, b"one").await?;
    // Each database has keys of its own.
    let other_key = self::key().await?;
    assert_eq!(blobs.get(&other_key, &id).await, Err(StoreError::Unsealable));
    let [path] = files(folder.path()).try_into().ok().context("one file")?;
    let second = blobs.put(&key, b"two").await?;
    let second_path = files(folder.path()).into_iter().find(|path| path.ends_with(second.as_str()));
    fs::copy(path, second_path.context("the second file")?)?;
    assert_eq!(blobs.get(&key, &second).await, Err(StoreError::Unsealable));
    Ok(())
}

#[test]
fn a_name_that_leads_elsewhere_is_refused() {
    for name in ["../../etc/passwd", "", "00", "0123456789abcdef0123456789abcdeg"] {
        assert_eq!(name.parse::<BlobId>(), Err(StoreError::MalformedBlobId));
    }
}
