import { computed, signal } from "@preact/signals";
import { get } from "../api/request";
import type { Member, Page, Signalled, Uuid } from "../api/types";
import { firstEnd, type Present, withoutPassed, withSignal, withWritten } from "./present";

const present = signal<Present>(new Map());
const names = signal<ReadonlyMap<Uuid, string>>(new Map());
const asked = new Set<Uuid>();
let passing: ReturnType<typeof setTimeout> | undefined;

function put(next: Present): void {
  const now = Date.now();
  present.value = withoutPassed(next, now);
  clearTimeout(passing);
  const end = firstEnd(present.value, now);
  if (end < Infinity) passing = setTimeout(() => put(present.value), end - now);
}

export const hear = (event: Signalled): void => put(withSignal(present.value, event, Date.now()));
export const hearWritten = (member: Uuid): void => put(withWritten(present.value, member));

const inGroup = (group: Uuid, until: "hereUntil" | "typingUntil"): string[] =>
  [...present.value]
    .filter(([, seen]) => seen.group === group && seen[until] > Date.now())
    .flatMap(([member]) => names.value.get(member) ?? []);

/** What those who can be seen in the group are called there. */
export const whoIsHere = (group: Uuid): string[] => inGroup(group, "hereUntil");
export const whoIsTyping = (group: Uuid): string[] => inGroup(group, "typingUntil");

const strangers = computed(() =>
  [...present.value].filter(([member]) => !names.value.has(member) && !asked.has(member)),
);

/** Asks once what somebody is called whom the phone has not heard of. */
export async function learnNames(group: Uuid): Promise<void> {
  const unknown = strangers.value.filter(([, seen]) => seen.group === group);
  if (unknown.length === 0) return;
  for (const [member] of unknown) asked.add(member);
  const { items } = await get<Page<Member>>(`/groups/${group}/members`);
  names.value = new Map([...names.value, ...items.map(({ id, alias }) => [id, alias] as const)]);
}
