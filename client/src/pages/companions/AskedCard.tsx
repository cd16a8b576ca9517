import { useState } from "preact/hooks";
import type { Companion } from "../../api/types";
import { Card } from "../../ui/Card";
import { Choice } from "../../ui/Choice";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { quote } from "../../words/format";
import { words } from "../../words/words";
import { part } from "./companions";
import { YesSheet } from "./YesSheet";
import "./companions.css";

interface AskedCardProps {
  asked: Companion;
  onAnswered: () => void;
}

/** Somebody asks me along. A no is as near as a yes, and leaves nothing behind. */
export function AskedCard({ asked, onAnswered }: AskedCardProps) {
  const t = words("companions");
  const [isSayingYes, setIsSayingYes] = useState(false);
  const { isBusy, error, run } = useTask();
  const { other, opportunity, organisation } = asked;
  const question = t.askedYou[asked.step](other.alias, quote(opportunity.title), organisation.name);
  const sayNo = () => run(async () => part(asked).then(onAnswered));
  return (
    <Card title={question}>
      <Choice
        label={question}
        isBusy={isBusy}
        alternatives={[
          { label: t.yes, onChoose: () => setIsSayingYes(true) },
          { label: t.notThisTime, onChoose: () => void sayNo() },
        ]}
      />
      <TaskError error={error} known={t.known} />
      <p class="small muted no-is-fine">{t.noIsFine}</p>
      {isSayingYes && (
        <YesSheet
          asked={asked}
          onClose={() => setIsSayingYes(false)}
          onDone={() => {
            setIsSayingYes(false);
            onAnswered();
          }}
        />
      )}
    </Card>
  );
}
