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

/// How often a worker looks for jobs.
const EVERY: Duration = Duration::from_secs(5);

/// What the house does by itself, from the start on.
async fn housework(app: App) {
    let mut begun = false;
    loop {
        if !begun {
            begun = app.begin_housework().await.is_ok();
        }
        match app.work_on_jobs().await {
            Ok(0) => {}
            Ok(jobs) => tracing::info!(jobs, "jobs done"),
            Err(error) => tracing::warn!(%error, "no jobs can be done"),
        }
        tokio::time::sleep(EVERY).await;
    }
}
