import { signal } from "@preact/signals";

/** False from the first request that got no answer, or from the phone's own word, until an answer comes again. */
export const isReachable = signal(navigator.onLine);

addEventListener("offline", () => (isReachable.value = false));
addEventListener("online", () => (isReachable.value = true));
