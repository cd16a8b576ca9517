import { useState } from "preact/hooks";
import { put, remove } from "../../api/request";
import type { VettedOrganisation } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Choice } from "../../ui/Choice";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

interface VettingCardProps {
  organisation: VettedOrganisation;
  onChanged: (organisation: VettedOrganisation) => void;
}

export function VettingCard({ organisation, onChanged }: VettingCardProps) {
  const t = words("coordinator");
  const { notNow } = words("shell");
  const { isBusy, error, run } = useTask();
  const [isTakingBack, setIsTakingBack] = useState(false);
  const path = `/organisations/${organisation.id}/vetting`;
  const vet = () =>
    run(async () => {
      onChanged(await put<VettedOrganisation>(path));
      say(t.isVettedNow);
    });
  const takeBack = () =>
    run(async () => {
      onChanged(await remove<VettedOrganisation>(path));
      setIsTakingBack(false);
      say(t.isTakenBack);
    });
  return (
    <Card title={t.vetting} eyebrow={organisation.is_vetted ? t.vetted : t.notVetted}>
      <p class="muted">{organisation.is_vetted ? t.vettedMeans : t.notVettedMeans}</p>
      <TaskError error={error} />
      {organisation.is_vetted ? (
        <Button onClick={() => setIsTakingBack(true)}>{t.takeBack}</Button>
      ) : (
        <Button onClick={vet} isBusy={isBusy}>
          {t.vet}
        </Button>
      )}
      {isTakingBack && (
        <Sheet title={t.takeBackQuestion} onClose={() => setIsTakingBack(false)}>
          <p>{t.takeBackMeans}</p>
          <Choice
            label={t.takeBackQuestion}
            isBusy={isBusy}
            alternatives={[
              { label: t.takeBack, onChoose: () => void takeBack() },
              { label: notNow, onChoose: () => setIsTakingBack(false) },
            ]}
          />
        </Sheet>
      )}
    </Card>
  );
}
