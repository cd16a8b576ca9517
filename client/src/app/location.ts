import { signal } from "@preact/signals";

interface Entry {
  depth: number;
}

const depthNow = (): number => (history.state as Entry | null)?.depth ?? 0;

/** The code that travels after `#` in a printed link. Taken out of the address bar at once, also out of the history. */
export const arrivalCode = signal<string | null>(null);

function hideArrivalCode(): void {
  if (location.hash.length < 2) return;
  arrivalCode.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState({ depth: depthNow() }, "", location.pathname + location.search);
}

hideArrivalCode();
export const path = signal(location.pathname);
export const search = signal(location.search);

function read(): void {
  hideArrivalCode();
  path.value = location.pathname;
  search.value = location.search;
}

export function navigate(to: string, { replace = false } = {}): void {
  if (replace) history.replaceState({ depth: depthNow() }, "", to);
  else history.pushState({ depth: depthNow() + 1 }, "", to);
  read();
}

export function goBack(fallback: string): void {
  if (depthNow() > 0) history.back();
  else navigate(fallback, { replace: true });
}

const WALK_BACK_MS = 400;

/** Walks back to where the page was first opened and puts something harmless there, so that »back« shows nothing. */
export function leaveFor(harmless: string): void {
  const depth = depthNow();
  const leave = () => location.replace(harmless);
  // The rooms one walks back through must not be seen on the way.
  document.body.hidden = true;
  if (depth === 0) return leave();
  addEventListener("popstate", leave, { once: true });
  setTimeout(leave, WALK_BACK_MS);
  history.go(-depth);
}

// A page the browser had put aside is opened anew: somebody else may hold the phone now.
addEventListener("pageshow", (event) => event.persisted && location.reload());

function followLink(event: MouseEvent): void {
  const link = (event.target as Element).closest?.("a");
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || event.defaultPrevented || link.target || link.origin !== location.origin) return;
  event.preventDefault();
  navigate(link.pathname + link.search + link.hash);
}

addEventListener("popstate", read);
addEventListener("hashchange", read);
document.addEventListener("click", followLink);
