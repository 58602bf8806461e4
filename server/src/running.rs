//! Serving: accept until told to stop, then finish what is under way within ten seconds.

mod tidying;

use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use axum_server::Handle;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use crate::failure::Failure;
use crate::service::Service;
use crate::web::{self, Bundle, Files, Proxy, Web, limits};

/// How long connections may take to finish after the word to stop.
const GRACE: Duration = Duration::from_secs(8);

/// Serves until the word to stop, and closes the database last.
pub async fn serve(
    listener: TcpListener,
    service: Service,
    proxy: Proxy,
    stop: CancellationToken,
) -> Result<(), Failure> {
    let store = service.store.clone();
    tokio::spawn(tidying::keep_tidy(service.clone(), stop.clone()));
    tokio::spawn(service.clone().follow(stop.clone()));
    let web = Web { service, files: Files::of(Bundle), proxy, stop: stop.clone() };
    let router = web::router(web).map_err(Failure::other)?;
    let handle = Handle::new();
    tokio::spawn(pass_on(stop.clone(), handle.clone()));
    let mut server = axum_server::from_tcp(listener).map_err(Failure::other)?.handle(handle);
    server.http_builder().http1().header_read_timeout(limits::HEAD);
    let server = server.first_request_timeout(limits::HEAD);
    let served = server.serve(router.into_make_service_with_connect_info::<SocketAddr>()).await;
    stop.cancel();
    store.close().await;
    tracing::info!("stopped");
    served.map_err(Failure::other)
}

async fn pass_on(stop: CancellationToken, handle: Handle<SocketAddr>) {
    stop.cancelled().await;
    tracing::info!("stopping");
    handle.graceful_shutdown(Some(GRACE));
}

/// The word to stop: cancelled by the first SIGINT or SIGTERM from now on. The second ends the process at once.
pub fn stop_on_signals() -> Result<CancellationToken, Failure> {
    let stop = CancellationToken::new();
    let mut interrupt = signal(SignalKind::interrupt()).map_err(Failure::other)?;
    let mut terminate = signal(SignalKind::terminate()).map_err(Failure::other)?;
    let mut next = async move || {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    };
    let told = stop.clone();
    tokio::spawn(async move {
        next().await;
        told.cancel();
        next().await;
        tracing::warn!("stopped without waiting");
        std::process::exit(1);
    });
    Ok(stop)
}
