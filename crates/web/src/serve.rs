//! The server: until it is told to stop.

use crate::Settings;
use app::App;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// Serves on a listener until SIGTERM or SIGINT; requests under way are answered first.
pub async fn serve(app: App, settings: Settings, listener: TcpListener) -> anyhow::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let stop = async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    };
    let housework = tokio::spawn(housework(app.clone()));
    let service = crate::router(app, settings).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop).await?;
    housework.abort();
    Ok(())
}

/// How often the house looks for what is over.
const EVERY: Duration = Duration::from_secs(60 * 60);

/// What the house does by itself, from the start on: lists by AVS number and runs of persons in common are deleted after
/// their day (DATA-10).
async fn housework(app: App) {
    loop {
        match app.delete_expired_lists().await {
            Ok(0) => {}
            Ok(lists) => tracing::info!(lists, "lists by AVS number deleted"),
            Err(error) => tracing::error!(%error, "lists by AVS number cannot be deleted"),
        }
        match app.delete_expired_runs().await {
            Ok(0) => {}
            Ok(runs) => tracing::info!(runs, "runs of persons in common deleted"),
            Err(error) => tracing::error!(%error, "runs of persons in common cannot be deleted"),
        }
        tokio::time::sleep(EVERY).await;
    }
}
