import type { Pick } from "../../api/types";

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether the members of a draw stand in the order of SHA-256 of the seed followed by their id. */
export async function isInOrder({ seed, places }: Pick): Promise<boolean> {
  const digests = await Promise.all(places.map(({ member }) => digest(seed + member.id)));
  return digests.every((one, at) => at === 0 || digests[at - 1]! < one);
}
