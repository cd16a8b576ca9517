// Keeps the page itself (never what people wrote) on the phone, so that it opens without net.
const SHELL = "shell";
const PATIENCE_MS = 4000;
const MOST_FILES = 120;

const isOurs = (url) => url.origin === location.origin;
const isAsset = (url) => isOurs(url) && url.pathname.startsWith("/assets/");
const isServers = (url) => url.pathname.startsWith("/v1/") || url.pathname.startsWith("/socket.io");

async function put(name, response) {
  const cache = await caches.open(SHELL);
  await cache.put(name, response);
  const names = await cache.keys();
  await Promise.all(names.slice(0, Math.max(0, names.length - MOST_FILES)).map((old) => cache.delete(old)));
}

async function asset(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await put(request, response.clone());
  return response;
}

async function page(request) {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) await put("/", response.clone());
    return response;
  } catch (error) {
    const kept = await caches.match("/");
    if (kept) return kept;
    throw error;
  }
}

addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

// What the first opening fetched before this worker was there.
addEventListener("message", (event) => event.waitUntil(Promise.all(["/", ...event.data].map((path) => asset(path)))));

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !isOurs(url) || isServers(url)) return;
  if (isAsset(url)) event.respondWith(asset(event.request));
  else if (event.request.mode === "navigate") event.respondWith(page(event.request));
});

addEventListener("notificationclick", (event) => {
  event.notification.close();
  const open = clients.matchAll({ type: "window" }).then(([page]) => (page ? page.focus() : clients.openWindow("/")));
  event.waitUntil(open);
});
