import { useState } from "preact/hooks";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { words } from "../../words/words";
import { codeFrom } from "./code";

export function CodeForm({ onCode }: { onCode: (code: string) => void }) {
  const t = words("door");
  const [typed, setTyped] = useState("");
  const code = codeFrom(typed);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (code) onCode(code);
      }}
    >
      <h2>{t.haveInvitation}</h2>
      <Field label={t.code} hint={t.codeHint} value={typed} onInput={setTyped} hasFocus />
      <Button type="submit" look="go" isDisabled={code === ""}>
        {t.open}
      </Button>
    </form>
  );
}
