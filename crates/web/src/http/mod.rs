//! What every request goes through: who calls, in which language, and what is answered when something fails.

mod fail;
mod layers;
mod measure;
mod path;
mod told;
mod visitor;

pub use fail::{Fail, OrPage, not_stored, status_of, unstored, wait_of};
pub use layers::{layered, policy_with_form_to};
pub use measure::{handle as metrics, may_measure, measured};
pub use path::Path;
pub use visitor::{
    Guest, LANGUAGE_OF_ACCOUNT, SESSION_COOKIE, STEP_COOKIE, Visitor, Whence, cookie, referer, session_cookie,
    step_cookie,
};
