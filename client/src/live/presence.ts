import { effect, signal, untracked } from "@preact/signals";
import type { Uuid } from "../api/types";
import { drop, keep, kept } from "../device/device";
import { isConnected, tell } from "./socket";

type Shown = "typing" | "here";

const TYPING_EVERY_MS = 3_000;
const HERE_EVERY_MS = 20_000;
const key = (what: Shown) => `shows:${what}`;

/** What the person chose on this phone to let the others see. Nothing, before they choose; the page never asks. */
export const shows = signal<Record<Shown, boolean>>({ typing: false, here: false });

export async function openPresence(): Promise<void> {
  const [typing = false, here = false] = await Promise.all([kept<boolean>(key("typing")), kept<boolean>(key("here"))]);
  shows.value = { typing, here };
}

export async function letSee(what: Shown, isShown: boolean): Promise<void> {
  await (isShown ? keep(key(what), true) : drop(key(what)));
  shows.value = { ...shows.value, [what]: isShown };
}

const isInFront = () => document.visibilityState === "visible";
let typedAt = 0;

export function tellTyping(group_id: Uuid): void {
  if (!shows.value.typing || !isInFront() || Date.now() - typedAt < TYPING_EVERY_MS) return;
  typedAt = Date.now();
  tell({ group_id, kind: "typing" });
}

/** Says that I am here, for as long as the conversation is in front; gives what ends it. */
export function tellHere(group_id: Uuid): () => void {
  let isTold = false;
  const leave = () => {
    if (isTold) tell({ group_id, kind: "away" });
    isTold = false;
  };
  const say = () => {
    if (!shows.value.here || !isInFront()) return leave();
    tell({ group_id, kind: "here" });
    isTold = true;
  };
  const beat = setInterval(say, HERE_EVERY_MS);
  const stop = effect(() => {
    if (isConnected.value) untracked(say);
  });
  document.addEventListener("visibilitychange", say);
  return () => {
    clearInterval(beat);
    stop();
    document.removeEventListener("visibilitychange", say);
    leave();
  };
}
