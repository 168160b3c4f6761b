//! The only place of the store where randomness comes from.

use crate::error::StoreError;

/// Fills `buffer` with random bytes of the operating system, or tells that it has none.
pub fn fill(buffer: &mut [u8]) -> Result<(), StoreError> {
    getrandom::fill(buffer).map_err(|error| StoreError::Random(error.to_string()))
}

/// `N` random bytes: a key, a nonce, a name.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut buffer = [0; N];
    fill(&mut buffer)?;
    Ok(buffer)
}
