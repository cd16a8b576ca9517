import type { PracticeItem } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { words } from "../../words/words";
import "./practice.css";

interface PracticeCardProps {
  item: PracticeItem;
  onStart: () => void;
}

const STARTS = { loop: "loop", norm: "rule", rule: "rule", round: "round", card: "chat", principle: "chat" } as const;

export function PracticeCard({ item: { kind, title, text, lines }, onStart }: PracticeCardProps) {
  const t = words("practice");
  return (
    <Card eyebrow={t.kinds[kind]} {...(title && { title })}>
      {text && <p class="words-of-theirs">{text}</p>}
      {lines.length > 0 && (
        <dl class="tried">
          {lines.map((line, number) => (
            <div key={number}>
              <dt>{t.steps[line.step]}</dt>
              {line.text && <dd>{line.text}</dd>}
            </div>
          ))}
        </dl>
      )}
      <Button onClick={onStart}>{t.start[STARTS[kind]]}</Button>
    </Card>
  );
}
