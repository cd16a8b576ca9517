import { signal } from "@preact/signals";
import { NoConnection } from "../api/problem";
import { get, patch, remove, whenSignedOut } from "../api/request";
import type { Language, Me, SignedIn } from "../api/types";
import { keep, kept, wipe } from "../device/device";
import { markSeen, wipeWhenUnseen } from "../device/lastSeen";
import { timeZone } from "../words/format";
import { speak } from "../words/words";

const COPY = "me";
const UNFINISHED_SIGN_OUT = "sign-out-unfinished";

export const me = signal<Me | null>(null);

async function settle(answer: Me): Promise<void> {
  const before = await kept<Me>(COPY);
  if (before && (before.person.id !== answer.person.id || before.hat !== answer.hat)) await wipe();
  timeZone.value = answer.site.time_zone;
  await Promise.all([keep(COPY, answer), markSeen(), speak(answer.person.language)]);
  me.value = answer;
}

async function forgetEverything(): Promise<void> {
  me.value = null;
  await wipe();
}

/** Who holds the phone: asked of the server, from this phone's copy when there is no net. */
export async function openSession(): Promise<void> {
  whenSignedOut(() => void forgetEverything());
  await wipeWhenUnseen();
  try {
    if (localStorage.getItem(UNFINISHED_SIGN_OUT)) await endSession();
    await settle(await get<Me>("/me"));
  } catch (error) {
    if (!(error instanceof NoConnection) || localStorage.getItem(UNFINISHED_SIGN_OUT)) return;
    const copy = await kept<Me>(COPY);
    if (!copy) return;
    timeZone.value = copy.site.time_zone;
    me.value = copy;
  }
}

export const beginSession = (answer: SignedIn): Promise<void> => settle(answer);

export async function changeLanguage(language: Language): Promise<void> {
  await speak(language);
  if (me.value) await settle(await patch<Me>("/me", { language }));
}

async function endSession(): Promise<void> {
  await remove("/session");
  localStorage.removeItem(UNFINISHED_SIGN_OUT);
}

/** The phone is emptied first; without net the server is told at the next opening, before anything else. */
export async function signOut(): Promise<void> {
  localStorage.setItem(UNFINISHED_SIGN_OUT, "yes");
  await forgetEverything();
  await endSession().catch(() => undefined);
}
