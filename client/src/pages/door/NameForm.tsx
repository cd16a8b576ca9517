import { useState } from "preact/hooks";
import type { Hat } from "../../api/types";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { words } from "../../words/words";

interface NameFormProps {
  hat: Hat;
  error: string | null;
  isBusy: boolean;
  onName: (alias: string, contact: string) => void;
}

const LONGEST_ALIAS = 40;

export function NameForm({ hat, error, isBusy, onName }: NameFormProps) {
  const t = words("door");
  const [alias, setAlias] = useState("");
  const [contact, setContact] = useState("");
  const isParticipant = hat === "participant";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (alias.trim()) onName(alias.trim(), contact.trim());
      }}
    >
      <h2>{t.nameQuestion}</h2>
      <Field
        label={isParticipant ? t.alias : t.yourName}
        hint={isParticipant ? t.aliasHint : t.yourNameHint}
        value={alias}
        onInput={setAlias}
        maxLength={LONGEST_ALIAS}
        autoComplete={isParticipant ? "off" : "name"}
      />
      <Field label={t.contact} hint={t.contactHint} value={contact} onInput={setContact} />
      <p class="error" role="alert">
        {error}
      </p>
      <Button type="submit" look="go" isBusy={isBusy} isDisabled={alias.trim() === ""}>
        {t.comeIn}
      </Button>
    </form>
  );
}
