//! Pages and API: requests become commands, answers become HTML or JSON, and nothing else happens here.
//!
//! **A page** is a small handler: ask the application, put the answer into parts of [`ui`]. **A form** is one mechanism
//! for all commands ([`form`] and [`pages::command`]). **The API** speaks the same commands as JSON.

pub mod api;
pub mod assets;
pub mod form;
pub mod http;
pub mod mail;
pub mod pages;
mod press;
mod serve;
pub mod shell;
pub mod text;
pub mod ui;

pub use press::with_press;
pub use serve::{Stop, serve};

use app::App;
use axum::Router;
use std::sync::Arc;

/// What the handlers share.
#[derive(Clone)]
pub struct Web {
    /// The application.
    pub app: App,
    /// What the operator has settled.
    pub settings: Arc<Settings>,
}

/// What the operator settles about the pages; the configuration is read elsewhere.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Who sends this as a bearer token may read the metrics from anywhere; absent: only this machine may.
    pub metrics_token: Option<String>,
}

/// All routes with their layers.
pub fn router(app: App, settings: Settings) -> Router {
    let web = Web { app: with_press(app), settings: Arc::new(settings) };
    http::metrics();
    let routes = pages::routes().merge(api::routes()).route_layer(axum::middleware::from_fn(http::measured));
    http::layered(routes.with_state(web.clone()), web)
}
