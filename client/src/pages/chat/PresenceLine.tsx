import { useEffect } from "preact/hooks";
import type { Uuid } from "../../api/types";
import { learnNames, whoIsHere, whoIsTyping } from "../../live/whoIsHere";
import { list } from "../../words/format";
import { words } from "../../words/words";

const MOST_NAMES = 2;

/** Nobody is counted: two are named, and that there are more. */
const named = (names: string[], others: string): string =>
  list(names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), others] : names);

/** Who types or is here, of those who let it be seen. Who types is not read out: that would never end. */
export function PresenceLine({ group }: { group: Uuid }) {
  const t = words("chat");
  const here = whoIsHere(group);
  const typing = whoIsTyping(group);
  useEffect(() => void learnNames(group).catch(() => undefined));
  return (
    <div class="presence">
      <p role="status" class={typing.length > 0 ? "unseen" : undefined}>
        {here.length > 0 && t.isHere(named(here, t.others), here.length)}
      </p>
      {typing.length > 0 && <p>{t.isTyping(named(typing, t.others), typing.length)}</p>}
    </div>
  );
}
