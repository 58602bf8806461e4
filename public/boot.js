// Starts the page: loads WebAssembly, then the service worker that keeps the page for times without a network.
"use strict";

(() => {
  const script = document.currentScript;
  const base = new URL("./", script.src).pathname;

  // The page is two programs: whatever runs a client, and everything else, which is small. The table of
  // contents in app/src/routes.rs says which answers what.
  const isDemo = /^((register|bootstrap)\/?|(demo|console)(\/.*)?)$/.test(location.pathname.slice(base.length));
  const { js, wasm } = isDemo
    ? { js: script.dataset.js, wasm: script.dataset.wasm }
    : { js: script.dataset.doorJs, wasm: script.dataset.doorWasm };

  // Both are fetched at once.
  const program = fetch(wasm);
  import(js)
    .then((module) => module.default({ module_or_path: program }))
    .catch((error) => {
      console.error(error);
      document.getElementById("shell-trouble")?.removeAttribute("hidden");
    });

  // The server speaks another version than this page (app/src/browser/update.rs). What is kept for offline use is renewed
  // first, or the same page would come back.
  addEventListener("portcullis-update-renew", async () => {
    const registration = await navigator.serviceWorker?.getRegistration();
    await registration?.update().catch(() => {});
    const next = registration?.installing ?? registration?.waiting;
    if (!next || !navigator.serviceWorker.controller) return location.reload();
    next.addEventListener("statechange", () => next.state === "redundant" && location.reload());
    if (next.state === "installing") await new Promise((done) => next.addEventListener("statechange", done, { once: true }));
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    next.postMessage("take over");
  });

  // Plain http beyond this machine has no service worker: the page works, only not offline.
  const container = navigator.serviceWorker;
  if (!container) return;

  const ready = (registration) => {
    // app/src/browser/update.rs listens, or looks for the attribute when it comes later.
    document.documentElement.setAttribute("data-update", "ready");
    dispatchEvent(new Event("portcullis-update-ready"));
    addEventListener("portcullis-update-take", () => {
      container.addEventListener("controllerchange", () => location.reload(), { once: true });
      registration.waiting?.postMessage("take over");
    });
  };

  const watch = (registration) => {
    if (registration.waiting && container.controller) ready(registration);
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker?.addEventListener("statechange", () => {
        // Without a controller this is the first visit: nothing older is shown.
        if (worker.state === "installed" && container.controller) ready(registration);
      });
    });
    // A page that stays open for days asks when one comes back to it.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") registration.update().catch(() => {});
    });
  };

  addEventListener("load", () => {
    container
      .register(new URL("sw.js", script.src), { updateViaCache: "none" })
      .then(watch)
      .catch((error) => console.info("The page is not kept for offline use:", error.message));
  });
})();
