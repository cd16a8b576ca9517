import { useState } from "preact/hooks";
import type { Ours, Uuid } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { words } from "../../words/words";
import { AskSheet } from "./AskSheet";
import { ObjectSheet } from "./ObjectSheet";
import { dueDay } from "./standing";

interface AgreementProps {
  ours: Ours;
  group: Uuid;
  /** The wording that is shown. */
  number: number;
  path: string;
  onChanged: (ours: Ours) => void;
}

/** Whether the group agrees: not asked, asked until a day, or agreed and free to be sent. */
export function Agreement({ ours, group, number, path, onChanged }: AgreementProps) {
  const t = words("ours");
  const [open, setOpen] = useState<{ sheet: "ask" | "object"; version: number } | null>(null);
  const { asked_version, agrees_on, agreed_version } = ours;
  const about = open && { version: open.version, path, onChanged, onClose: () => setOpen(null) };
  return (
    <>
      {asked_version === null && agreed_version !== number && (
        <Button icon="people" note={t.askGroupNote} onClick={() => setOpen({ sheet: "ask", version: number })}>
          {t.askGroup}
        </Button>
      )}
      <div class="list-below">
        {asked_version !== null && (
          <Card title={t.silence(dueDay(agrees_on!))}>
            <p class="muted">{asked_version === number ? t.silenceNote : t.askedAboutOther(asked_version)}</p>
            <Button onClick={() => setOpen({ sheet: "object", version: asked_version })}>{t.object}</Button>
          </Card>
        )}
        {agreed_version !== null && (
          <Card title={t.agreed(agreed_version)}>
            <p class="muted">{t.agreedNote}</p>
            <a class="button" href={`/group/${group}/ours/${ours.id}/send`}>
              {t.send}
            </a>
          </Card>
        )}
      </div>
      {open?.sheet === "ask" && <AskSheet {...about!} />}
      {open?.sheet === "object" && <ObjectSheet {...about!} />}
    </>
  );
}
