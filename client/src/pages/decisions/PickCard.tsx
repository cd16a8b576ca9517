import { useEffect, useState } from "preact/hooks";
import type { Pick } from "../../api/types";
import { Card } from "../../ui/Card";
import { date, list } from "../../words/format";
import { words } from "../../words/words";
import { isInOrder } from "./lots";

/** Whom it fell to, and how anybody checks that it did. */
export function PickCard({ pick }: { pick: Pick }) {
  const t = words("decisions");
  const names = pick.places.map(({ member }) => member.alias);
  const picked = pick.places.filter(({ place }) => place <= pick.count).map(({ member }) => member.alias);
  return (
    <Card eyebrow={pick.task} title={t.fellTo(list(picked))}>
      <p class="small">{t.among(list([...names].sort((one, other) => one.localeCompare(other))))}</p>
      <p class="small">{t.onDay(date(pick.created_at))}</p>
      <details>
        <summary>{t.checkIt}</summary>
        <p class="notice">{t.recipe}</p>
        <Checked pick={pick} />
        <p class="small">{t.seed}</p>
        <p class="digits">{pick.seed}</p>
        <ol class="rows">
          {pick.places.map(({ place, member }) => (
            <li key={place}>
              <b>
                {place}. {member.alias}
              </b>
              <p class="digits">{member.id}</p>
            </li>
          ))}
        </ol>
      </details>
    </Card>
  );
}

/** What this phone comes to by itself. */
function Checked({ pick }: { pick: Pick }) {
  const t = words("decisions");
  const [isRight, setIsRight] = useState<boolean>();
  useEffect(() => void isInOrder(pick).then(setIsRight, () => undefined), [pick]);
  if (isRight === undefined) return null;
  return <p>{isRight ? t.isRight : t.isWrong}</p>;
}
