import { RowLink } from "../../ui/RowLink";
import { words } from "../../words/words";

/** What deciding has in the hub of a group. */
export function DecisionRows({ groupId }: { groupId: string }) {
  const t = words("decisions");
  const at = (page: string) => `/group/${groupId}/${page}`;
  return (
    <>
      <RowLink href={at("decisions")} title={t.title} note={t.rowNote} />
      <RowLink href={at("rules")} title={t.rules} note={t.rulesNote} />
      <RowLink href={at("picks")} title={t.picks} note={t.picksNote} />
      <RowLink href={at("principles")} title={t.principles} note={t.principlesNote} />
    </>
  );
}
