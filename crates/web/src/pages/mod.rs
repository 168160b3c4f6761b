//! The pages, a folder a subject.

pub mod account;
pub mod activity;
pub mod affair;
pub mod agreement;
pub mod anchoring;
pub mod announcement;
pub mod body;
pub mod budget;
mod calendar;
pub mod case;
pub mod closure;
pub mod command;
pub mod common;
pub mod concern;
pub mod consent;
pub mod contract;
pub mod directory;
pub mod dispute;
pub mod downloads;
pub mod follow_up;
pub mod help;
mod house;
pub mod import;
pub mod income;
pub mod inquiry;
pub mod inventory;
pub mod invoice;
pub mod ledger;
pub mod letters;
pub mod local_project;
pub mod log;
pub mod mandate;
pub mod model;
pub mod national;
pub mod obstacle;
mod outbox;
pub mod paper;
mod plain;
pub mod plan;
pub mod privacy;
pub mod procedure;
pub mod programme;
pub mod project;
pub mod recipient_list;
pub mod recommendation;
pub mod register;
pub mod revision;
pub mod screening;
pub mod search;
pub mod service_request;
pub mod session;
pub mod sharing;
mod sheet;
pub mod sitting;
pub mod start;
pub mod statistics;
pub mod template;
pub mod tool;
pub mod topic;
pub mod transfer;
pub mod work;

use crate::Web;
use axum::Router;

/// The routes of all pages.
pub fn routes() -> Router<Web> {
    let subjects = [
        house::routes,
        account::routes,
        affair::routes,
        agreement::routes,
        activity::routes,
        anchoring::routes,
        announcement::routes,
        budget::routes,
        calendar::routes,
        body::routes,
        case::routes,
        closure::routes,
        command::routes,
        common::routes,
        concern::routes,
        consent::routes,
        contract::routes,
        directory::routes,
        dispute::routes,
        downloads::routes,
        follow_up::routes,
        help::routes,
        import::routes,
        income::routes,
        inquiry::routes,
        invoice::routes,
        ledger::routes,
        letters::routes,
        inventory::routes,
        log::routes,
        model::routes,
        national::routes,
        obstacle::routes,
        outbox::routes,
        paper::routes,
        plan::routes,
        privacy::routes,
        local_project::routes,
        mandate::routes,
        programme::routes,
        project::routes,
        recipient_list::routes,
        recommendation::routes,
        register::routes,
        screening::routes,
        search::routes,
        service_request::routes,
        session::routes,
        sharing::routes,
        sitting::routes,
        start::routes,
        statistics::routes,
        tool::routes,
        topic::routes,
        revision::routes,
        template::routes,
        work::routes,
    ];
    subjects.iter().fold(Router::new(), |all, routes| all.merge(routes())).fallback(house::nowhere)
}
