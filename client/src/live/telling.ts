import { effect } from "@preact/signals";
import { isAbout, listUses } from "../consents/consents";
import { drop, keep, kept } from "../device/device";
import { words } from "../words/words";
import { isQuiet } from "./quietHours";
import { unread } from "./unread";

const AGREED = "tells-when-new";

let stop: (() => void) | null = null;

/** Says that there is something new, and nothing about what or from whom: a lock screen has many readers. */
async function tell(): Promise<void> {
  const text = words("shell").newsInApp;
  const options = { tag: "news", icon: "/icon.svg" };
  const worker = await navigator.serviceWorker?.getRegistration();
  if (worker) return worker.showNotification(text, options);
  new Notification(text, options);
}

function follow(): void {
  let before = Infinity;
  stop ??= effect(() => {
    const count = Object.values(unread.value).reduce((sum, each) => sum + each, 0);
    const isNews = count > before;
    before = count;
    if (isNews && document.hidden && !isQuiet(new Date())) void tell().catch(() => undefined);
  });
}

export async function beginTelling(): Promise<void> {
  await keep(AGREED, true);
  follow();
}

export async function endTelling(): Promise<void> {
  stop?.();
  stop = null;
  await drop(AGREED);
}

/** At the opening: goes on where this phone was allowed to, and asks whether the yes still stands. */
export async function resumeTelling(): Promise<void> {
  const isAllowed = "Notification" in globalThis && Notification.permission === "granted";
  if (!isAllowed || !(await kept<boolean>(AGREED))) return;
  const uses = await listUses();
  if (uses.find(isAbout("notifications", null))?.granted) follow();
  else await endTelling();
}
