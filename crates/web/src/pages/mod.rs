//! The pages, a folder a subject.

pub mod account;
pub mod agreement;
pub mod announcement;
pub mod case;
pub mod closure;
pub mod command;
pub mod common;
pub mod concern;
pub mod consent;
pub mod contract;
pub mod dispute;
pub mod follow_up;
pub mod help;
mod house;
pub mod inquiry;
pub mod log;
pub mod paper;
mod plain;
pub mod plan;
pub mod privacy;
pub mod recipient_list;
pub mod register;
pub mod screening;
pub mod search;
pub mod service_request;
pub mod session;
pub mod sharing;
pub mod start;
pub mod statistics;
pub mod template;
pub mod transfer;
pub mod work;

use crate::Web;
use axum::Router;

/// The routes of all pages.
pub fn routes() -> Router<Web> {
    let subjects = [
        house::routes,
        account::routes,
        agreement::routes,
        announcement::routes,
        case::routes,
        closure::routes,
        command::routes,
        common::routes,
        concern::routes,
        consent::routes,
        contract::routes,
        dispute::routes,
        follow_up::routes,
        help::routes,
        inquiry::routes,
        log::routes,
        paper::routes,
        plan::routes,
        privacy::routes,
        recipient_list::routes,
        register::routes,
        screening::routes,
        search::routes,
        service_request::routes,
        session::routes,
        sharing::routes,
        start::routes,
        statistics::routes,
        template::routes,
        work::routes,
    ];
    subjects.iter().fold(Router::new(), |all, routes| all.merge(routes())).fallback(house::nowhere)
}
