import type { Consent } from "../../api/types";
import { me } from "../../session/session";
import { words } from "../../words/words";
import { titleOf, UseText } from "./UseText";

/** What is no yes or no: it says why instead of having a switch. */
export function FixedUse({ use }: { use: Consent }) {
  const t = words("me");
  const canLeave = use.purpose === "participation" && me.value?.hat === "participant";
  return (
    <>
      {titleOf(use)}
      <small>{use.notice.question}</small>
      <div class="use-links">
        <UseText use={use} />
        {canLeave && (
          <a class="text-button" href="/groups">
            {t.leave}
          </a>
        )}
      </div>
    </>
  );
}
