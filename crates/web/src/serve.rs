//! The server: until it is told to stop.

use app::App;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// Serves on a listener until SIGTERM or SIGINT; requests under way are answered first.
pub async fn serve(app: App, listener: TcpListener) -> anyhow::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let stop = async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    };
    axum::serve(listener, crate::router(app)).with_graceful_shutdown(stop).await?;
    Ok(())
}
