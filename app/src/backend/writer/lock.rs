//! Web Locks: the writer holds one for as long as its tab is there. `web-sys` has no stable binding for them.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::window;
use leptos::task::spawn_local;
use leptos::web_sys::js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{OnRole, Role};

const NAME: &str = "portcullis.demo";

/// How a lock is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ask {
    /// Only if nobody has it.
    IfFree,
    /// After those who have it or asked before.
    InTurn,
    /// At once, from whoever has it.
    Now,
}

/// The lock of the demo.
#[derive(Clone)]
pub(in crate::backend) struct Lock {
    locks: JsValue,
    on_role: OnRole,
    /// Whether this tab stands in the queue already.
    queued: Rc<Cell<bool>>,
}

impl Lock {
    /// Asks for the lock; none in browsers without locks.
    pub(super) fn start(on_role: OnRole) -> Option<Self> {
        let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
        let lock = Lock { locks, on_role, queued: Rc::default() };
        let present = lock.locks.is_object();
        present.then(|| {
            lock.ask(Ask::IfFree);
            lock
        })
    }

    pub(super) fn take_over(&self) {
        self.ask(Ask::Now);
    }

    fn ask(&self, ask: Ask) {
        if ask == Ask::InTurn && self.queued.replace(true) {
            return;
        }
        let this = self.clone();
        let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if lock.is_null() {
                this.follow();
                return JsValue::UNDEFINED;
            }
            if ask == Ask::InTurn {
                this.queued.set(false);
            }
            (this.on_role)(Role::Writer);
            // Held until the tab goes or another takes it.
            Promise::new(&mut |_, _| {}).into()
        });
        let options = Object::new();
        let option = match ask {
            Ask::IfFree => Some("ifAvailable"),
            Ask::InTurn => None,
            Ask::Now => Some("steal"),
        };
        if let Some(option) = option {
            // A fresh object takes any property.
            Reflect::set(&options, &option.into(), &JsValue::TRUE).ok();
        }
        let asked = self.request(&options, &granted);
        let this = self.clone();
        spawn_local(async move {
            let Some(asked) = asked else { return };
            if JsFuture::from(asked).await.is_err() {
                this.follow();
            }
        });
    }

    fn request(&self, options: &Object, granted: &JsValue) -> Option<Promise> {
        let request: Function = Reflect::get(&self.locks, &"request".into()).ok()?.dyn_into().ok()?;
        request.call3(&self.locks, &NAME.into(), options, granted).ok()?.dyn_into().ok()
    }

    fn follow(&self) {
        (self.on_role)(Role::Follower);
        self.ask(Ask::InTurn);
    }
}
