import { useState } from "preact/hooks";
import { goBack } from "../../app/location";
import type { PageProps } from "../../app/routes";
import { get, patch, remove } from "../../api/request";
import type { NewOpportunity, Opportunity } from "../../api/types";
import { Button } from "../../ui/Button";
import { Choice } from "../../ui/Choice";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { OpportunityForm } from "./OpportunityForm";

export default function OpportunityPage({ params }: PageProps) {
  const t = words("employer");
  const { saved, notNow } = words("shell");
  const path = `/opportunities/${params.id}`;
  const fetched = useFetched(() => get<Opportunity>(path), [path]);
  const [isClosing, setIsClosing] = useState(false);
  const { isBusy, error, run } = useTask();
  const leave = () => {
    say(saved);
    goBack("/opportunities");
  };
  const save = async (opportunity: NewOpportunity) => {
    await patch<Opportunity>(path, opportunity);
    leave();
  };
  const close = () =>
    run(async () => {
      await remove(path);
      leave();
    });
  return (
    <Screen title={fetched.value?.title ?? t.editTitle} back="/opportunities">
      <Loaded of={fetched} rows={4}>
        {(opportunity) => <OpportunityForm start={opportunity} onSave={save} />}
      </Loaded>
      {fetched.value && <Button onClick={() => setIsClosing(true)}>{t.closeIt}</Button>}
      {isClosing && (
        <Sheet title={t.closeQuestion} onClose={() => setIsClosing(false)}>
          <p>{t.closeMeans}</p>
          <TaskError error={error} />
          <Choice
            label={t.closeQuestion}
            isBusy={isBusy}
            alternatives={[
              { label: t.closeIt, onChoose: () => void close() },
              { label: notNow, onChoose: () => setIsClosing(false) },
            ]}
          />
        </Sheet>
      )}
    </Screen>
  );
}
