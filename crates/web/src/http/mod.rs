//! What every request goes through: who calls, in which language, and what is answered when something fails.

mod fail;
mod layers;
mod measure;
mod visitor;

pub use fail::{Fail, OrPage, status_of};
pub use layers::{layered, policy_with_form_to};
pub use measure::{handle as metrics, measured};
pub use visitor::{Guest, Look, SESSION_COOKIE, STEP_COOKIE, Visitor, Whence, cookie, session_cookie, step_cookie};
