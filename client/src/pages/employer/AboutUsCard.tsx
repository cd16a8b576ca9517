import { useState } from "preact/hooks";
import { get, patch } from "../../api/request";
import type { Organisation } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Field } from "../../ui/Field";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

const LONGEST = 1000;

export function AboutUsCard() {
  const t = words("employer");
  const fetched = useFetched(() => get<Organisation>("/organisation"));
  const { isBusy, error, run } = useTask();
  const [draft, setDraft] = useState<string | null>(null);
  const save = () =>
    run(async () => {
      fetched.replace(await patch<Organisation>("/organisation", { about: draft?.trim() }));
      setDraft(null);
    });
  return (
    <Loaded of={fetched} rows={1}>
      {(organisation) => (
        <Card title={organisation.name} eyebrow={t.about}>
          <p class="words-of-theirs">{organisation.about}</p>
          <Button onClick={() => setDraft(organisation.about)}>{t.edit}</Button>
          {draft !== null && (
            <Sheet title={t.about} onClose={() => setDraft(null)}>
              <Field
                label={t.aboutField}
                hint={t.aboutHint}
                value={draft}
                onInput={setDraft}
                rows={6}
                maxLength={LONGEST}
                hasFocus
              />
              <TaskError error={error} />
              <Button look="go" onClick={save} isBusy={isBusy} isDisabled={draft.trim() === ""}>
                {words("shell").save}
              </Button>
            </Sheet>
          )}
        </Card>
      )}
    </Loaded>
  );
}
