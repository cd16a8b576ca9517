import type { Group, Message, Uuid } from "../api/types";
import { drop, keep, kept, keptKeys } from "../device/device";
import type { ConversationState } from "./conversations";

export interface Copy {
  group: Group;
  messages: Message[];
  older: string | number | null;
}

const COPIES = "copy:";
const KEPT_MESSAGES = 60;
const KEEP_AFTER_MS = 800;

const timers = new Map<Uuid, number>();

/** What one can read without net: the newest messages, put away a moment after the last change. */
export function keepCopy({ group, messages, older }: ConversationState): void {
  clearTimeout(timers.get(group.id));
  if (!messages) return;
  const newest = messages.slice(-KEPT_MESSAGES);
  const copy: Copy = {
    group,
    messages: newest,
    older: newest.length < messages.length ? newest[0]!.seq : older,
  };
  const put = () => void keep(COPIES + group.id, copy);
  timers.set(group.id, window.setTimeout(put, KEEP_AFTER_MS));
}

export function dropCopy(id: Uuid): Promise<void> {
  clearTimeout(timers.get(id));
  return drop(COPIES + id);
}

export async function allCopies(): Promise<Copy[]> {
  const copies = await Promise.all((await keptKeys(COPIES)).map((key) => kept<Copy>(key)));
  return copies.filter((copy) => copy !== undefined);
}
