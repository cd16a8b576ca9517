import { get } from "../../api/request";
import type { Letter, Page } from "../../api/types";
import { useFetched } from "../../ui/Loaded";
import { RowLink } from "../../ui/RowLink";
import { words } from "../../words/words";

/** The way to the letters that ask me, from a room of other things; not there where nobody asks. */
export function LettersLink() {
  const t = words("ours");
  const { value } = useFetched(() => get<Page<Letter>>("/letters"));
  const waiting = value?.items.filter(({ state }) => state !== "answered").length ?? 0;
  if (!value || value.items.length === 0) return null;
  const news = waiting > 0 ? t.lettersWait(waiting) : null;
  return <RowLink href="/letters" title={t.lettersTitle} note={t.lettersSub} news={news} />;
}
