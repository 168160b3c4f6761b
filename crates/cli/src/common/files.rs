//! Files of a run: readable by their owner alone, never written over by accident.

use anyhow::{Context, bail};
use intersection::Key;
use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;
use zeroize::Zeroizing;

/// The longest line of a message, in bytes: more than any header.
const LINE: usize = 512;
/// A point with its line end, in bytes; one more where lines end in two characters.
const POINT: usize = 45;

/// Refuses where there is a file already.
pub(super) fn absent(path: &Path) -> anyhow::Result<()> {
    if path.exists() {
        bail!("{} exists already; nothing is written over", path.display());
    }
    Ok(())
}

/// Makes a file with mode 0600. Refuses where there is one.
pub(super) fn make(path: &Path, content: &[u8]) -> anyhow::Result<()> {
    let cannot = || format!("{} cannot be made", path.display());
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).with_context(cannot)?;
    file.write_all(content).and_then(|()| file.sync_all()).with_context(cannot)
}

/// Reads a message of at most `limit` points; refuses a file that must be longer before it is read.
pub(super) fn text(path: &Path, limit: usize) -> anyhow::Result<String> {
    let cannot = || format!("{} cannot be read", path.display());
    let longest = limit.saturating_mul(POINT).saturating_add(2 * LINE) as u64;
    let mut text = String::new();
    File::open(path).with_context(cannot)?.take(longest + 1).read_to_string(&mut text).with_context(cannot)?;
    if text.len() as u64 > longest {
        bail!("{} is longer than a file of {limit} points", path.display());
    }
    Ok(text)
}

/// Reads a key. Refuses one that others than its owner can read.
pub(super) fn read_key(path: &Path) -> anyhow::Result<Key> {
    let cannot = || format!("the key {} cannot be read", path.display());
    let mut file = File::open(path).with_context(cannot)?;
    let mode = file.metadata().with_context(cannot)?.mode();
    if mode & 0o077 != 0 {
        bail!("the key {} can be read by others than its owner; chmod 600", path.display());
    }
    // Long enough for any key, so that no half of it is left behind where the text grows.
    let mut text = Zeroizing::new(String::with_capacity(8 * LINE));
    file.read_to_string(&mut text).with_context(cannot)?;
    Key::parse(&text).with_context(cannot)
}

/// Writes a key, in its place where there is one: a copy beside it would be one more to destroy.
pub(super) fn save_key(path: &Path, key: &Key) -> anyhow::Result<()> {
    let cannot = || format!("the key {} cannot be written", path.display());
    let mut open = OpenOptions::new();
    let mut file = open.write(true).create(true).truncate(true).mode(0o600).open(path).with_context(cannot)?;
    file.set_permissions(std::fs::Permissions::from_mode(0o600)).with_context(cannot)?;
    file.write_all(key.to_text().as_bytes()).and_then(|()| file.sync_all()).with_context(cannot)
}

/// Destroys a key whose run is over, unless it is to be kept; says which.
pub(super) fn done_with(path: &Path, keep: bool) -> anyhow::Result<()> {
    if keep {
        eprintln!("the key {} was kept: destroy it", path.display());
        return Ok(());
    }
    destroy(path).with_context(|| format!("the key {} cannot be destroyed", path.display()))?;
    eprintln!("the key {} was destroyed", path.display());
    Ok(())
}

/// Writes zeros over a file and removes it.
fn destroy(path: &Path) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let length = usize::try_from(file.metadata()?.len()).unwrap_or_default();
    file.write_all(&vec![0; length])?;
    file.sync_all()?;
    std::fs::remove_file(path)
}
