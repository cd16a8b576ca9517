import { useState } from "preact/hooks";
import type { Consent } from "../../api/types";
import { ConsentSheet } from "../../consents/ConsentSheet";
import { listUses } from "../../consents/consents";
import { refreshGroups } from "../../live/groups";
import { rightsChanges } from "../../live/sync";
import { me } from "../../session/session";
import { Card } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { words } from "../../words/words";
import { FixedUse } from "./FixedUse";
import { NotificationUse } from "./NotificationUse";
import { SwitchUse } from "./SwitchUse";

/** Every use of what is stored about me, with what it rests on. */
export function UsesCard() {
  const t = words("me");
  const fetched = useFetched(listUses, [rightsChanges.value]);
  const [asked, setAsked] = useState<Consent | null>(null);
  const refresh = async () => {
    await fetched.reload();
    if (me.value) await refreshGroups(me.value.hat);
  };
  return (
    <Card title={t.uses}>
      <Loaded of={fetched} rows={4}>
        {(uses) => (
          <ul class="rows">
            {uses.map((use) => (
              <li key={use.purpose + use.object}>
                {!use.is_switch ? (
                  <FixedUse use={use} />
                ) : use.purpose === "notifications" ? (
                  <NotificationUse use={use} onChanged={refresh} />
                ) : (
                  <SwitchUse use={use} onAsk={() => setAsked(use)} onChanged={refresh} />
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {asked && (
        <ConsentSheet
          consent={asked}
          onNotNow={() => setAsked(null)}
          onGiven={async () => {
            await refresh();
            setAsked(null);
          }}
        />
      )}
    </Card>
  );
}
