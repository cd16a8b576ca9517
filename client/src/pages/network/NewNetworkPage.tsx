import { useState } from "preact/hooks";
import { navigate } from "../../app/location";
import { post } from "../../api/request";
import type { Network } from "../../api/types";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Screen } from "../../ui/Screen";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

const LONGEST_NAME = 60;

export default function NewNetworkPage() {
  const t = words("network");
  const { isBusy, error, run } = useTask();
  const [name, setName] = useState("");
  const save = () =>
    run(async () => {
      const { id } = await post<Network>("/networks", { name: name.trim() });
      navigate(`/network/${id}/parties`, { replace: true });
    });
  return (
    <Screen title={t.newTitle} back="/networks">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={t.name} hint={t.nameHint} value={name} onInput={setName} maxLength={LONGEST_NAME} hasFocus />
        <TaskError error={error} />
        <Button type="submit" look="go" isBusy={isBusy} isDisabled={name.trim() === ""}>
          {words("shell").save}
        </Button>
      </form>
    </Screen>
  );
}
