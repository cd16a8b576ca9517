import { put } from "../../api/request";
import type { Letter, Ours } from "../../api/types";
import { me } from "../../session/session";
import { Switch } from "../../ui/Switch";
import { words } from "../../words/words";
import { LetterCard } from "./LetterCard";

interface LettersProps {
  letters: Letter[];
  path: string;
  onChanged: (ours: Ours) => void;
}

/** What was sent, to whom, and the answer or the silence. */
export function Letters({ letters, path, onChanged }: LettersProps) {
  const t = words("ours");
  if (letters.length === 0) return null;
  const show = async (letter: Letter, is_for_site: boolean) =>
    onChanged(await put<Ours>(`${path}/letters/${letter.id}/shown`, { is_for_site }));
  return (
    <>
      <h2 class="section-head">{t.letters}</h2>
      {letters.map((letter) => (
        <LetterCard key={letter.id} letter={letter}>
          <Switch
            label={t.forSite(me.value!.site.name)}
            note={t.forSiteNote}
            isOn={letter.is_for_site}
            onChange={(isOn) => show(letter, isOn)}
          />
        </LetterCard>
      ))}
    </>
  );
}
