//! The server: until it is told to stop.

use crate::Settings;
use app::App;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};

/// What ends the server. Made before the server is announced: a signal that comes right after would kill it instead.
pub struct Stop {
    terminate: Signal,
    interrupt: Signal,
}

impl Stop {
    /// Hears SIGTERM and SIGINT from now on.
    ///
    /// Errors: the system hands out no signals.
    pub fn heard() -> anyhow::Result<Self> {
        Ok(Self { terminate: signal(SignalKind::terminate())?, interrupt: signal(SignalKind::interrupt())? })
    }

    async fn comes(mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

/// Serves on a listener until it is told to stop; requests under way are answered first.
pub async fn serve(app: App, settings: Settings, listener: TcpListener, stop: Stop) -> anyhow::Result<()> {
    let housework = tokio::spawn(housework(crate::with_press(app.clone())));
    let service = crate::router(app, settings).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop.comes()).await?;
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
        match app.follow_model().await {
            Ok(true) => tracing::info!(change = app.models().running(), "another model runs"),
            Ok(false) => {}
            Err(error) => tracing::error!(%error, "the approved model cannot be run"),
        }
        match app.work_on_jobs().await {
            Ok(0) => {}
            Ok(jobs) => tracing::info!(jobs, "jobs done"),
            Err(error) => tracing::warn!(%error, "no jobs can be done"),
        }
        tokio::time::sleep(EVERY).await;
    }
}
