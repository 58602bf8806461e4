//! What the current controller shows this browser's user, kept up to date: asked for after each command of one's own, and
//! whenever the server tells that an answer is another now. Only a visible page listens.

use domain::answer::{Answer, ControllerRow, ModelRow, UserRow};
use domain::query::Query;
use leptos::prelude::*;
use leptos::task::spawn_local;
use uuid::Uuid;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::EventSource;

use crate::api::{self, ApiError, VERSION};
use crate::base_path::at;

/// The current controller as it is now.
#[derive(Clone, Copy)]
pub(crate) struct Live {
    of: RwSignal<Option<Uuid>>,
    controller: RwSignal<Option<ControllerRow>>,
    users: RwSignal<Vec<UserRow>>,
    models: RwSignal<Vec<ModelRow>>,
    trouble: RwSignal<Option<ApiError>>,
    stream: StoredValue<Option<EventSource>, LocalStorage>,
}

/// Makes [`use_live`] available to every page.
pub(crate) fn provide_live() -> Live {
    let live = Live {
        of: RwSignal::new(None),
        controller: RwSignal::new(None),
        users: RwSignal::new(Vec::new()),
        models: RwSignal::new(Vec::new()),
        trouble: RwSignal::new(None),
        stream: StoredValue::new_local(None),
    };
    provide_context(live);
    live
}

/// The current controller as it is now.
pub(crate) fn use_live() -> Live {
    expect_context()
}

impl Live {
    /// Follows a controller, or none.
    pub(crate) fn follow(self, controller: Option<Uuid>) {
        if self.of.get_untracked() != controller {
            self.of.set(controller);
            self.controller.set(None);
            self.users.set(Vec::new());
            self.models.set(Vec::new());
        }
        self.refresh();
        self.listen();
    }

    /// The controller; none while signed out.
    pub(crate) fn controller(self) -> Option<ControllerRow> {
        self.controller.get()
    }

    /// The users that one may see.
    pub(crate) fn users(self) -> Vec<UserRow> {
        self.users.get()
    }

    pub(super) fn users_untracked(self, read: impl FnOnce(&[UserRow])) {
        self.users.with_untracked(|users| read(users));
    }

    /// The models that one may see.
    pub(crate) fn models(self) -> Vec<ModelRow> {
        self.models.get()
    }

    /// Why nothing can be asked, if so.
    pub(crate) fn trouble(self) -> Option<ApiError> {
        self.trouble.get()
    }

    /// Asks again.
    pub(crate) fn refresh(self) {
        let Some(controller) = self.of.get_untracked() else { return };
        spawn_local(async move {
            let asked = self.ask(controller).await;
            self.trouble.try_set(asked.err());
        });
    }

    async fn ask(self, controller: Uuid) -> Result<(), ApiError> {
        let answer = async |query| api::query(VERSION, controller, query).await.map(|seen| seen.answer);
        let told = answer(Query::Controller).await;
        if let Err(ApiError::NoSession | ApiError::Ended { .. }) = &told {
            self.controller.try_set(None);
            self.close();
        }
        if let Answer::Controller(row) = told? {
            self.controller.try_set(Some(row));
        }
        if let Answer::Users(rows) = answer(Query::Users { all: true }).await? {
            self.users.try_set(rows);
        }
        if let Answer::Models(rows) = answer(Query::Models { user: None, all: true }).await? {
            self.models.try_set(rows);
        }
        self.listen();
        Ok(())
    }

    /// Opens the stream of news, unless it is open or the page is hidden.
    fn listen(self) {
        let is_open = self.stream.with_value(|stream| {
            stream.as_ref().is_some_and(|stream| stream.ready_state() != EventSource::CLOSED)
        });
        if is_open || document().hidden() || self.controller.with_untracked(Option::is_none) {
            return;
        }
        let Ok(stream) = EventSource::new(&at("/api/events")) else { return };
        let heard = Closure::<dyn FnMut()>::new(move || self.refresh());
        stream.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
        self.stream.set_value(Some(stream));
    }

    /// Closes the stream, as a hidden page does.
    pub(crate) fn close(self) {
        if let Some(Some(stream)) = self.stream.try_update_value(Option::take) {
            stream.close();
        }
    }
}
