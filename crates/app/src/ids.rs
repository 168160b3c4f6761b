//! Random names: for accounts, sessions, requests.

use crate::AppError;

/// So many random bytes.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], AppError> {
    let mut bytes = [0; N];
    store::random::fill(&mut bytes)?;
    Ok(bytes)
}

/// A random name of 128 bits, in hex.
pub(crate) fn name() -> Result<String, AppError> {
    Ok(hex(&bytes::<16>()?))
}

/// Bytes in hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}
