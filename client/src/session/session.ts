import { signal } from "@preact/signals";
import { Problem } from "../api/problem";
import { get, patch, remove, whenSignedOut } from "../api/request";
import type { Language, Me, SignedIn } from "../api/types";
import { empty, emptyForGood, keep, kept } from "../device/device";
import { dropForgottenCopies, markSeen } from "../device/lastSeen";
import { timeZone } from "../words/format";
import { speak } from "../words/words";

const COPY = "me";
const COPY_AFTER_MS = 4_000;
const UNFINISHED_SIGN_OUT = "sign-out-unfinished";

export const me = signal<Me | null>(null);
const otherTabs = "BroadcastChannel" in globalThis ? new BroadcastChannel("session") : null;

const isSameHolder = (one: Me, other: Me): boolean => one.person.id === other.person.id && one.hat === other.hat;

function show(holder: Me): void {
  timeZone.value = holder.site.time_zone;
  me.value = holder;
  void import("../live/live").then((live) => live.startLive(holder.hat));
}

async function settle(answer: Me): Promise<void> {
  const before = await kept<Me>(COPY);
  if (before && !isSameHolder(before, answer)) await empty();
  await Promise.all([keep(COPY, answer), markSeen(), speak(answer.person.language)]);
}

/** Leaves the page as a whole, so that nothing of the last holder is left in its memory either. */
async function leave(to: string): Promise<void> {
  await emptyForGood();
  location.replace(to);
}

async function askServer(): Promise<void> {
  try {
    if (localStorage.getItem(UNFINISHED_SIGN_OUT)) await endSession();
    const answer = await get<Me>("/me");
    await settle(answer);
    if (!me.value) show(answer);
  } catch (error) {
    if (error instanceof Problem && error.status === 401) await empty();
  }
}

/** Who holds the phone: asked of the server; from this phone's copy when it is silent or takes its time. */
export async function openSession(): Promise<void> {
  const leaveWithIt = () => void (me.value && leave("/welcome?ended"));
  whenSignedOut(leaveWithIt);
  otherTabs?.addEventListener("message", leaveWithIt);
  await dropForgottenCopies();
  const asked = askServer();
  if (!(await kept<Me>(COPY))) return asked;
  await Promise.race([asked, new Promise((resume) => setTimeout(resume, COPY_AFTER_MS))]);
  const copy = await kept<Me>(COPY);
  if (!me.value && copy) show(copy);
}

/** After the door or a sign-in. */
export async function beginSession(answer: SignedIn): Promise<void> {
  await settle(answer);
  if (me.value) location.replace("/");
  else show(answer);
}

export async function changeLanguage(language: Language): Promise<void> {
  await speak(language);
  if (!me.value) return;
  me.value = await patch<Me>("/me", { language });
  await keep(COPY, me.value);
}

async function endSession(): Promise<void> {
  await remove("/session").catch((error) => {
    if (!(error instanceof Problem)) throw error;
  });
  localStorage.removeItem(UNFINISHED_SIGN_OUT);
}

/** The phone is emptied first; without net the server is told at the next opening, before anything else. */
export async function signOut(): Promise<void> {
  localStorage.setItem(UNFINISHED_SIGN_OUT, "yes");
  await emptyForGood();
  otherTabs?.postMessage("signed-out");
  await endSession().catch(() => undefined);
  await leave("/welcome?signed-out");
}
