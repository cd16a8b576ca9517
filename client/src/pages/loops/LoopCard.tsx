import { useState } from "preact/hooks";
import type { Loop, LoopLine, NewLoopLine } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Choice } from "../../ui/Choice";
import { date, day, quote } from "../../words/format";
import { words } from "../../words/words";
import { isDue, noonOf } from "./days";
import { LineSheet } from "./LineSheet";

interface LoopCardProps {
  url: string;
  loop: Loop;
  onChanged: () => Promise<void>;
  onAnew: (text: string) => void;
}

export function LoopCard({ url, loop, onChanged, onAnew }: LoopCardProps) {
  const t = words("loops");
  const [step, setStep] = useState<NewLoopLine["step"] | null>(null);
  return (
    <Card title={loop.text} eyebrow={stateOf(loop)}>
      <ol class="loop-lines">
        {loop.lines.map((line, at) => (
          <Line key={at} line={line} />
        ))}
      </ol>
      {loop.is_stopped ? (
        <Button onClick={() => onAnew(loop.text)}>
          {t.anew}
          <span class="unseen">: {loop.text}</span>
        </Button>
      ) : (
        <>
          <Button onClick={() => setStep("seen")}>{t.sawQuestion}</Button>
          <div class="loop-decide">
            <p>{t.decide}</p>
            <Choice
              isRow
              label={t.decide}
              alternatives={[
                { label: t.keep, onChoose: () => setStep("kept") },
                { label: t.change, onChoose: () => setStep("changed") },
                { label: t.stop, onChoose: () => setStep("stopped") },
              ]}
            />
          </div>
        </>
      )}
      {step && (
        <LineSheet
          url={`${url}/${loop.id}/lines`}
          step={step}
          text={step === "changed" ? loop.text : ""}
          onClose={() => setStep(null)}
          onWritten={async () => {
            setStep(null);
            await onChanged();
          }}
        />
      )}
    </Card>
  );
}

function stateOf(loop: Loop): string {
  const t = words("loops");
  if (loop.is_stopped) return t.stoppedOne;
  if (loop.until === null) return t.goesOn;
  return isDue(loop) ? t.due : t.until(day(noonOf(loop.until)));
}

function Line({ line }: { line: LoopLine }) {
  const t = words("loops");
  return (
    <li>
      <span>
        {t.steps[line.step]}
        {line.text && <>: {quote(line.text)}</>}
      </span>
      <small>{date(line.created_at)}</small>
    </li>
  );
}
