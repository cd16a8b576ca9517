import type { Decision } from "../../api/types";
import { Card, Quote } from "../../ui/Card";
import { words } from "../../words/words";

type Result = NonNullable<Decision["result"]>;

/** What came of the vote, and never whose any of it was. */
export function ResultCard({ decision, result }: { decision: Decision; result: Result }) {
  const t = words("decisions");
  return (
    <Card title={t.result}>
      <p>{verdict(decision, result)}</p>
      {result.counts && <p>{t.counts(result.counts.yes, result.counts.no, result.counts.blank)}</p>}
      {result.words.map((text, at) => (
        <Quote key={at}>{text}</Quote>
      ))}
      {result.words.length > 1 && <p class="small words-order">{t.wordsOrder}</p>}
    </Card>
  );
}

function verdict({ method, subject, sides }: Decision, { is_quorate, is_adopted }: Result): string {
  const t = words("decisions");
  if (!is_quorate) return t.tooFew;
  if (method === "advice") return t.heard;
  if (method === "majority") return is_adopted ? t.isYes : t.isNo;
  if (is_adopted) return t.noObjection;
  return subject === "principle" && sides.length < 3 ? t.sideMissing : t.objected;
}
