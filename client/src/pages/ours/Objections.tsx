import type { Ours } from "../../api/types";
import { Card, Quote } from "../../ui/Card";
import { words } from "../../words/words";

/** Why wordings are not the group's; of nobody in particular. */
export function Objections({ objections }: Pick<Ours, "objections">) {
  const t = words("ours");
  return (
    <>
      {objections.map(({ version, reason }, at) => (
        <Card key={at} eyebrow={t.objected(version)}>
          {reason ? <Quote>{reason}</Quote> : <p class="muted">{t.noReason}</p>}
        </Card>
      ))}
    </>
  );
}
