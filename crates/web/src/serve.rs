//! The server: until it is told to stop.

use crate::Settings;
use app::App;
use std::net::SocketAddr;
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
    let service = crate::router(app, settings).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop).await?;
    Ok(())
}
