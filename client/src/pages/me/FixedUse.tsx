import type { Consent } from "../../api/types";
import { groups } from "../../live/conversations";
import { me } from "../../session/session";
import { words } from "../../words/words";
import { titleOf, UseText } from "./UseText";

/** What is no yes or no: it says why instead of having a switch. */
export function FixedUse({ use }: { use: Consent }) {
  const t = words("me");
  const isParticipant = me.value?.hat === "participant";
  const mine = groups.value.filter(({ kind }) => kind === "peer");
  const canLeave = use.purpose === "participation" && isParticipant && mine.length > 0;
  return (
    <>
      {titleOf(use)}
      <small>{isParticipant ? use.notice.question : t.bases[use.basis]}</small>
      <div class="use-links">
        <UseText use={use} />
        {canLeave && (
          <a class="text-button" href={mine.length === 1 ? `/group/${mine[0]!.id}/about` : "/groups"}>
            {t.leave}
          </a>
        )}
      </div>
    </>
  );
}
