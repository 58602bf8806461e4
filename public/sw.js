// Keeps the whole bundle on this machine, so that the page opens without a network, at any of its addresses.
"use strict";

// `cargo xtask dist` writes the version and the files of the bundle into this line.
const BUNDLE = { version: "development", files: [] };

const BASE = new URL("./", self.location).pathname;
const OURS = `portcullis ${BASE} `;
const CACHE = OURS + BUNDLE.version;
const FILES = new Set(BUNDLE.files);

// What the server answers itself, never the page.
const SERVERS = /^(api\/|healthz$|readyz$|metrics$)/;

// Names with a hash never change, so what the page has just loaded is not loaded again.
const isHashed = (file) => /[-.][0-9a-f]{16,}[-._]/.test(file);

self.addEventListener("install", (event) => {
  const request = (file) => new Request(BASE + file, { cache: isHashed(file) ? "default" : "no-cache" });
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(["", ...BUNDLE.files].map(request))));
});

self.addEventListener("activate", (event) => {
  const stale = (name) => name.startsWith(OURS) && name !== CACHE;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(stale).map((name) => caches.delete(name)))));
});

// A newer version waits until the person takes it.
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin || !pathname.startsWith(BASE)) return;
  const path = pathname.slice(BASE.length);
  if (FILES.has(path)) event.respondWith(kept(pathname, event.request));
  else if (mode === "navigate" && !SERVERS.test(path)) event.respondWith(kept(BASE, event.request));
});

async function kept(path, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(request);
}
