//! Who waits for something to happen is woken here, and then looks for itself.

use std::sync::Arc;

use tokio::sync::watch;

/// Rings when a journal has grown, or when logins have changed.
#[derive(Debug, Clone)]
pub struct Bell {
    events: Arc<watch::Sender<()>>,
    logins: Arc<watch::Sender<()>>,
}

impl Default for Bell {
    fn default() -> Self {
        Bell { events: Arc::new(watch::Sender::new(())), logins: Arc::new(watch::Sender::new(())) }
    }
}

impl Bell {
    /// A journal has grown.
    pub fn ring_events(&self) {
        self.events.send_replace(());
    }

    /// Logins have changed.
    pub fn ring_logins(&self) {
        self.logins.send_replace(());
    }

    /// Wakes when a journal has grown.
    pub fn events(&self) -> watch::Receiver<()> {
        self.events.subscribe()
    }

    /// Wakes when logins have changed.
    pub fn logins(&self) -> watch::Receiver<()> {
        self.logins.subscribe()
    }
}
