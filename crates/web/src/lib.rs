//! Pages and API: requests become commands, answers become HTML or JSON, and nothing else happens here.
//!
//! **A page** is a small handler: ask the application, put the answer into parts of [`ui`]. **A form** is one mechanism
//! for all commands ([`form`] and [`pages::command`]). **The API** speaks the same commands as JSON.

pub mod api;
pub mod assets;
pub mod form;
pub mod http;
pub mod pages;
mod serve;
pub mod shell;
pub mod text;
pub mod ui;

pub use serve::serve;

use app::App;
use axum::Router;

/// What the handlers share.
#[derive(Clone)]
pub struct Web {
    /// The application.
    pub app: App,
}

/// All routes with their layers.
pub fn router(app: App) -> Router {
    let web = Web { app };
    http::metrics();
    let routes = pages::routes().merge(api::routes()).route_layer(axum::middleware::from_fn(http::measured));
    http::layered(routes.with_state(web.clone()), web)
}
