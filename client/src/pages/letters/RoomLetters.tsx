import { get } from "../../api/request";
import type { Letter, Page, Uuid } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { useFetched } from "../../ui/Loaded";
import { words } from "../../words/words";
import { LetterCard } from "../ours/LetterCard";
import "../ours/ours.css";

/** What groups have written to a shared room, and what was answered there; nothing where nobody has. */
export function RoomLetters({ room }: { room: Uuid }) {
  const t = words("ours");
  const { value, reload } = useFetched(() => get<Page<Letter>>(`/groups/${room}/letters`), [room]);
  useReloadOn(room, ["ours_changed"], reload);
  if (!value || value.items.length === 0) return null;
  return (
    <>
      <h2 class="section-head">{t.toTheRoom}</h2>
      {value.items.map((letter) => (
        <LetterCard key={letter.id} letter={letter} isWhole />
      ))}
    </>
  );
}
