import { useState } from "preact/hooks";
import { navigate } from "../../app/location";
import { post } from "../../api/request";
import type { VettedOrganisation } from "../../api/types";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Screen } from "../../ui/Screen";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

const LONGEST_NAME = 100;
const LONGEST_ABOUT = 1000;

export default function NewOrganisationPage() {
  const t = words("coordinator");
  const { isBusy, error, run } = useTask();
  const [name, setName] = useState("");
  const [about, setAbout] = useState("");
  const save = () =>
    run(async () => {
      const { id } = await post<VettedOrganisation>("/organisations", { name: name.trim(), about: about.trim() });
      navigate(`/organisations/${id}`, { replace: true });
    });
  return (
    <Screen title={t.newTitle} back="/organisations">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={t.name} value={name} onInput={setName} maxLength={LONGEST_NAME} />
        <Field label={t.about} hint={t.aboutHint} value={about} onInput={setAbout} rows={4} maxLength={LONGEST_ABOUT} />
        <TaskError error={error} />
        <Button type="submit" look="go" isBusy={isBusy} isDisabled={name.trim() === "" || about.trim() === ""}>
          {words("shell").save}
        </Button>
      </form>
    </Screen>
  );
}
