//! Where the store waits for the disk.

use tokio::runtime::{Handle, RuntimeFlavor};

/// Runs `work` that waits for the disk. On a runtime with several workers the others take over meanwhile; on
/// one with a single thread, or outside of any, there is nobody to take over and it simply runs.
pub(crate) fn blocking<T>(work: impl FnOnce() -> T) -> T {
    match Handle::try_current().map(|handle| handle.runtime_flavor()) {
        Ok(RuntimeFlavor::MultiThread) => tokio::task::block_in_place(work),
        _ => work(),
    }
}
