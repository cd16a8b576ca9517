import { Choice } from "../../ui/Choice";
import { words } from "../../words/words";
import { spans, type Span } from "./days";

interface SpanChoiceProps {
  chosen: Span | null;
  onChoose: (span: Span) => void;
}

export function SpanChoice({ chosen, onChoose }: SpanChoiceProps) {
  const t = words("loops");
  return (
    <div class="field">
      <b>{t.untilWhen}</b>
      <Choice
        isRow
        label={t.untilWhen}
        alternatives={(Object.keys(spans) as Span[]).map((span) => ({
          label: t.spans[span],
          isChosen: span === chosen,
          onChoose: () => onChoose(span),
        }))}
      />
    </div>
  );
}
